// One QR code: changed, downloaded, archived, deleted.
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Badge } from '../components/badge.tsx';
import { Button, buttonClass } from '../components/button.tsx';
import { CopyButton } from '../components/copy/copy-button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Card, EmptyState, Page } from '../components/page.tsx';
import type { Labels } from '../components/text/labels.ts';
import { problemOf, problemsOf } from '../graphql/problems.ts';
import { toRoutingFields } from '../routing/routing.ts';
import { VisitorPreview } from '../routing/visitor-preview.tsx';
import { useOrganization } from '../shell/organization.ts';
import { toValues } from './content.ts';
import { Downloads } from './downloads.tsx';
import {
  DeleteQrCodeDocument,
  type QrCodeStatus,
  QrCodeToEditDocument,
  UpdateQrCodeDocument,
} from './editor.generated.ts';
import { statuses } from './options.ts';
import { QrCodeForm } from './qr-code-form.tsx';

const became: Labels<QrCodeStatus> = {
  ACTIVE: 'Activated',
  PAUSED: 'Paused',
  ARCHIVED: 'Archived',
};

export function QrCodePage() {
  const { slug, code: id } = useParams({ from: '/organizations/$slug/qr-codes/$code' });
  const { id: organization, permissions } = useOrganization();
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  const variables = { organization, code: id };
  const [{ data, error }] = useQuery({ query: QrCodeToEditDocument, variables });
  const update = useAction(UpdateQrCodeDocument);
  const remove = useAction(DeleteQrCodeDocument, 'QR code deleted');
  const [deleting, setDeleting] = useState(false);
  const navigate = useNavigate();
  const code = data?.organization?.qrCode;

  if (data && !code) {
    return (
      <Page title="QR code">
        <EmptyState title="There is no such code">It may have been deleted.</EmptyState>
      </Page>
    );
  }
  if (!code) return <ProblemNote problems={error && problemsOf(error)} />;
  const { version, type } = code;
  const become = (status: QrCodeStatus) =>
    update.run({ input: { id, status, expectedVersions: [version] } }, became[status]);
  const isOvertaken = update.problems?.code === 'PRECONDITION_FAILED';
  return (
    <Page
      title={code.name}
      intro={code.dynamic ? code.shortUrl : 'Holds its content itself; scans are not counted.'}
      actions={
        <div className="flex flex-wrap gap-2">
          <span className="self-center">
            <Badge tone={statuses[code.status].tone}>{statuses[code.status].words}</Badge>
          </span>
          {code.dynamic && <CopyButton text={code.shortUrl} label="Copy the short link" />}
          <Link
            to="/organizations/$slug/analytics"
            params={{ slug }}
            search={{ code: id }}
            className={buttonClass()}
          >
            Analytics
          </Link>
          {mayWrite && (
            <>
              {code.status === 'ACTIVE' ? (
                <>
                  <Button onClick={() => become('PAUSED')}>Pause</Button>
                  <Button onClick={() => become('ARCHIVED')}>Archive</Button>
                </>
              ) : (
                <Button onClick={() => become('ACTIVE')}>
                  {code.status === 'PAUSED' ? 'Activate' : 'Restore'}
                </Button>
              )}
              <Button onClick={() => setDeleting(true)}>Delete</Button>
            </>
          )}
        </div>
      }
    >
      <QrCodeForm
        id={id}
        version={version}
        stored={{
          name: code.name,
          type,
          values: toValues(type, code.data),
          dynamic: code.dynamic,
          shortCode: code.shortCode,
          folderId: code.folderId,
          tags: code.tags,
          style: code.style,
          routing: toRoutingFields(code.routing),
        }}
        submit={isOvertaken ? 'Save mine in its place' : 'Save'}
        busy={update.busy}
        problems={
          isOvertaken
            ? problemOf(
                'Somebody has changed this code since you opened it. Save yours in its place, or load the page again to see theirs.',
              )
            : update.problems
        }
        onSubmit={async ({ shortCode: _shortCode, ...draft }) => {
          const expectedVersions = isOvertaken ? null : [version];
          return Boolean(await update.run({ input: { id, expectedVersions, ...draft } }));
        }}
      >
        <Downloads code={id} />
      </QrCodeForm>
      {code.dynamic && (
        <Card>
          <h2 className="font-semibold">What a scan gets</h2>
          <p className="mt-1 mb-4 text-sm text-muted">By what is saved. Nothing is counted.</p>
          <VisitorPreview code={id} />
        </Card>
      )}
      {deleting && (
        <Confirmation
          title={`Delete “${code.name}”?`}
          confirm="Delete code"
          busy={remove.busy}
          problems={remove.problems}
          onClose={() => setDeleting(false)}
          onConfirm={async () => {
            if (await remove.run({ input: { id } }))
              await navigate({
                to: '/organizations/$slug/qr-codes',
                params: { slug },
                ignoreBlocker: true,
              });
          }}
        >
          <p>
            Its short link leads nowhere from then on, also where it is printed. Its scans go too.
          </p>
        </Confirmation>
      )}
    </Page>
  );
}
