// Lists the QR codes of an organization.
import type { GraphQLResolveInfo } from 'graphql';
import { codesInScope } from '../../../auth/key/scope.ts';
import type { Prisma } from '../../../database/client/client.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { mentions } from '../../../graphql/selected-fields.ts';
import { needs, Organization } from '../../organization/type.ts';
import { cursorId, offset, type PageArguments, paged, skipOf } from '../../shared/connection.ts';
import { totalsOf } from '../total.ts';
import { QrCode } from '../type.ts';
import { countOf, countQrCodes, countTag } from './count.ts';
import {
  type Filter,
  filterInScope,
  isPlainFilter,
  isSearch,
  listedStatuses,
  QrCodeFilter,
  soleTag,
} from './filter.ts';
import {
  beyond,
  type CursorPlace,
  expiryOf,
  isOwn,
  type OwnOrder,
  orderBy,
  orders,
  QrCodeOrder,
} from './order.ts';
import { findInOrder, findMatches, type Matches, type SearchPage } from './search.ts';
import { statusWhere } from './status.ts';
import { countOnce } from './totals.ts';

const matching = (
  organizationId: string,
  { type, status, folderId }: Filter,
): Prisma.QrCodeWhereInput => ({
  organizationId,
  ...(type && { type }),
  ...statusWhere(status),
  ...(folderId && { folderId }),
});

/** The position of a row; null if the organization has no such row. */
const placeOf = async (
  id: string | undefined,
  organizationId: string,
  { prisma, caller }: Context,
): Promise<CursorPlace | null | undefined> => {
  if (id === undefined) return undefined;
  const found = await prisma.qrCode.findUnique({
    where: { id, organizationId, ...codesInScope(caller) },
    select: {
      id: true,
      sortName: true,
      updatedAt: true,
      routing: true,
      total: { select: { scans: true, lastScannedAt: true } },
    },
  });
  if (!found) return null;
  const { total, routing, ...own } = found;
  return {
    ...own,
    scans: total?.scans ?? 0,
    lastScannedAt: total?.lastScannedAt ?? null,
    expiresAt: expiryOf(routing),
  };
};

type Read<Row> = (
  page: Pick<Prisma.QrCodeFindManyArgs, 'where' | 'orderBy' | 'take' | 'skip'>,
) => Promise<Row[]>;

interface List {
  organizationId: string;
  filter: Filter;
}

/** Reads a page of a plain list in its order. */
async function listed<Row>(
  read: Read<Row>,
  { organizationId, filter }: List,
  { order, place, take, skip }: SearchPage & { order: OwnOrder },
): Promise<Row[]> {
  const where = matching(organizationId, filter);
  const sorted = orderBy(order, filter.status);
  if (!place) return read({ where, orderBy: sorted, take, skip });
  let rows: Row[] = [];
  for (const there of beyond(place, order, take > 0)) {
    const missing = Math.abs(take) - rows.length;
    if (missing === 0) break;
    const more = await read({
      where: { AND: [where, there] },
      orderBy: sorted,
      take: take > 0 ? missing : -missing,
    });
    rows = take > 0 ? [...rows, ...more] : [...more, ...rows];
  }
  return rows;
}

