// The history of a QR code: who changed what, and a way back to each version.
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Confirmation } from '../../components/dialog/confirmation.tsx';
import { useAction } from '../../components/form/action.ts';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Rows, ShowMore } from '../../components/list.tsx';
import { EmptyState, Page } from '../../components/page.tsx';
import { SkeletonPage } from '../../components/skeleton.tsx';
import { componentStrings } from '../../components/strings.ts';
import { DateTime } from '../../components/text/date-time.tsx';
import { Visible } from '../../components/text/visible.tsx';
import { undoBy } from '../../components/toast/undo.ts';
import { useList } from '../../graphql/list.ts';
import { problemsOf } from '../../graphql/problems.ts';
import { useOrganization } from '../../shell/organization.ts';
import { RevertQrCodeDocument } from '../qr-codes.generated.ts';
import { qrCodeStrings } from '../strings.ts';
import { HistoryDocument, type HistoryQuery } from './history.generated.ts';
import { QrCodeTabs } from './qr-code-tabs.tsx';
import { historyStrings as strings } from './strings.ts';
import { changesOf } from './version-changes.ts';

type Code = NonNullable<NonNullable<HistoryQuery['organization']>['qrCode']>;
type Version = Code['versions']['nodes'][number];

const nameOf = ({ userName, apiKeyName }: Version): string =>
  apiKeyName === null
    ? (userName ?? strings.unknown)
    : strings.apiKey({ name: apiKeyName, owner: userName });

interface RowProps {
  version: Version;
  folders: ReadonlyMap<string, string>;
  isCurrent: boolean;
  /** Undefined if the version cannot be restored. */
  onRestore: (() => void) | undefined;
}

function Row({ version, folders, isCurrent, onRestore }: RowProps) {
  const { number, createdAt, source, changes } = version;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 text-sm">
      <div className="grid min-w-0 flex-1 basis-64 gap-1">
        <p className="flex flex-wrap items-center gap-x-3 font-medium">
          {strings.version({ number })}
          {isCurrent && <Badge tone="good">{strings.current}</Badge>}
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted wrap-anywhere">
          <DateTime at={createdAt} withTime />
          <span>{strings.by({ who: nameOf(version), source })}</span>
        </p>
        <ul className="grid gap-1 wrap-anywhere">
          {changesOf(changes, folders).map((change) => (
            <li key={change}>
              <Visible text={change} />
            </li>
          ))}
        </ul>
      </div>
      {onRestore && (
        <Button aria-label={strings.restoreOf({ number })} onClick={onRestore}>
          {componentStrings.buttons.restore}
        </Button>
      )}
    </li>
  );
}

function Restoration({
  code: { id, version: current },
  number,
  onClose,
}: {
  code: Code;
  number: number;
  onClose: () => void;
}) {
  const { id: organizationId } = useOrganization();
  const { run, ...action } = useAction(RevertQrCodeDocument);
  return (
    <Confirmation
      title={strings.restoreTitle({ number })}
      confirm={strings.restoreConfirm}
      action={action}
      onClose={onClose}
      onConfirm={async () => {
        const code = { id, organizationId };
        const done = await run(
          { input: { ...code, version: number, expectedVersions: [current] } },
          {
            message: strings.restored({ number }),
            undo: ({ revertQrCode: { qrCode } }, client) =>
              undoBy(client, RevertQrCodeDocument, {
                input: { ...code, version: current, expectedVersions: [qrCode.version] },
              }),
          },
        );
        if (done) onClose();
      }}
    >
      <p>{strings.restoreText}</p>
    </Confirmation>
  );
}

export function HistoryPage() {
  const { code: id } = useParams({ from: '/organizations/$slug/qr-codes/$code/history' });
  const { id: organization, permissions } = useOrganization();
  const [restored, setRestored] = useState<number>();
  const variables = { organization, code: id };
  const list = useList(HistoryDocument, variables, (data) => data.organization?.qrCode?.versions);
  const code = list.data?.organization?.qrCode;
  if (list.data && !code) {
    return (
      <Page title={qrCodeStrings.page.title}>
        <EmptyState title={qrCodeStrings.page.notFound}>
          {qrCodeStrings.page.notFoundHelp}
        </EmptyState>
      </Page>
    );
  }
  if (!code)
    return list.error ? <ProblemNote problems={problemsOf(list.error)} /> : <SkeletonPage />;
  const mayRestore = permissions.includes('QR_CODES_WRITE') && code.status !== 'DELETED';
  const names = list.data?.organization?.folders.nodes.map(({ id, name }) => [id, name] as const);
  const folders = new Map(names);
  return (
    <Page title={code.name} intro={strings.intro}>
      <QrCodeTabs code={id} />
      <ProblemNote problems={list.error && problemsOf(list.error)} />
      {list.totalCount === 0 ? (
        <EmptyState title={strings.empty}>{strings.emptyHelp}</EmptyState>
      ) : (
        <>
          <p role="status" className="text-sm text-muted">
            {strings.versions({ count: list.totalCount })}
          </p>
          <Rows>
            {list.nodes?.map((version, index) => (
              <Row
                key={version.number}
                version={version}
                folders={folders}
                isCurrent={index === 0}
                onRestore={mayRestore && index > 0 ? () => setRestored(version.number) : undefined}
              />
            ))}
          </Rows>
        </>
      )}
      <ShowMore list={list} />
      {restored !== undefined && (
        <Restoration code={code} number={restored} onClose={() => setRestored(undefined)} />
      )}
    </Page>
  );
}
