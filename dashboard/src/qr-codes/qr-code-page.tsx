// The page of one QR code: edit, download, archive, delete.
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
import { componentStrings } from '../components/strings.ts';
import { problemOf, problemsOf } from '../graphql/problems.ts';
import { toRoutingFields } from '../routing/routing.ts';
import { VisitorPreview } from '../routing/visitor-preview.tsx';
import type { QrCodeStatus } from '../schema-types.generated.ts';
import { useOrganization } from '../shell/organization.ts';
import { toValues } from './content.ts';
import { Downloads } from './downloads.tsx';
import {
  DeleteQrCodeDocument,
  QrCodeToEditDocument,
  UpdateQrCodeDocument,
} from './editor.generated.ts';
import { qrCodeListStrings } from './list/strings.ts';
import { statusTones } from './options.ts';
import { qrCodeStrings } from './strings.ts';

const strings = qrCodeStrings.page;

import { QrCodeForm } from './qr-code-form.tsx';

export function QrCodePage() {
  const { slug, code: id } = useParams({ from: '/organizations/$slug/qr-codes/$code' });
  const { id: organization, permissions } = useOrganization();
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  const variables = { organization, code: id };
  const [{ data, error }] = useQuery({ query: QrCodeToEditDocument, variables });
  const update = useAction(UpdateQrCodeDocument);
  const remove = useAction(DeleteQrCodeDocument, strings.deleted);
  const [deleting, setDeleting] = useState(false);
  const navigate = useNavigate();
  const code = data?.organization?.qrCode;

  if (data && !code) {
    return (
      <Page title={strings.title}>
        <EmptyState title={strings.notFound}>{strings.notFoundHelp}</EmptyState>
      </Page>
    );
  }
  if (!code) return <ProblemNote problems={error && problemsOf(error)} />;
  const { version, type } = code;
  const setStatus = (status: QrCodeStatus) =>
    update.run({ input: { id, status, expectedVersions: [version] } }, strings.statusSet[status]);
  const isConflict = update.problems?.code === 'PRECONDITION_FAILED';
  return (
    <Page
      title={code.name}
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
          {mayWrite && (
            <>
              {code.status === 'ACTIVE' ? (
                <>
                  <Button onClick={() => setStatus('PAUSED')}>{strings.pause}</Button>
                  <Button onClick={() => setStatus('ARCHIVED')}>{strings.archive}</Button>
                </>
              ) : (
                <Button onClick={() => setStatus('ACTIVE')}>
                  {code.status === 'PAUSED' ? strings.activate : strings.restore}
                </Button>
              )}
              <Button onClick={() => setDeleting(true)}>{componentStrings.buttons.delete}</Button>
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
        submit={isConflict ? strings.overwrite : componentStrings.buttons.save}
        busy={update.busy}
        problems={isConflict ? problemOf(strings.conflict) : update.problems}
        onSubmit={async ({ shortCode: _shortCode, ...draft }) => {
          const expectedVersions = isConflict ? null : [version];
          return Boolean(await update.run({ input: { id, expectedVersions, ...draft } }));
        }}
      >
        <Downloads code={id} />
      </QrCodeForm>
      {code.dynamic && (
        <Card>
          <h2 className="font-semibold">{strings.preview}</h2>
          <p className="mt-1 mb-4 text-sm text-muted">{strings.previewHelp}</p>
          <VisitorPreview code={id} />
        </Card>
      )}
      {deleting && (
        <Confirmation
          title={strings.deleteTitle({ name: code.name })}
          confirm={strings.deleteConfirm}
          action={remove}
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
          <p>{code.dynamic ? strings.deleteDynamic : strings.deleteStatic}</p>
        </Confirmation>
      )}
    </Page>
  );
}
