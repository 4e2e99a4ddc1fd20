// Lists the QR codes of an organization.
import { z } from 'zod';
import type { Prisma } from '../../../database/client/client.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { qrCodeFilter } from '../../../domain/qr-code/filter.ts';
import { maxTags } from '../../../domain/qr-code/shape.ts';
import { anyTag } from '../../../domain/text/name.ts';
import { builder } from '../../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../../graphql/from-zod/input.ts';
import { needs, Organization } from '../../organization/type.ts';
import { cursorId, offset, type PageArguments, paged, skipOf } from '../../shared/connection.ts';
import { QrCode } from '../type.ts';
import { type Counted, countQrCodes, countTag } from './count.ts';
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

const matching = (organizationId: string, filter: Counted): Prisma.QrCodeWhereInput => ({
  organizationId,
  ...(filter.type && { type: filter.type }),
  ...statusWhere(filter.status),
  ...(filter.folderId && { folderId: filter.folderId }),
});

/** The position of a row; null if the organization has no such row. */
const placeOf = async (
  id: string | undefined,
  organizationId: string,
  prisma: RequestDatabase,
): Promise<CursorPlace | null | undefined> => {
  if (id === undefined) return undefined;
  const found = await prisma.qrCode.findUnique({
    where: { id, organizationId },
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
  { organizationId, filter, tag }: { organizationId: string; filter: Counted; tag?: string },
  { order, place, take, skip }: SearchPage & { order: OwnOrder },
): Promise<Row[]> {
  const where = { ...matching(organizationId, filter), ...(tag && { tags: { has: tag } }) };
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
  { organizationId, filter }: { organizationId: string; filter: Filter },
  page: SearchPage,
  prisma: RequestDatabase,
): Promise<{ rows: Row[]; total?: number }> {
  const { order } = page;
  if (!isSearch(filter)) {
    if (isOwn(order))
      return { rows: await listed(read, { organizationId, filter }, { ...page, order }) };
    const ids = await findMostScanned(organizationId, filter, page, prisma);
    return { rows: await inOrder(read, ids, organizationId) };
  }
  const tag = soleTag(filter);
  const isTagScan = isOwn(order) && tag !== undefined;
  if (isTagScan && isCommon(await countTag(organizationId, tag, prisma))) {
    return { rows: await listed(read, { organizationId, filter: {}, tag }, { ...page, order }) };
  }
  const { ids, total } = await findQrCodes(organizationId, filter, page, prisma);
  return { rows: await inOrder(read, ids, organizationId), total };
}

/** A search reads an index of names or tags, however few QR codes it finds. */
const costOfSearch = 50;

/** Totals of searches by field arguments, so that `totalCount` does not search again. */
const totals = new WeakMap<object, number>();

/** The `totalCount` of a list. */
export async function countList(
  args: object,
  { organizationId, filter }: Listed,
  prisma: RequestDatabase,
): Promise<number> {
  return totals.get(args) ?? countMatching(organizationId, filter, prisma);
}

async function countMatching(
  organizationId: string,
  filter: Filter,
  prisma: RequestDatabase,
): Promise<number> {
  if (!isSearch(filter)) return countQrCodes(organizationId, filter, prisma);
  const tag = soleTag(filter);
  if (tag !== undefined) return (await countTag(organizationId, tag, prisma)).tagged;
  const nothing = { order: orders.CREATED_AT_DESC, take: 0 };
  return (await findQrCodes(organizationId, filter, nothing, prisma)).total;
}

interface ListArguments extends PageArguments {
  orderBy?: typeof QrCodeOrder.$inferType | null;
  offset?: number | null;
}

interface Listed {
  organizationId: string;
  filter: Filter;
}

/** A page of a list; `args`: the arguments of its field. */
export async function readList<Row extends { id: string }>(
  read: Read<Row>,
  listed: Listed,
  { args, take }: { args: ListArguments; take: number },
  prisma: RequestDatabase,
): Promise<Row[]> {
  const place = await placeOf(cursorId(args), listed.organizationId, prisma);
  if (place === null) return [];
  const order = orders[args.orderBy ?? 'CREATED_AT_DESC'];
  const page = { order, place, take, ...skipOf(args) };
  const { rows, total } = await readPage(read, listed, page, prisma);
  if (total !== undefined) totals.set(args, total);
  return rows;
}

/** Cost of a list. */
export function costOfList(args: PageArguments & { filter?: Filter | null }) {
  const { field, multiplier } = paged.complexity(args);
  return { field: isSearch(args.filter) ? costOfSearch : field, multiplier };
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
    totalCount: ({ id: organizationId }, args, { prisma }) =>
      countList(args, { organizationId, filter: args.filter ?? {} }, prisma),
    resolve: (query, { id: organizationId }, args, { prisma }) => {
      const { cursor: _cursor, skip: _skip, take, ...selection } = query;
      return readList(
        (page) => prisma.qrCode.findMany({ ...selection, ...page }),
        { organizationId, filter: args.filter ?? {} },
        { args, take },
        prisma,
      );
    },
  }),
);
