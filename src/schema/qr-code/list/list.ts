// Lists the QR codes of an organization.
import { z } from 'zod';
import { codesInScope, scopeOf } from '../../../auth/key-scope.ts';
import type { Prisma } from '../../../database/client/client.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { qrCodeFilter } from '../../../domain/qr-code/filter.ts';
import { maxTags } from '../../../domain/qr-code/shape.ts';
import { anyTag } from '../../../domain/text/name.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { inputFieldsFromZod } from '../../../graphql/from-zod/input.ts';
import { mentions } from '../../../graphql/selected-fields.ts';
import { needs, Organization } from '../../organization/type.ts';
import { cursorId, offset, paged, skipOf } from '../../shared/connection.ts';
import { totalsOf } from '../total.ts';
import { QrCode } from '../type.ts';
import { countQrCodes, countTag, type Reach } from './count.ts';
import {
  beyond,
  type CursorPlace,
  isOwn,
  type OwnOrder,
  orderBy,
  orders,
  QrCodeOrder,
} from './order.ts';
import {
  type Filter,
  findMostScanned,
  findQrCodes,
  isSearch,
  type SearchPage,
  soleTag,
} from './search.ts';
import { statusWhere } from './status.ts';

export const QrCodeFilter = builder.inputType('QrCodeFilter', {
  description:
    'Filters; omitted fields match everything, except that archived and deleted QR codes are only listed by `status`.',
  fields: (t) => ({
    ...inputFieldsFromZod(t, qrCodeFilter),
    tag: t.string({ description: 'QR codes with exactly this tag.', validate: anyTag }),
    tags: t.stringList({
      description: 'QR codes with all of these tags.',
      validate: z.array(anyTag).max(maxTags, `must contain at most ${maxTags} tags`),
    }),
  }),
});

const matching = (
  { organizationId, scope: { folderIds } }: Reach,
  filter: Filter,
): Prisma.QrCodeWhereInput => ({
  organizationId,
  ...(filter.type && { type: filter.type }),
  ...statusWhere(filter.status),
  ...(filter.folderId && { folderId: filter.folderId }),
  ...(filter.test === false && { test: false }),
  ...(folderIds && { AND: { folderId: { in: [...folderIds] } } }),
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
    select: { id: true, sortName: true, total: { select: { scans: true } } },
  });
  return found && { id: found.id, sortName: found.sortName, scans: found.total?.scans ?? 0 };
};

type Read<Row> = (
  page: Pick<Prisma.QrCodeFindManyArgs, 'where' | 'orderBy' | 'take' | 'skip'>,
) => Promise<Row[]>;

/** Reads a page in list order. */
async function listed<Row>(
  read: Read<Row>,
  { reach, filter, tag }: { reach: Reach; filter: Filter; tag?: string },
  { order, place, take, skip }: SearchPage & { order: OwnOrder },
): Promise<Row[]> {
  const where = { ...matching(reach, filter), ...(tag && { tags: { has: tag } }) };
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

/** Scanning in list order is fast if more than one in ten QR codes has the tag. */
const isCommon = ({ tagged, all }: { tagged: number; all: number }) => tagged * 10 > all;

/** Reads a page, with the total where the database keeps no counter for it. */
async function readPage<Row extends { id: string }>(
  read: Read<Row>,
  { reach, filter }: { reach: Reach; filter: Filter },
  page: SearchPage,
  prisma: RequestDatabase,
): Promise<{ rows: Row[]; total?: number }> {
  const { order } = page;
  const { organizationId } = reach;
  if (!isSearch(filter)) {
    if (isOwn(order)) return { rows: await listed(read, { reach, filter }, { ...page, order }) };
    const ids = await findMostScanned(reach, filter, page, prisma);
    return { rows: await inOrder(read, ids, organizationId) };
  }
  const tag = soleTag(filter, reach);
  const isTagScan = isOwn(order) && tag !== undefined;
  if (isTagScan && isCommon(await countTag(organizationId, tag, prisma))) {
    return { rows: await listed(read, { reach, filter: {}, tag }, { ...page, order }) };
  }
  const { ids, total } = await findQrCodes(reach, filter, page, prisma);
  return { rows: await inOrder(read, ids, organizationId), total };
}

/** A search reads an index of names or tags, however few QR codes it finds. */
const costOfSearch = 50;

/** Totals of searches by field arguments, so that `totalCount` does not search again. */
const totals = new WeakMap<object, number>();

async function countMatching(
  reach: Reach,
  filter: Filter,
  prisma: RequestDatabase,
): Promise<number> {
  const count = async (one: Filter) =>
    (await findQrCodes(reach, one, { order: orders.CREATED_AT_DESC, take: 0 }, prisma)).total;
  if (isSearch(filter)) {
    const tag = soleTag(filter, reach);
    return tag === undefined
      ? count(filter)
      : (await countTag(reach.organizationId, tag, prisma)).tagged;
  }
  const all = await countQrCodes(reach, filter, prisma);
  return filter.test === false ? all - (await count({ ...filter, test: true })) : all;
}

/** What the caller lists: test keys only test codes. */
function listedBy(organizationId: string, filter: Filter, { caller }: Context) {
  const scope = scopeOf(caller);
  const isNothing = scope.test && filter.test === false;
  return {
    reach: { organizationId, scope: isNothing ? { ...scope, folderIds: [] } : scope },
    filter: scope.test ? { ...filter, test: true } : filter,
  };
}

builder.prismaObjectField(Organization, 'qrCodes', (t) =>
  t.prismaConnection({
    ...paged,
    complexity: (args) => {
      const { field, multiplier } = paged.complexity(args);
      return { field: isSearch(args.filter) ? costOfSearch : field, multiplier };
    },
    type: QrCode,
    description:
      'QR codes of the organization, by default newest first; without archived and deleted ones unless filtered by `status`.',
    args: {
      filter: t.arg({ type: QrCodeFilter, description: 'Defaults to no filter.' }),
      orderBy: t.arg({ type: QrCodeOrder, description: 'Defaults to `CREATED_AT_DESC`.' }),
      offset,
    },
    authScopes: needs('QR_CODES_READ'),
    totalCount: async ({ id }, args, context) => {
      const { reach, filter } = listedBy(id, args.filter ?? {}, context);
      return totals.get(args) ?? countMatching(reach, filter, context.prisma);
    },
    resolve: async (query, { id: organizationId }, args, context, info) => {
      const { prisma } = context;
      const place = await placeOf(cursorId(args), organizationId, context);
      if (place === null) return [];
      const { cursor: _cursor, skip: _skip, take, ...selection } = query;
      const { rows, total } = await readPage(
        (page) => prisma.qrCode.findMany({ ...selection, ...page }),
        listedBy(organizationId, args.filter ?? {}, context),
        { order: orders[args.orderBy ?? 'CREATED_AT_DESC'], place, take, ...skipOf(args) },
        prisma,
      );
      if (total !== undefined) totals.set(args, total);
      if (mentions(info, 'totalScans') || mentions(info, 'lastScannedAt'))
        await totalsOf(context).read(rows.map(({ id }) => id));
      return rows;
    },
  }),
);