/** Reads the rows with these IDs, in the same order. */
async function inOrder<Row extends { id: string }>(
  read: Read<Row>,
  ids: readonly string[],
  organizationId: string,
): Promise<Row[]> {
  const where = { id: { in: [...ids] }, organizationId };
  const rows = ids.length === 0 ? [] : await read({ where });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function matchesOf(
  { organizationId, filter }: List,
  prisma: RequestDatabase,
): Promise<Matches> {
  if (!isSearch(filter)) {
    return { total: await countQrCodes(organizationId, filter, prisma), all: null };
  }
  const tag = soleTag(filter);
  if (tag === undefined) return countOnce(organizationId, filter, prisma);
  return { total: await countTag(organizationId, tag, prisma), all: null };
}

/** Reads a page, with the total if it was counted. */
async function readPage<Row extends { id: string }>(
  read: Read<Row>,
  list: List,
  page: SearchPage,
  prisma: RequestDatabase,
): Promise<{ rows: Row[]; total?: number }> {
  const { organizationId, filter } = list;
  const { order } = page;
  const rowsOf = (ids: readonly string[]) => inOrder(read, ids, organizationId);
  if (isPlainFilter(filter)) {
    return isOwn(order)
      ? { rows: await listed(read, list, { ...page, order }) }
      : { rows: await rowsOf(await findInOrder(organizationId, filter, page, prisma)) };
  }
  const matches = await matchesOf(list, prisma);
  const { total } = matches;
  if (total === 0) return { rows: [], total };
  const ids = (await isCommon(list, matches, prisma))
    ? await findInOrder(organizationId, filter, page, prisma)
    : await findMatches(organizationId, filter, matches, page, prisma);
  return { rows: await rowsOf(ids), total };
}

/** Reading in list order is fast if more than one in ten QR codes matches. */
async function isCommon(
  { organizationId, filter }: List,
  { total, all }: Matches,
  prisma: RequestDatabase,
): Promise<boolean> {
  if (all !== null) return false;
  const statuses = listedStatuses(filter);
  return total * 10 > (await countQrCodes(organizationId, { statuses }, prisma));
}

/** A search reads an index of names or tags, however few QR codes it finds. */
const costOfSearch = 50;

/** Totals of searches by field arguments, so that `totalCount` does not search again. */
const totals = new WeakMap<object, number>();

/** The `totalCount` of a list. */
export async function countList(
  args: object,
  { organizationId, filter: given }: List,
  { prisma, caller }: Context,
): Promise<number> {
  const filter = filterInScope(given, caller);
  return totals.get(args) ?? (await matchesOf({ organizationId, filter }, prisma)).total;
}

interface ListArguments extends PageArguments {
  orderBy?: typeof QrCodeOrder.$inferType | null;
  offset?: number | null;
}

/** A page of a list; `args`: the arguments of its field. */
export async function readList<Row extends { id: string }>(
  read: Read<Row>,
  { organizationId, filter: given }: List,
  { args, take }: { args: ListArguments; take: number },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Row[]> {
  const { prisma, caller } = context;
  const place = await placeOf(cursorId(args), organizationId, context);
  if (place === null) return [];
  const filter = filterInScope(given, caller);
  const order = orders[args.orderBy ?? 'CREATED_AT_DESC'];
  const page = { order, place, take, ...skipOf(args) };
  const { rows, total } = await readPage(read, { organizationId, filter }, page, prisma);
  if (total !== undefined) totals.set(args, total);
  if (mentions(info, 'totalScans', 'lastScannedAt')) {
    const ids = rows.map(({ id }) => id);
    const isCounted = total === undefined && !isSearch(filter) && mentions(info, 'totalCount');
    const count = isCounted && {
      query: countOf(organizationId, filter),
      read: (counted: number) => totals.set(args, counted),
    };
    await totalsOf(context).read(ids, count || undefined);
  }
  return rows;
}

/** Cost of a list. */
export function costOfList(args: PageArguments & { filter?: Filter | null }) {
  const { field, multiplier } = paged.complexity(args);
  const more = isSearch(args.filter ?? {}) ? costOfSearch - 1 : 0;
  return { field: field + more, multiplier };
}

builder.prismaObjectField(Organization, 'qrCodes', (t) =>
  t.prismaConnection({
    ...paged,
    complexity: costOfList,
    type: QrCode,
    description:
      'QR codes of the organization, by default newest first; without archived and deleted ones unless filtered by `status`.',
    args: {
      filter: t.arg({ type: QrCodeFilter, description: 'Defaults to no filter.' }),
      orderBy: t.arg({ type: QrCodeOrder, description: 'Defaults to `CREATED_AT_DESC`.' }),
      offset,
    },
    authScopes: needs('QR_CODES_READ'),
    totalCount: ({ id: organizationId }, args, context) =>
      countList(args, { organizationId, filter: args.filter ?? {} }, context),
    resolve: (query, { id: organizationId }, args, context, info) => {
      const { prisma } = context;
      const { cursor: _cursor, skip: _skip, take, ...selection } = query;
      return readList(
        (page) => prisma.qrCode.findMany({ ...selection, ...page }),
        { organizationId, filter: args.filter ?? {} },
        { args, take },
        context,
        info,
      );
    },
  }),
);
