// The popover with the saved views of the list.
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { Button, buttonClass } from '../../components/button.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Popover } from '../../components/popover/popover.tsx';
import { problemsOf } from '../../graphql/problems.ts';
import { loadChunk } from '../../graphql/reachability.ts';
import { useOrganization } from '../../shell/organization.ts';
import { type ListSearch, parseListSearch } from '../list-search.ts';
import { viewStrings as strings } from './strings.ts';
import { toSearch } from './view-search.ts';
import { type SavedViewFragment, SavedViewsDocument } from './views.generated.ts';

const ViewDialog = lazy(async () => ({
  default: (await loadChunk(() => import('./view-dialog.tsx'))).ViewDialog,
}));

const ViewRow = lazy(async () => ({
  default: (await loadChunk(() => import('./view-row.tsx'))).ViewRow,
}));

const isSame = (one: ListSearch, other: ListSearch): boolean =>
  JSON.stringify(parseListSearch({ ...one })) === JSON.stringify(parseListSearch({ ...other }));

export function SavedViews({ listSearch }: { listSearch: ListSearch }) {
  const { id: organization } = useOrganization();
  const [{ data, error }] = useQuery({ query: SavedViewsDocument, variables: { organization } });
  const [open, setOpen] = useState<{ view?: SavedViewFragment }>();
  const views = data?.organization?.savedViews ?? [];
  const current = views.find((view) => isSame(toSearch(view), listSearch));
  return (
    <>
      <Popover
        label={strings.label}
        width={320}
        className={`${buttonClass()} col-span-2 min-h-10 min-w-0 justify-between! border-edge! font-normal!`}
        button={
          <>
            <span className="max-w-48 truncate">{current?.name ?? strings.label}</span>
            <span aria-hidden="true">▾</span>
          </>
        }
      >
        {(close) => (
          <div className="grid gap-3">
            <ProblemNote problems={error && problemsOf(error)} />
            {data && views.length === 0 && <p className="text-sm text-muted">{strings.none}</p>}
            {views.length > 0 && (
              <ul className="grid max-h-72 gap-0.5 overflow-y-auto">
                <Suspense>
                  {views.map((view) => (
                    <ViewRow
                      key={view.id}
                      view={view}
                      listSearch={listSearch}
                      onClose={close}
                      onEdit={() => setOpen({ view })}
                    />
                  ))}
                </Suspense>
              </ul>
            )}
            <Button onClick={() => setOpen({})}>{strings.save}</Button>
          </div>
        )}
      </Popover>
      <Suspense>
        {open && (
          <ViewDialog {...open} listSearch={listSearch} onClose={() => setOpen(undefined)} />
        )}
      </Suspense>
    </>
  );
}
