// The folder panel next to the list of codes: filters by a folder, creates, renames and deletes folders.
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { componentStrings } from '../components/strings.ts';
import { formatNumber } from '../components/text/plural.ts';
import { Visible } from '../components/text/visible.tsx';
import { problemsOf } from '../graphql/problems.ts';
import { loadChunk } from '../graphql/reachability.ts';
import { useOrganization } from '../shell/organization.ts';
import { useFolders } from './folder-list.ts';
import type { FolderRowFragment } from './folders.generated.ts';
import { folderStrings } from './strings.ts';

const strings = folderStrings.panel;
const { buttons } = componentStrings;

const FolderDialog = lazy(async () => ({
  default: (await loadChunk(() => import('./folder-dialog.tsx'))).FolderDialog,
}));
const FolderDeletion = lazy(async () => ({
  default: (await loadChunk(() => import('./folder-deletion.tsx'))).FolderDeletion,
}));

type Open = { what: 'new' } | { what: 'rename' | 'delete'; folder: FolderRowFragment };

export function FolderPanel({
  chosen,
  onShow,
}: {
  /** ID of the folder whose codes are shown. */
  chosen: string | undefined;
  onShow: (folder: string | undefined) => void;
}) {
  const { permissions } = useOrganization();
  const { nodes: folders, error } = useFolders();
  const [expanded, setExpanded] = useState(false);
  const [open, setOpen] = useState<Open>();
  const content = useId();
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  const folder = folders?.find(({ id }) => id === chosen);
  const close = () => setOpen(undefined);
  return (
    <nav
      aria-label={strings.label}
      className="grid content-start gap-2 lg:sticky lg:top-10 lg:w-48 lg:shrink-0"
    >
      <Button
        aria-expanded={expanded}
        aria-controls={content}
        onClick={() => setExpanded(!expanded)}
        className="min-w-0 justify-between! lg:hidden"
      >
        <span className="truncate">
          {strings.current({
            name: folder?.name ?? (chosen ? strings.unknown : strings.allCodes),
          })}
        </span>
        <span aria-hidden="true">{expanded ? '▴' : '▾'}</span>
      </Button>
      <div id={content} className={`${expanded ? 'grid' : 'hidden'} gap-2 lg:grid`}>
        <ProblemNote problems={error && problemsOf(error)} />
        <ul className="grid max-h-[60dvh] gap-0.5 overflow-y-auto">
          <Entry id={undefined} onChosen={() => setExpanded(false)}>
            {strings.allCodes}
          </Entry>
          {folders?.map(({ id, name, qrCodeCount }) => (
            <Entry key={id} id={id} onChosen={() => setExpanded(false)}>
              <span className="truncate">
                <Visible text={name} />
              </span>
              <span className="text-muted">
                {formatNumber(qrCodeCount)}
                <span className="sr-only"> {strings.countUnit({ count: qrCodeCount })}</span>
              </span>
            </Entry>
          ))}
        </ul>
        {/* Not before the folders, which would push them down. */}
        {(folders ?? error) && <TrashLink />}
        {(folders ?? error) && mayWrite && (
          <div className="flex flex-wrap gap-1 border-t border-line pt-2">
            <Button look="quiet" onClick={() => setOpen({ what: 'new' })}>
              {strings.create}
            </Button>
            {folder && (
              <>
                <Button
                  look="quiet"
                  aria-label={strings.renameFolder({ name: folder.name })}
                  onClick={() => setOpen({ what: 'rename', folder })}
                >
                  {buttons.rename}
                </Button>
                <Button
                  look="quiet"
                  aria-label={strings.deleteFolder({ name: folder.name })}
                  onClick={() => setOpen({ what: 'delete', folder })}
                >
                  {buttons.delete}
                </Button>
              </>
            )}
          </div>
        )}
      </div>
      <Suspense>
        {open?.what === 'new' && <FolderDialog onClose={close} onCreated={onShow} />}
        {open?.what === 'rename' && <FolderDialog folder={open.folder} onClose={close} />}
        {open?.what === 'delete' && (
          <FolderDeletion
            folder={open.folder}
            onClose={close}
            onDeleted={() => onShow(undefined)}
          />
        )}
      </Suspense>
    </nav>
  );
}

function TrashLink() {
  const { slug } = useOrganization();
  return (
    <Link
      to="/organizations/$slug/qr-codes/trash"
      params={{ slug }}
      className="rounded-lg px-3 py-1.5 text-sm text-muted hover:bg-sunken hover:text-ink"
    >
      {strings.trash}
    </Link>
  );
}

/** A link, so that a folder can be opened in a new tab or shared. Keeps the other filters. */
const Entry = ({
  id,
  onChosen,
  children,
}: {
  id: string | undefined;
  onChosen: () => void;
  children: ReactNode;
}) => (
  <li>
    <Link
      from="/organizations/$slug/qr-codes"
      search={({ folder: _before, ...others }) => ({ ...others, ...(id && { folder: id }) })}
      activeOptions={{ exact: true }}
      onClick={onChosen}
      className="flex items-center justify-between gap-3 rounded-lg px-3 py-1.5 text-sm hover:bg-sunken aria-[current=page]:bg-sunken aria-[current=page]:font-medium"
    >
      {children}
    </Link>
  </li>
);
