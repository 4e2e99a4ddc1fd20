// The empty states of the list.
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useId, useState } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import { EmptyState } from '../../components/page.tsx';
import { loadChunk } from '../../graphql/reachability.ts';
import { useOrganization } from '../../shell/organization.ts';
import type { ListSearch } from '../list-search.ts';
import { qrCodeListStrings } from './strings.ts';

const { empty: strings, head } = qrCodeListStrings;

const MoveHere = lazy(async () => ({
  default: (await loadChunk(() => import('../bulk/move-here.tsx'))).MoveHere,
}));

function EmptyFolder({ folder }: { folder: string }) {
  const { slug, permissions } = useOrganization();
  const [moving, setMoving] = useState(false);
  const id = useId();
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  return (
    <section aria-labelledby={id}>
      <EmptyState
        title={strings.emptyFolder}
        titleId={id}
        action={
          mayWrite && (
            <div className="flex flex-wrap justify-center gap-2">
              <Link
                to="/organizations/$slug/qr-codes/new"
                params={{ slug }}
                search={{ folder }}
                className={buttonClass('primary')}
              >
                {strings.create}
              </Link>
              <Button onClick={() => setMoving(true)}>{strings.moveHere}</Button>
            </div>
          )
        }
      >
        {mayWrite ? strings.emptyFolderHelp : strings.emptyFolderViewOnly}
      </EmptyState>
      <Suspense>{moving && <MoveHere folder={folder} onClose={() => setMoving(false)} />}</Suspense>
    </section>
  );
}

export function EmptyList({
  listSearch: { order: _order, columns: _columns, folder, ...filters },
  onClear,
}: {
  listSearch: ListSearch;
  onClear: () => void;
}) {
  const isFiltered = Object.keys(filters).length > 0;
  if (folder && !isFiltered) return <EmptyFolder folder={folder} />;
  if (!isFiltered) {
    return <EmptyState title={strings.noCodes}>{strings.noCodesHelp}</EmptyState>;
  }
  const { search } = filters;
  return (
    <EmptyState
      title={search ? strings.noSearchMatch({ search }) : strings.noMatch}
      action={<Button onClick={onClear}>{head.clearFilters}</Button>}
    >
      {strings.noMatchHelp}
    </EmptyState>
  );
}
