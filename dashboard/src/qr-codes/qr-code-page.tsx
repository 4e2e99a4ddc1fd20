// The page of one QR code: edit, download, archive, delete.
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { Badge } from '../components/badge.tsx';
import { Button, buttonClass } from '../components/button.tsx';
import { CopyButton } from '../components/copy/copy-button.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Card, EmptyState, Page } from '../components/page.tsx';
import { SkeletonPage } from '../components/skeleton.tsx';
import { componentStrings } from '../components/strings.ts';
import { problemOf, problemsOf } from '../graphql/problems.ts';
import { toRoutingFields } from '../routing/routing.ts';
import { VisitorPreview } from '../routing/visitor-preview.tsx';
import { useOrganization } from '../shell/organization.ts';
import { rememberCode } from '../shell/palette/recent-codes.ts';
import {
  QrCodeToEditDocument,
  type QrCodeToEditQuery,
  UpdateQrCodeDocument,
} from './editor.generated.ts';
import { toValues } from './form/content.ts';
import { toOwnFields } from './form/own-fields.tsx';
import { QrCodeForm } from './form/qr-code-form.tsx';
import { QrCodeTabs } from './history/qr-code-tabs.tsx';
import { qrCodeListStrings } from './list/strings.ts';
import { statusTones } from './options.ts';
import { PrintPanel } from './print/print-panel.tsx';
import { QrCodeDeletion } from './qr-code-deletion.tsx';
import { useStatus } from './status.ts';
import { StatusActions } from './status-actions.tsx';
import { qrCodeStrings } from './strings.ts';
import { TrashNotice } from './trash/trash-notice.tsx';
import { undoVersion } from './undo.ts';

const strings = qrCodeStrings.page;

type Code = NonNullable<NonNullable<QrCodeToEditQuery['organization']>['qrCode']>;

export function QrCodePage() {
  const { code: id } = useParams({ from: '/organizations/$slug/qr-codes/$code' });
  const { id: organization } = useOrganization();
  const variables = { organization, code: id };
  const [{ data, error }, reload] = useQuery({ query: QrCodeToEditDocument, variables });
  const code = data?.organization?.qrCode;

  if (data && !code) {
    return (
      <Page title={strings.title}>
        <EmptyState title={strings.notFound}>{strings.notFoundHelp}</EmptyState>
      </Page>
    );
  }
  if (!code) {
    return error ? <ProblemNote problems={problemsOf(error)} /> : <SkeletonPage />;
  }
  return <Editor code={code} onReload={() => reload({ requestPolicy: 'network-only' })} />;
}

function Editor({ code, onReload }: { code: Code; onReload: () => void }) {
  const { id, name, type, version } = code;
  const { id: organizationId, slug, permissions } = useOrganization();
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  const update = useAction(UpdateQrCodeDocument);
  const status = useStatus(code);
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState(false);
  useEffect(() => rememberCode(organizationId, id), [organizationId, id]);
  const isTrashed = code.status === 'DELETED';
  const isConflict = update.problems?.code === 'PRECONDITION_FAILED';
  return (
    <Page
      title={name}
      intro={code.dynamic ? code.shortUrl : strings.isStatic}
      actions={
        <div className="flex flex-wrap gap-2">
          <span className="self-center">
            <Badge tone={statusTones[code.status]}>{qrCodeListStrings.statuses[code.status]}</Badge>
          </span>
          {code.dynamic && <CopyButton text={code.shortUrl} label={strings.copyShortLink} />}
          <Link
            to="/organizations/$slug/analytics"
            params={{ slug }}
            search={{ code: id }}
            className={buttonClass()}
          >
            {strings.analytics}
          </Link>
          {mayWrite && !isTrashed && (
            <>
              <StatusActions code={code} action={status} />
              <Button onClick={() => setDeleting(true)}>{componentStrings.buttons.delete}</Button>
            </>
          )}
        </div>
      }
    >
      <QrCodeTabs code={id} />
      <ProblemNote problems={status.problems} />
      {isTrashed && <TrashNotice code={code} />}
      <QrCodeForm
        id={id}
        locked={isTrashed}
        version={version}
        stored={{
          name,
          type,
          values: toValues(type, code.data),
          dynamic: code.dynamic,
          shortCode: code.shortCode,
          reuseShortCode: false,
          folderId: code.folderId,
          tags: code.tags,
          own: toOwnFields(code),
          style: code.style,
          routing: toRoutingFields(code.routing),
        }}
        submit={isConflict ? strings.overwrite : componentStrings.buttons.save}
        busy={update.busy}
        problems={isConflict ? problemOf(strings.conflict) : update.problems}
        onSubmit={async ({ shortCode: _shortCode, reuseShortCode: _reuse, ...draft }, base) => {
          const expectedVersions = isConflict ? null : [base];
          const message = strings.saved(draft);
          const saved = await update.run(
            { input: { id, expectedVersions, ...draft } },
            {
              message,
              undo: ({ updateQrCode: { qrCode } }, client) =>
                qrCode.version === base
                  ? undefined
                  : undoVersion(client, { id, organizationId }, qrCode.version),
            },
          );
          return saved?.updateQrCode.qrCode.version;
        }}
        onDiscard={() => {
          update.reset();
          if (isConflict) onReload();
        }}
        below={
          code.dynamic && (
            <Card>
              <h2 className="font-semibold">{strings.preview}</h2>
              <p className="mt-1 mb-4 text-sm text-muted">{strings.previewHelp}</p>
              <VisitorPreview code={id} />
            </Card>
          )
        }
      >
        <PrintPanel code={code} />
      </QrCodeForm>
      {deleting && (
        <QrCodeDeletion
          code={code}
          onClose={() => setDeleting(false)}
          onDeleted={() =>
            navigate({
              to: '/organizations/$slug/qr-codes',
              params: { slug },
              ignoreBlocker: true,
            })
          }
        />
      )}
    </Page>
  );
}
