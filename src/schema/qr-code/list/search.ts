// Finds QR codes by tags, by a part of the name.

import { Prisma } from '../../../database/client/client.ts';
import { nameHas } from '../../../database/like.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { normalizeShortCode } from '../../../domain/qr-code/short-code.ts';
import { seenOf } from '../../../domain/text/invisible.ts';
import { type Counted, countedConditions } from './count.ts';
import type { CursorPlace, Order } from './order.ts';

export interface Filter extends Counted {
  tag?: string | null;
  tags?: readonly string[] | null;
  search?: string | null;
}

export interface SearchPage {
  order: Order;
  /** Negative: from the end. */
  take: number;
  skip?: number;
  /** The row that the page lies beyond. */
  place?: CursorPlace;
}

interface Found {
  total: number;
  ids: string[];
}

/** Whether the filter asks for what no count is kept of. */
export const isSearch = (filter: Filter | null | undefined): boolean =>
  Boolean(filter?.search) || tagsOf(filter).length > 0;

/** The tag, if the filter is nothing but one. */
export function soleTag(filter: Filter): string | undefined {
  const { type, status, folderId, search } = filter;
  const [tag, ...more] = tagsOf(filter);
  return type || status || folderId || search || more.length > 0 ? undefined : tag;
}

/**
 * What is found is gathered first, from the index of tags and names, then put in order. PostgreSQL
 * left alone would often read in the order of the list, which passes over every other code if the few
 * that are meant come last.
 */
export async function findQrCodes(
  organizationId: string,
  filter: Filter,
  { order: { column, direction }, take, skip = 0, place }: SearchPage,
  prisma: RequestDatabase,
): Promise<Found> {
  const forwards = take >= 0;
  const upwards = forwards === (direction === 'asc');
  const columns = Prisma.raw(`"${column}", "id"`);
  const past = place
    ? Prisma.sql`(${columns}) ${Prisma.raw(upwards ? '>' : '<')} (${place[column]}, ${place.id})`
    : Prisma.sql`true`;
  const way = upwards ? 'ASC' : 'DESC';
  const [found] = await prisma.$queryRaw<Found[]>`
    WITH "found" AS MATERIALIZED (
      SELECT "id", "sortName", "totalScans" FROM "QrCode"
      WHERE ${Prisma.join(conditionsOf(organizationId, filter), ' AND ')})
    SELECT (SELECT count(*)::int FROM "found") AS "total", ARRAY(
      SELECT "id" FROM "found" WHERE ${past}
      ORDER BY ${Prisma.raw(`"${column}" ${way}, "id" ${way}`)}
      LIMIT ${Math.abs(take)} OFFSET ${skip}) AS "ids"`;
  const { total = 0, ids = [] } = found ?? {};
  return { total, ids: forwards ? ids : ids.reverse() };
}

const tagsOf = (filter: Filter | null | undefined): string[] =>
  [filter?.tag ?? '', ...(filter?.tags ?? [])].filter((tag) => tag !== '');

function conditionsOf(organizationId: string, filter: Filter): Prisma.Sql[] {
  const tags = tagsOf(filter);
  return [
    ...countedConditions(organizationId, filter),
    ...(tags.length > 0 ? [Prisma.sql`"tags" @> ${tags}::text[]`] : []),
    ...(filter.search ? [named(filter.search)] : []),
  ];
}

function named(search: string): Prisma.Sql {
  const name = nameHas(Prisma.sql`"name"`, search);
  const shortCode = normalizeShortCode(seenOf(search));
  return shortCode === null ? name : Prisma.sql`(${name} OR "shortCode" = ${shortCode})`;
}
