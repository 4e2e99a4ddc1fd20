// Searches QR codes by tags or part of the name.

import { Prisma } from '../../../database/client/client.ts';
import { nameHas } from '../../../database/like.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { normalizeShortCode } from '../../../domain/qr-code/short-code.ts';
import { withoutInvisible } from '../../../domain/text/invisible.ts';
import { type Counted, countedConditions } from './count.ts';
import type { CursorPlace, Order } from './order.ts';

export interface Filter extends Counted {
  tag?: string | null;
  tags?: readonly string[] | null;
  search?: string | null;
}

export interface SearchPage {
  order: Order;
  /** Negative to read backwards. */
  take: number;
  skip?: number;
  /** The row before the page. */
  place?: CursorPlace;
}

interface Found {
  total: number;
  ids: string[];
}

/** Whether the database keeps no counter for the filter. */
export const isSearch = (filter: Filter | null | undefined): boolean =>
  Boolean(filter?.search) || tagsOf(filter).length > 0;

/** The tag, if it is the only filter. */
export function soleTag(filter: Filter): string | undefined {
  const { type, status, folderId, search } = filter;
  const [tag, ...more] = tagsOf(filter);
  return type || status || folderId || search || more.length > 0 ? undefined : tag;
}

/**
 * Collects the matches from the index of tags and names first, then sorts them. PostgreSQL would often
 * scan in list order instead, which is slow if the few matches come last.
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
  const shortCode = normalizeShortCode(withoutInvisible(search));
  return shortCode === null ? name : Prisma.sql`(${name} OR "shortCode" = ${shortCode})`;
}
