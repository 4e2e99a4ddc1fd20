// The popover with the saved views of the list.
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { Badge } from '../../components/badge.tsx';
import { Button, buttonClass } from '../../components/button.tsx';
import { useAction } from '../../components/form/action.ts';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Icon } from '../../components/icon.tsx';
import { Menu } from '../../components/popover/menu.tsx';
import { Popover } from '../../components/popover/popover.tsx';
import { Visible } from '../../components/text/visible.tsx';
import { undoBy } from '../../components/toast/undo.ts';
import { problemsOf } from '../../graphql/problems.ts';
import { loadChunk } from '../../graphql/reachability.ts';
import { useOrganization } from '../../shell/organization.ts';
import { type ListSearch, parseListSearch } from '../list-search.ts';
import { viewStrings as strings } from './strings.ts';
import { givenBack, toSearch, toSettings } from './view-search.ts';
import {
  CreateSavedViewDocument,
  DeleteSavedViewDocument,
  type SavedViewFragment,
  SavedViewsDocument,
  UpdateSavedViewDocument,
} from './views.generated.ts';

const ViewDialog = lazy(async () => ({
  default: (await loadChunk(() => import('./view-dialog.tsx'))).ViewDialog,
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
                {views.map((view) => (
                  <ViewRow
                    key={view.id}
                    view={view}
                    listSearch={listSearch}
                    onClose={close}
                    onEdit={() => setOpen({ view })}
                  />
                ))}
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

function ViewRow({
  view,
  listSearch,
  onClose,
  onEdit,
}: {
  view: SavedViewFragment;
  listSearch: ListSearch;
  onClose: () => void;
  onEdit: () => void;
}) {
  const { id, name, shared, filter, orderBy, columns } = view;
  const { id: organizationId, slug, role } = useOrganization();
  const update = useAction(UpdateSavedViewDocument);
  const remove = useAction(DeleteSavedViewDocument);
  const problems = update.problems ?? remove.problems;
  const former = { filter: givenBack(filter), orderBy, columns };
  return (
    <li className="flex flex-wrap items-center gap-1">
      <Link
        to="/organizations/$slug/qr-codes"
        params={{ slug }}
        search={toSearch(view)}
        activeOptions={{ exact: true }}
        onClick={onClose}
        className="flex min-w-0 flex-1 items-center justify-between gap-2 rounded-lg px-3 py-1.5 text-sm hover:bg-sunken aria-[current=page]:bg-sunken aria-[current=page]:font-medium"
      >
        <span className="truncate">
          <Visible text={name} />
        </span>
        {shared && <Badge tone="plain">{strings.shared}</Badge>}
      </Link>
      {(!shared || role === 'ADMIN') && (
        <Menu
          label={strings.actionsOf({ name })}
          className={`${buttonClass('quiet')} px-2!`}
          items={[
            {
              label: strings.update,
              onSelect: () =>
                void update.run(
                  { input: { id, ...toSettings(listSearch) } },
                  {
                    message: strings.updated({ name }),
                    undo: ({ updateSavedView: { savedView } }, client) =>
                      undoBy(client, UpdateSavedViewDocument, {
                        input: { id, ...former, expectedVersions: [savedView.version] },
                      }),
                  },
                ),
            },
            { label: strings.rename, onSelect: onEdit },
            {
              label: strings.delete,
              isDanger: true,
              startsGroup: true,
              onSelect: () =>
                void remove.run(
                  { input: { id } },
                  {
                    message: strings.deleted({ name }),
                    undo: (_data, client) =>
                      undoBy(client, CreateSavedViewDocument, {
                        input: { organizationId, name, shared, ...former },
                      }),
                  },
                ),
            },
          ]}
        >
          <Icon name="menu" />
        </Menu>
      )}
      {problems && (
        <span role="alert" className="px-3 text-sm text-danger">
          {problems.summary}
        </span>
      )}
    </li>
  );
}
