// A saved view in the popover, with its menu.
import { Link } from '@tanstack/react-router';
import { Badge } from '../../components/badge.tsx';
import { buttonClass } from '../../components/button.tsx';
import { useAction } from '../../components/form/action.ts';
import { Icon } from '../../components/icon.tsx';
import { Menu } from '../../components/popover/menu.tsx';
import { Visible } from '../../components/text/visible.tsx';
import { undoBy } from '../../components/toast/undo.ts';
import { useOrganization } from '../../shell/organization.ts';
import type { ListSearch } from '../list-search.ts';
import { viewStrings as strings } from './strings.ts';
import { givenBack, toSearch, toSettings } from './view-search.ts';
import {
  CreateSavedViewDocument,
  DeleteSavedViewDocument,
  type SavedViewFragment,
  UpdateSavedViewDocument,
} from './views.generated.ts';

export function ViewRow({
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
