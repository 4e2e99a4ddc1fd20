// The API keys of an organization.
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { SecretDialog } from '../components/copy/secret-dialog.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { ShowMore } from '../components/list.tsx';
import { EmptyState, Page } from '../components/page.tsx';
import { SkeletonRows } from '../components/skeleton.tsx';
import { optionOf } from '../components/text/labels.ts';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import type { ApiKeyStatus } from '../schema-types.generated.ts';
import { NoAccess } from '../shell/no-access.tsx';
import { useOrganization } from '../shell/organization.ts';
import { ApiKeyEdit } from './api-key-edit.tsx';
import { type Action, ApiKeyTable } from './api-key-table.tsx';
import {
  type ApiKeyRowFragment,
  ApiKeysDocument,
  RevokeApiKeyDocument,
  TakeOverApiKeyDocument,
} from './api-keys.generated.ts';
import { DevelopersTabs } from './developers-tabs.tsx';
import { FirstRequest } from './first-request.tsx';
import { NewApiKey } from './new-api-key.tsx';
import { QuickStart } from './quick-start.tsx';
import { RotateApiKey } from './rotate-api-key.tsx';
import { developerStrings } from './strings.ts';

const { filter, secret: secretStrings, ...strings } = developerStrings;

/** The open dialog; the secret is held only here, for as long as it is shown. */
type Open =
  | { what: 'new' }
  | { what: 'secret'; secret: string }
  | { what: 'edit' | 'rotate' | 'revoke' | 'takeOver'; apiKey: ApiKeyRowFragment };

function ApiKeysPage() {
  const { id, permissions, role } = useOrganization();
  const [open, setOpen] = useState<Open>();
  const [status, setStatus] = useState<ApiKeyStatus | ''>('');
  const revoke = useAction(RevokeApiKeyDocument, strings.revoke.done);
  const takeOver = useAction(TakeOverApiKeyDocument, strings.takeOver.done);
  const list = useList(
    ApiKeysDocument,
    { organization: id, filter: status === '' ? null : { status } },
    (data) => data.organization?.apiKeys,
  );
  const { nodes, error } = list;
  const close = () => setOpen(undefined);
  const show = (secret: string) => setOpen({ what: 'secret', secret });
  const canWrite = permissions.includes('API_KEYS_WRITE');
  const create = canWrite && (
    <Button look="primary" onClick={() => setOpen({ what: 'new' })}>
      {strings.create.open}
    </Button>
  );
  const actionsOf = (apiKey: ApiKeyRowFragment): Action[] => {
    if (apiKey.status !== 'ACTIVE') return [];
    const isOwn = apiKey.createdBy?.id === list.data?.me.id;
    const canTakeOver = role === 'ADMIN' && !apiKey.serviceAccount && !isOwn;
    const actions = [
      'edit',
      ...(apiKey.revokedAt ? [] : ['rotate' as const]),
      ...(canTakeOver ? ['takeOver' as const] : []),
      'revoke',
    ] as const;
    return actions.map((what) => ({
      name: strings.actions[what],
      run: () => setOpen({ what, apiKey }),
    }));
  };

  return (
    <Page title={strings.title} intro={strings.intro} actions={create}>
      <DevelopersTabs />
      <ProblemNote problems={error && problemsOf(error)} />
      <div className="max-w-xs">
        <Select
          label={filter.label}
          value={status}
          onChange={({ target }) => setStatus(optionOf(filter.statuses, target.value) ?? '')}
        >
          <Options labels={filter.statuses} />
        </Select>
      </div>
      {!nodes && !error && <SkeletonRows count={3} row="h-16" />}
      {nodes?.length === 0 && status !== '' && <EmptyState title={strings.noMatches} />}
      {nodes?.length === 0 && status === '' && (
        <EmptyState title={strings.emptyTitle}>{strings.empty}</EmptyState>
      )}
      {nodes && nodes.length > 0 && (
        <ApiKeyTable apiKeys={nodes} actionsOf={canWrite ? actionsOf : undefined} />
      )}
      <ShowMore list={list} />
      <QuickStart />

      {open?.what === 'new' && <NewApiKey onCreated={show} onClose={close} />}
      {open?.what === 'secret' && (
        <SecretDialog {...secretStrings} secret={open.secret} onClose={close}>
          <FirstRequest apiKey={open.secret} />
        </SecretDialog>
      )}
      {open?.what === 'edit' && <ApiKeyEdit apiKey={open.apiKey} onClose={close} />}
      {open?.what === 'rotate' && (
        <RotateApiKey apiKey={open.apiKey} onRotated={show} onClose={close} />
      )}
      {open?.what === 'takeOver' && (
        <Confirmation
          title={strings.takeOver.title(open.apiKey)}
          confirm={strings.takeOver.submit}
          action={takeOver}
          onClose={close}
          onConfirm={async () => {
            if (await takeOver.run({ input: { id: open.apiKey.id } })) close();
          }}
        >
          <p>
            {strings.takeOver.text({
              owner: open.apiKey.createdBy?.name ?? strings.takeOver.unknownOwner,
            })}
          </p>
        </Confirmation>
      )}
      {open?.what === 'revoke' && (
        <Confirmation
          title={strings.revoke.title(open.apiKey)}
          confirm={strings.revoke.submit}
          action={revoke}
          onClose={close}
          onConfirm={async () => {
            if (await revoke.run({ input: { id: open.apiKey.id } })) close();
          }}
        >
          <p>{strings.revoke.text({ key: open.apiKey.preview })}</p>
        </Confirmation>
      )}
    </Page>
  );
}

export const DevelopersPage = () =>
  useOrganization().permissions.includes('API_KEYS_READ') ? (
    <ApiKeysPage />
  ) : (
    <Page title={strings.title} intro={strings.intro}>
      <DevelopersTabs />
      <NoAccess what={strings.apiKeys} />
      <QuickStart />
    </Page>
  );
