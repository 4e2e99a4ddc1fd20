// Folders, logos, templates and webhooks in the trash.
import { useQuery } from 'urql';
import { useList } from '../graphql/list.ts';
import { useOrganization } from '../shell/organization.ts';
import { trashStrings as strings } from './strings.ts';
import {
  PurgeFolderDocument,
  PurgeLogoDocument,
  PurgeStylePresetDocument,
  PurgeWebhookDocument,
  RestoreFolderDocument,
  RestoreLogoDocument,
  RestoreStylePresetDocument,
  RestoreWebhookDocument,
  TrashedFoldersDocument,
  TrashedLogosDocument,
  TrashedStylePresetsDocument,
  TrashedWebhooksDocument,
} from './trash.generated.ts';
import { TrashSection } from './trash-section.tsx';

const documents = {
  folders: { restore: RestoreFolderDocument, purge: PurgeFolderDocument },
  logos: { restore: RestoreLogoDocument, purge: PurgeLogoDocument },
  templates: { restore: RestoreStylePresetDocument, purge: PurgeStylePresetDocument },
  webhooks: { restore: RestoreWebhookDocument, purge: PurgeWebhookDocument },
};

/** Whether there are none, as far as the person may see them; undefined until that is known. */
export function useAreOthersEmpty(): boolean | undefined {
  const { id: organization, permissions } = useOrganization();
  const variables = { organization, after: null };
  const [folders] = useQuery({ query: TrashedFoldersDocument, variables });
  const [logos] = useQuery({ query: TrashedLogosDocument, variables });
  const [templates] = useQuery({ query: TrashedStylePresetsDocument, variables });
  const pause = !permissions.includes('WEBHOOKS_READ');
  const [webhooks] = useQuery({ query: TrashedWebhooksDocument, variables, pause });
  const counts = [
    folders.data?.organization?.folders.totalCount,
    logos.data?.organization?.logos.totalCount,
    templates.data?.organization?.stylePresets.totalCount,
    pause ? 0 : webhooks.data?.organization?.webhooks.totalCount,
  ];
  return counts.includes(undefined) ? undefined : counts.every((count) => count === 0);
}

export function OtherThings() {
  const { id: organization, permissions } = useOrganization();
  const variables = { organization, after: null };
  const folders = useList(TrashedFoldersDocument, variables, (data) => data.organization?.folders);
  const logos = useList(TrashedLogosDocument, variables, (data) => data.organization?.logos);
  const templates = useList(
    TrashedStylePresetsDocument,
    variables,
    (data) => data.organization?.stylePresets,
  );
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  return (
    <>
      <TrashSection
        title={strings.folders.title}
        list={folders}
        itemOf={(folder) => ({ ...folder, lost: strings.folders.lost })}
        documents={documents.folders}
        mayWrite={mayWrite}
      />
      <TrashSection
        title={strings.logos.title}
        list={logos}
        itemOf={({ qrCodeCount: count, ...logo }) => ({
          ...logo,
          lost: count > 0 ? strings.logos.used({ count }) : strings.logos.lost,
        })}
        documents={documents.logos}
        mayWrite={mayWrite}
      />
      <TrashSection
        title={strings.templates.title}
        list={templates}
        itemOf={(template) => ({ ...template, lost: strings.templates.lost })}
        documents={documents.templates}
        mayWrite={mayWrite}
      />
      {permissions.includes('WEBHOOKS_READ') && <Webhooks />}
    </>
  );
}

function Webhooks() {
  const { id: organization, permissions } = useOrganization();
  const webhooks = useList(
    TrashedWebhooksDocument,
    { organization, after: null },
    (data) => data.organization?.webhooks,
  );
  return (
    <TrashSection
      title={strings.webhooks.title}
      list={webhooks}
      itemOf={(webhook) => ({ ...webhook, lost: strings.webhooks.lost })}
      documents={documents.webhooks}
      mayWrite={permissions.includes('WEBHOOKS_WRITE')}
    />
  );
}
