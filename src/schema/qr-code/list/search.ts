// Reads the IDs of pages of QR codes by SQL: from what matches, or in the order of the list.

import { Prisma } from '../../../database/client/client.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { listedRows, matchesFilter } from './condition.ts';
import { type Filter, listedStatuses } from './filter.ts';
import {
  type CursorPlace,
  columnsIn,
  cursorValue,
  isOwn,
  isTotal,
  neverExpires,
  type Order,
  type OwnOrder,
  sortValues,
} from './order.ts';
import { type ListKind, placesOf } from './status.ts';

export interface SearchPage {
  order: Order;
  /** Negative to read backwards. */
  take: number;
  skip?: number;
  /** The row before the page. */
  place?: CursorPlace;
}

export interface Matches {
  total: number;
  /** Their IDs, if they are few. */
  all: string[] | null;
}

export interface CountedMatches extends Matches {
  /** The state of the codes of the organization when they were counted. */
  mark: bigint;
}

/** Fewer matches than this are known by ID. */
const few = 1_000;

/** The state of the codes of an organization; the same value is the same state. */
export const markOf = (organizationId: string): Prisma.Sql => Prisma.sql`(
  SELECT coalesce(bit_xor("mark"), 0) FROM "QrCodeState" WHERE "organizationId" = ${organizationId})`;

/** Counts the matches by looking at them. A text of all IDs takes much less than an array. */
export async function countMatches(
  organizationId: string,
  filter: Filter,
  prisma: RequestDatabase,
): Promise<CountedMatches> {
  const [counted] = await prisma.$queryRaw<CountedMatches[]>`
    SELECT count(*)::int AS "total",
      CASE WHEN count(*) < ${few} THEN string_to_array(string_agg("id", ','), ',') END AS "all",
      ${markOf(organizationId)} AS "mark"
    FROM "QrCode" WHERE ${listedRows(organizationId, filter)}`;
  const { total = 0, all = null, mark = 0n } = counted ?? {};
  return { total, all, mark };
}

/**
 * Collects the matches from the index of tags and names first, then sorts them. PostgreSQL would often
 * scan in list order instead, which is slow if the few matches come last.
 */
export async function findMatches(
  organizationId: string,
  filter: Filter,
  { all }: Matches,
  { order, take, skip = 0, place }: SearchPage,
  prisma: RequestDatabase,
): Promise<string[]> {
  const { column } = order;
  const { forwards, upwards, way } = directionsOf(order, take);
  const value = isTotal(order)
    ? Prisma.sql`(SELECT ${sortValues[column]} FROM "QrCodeTotal" t WHERE t."qrCodeId" = "QrCode"."id")`
    : sortValues[column];
  const rows = all
    ? Prisma.sql`"QrCode"."organizationId" = ${organizationId} AND "id" = ANY(${all})`
    : listedRows(organizationId, filter);
  const past = place ? beyond(Prisma.sql`"place", "id"`, place, column, upwards) : Prisma.sql`true`;
  const found = await prisma.$queryRaw<{ id: string }[]>`
    WITH "found" AS MATERIALIZED (SELECT "id", ${value} AS "place" FROM "QrCode" WHERE ${rows})
    SELECT "id" FROM "found" WHERE ${past} ORDER BY ${Prisma.raw(`"place" ${way}, "id" ${way}`)}
    LIMIT ${Math.abs(take)} OFFSET ${skip}`;
  return idsOf(found, forwards);
}

const idsOf = (rows: readonly { id: string }[], forwards: boolean): string[] => {
  const ids = rows.map(({ id }) => id);
  return forwards ? ids : ids.reverse();
};

const directionsOf = ({ direction }: Order, take: number) => {
  const forwards = take >= 0;
  const upwards = forwards === (direction === 'asc');
  return { forwards, upwards, way: upwards ? 'ASC' : 'DESC' };
};

const beyond = (
  columns: Prisma.Sql,
  place: CursorPlace,
  column: Order['column'],
  upwards: boolean,
): Prisma.Sql => {
  const past = Prisma.raw(upwards ? '>' : '<');
  if (column === 'id') return Prisma.sql`"id" ${past} ${place.id}`;
  return Prisma.sql`(${columns}) ${past} (${cursorValue(place, column)}, ${place.id})`;
};

/** A list to read in its order, with what its rows must match. */
interface Part {
  place: ListKind;
  condition: Prisma.Sql;
  filter: Filter;
}

