// What can be done with all codes that are ticked.
import { lazy, Suspense, useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { counted, formatNumber } from '../../components/text/plural.ts';
import type { Problems } from '../../graphql/problems.ts';
import { part } from '../../graphql/reach.ts';
import { useOrganization } from '../../shell/organization.ts';
import type { ListSearch } from '../list-search.ts';
import type { SelectedCode, Selection } from '../selection.ts';
import { loadMatching, maxSelected } from './matching.ts';
import type { BulkAction } from './texts.ts';

const BulkDialog = lazy(async () => ({
  default: (await part(() => import('./bulk-dialog.tsx'))).BulkDialog,
}));

const kinds: readonly { kind: BulkAction; words: string }[] = [
  { kind: 'move', words: 'Move' },
  { kind: 'add-tags', words: 'Add tags' },
  { kind: 'remove-tags', words: 'Remove tags' },
  { kind: 'ACTIVE', words: 'Activate' },
  { kind: 'PAUSED', words: 'Pause' },
  { kind: 'ARCHIVED', words: 'Archive' },
  { kind: 'delete', words: 'Delete' },
];

export function SelectionBar({
  selection: { chosen, replace },
  shown,
  onScreen,
  totalCount,
  onSaid,
}: {
  selection: Selection;
  shown: ListSearch;
  /** How many codes are. */
  onScreen: number;
  totalCount: number;
  /** Tells what was done. */
  onSaid: (words: string) => void;
}) {
  const client = useClient();
  const { id } = useOrganization();
  /** What it is done with is kept as it was when it began. */
  const [open, setOpen] = useState<{ kind: BulkAction; codes: readonly SelectedCode[] }>();
  const [reading, setReading] = useState<number>();
  const [problems, setProblems] = useState<Problems>();
  const selectAll = async () => {
    setProblems(undefined);
    setReading(0);
    const found = await loadMatching(client, id, shown, setReading);
    setReading(undefined);
    if ('summary' in found) setProblems(found);
    else replace(found);
  };
  const reachable = Math.min(totalCount, maxSelected);
  const all =
    totalCount > maxSelected
      ? `the first ${formatNumber(maxSelected)}`
      : `all ${formatNumber(totalCount)}`;
  return (
    <section
      aria-label="Selected codes"
      className="fixed inset-x-3 bottom-3 z-1 mx-auto grid max-w-3xl animate-appear gap-2 rounded-2xl border border-line bg-surface p-3 shadow-float md:left-64"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p role="status" className="px-1 text-sm font-medium">
          {counted(chosen.length, 'code')} selected
        </p>
        {onScreen < totalCount && chosen.length < reachable && (
          <Button look="quiet" busy={reading !== undefined} onClick={selectAll}>
            {reading === undefined
              ? `Select ${all} that match`
              : `Selecting: ${formatNumber(reading)} of ${formatNumber(reachable)}`}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label="Clear selection"
          onClick={() => replace([])}
          className="ml-auto"
        >
          Clear
        </Button>
      </div>
      <div className="flex gap-2 overflow-x-auto p-0.5">
        {kinds.map(({ kind, words }) => (
          <Button
            key={kind}
            disabled={reading !== undefined}
            onClick={() => setOpen({ kind, codes: chosen })}
            className={kind === 'delete' ? 'text-danger!' : ''}
          >
            {words}
          </Button>
        ))}
      </div>
      <ProblemNote problems={problems} />
      <Suspense>
        {open && (
          <BulkDialog
            {...open}
            onClose={() => setOpen(undefined)}
            onDone={({ words, left }) => {
              onSaid(words);
              replace(left);
            }}
          />
        )}
      </Suspense>
    </section>
  );
}
