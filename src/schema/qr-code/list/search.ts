// Searches QR codes by tags or part of the name.

import { Prisma } from '../../../database/client/client.ts';
import { nameHas } from '../../../database/like.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { normalizeShortCode } from '../../../domain/qr-code/short-code.ts';
import { withoutInvisible } from '../../../domain/text/invisible.ts';
import { type Counted, sharedConditions } from './count.ts';
import type { CursorPlace, Order } from './order.ts';
import { isHidden, statusConditions } from './status.ts';

export interface Filter extends Counted {
  tag?: string | null;
  tags?: readonly string[] | null;
  search?: string | null;
  createdById?: string | null;
  stylePresetId?: string | null;
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
  Boolean(filter?.search || filter?.createdById || filter?.stylePresetId) ||
  tagsOf(filter).length > 0;

/** The tag, if it is the only filter. */
export function soleTag(filter: Filter): string | undefined {
  const { type, status, folderId, search, createdById, stylePresetId } = filter;
  const [tag, ...more] = tagsOf(filter);
  const isNarrower = type || status || folderId || search || createdById || stylePresetId;
  return isNarrower || more.length > 0 ? undefined : tag;
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
  const way = upwards ? 'ASC' : 'DESC';
  const [found] = await prisma.$queryRaw<Found[]>`
    WITH "found" AS MATERIALIZED (
      SELECT "id", ${sortValues[column]} AS "place" FROM "QrCode"
      WHERE ${Prisma.join(conditionsOf(organizationId, filter), ' AND ')})
    SELECT (SELECT count(*)::int FROM "found") AS "total", ARRAY(
      SELECT "id" FROM "found" WHERE ${past(place, column, upwards)}
      ORDER BY ${Prisma.raw(`"place" ${way}, "id" ${way}`)}
      LIMIT ${Math.abs(take)} OFFSET ${skip}) AS "ids"`;
  const { total = 0, ids = [] } = found ?? {};
  return { total, ids: forwards ? ids : ids.reverse() };
}

const sortValues = {
  id: Prisma.sql`"id"`,
  sortName: Prisma.sql`"sortName"`,
  scans: Prisma.sql`(SELECT "scans" FROM "QrCodeTotal" WHERE "qrCodeId" = "QrCode"."id")`,
};

const past = (
  place: CursorPlace | undefined,
  column: Order['column'],
  upwards: boolean,
): Prisma.Sql =>
  place
    ? Prisma.sql`("place", "id") ${Prisma.raw(upwards ? '>' : '<')} (${place[column]}, ${place.id})`
    : Prisma.sql`true`;

/**
 * Reads a page of the most scanned codes. Their totals are apart from them, and have the index for this
 * order.
 */
export async function findMostScanned(
  organizationId: string,
  filter: Counted,
  { take, skip = 0, place }: SearchPage,
  prisma: RequestDatabase,
): Promise<string[]> {
  const forwards = take >= 0;
  const way = forwards ? 'DESC' : 'ASC';
  const beyond = place
    ? Prisma.sql`(t."scans", t."qrCodeId") ${Prisma.raw(forwards ? '<' : '>')} (${place.scans}, ${place.id})`
    : Prisma.sql`true`;
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT t."qrCodeId" AS "id" FROM "QrCodeTotal" t
    WHERE t."organizationId" = ${organizationId} AND t."hidden" = ${isHidden(filter.status)}
      AND ${beyond} AND EXISTS (
      SELECT 1 FROM "QrCode" WHERE "id" = t."qrCodeId"
        AND ${Prisma.join(rowConditions(organizationId, filter), ' AND ')})
    ORDER BY ${Prisma.raw(`t."scans" ${way}, t."qrCodeId" ${way}`)}
    LIMIT ${Math.abs(take)} OFFSET ${skip}`;
  const ids = rows.map(({ id }) => id);
  return forwards ? ids : ids.reverse();
}

const tagsOf = (filter: Filter | null | undefined): string[] =>
  [filter?.tag ?? '', ...(filter?.tags ?? [])].filter((tag) => tag !== '');

const rowConditions = (organizationId: string, filter: Counted): Prisma.Sql[] => [
  ...sharedConditions(organizationId, filter),
  ...statusConditions(filter.status),
];

function conditionsOf(organizationId: string, filter: Filter): Prisma.Sql[] {
  const tags = tagsOf(filter);
  return [
    ...rowConditions(organizationId, filter),
    ...(tags.length > 0 ? [Prisma.sql`"tags" @> ${tags}::text[]`] : []),
    ...(filter.createdById ? [Prisma.sql`"createdById" = ${filter.createdById}`] : []),
    ...(filter.stylePresetId ? [Prisma.sql`"stylePresetId" = ${filter.stylePresetId}`] : []),
    ...(filter.search ? [named(filter.search)] : []),
  ];
}

function named(search: string): Prisma.Sql {
  const name = nameHas(Prisma.sql`"name"`, search);
  const shortCode = normalizeShortCode(withoutInvisible(search));
  return shortCode === null ? name : Prisma.sql`(${name} OR "shortCode" = ${shortCode})`;
}