/** Reads in the order of the list, which is fast if it has few rows besides those that match. */
export async function findInOrder(
  organizationId: string,
  filter: Filter,
  page: SearchPage,
  prisma: RequestDatabase,
): Promise<string[]> {
  const { order, take, skip = 0 } = page;
  const { forwards, way } = directionsOf(order, take);
  const read = (part: Part): Prisma.Sql[] => {
    if (isOwn(order)) return [ownRows(organizationId, part, { ...page, order })];
    return isTotal(order)
      ? [rowsByTotal(organizationId, part, page)]
      : rowsByExpiry(organizationId, part, page);
  };
  const parts = placesOf(listedStatuses(filter)).flatMap(({ place, condition }) =>
    read({ place, condition, filter }),
  );
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (${Prisma.join(parts, ' UNION ALL ')}) AS part
    ORDER BY ${Prisma.raw(`"place" ${way}, "id" ${way}`)} LIMIT ${Math.abs(take)} OFFSET ${skip}`;
  return idsOf(rows, forwards);
}

function ownRows(
  organizationId: string,
  { place: list, condition, filter }: Part,
  { order, take, skip = 0, place }: SearchPage & { order: OwnOrder },
): Prisma.Sql {
  const { upwards, way } = directionsOf(order, take);
  const { column } = order;
  const sorted = columnsIn[list][column].map((name) => `"${name}" ${way}`).join(', ');
  const past = place
    ? beyond(Prisma.sql`${sortValues[column]}, "id"`, place, column, upwards)
    : Prisma.sql`true`;
  // OFFSET keeps PostgreSQL from collecting the matches from another index instead; a second ORDER BY would
  // make it prepare for reading all rows.
  return Prisma.sql`(
    SELECT "id", ${sortValues[column]} AS "place" FROM (
      SELECT * FROM "QrCode"
      WHERE "QrCode"."organizationId" = ${organizationId} AND ${condition} AND ${past}
      ORDER BY ${Prisma.raw(sorted)} OFFSET 0) AS "QrCode"
    WHERE ${matchesFilter(filter)} LIMIT ${Math.abs(take) + skip})`;
}

/** Those that expire have an index; after them, all others are as old as in the list. */
function rowsByExpiry(
  organizationId: string,
  { place: list, condition, filter }: Part,
  { order, take, skip = 0, place }: SearchPage,
): Prisma.Sql[] {
  const { upwards, way } = directionsOf(order, take);
  const past = Prisma.raw(upwards ? '>' : '<');
  const rows = (value: Prisma.Sql, those: Prisma.Sql, sorted: readonly string[]) => Prisma.sql`(
    SELECT "id", ${value} AS "place" FROM (
      SELECT * FROM "QrCode"
      WHERE "QrCode"."organizationId" = ${organizationId} AND ${condition} AND ${those}
      ORDER BY ${Prisma.raw(sorted.map((name) => `${name} ${way}`).join(', '))} OFFSET 0) AS "QrCode"
    WHERE ${matchesFilter(filter)} LIMIT ${Math.abs(take) + skip})`;
  const expiry = Prisma.sql`"routing" ->> 'validUntil'`;
  const pastExpiry = place
    ? Prisma.sql`(${expiry}, "id") ${past} (${place.expiresAt}, ${place.id})`
    : Prisma.sql`true`;
  const isAmongOthers = place?.expiresAt === neverExpires;
  const pastOthers = isAmongOthers
    ? Prisma.sql`"id" ${past} ${place.id}`
    : Prisma.raw(place && !upwards ? 'false' : 'true');
  return [
    rows(expiry, Prisma.sql`"routing" ? 'validUntil' AND ${pastExpiry}`, [
      `"routing" ->> 'validUntil'`,
      '"id"',
    ]),
    rows(
      Prisma.sql`${neverExpires}`,
      Prisma.sql`NOT coalesce("routing" ? 'validUntil', false) AND ${pastOthers}`,
      columnsIn[list].id.map((name) => `"${name}"`),
    ),
  ];
}

/** Totals are apart from their codes, and have the indexes for these orders. */
function rowsByTotal(
  organizationId: string,
  { place: list, condition, filter }: Part,
  { order, take, skip = 0, place }: SearchPage,
): Prisma.Sql {
  const { upwards, way } = directionsOf(order, take);
  const value = sortValues[order.column];
  const past = place
    ? beyond(Prisma.sql`${value}, t."qrCodeId"`, place, order.column, upwards)
    : Prisma.sql`true`;
  return Prisma.sql`(
    SELECT t."qrCodeId" AS "id", ${value} AS "place" FROM "QrCodeTotal" t
    WHERE t."organizationId" = ${organizationId} AND t."hidden" = ${list !== 'listed'} AND ${past}
      AND EXISTS (SELECT 1 FROM "QrCode" WHERE "id" = t."qrCodeId"
        AND "QrCode"."organizationId" = ${organizationId}
        AND ${condition} AND ${matchesFilter(filter)})
    ORDER BY ${value} ${Prisma.raw(way)}, t."qrCodeId" ${Prisma.raw(way)}
    LIMIT ${Math.abs(take) + skip})`;
}
