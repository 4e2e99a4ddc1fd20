// SQL for the values that scans are counted by.

import { Prisma } from '../client/client.ts';
import { allColumns, packedScans, rowsOfScans } from './all-scans.ts';

/** Start of the quarter of an hour of a row of "Scan". */
export const quarterStart = Prisma.sql`date_bin('15 minutes', "scannedAt", TIMESTAMP '2000-01-01')`;

/**
 * Groups of rows of "Scan" by dimension and by "quarter", for each "n". A grouping reads each row once,
 * instead of making eight of it.
 */
export const keySets = Prisma.sql`
  GROUPING SETS (("n", "country"), ("n", "country", "city"), ("n", "device"), ("n", "browser"),
                 ("n", "os"), ("n", "referrer"), ("n", "language"), ("n", "target"),
                 ("n", "quarter"))`;

/**
 * The key of a group of `keySets`, the dimension and the value; NULL without one, and for quarters. Cities
 * are prefixed with their country, because names are not unique.
 */
export const keyOfSet = Prisma.sql`
  CASE WHEN grouping("city") = 0 THEN 'CITY ' || "country" || ' ' || "city"
       WHEN grouping("country") = 0 THEN 'COUNTRY ' || "country"
       ELSE coalesce('DEVICE ' || "device", 'BROWSER ' || "browser", 'OS ' || "os",
                     'REFERRER ' || "referrer", 'LANGUAGE ' || "language", 'TARGET ' || "target")
  END`;

/** The key of all scans. */
export const totalKey = Prisma.raw(`'TOTAL '`);

/** The 28 lowest bits of a packed number. */
export const lowBits = Prisma.raw('268435455');

/** Columns of a packed quarter `packed` of the day `day` (function "packedQuarter"). */
export const unpackedQuarter = Prisma.sql`
  "day" + make_interval(mins => (packed >> 56)::int * 15) AS "start",
  (packed & ${lowBits})::int AS "scans", ((packed >> 28) & ${lowBits})::int AS "uniqueScans"`;

interface ScansOfDays {
  /** Rows with "qrCodeId" and "day", named `code`, as in FROM, and a condition on them. */
  codes: Prisma.Sql;
  where?: Prisma.Sql;
  /** On their scans, which are named `s`. */
  condition: Prisma.Sql;
  /** More columns, before those of the scans. */
  columns?: Prisma.Sql;
  /** The ID of the code, if there is only one. */
  qrCodeId?: string;
}

/**
 * The scans of codes on days: rows, and the same from packs. The window keeps PostgreSQL from merging the subquery into the query around
 * it, where it can choose to read all scans, and Citus still sends both to the worker of the code, unlike with
 * OFFSET. Citus cannot do so with a union in the subquery, nor join one with other rows.
 */
export function scansOfDays({
  codes,
  where = Prisma.sql`true`,
  condition,
  columns = Prisma.empty,
  qrCodeId,
}: ScansOfDays): readonly [Prisma.Sql, Prisma.Sql] {
  const scans = {
    code: qrCodeId === undefined ? Prisma.sql`code."qrCodeId"` : Prisma.sql`${qrCodeId}`,
    from: Prisma.sql`code."day"::timestamp`,
    to: Prisma.sql`(code."day" + 1)::timestamp`,
    condition,
  };
  const joined = (scansOfDay: Prisma.Sql) => Prisma.sql`
    SELECT ${columns} ${allColumns} FROM ${codes}
    CROSS JOIN LATERAL (
      SELECT s.*, row_number() OVER (PARTITION BY s."qrCodeId") AS "fence"
      FROM (${scansOfDay}) AS s) AS s
    WHERE ${where}`;
  return [joined(rowsOfScans(scans)), joined(packedScans(scans))];
}
