// The bar with the bulk actions for the selected codes.
import { lazy, Suspense, useState } from 'react';
import { useClient } from 'urql';
import { useBottomBar } from '../../components/bottom-bar.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { componentStrings } from '../../components/strings.ts';
import type { Problems } from '../../graphql/problems.ts';
import { loadChunk } from '../../graphql/reachability.ts';
import { useOrganization } from '../../shell/organization.ts';
import type { ListSearch } from '../list-search.ts';
import type { SelectedCode, Selection } from '../selection.ts';
import { LazyLabelSheet } from '../sheet/lazy-label-sheet.ts';
import { labelSheetStrings } from '../sheet/strings.ts';
import { downloadStrings } from './download/strings.ts';
import { loadMatching, maxSelected } from './matching.ts';
import { type BulkAction, bulkStrings } from './strings.ts';

const strings = bulkStrings.bar;

const BulkDialog = lazy(async () => ({
  default: (await loadChunk(() => import('./bulk-dialog.tsx'))).BulkDialog,
}));

const ReplaceDialog = lazy(async () => ({
  default: (await loadChunk(() => import('./replace/replace-dialog.tsx'))).ReplaceDialog,
}));

const DownloadDialog = lazy(async () => ({
  default: (await loadChunk(() => import('./download/download-dialog.tsx'))).DownloadDialog,
}));

type Opened = BulkAction | 'download' | 'replace' | 'sheet';

const edits: readonly Opened[] = [
  'move',
  'add-tags',
  'remove-tags',
  'template',
  'replace',
  'download',
  'sheet',
];

const isBulk = (action: Opened): action is BulkAction =>
  action !== 'download' && action !== 'replace' && action !== 'sheet';

const nameOf = (action: Opened): string => {
  if (action === 'download') return downloadStrings.open;
  if (action === 'sheet') return labelSheetStrings.open;
  return action === 'replace' ? bulkStrings.replace.open : bulkStrings.actions[action].open;
};

/** A list contains archived codes only if it contains no others. */
const actionsFor = ({ status }: ListSearch): readonly Opened[] =>
  status === 'ARCHIVED'
    ? [...edits, 'unarchive', 'delete']
    : [...edits, 'ACTIVE', 'PAUSED', 'ARCHIVED', 'delete'];

export function SelectionBar({
  selection: { selected, replace },
  listSearch,
  loaded,
  totalCount,
}: {
  selection: Selection;
  listSearch: ListSearch;
  /** Number of codes in the list so far. */
  loaded: number;
  totalCount: number;
}) {
  const client = useClient();
  const bar = useBottomBar<HTMLElement>();
  const { id } = useOrganization();
  /** Keeps the codes as they were when the dialog opened. */
  const [open, setOpen] = useState<{ action: Opened; codes: readonly SelectedCode[] }>();
  const [loadedMatches, setLoadedMatches] = useState<number>();
  const [problems, setProblems] = useState<Problems>();
  const close = () => setOpen(undefined);
  const selectAll = async () => {
    setProblems(undefined);
    setLoadedMatches(0);
    const found = await loadMatching(client, id, listSearch, setLoadedMatches);
    setLoadedMatches(undefined);
    if ('summary' in found) setProblems(found);
    else replace(found);
  };
  const reachable = Math.min(totalCount, maxSelected);
  const selectText =
    totalCount > maxSelected
      ? strings.selectFirst({ count: maxSelected })
      : strings.selectAll({ count: totalCount });
  return (
    <section
      ref={bar}
      aria-label={strings.label}
      className="fixed inset-x-3 bottom-3 z-1 mx-auto grid max-w-3xl animate-appear gap-2 rounded-2xl border border-line bg-surface p-3 shadow-float md:left-64"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p role="status" className="px-1 text-sm font-medium">
          {strings.selected({ count: selected.length })}
        </p>
        {loaded < totalCount && selected.length < reachable && (
          <Button look="quiet" busy={loadedMatches !== undefined} onClick={selectAll}>
            {loadedMatches === undefined
              ? selectText
              : strings.selecting({ done: loadedMatches, total: reachable })}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={strings.clear}
          onClick={() => replace([])}
          className="ml-auto"
        >
          {componentStrings.buttons.clear}
        </Button>
      </div>
      <div className="flex gap-2 overflow-x-auto p-0.5">
        {actionsFor(listSearch).map((action) => (
          <Button
            key={action}
            disabled={loadedMatches !== undefined}
            onClick={() => setOpen({ action, codes: selected })}
            className={action === 'delete' ? 'text-danger!' : ''}
          >
            {nameOf(action)}
          </Button>
        ))}
      </div>
      <ProblemNote problems={problems} />
      <Suspense>
        {open?.action === 'replace' && (
          <ReplaceDialog codes={open.codes} onClose={close} onDone={replace} />
        )}
        {open?.action === 'download' && <DownloadDialog codes={open.codes} onClose={close} />}
        {open?.action === 'sheet' && (
          <LazyLabelSheet
            ids={open.codes.map((code) => code.id)}
            areAll={open.codes.length === totalCount}
            listSearch={listSearch}
            count={open.codes.length}
            onClose={close}
          />
        )}
        {open && isBulk(open.action) && (
          <BulkDialog action={open.action} codes={open.codes} onClose={close} onDone={replace} />
        )}
      </Suspense>
    </section>
  );
}
