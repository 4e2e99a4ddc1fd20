// A saved view as the address of the list, and back.

import type {
  CreateSavedViewInput,
  QrCodeFilter,
  SavedViewColumn,
} from '../../schema-types.generated.ts';
import { type ListSearch, parseListSearch, toFilter, toOrder } from '../list-search.ts';
import { type Column, orders } from '../options.ts';
import type { SavedViewFragment } from './views.generated.ts';

const columnNames: Readonly<Record<Column, SavedViewColumn>> = {
  scans: 'SCANS',
  lastScanned: 'LAST_SCANNED',
  created: 'CREATED',
  updated: 'UPDATED',
  expires: 'EXPIRES',
};

type Settings = Pick<SavedViewFragment, 'filter' | 'orderBy' | 'columns'>;

/** Filters that the list does not have are left out. */
export function toSearch({ filter, orderBy, columns }: Settings): ListSearch {
  const { q, folderId, tags, type, status, ...more }: Record<string, unknown> = Object(filter);
  // A view keeps the days that its author saw; the list has those from today on.
  const expiring = more.expiresAt ? 'expiring' : undefined;
  const attention = more.destinationBroken === true ? 'broken' : expiring;
  const order = Object.entries(orders).find(([, { graphql }]) => graphql === orderBy)?.[0];
  const shown =
    columns &&
    Object.entries(columnNames).flatMap(([column, name]) =>
      columns.includes(name) ? [column] : [],
    );
  return parseListSearch({
    ...{ search: q, folder: folderId, tags, type, status, attention, order },
    ...(shown && { columns: shown }),
  });
}

/** A filter as the server returned it, which it takes back. */
export const givenBack = (filter: unknown): QrCodeFilter | null =>
  JSON.parse(JSON.stringify(filter));

export const toSettings = (
  listSearch: ListSearch,
): Required<Pick<CreateSavedViewInput, 'filter' | 'orderBy' | 'columns'>> => ({
  filter: toFilter(listSearch),
  orderBy: toOrder(listSearch),
  columns: listSearch.columns?.map((column) => columnNames[column]) ?? null,
});
