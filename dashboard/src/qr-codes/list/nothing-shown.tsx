// What the list shows instead of codes, with what can be done about it.
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useId, useState } from 'react';
import { Button, buttonClass } from '../../components/button.tsx';
import { EmptyState } from '../../components/page.tsx';
import { part } from '../../graphql/reach.ts';
import { useOrganization } from '../../shell/organization.ts';
import type { ListSearch } from '../list-search.ts';

const MoveHere = lazy(async () => ({
  default: (await part(() => import('../bulk/move-here.tsx'))).MoveHere,
}));

function EmptyFolder({ folder, onMoved }: { folder: string; onMoved: (words: string) => void }) {
  const { slug, permissions } = useOrganization();
  const [moving, setMoving] = useState(false);
  const id = useId();
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  return (
    <section aria-labelledby={id}>
      <EmptyState
        title="This folder is empty"
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
                Create QR code
              </Link>
              <Button onClick={() => setMoving(true)}>Move codes here</Button>
            </div>
          )
        }
      >
        {mayWrite
          ? 'Create a code in it, or move codes here.'
          : 'Codes that are moved here appear in this list.'}
      </EmptyState>
      <Suspense>
        {moving && <MoveHere folder={folder} onClose={() => setMoving(false)} onMoved={onMoved} />}
      </Suspense>
    </section>
  );
}

export function NothingShown({
  shown: { order: _order, folder, ...filters },
  onClear,
  onMoved,
}: {
  shown: ListSearch;
  onClear: () => void;
  /** Tells what was moved into the folder. */
  onMoved: (words: string) => void;
}) {
  const isFiltered = Object.keys(filters).length > 0;
  if (folder && !isFiltered) return <EmptyFolder folder={folder} onMoved={onMoved} />;
  if (!isFiltered) {
    return (
      <EmptyState title="No codes yet">
        Create a code, download it and print it. You can change where it points later.
      </EmptyState>
    );
  }
  const { search } = filters;
  return (
    <EmptyState
      title={search ? `No codes match “${search}”` : 'No codes match these filters'}
      action={<Button onClick={onClear}>Clear filters</Button>}
    >
      Remove a filter, or search for something else.
    </EmptyState>
  );
}
