// The menu of a row.
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { buttonClass } from '../../../components/button.tsx';
import { copyText } from '../../../components/copy/copy-text.ts';
import { useAction } from '../../../components/form/action.ts';
import { Icon } from '../../../components/icon.tsx';
import { Menu, type MenuItem } from '../../../components/popover/menu.tsx';
import { confirmDone } from '../../../components/toast/toasts.ts';
import { undoBy } from '../../../components/toast/undo.ts';
import { loadChunk } from '../../../graphql/reachability.ts';
import { useOrganization } from '../../../shell/organization.ts';
import { DeleteQrCodeDocument } from '../../editor.generated.ts';
import { DuplicateQrCodeDocument, type QrCodeRowFragment } from '../../qr-codes.generated.ts';
import { sameOriginUrl } from '../../same-origin.ts';
import { unarchivedStatus, useStatus } from '../../status.ts';
import { qrCodeListStrings } from '../strings.ts';
import type { RowQuestion } from './row-dialog.tsx';

const { menu: strings, row } = qrCodeListStrings;

const RowDialog = lazy(async () => ({
  default: (await loadChunk(() => import('./row-dialog.tsx'))).RowDialog,
}));

export function RowMenu({ code, mayWrite }: { code: QrCodeRowFragment; mayWrite: boolean }) {
  const { id, name, status, shortUrl, dynamic } = code;
  const { id: organizationId, slug } = useOrganization();
  const navigate = useNavigate();
  const action = useStatus(code);
  const duplicate = useAction(DuplicateQrCodeDocument);
  const [question, setQuestion] = useState<RowQuestion>();
  const isArchived = status === 'ARCHIVED';
  const problems = action.problems ?? duplicate.problems;

  const copy = async () => {
    const copied = await copyText(shortUrl);
    confirmDone(copied ? strings.linkCopied({ name }) : row.copyFailed({ url: shortUrl }));
  };
  const copyCode = () =>
    duplicate.run(
      { input: { id, organizationId } },
      {
        message: strings.duplicated({ name }),
        undo: ({ duplicateQrCode: { qrCode } }, client) =>
          undoBy(client, DeleteQrCodeDocument, { input: { id: qrCode.id, organizationId } }),
      },
    );
  const changes: MenuItem[] = [
    { label: strings.duplicate, startsGroup: true, onSelect: copyCode },
    { label: strings.move, onSelect: () => setQuestion('move') },
    // Nothing of a static code can be stopped.
    ...(dynamic && status === 'ACTIVE'
      ? [{ label: strings.pause, onSelect: () => setQuestion('pause') }]
      : []),
    ...(status === 'PAUSED'
      ? [{ label: strings.resume, onSelect: () => void action.set('ACTIVE') }]
      : []),
    isArchived
      ? { label: strings.unarchive, onSelect: () => void action.set(unarchivedStatus(code)) }
      : { label: strings.archive, onSelect: () => void action.set('ARCHIVED') },
    {
      label: strings.delete,
      startsGroup: true,
      isDanger: true,
      onSelect: () => setQuestion('delete'),
    },
  ];
  return (
    <>
      <Menu
        label={row.actionsOf({ name })}
        className={`${buttonClass('quiet')} px-2!`}
        items={[
          {
            label: strings.open,
            onSelect: () =>
              void navigate({
                to: '/organizations/$slug/qr-codes/$code',
                params: { slug, code: id },
              }),
          },
          { label: strings.copyLink, onSelect: copy },
          { label: strings.downloadPng, file: sameOriginUrl(code.picture) },
          { label: strings.downloadSvg, file: sameOriginUrl(code.drawing) },
          ...(mayWrite ? changes : []),
        ]}
      >
        <Icon name="menu" />
      </Menu>
      {problems && (
        <span role="alert" className="text-sm text-danger">
          {problems.summary}
        </span>
      )}
      <Suspense>
        {question && (
          <RowDialog
            question={question}
            code={code}
            action={action}
            onClose={() => setQuestion(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
