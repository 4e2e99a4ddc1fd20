// SQL for a part of a day whose values are counted by quarter of an hour.
import { Prisma } from '../../database/client/client.ts';
import { lowBits } from '../../database/scans/scan-parts.ts';
import { dayOf, quarter } from '../../domain/analytics/time-zone.ts';
import { daysOfSubject, type ScanSubject, type TimeRange, written } from './single-scans.ts';

function rowOf(subject: ScanSubject, { from, to }: TimeRange) {
  const { days, own } = daysOfSubject(subject);
  const day = dayOf(from, 'UTC');
  return {
    row: Prisma.sql`${days} WHERE ${own} AND "day" = ${written(day)}::date`,
    first: (from - day) / quarter,
    end: (to - day) / quarter,
  };
}

/** Scans by key. Numbers are sorted by quarter, so that only those of the part are read. */
export function quarterValues(subject: ScanSubject, range: TimeRange, sign: 1 | -1): Prisma.Sql {
  const { row, first, end } = rowOf(subject, range);
  const before = (start: number) =>
    Prisma.sql`width_bucket(${start}::bigint << 56, "quarterValues")`;
  return Prisma.sql`
    SELECT keys."key", ${sign}::int * sums."scans" AS "scans"
    FROM (SELECT "quarterKeys", "quarterValues"[${before(first)} + 1 : ${before(end)}] AS "part"
          FROM ${row} AND "quarterKeys" IS NOT NULL) AS counted
    CROSS JOIN LATERAL (
      SELECT (packed >> 28) & ${lowBits} AS "place", sum(packed & ${lowBits})::int AS "scans"
      FROM unnest("part") AS packed GROUP BY 1) AS sums
    JOIN LATERAL unnest("quarterKeys") WITH ORDINALITY AS keys("key", "place") USING ("place")`;
}

/** The last batch in those numbers, or -1, if counted scans of the part are missing there; otherwise null. */
export function missingIn(subject: ScanSubject, range: TimeRange): Prisma.Sql {
  const { row, first, end } = rowOf(subject, range);
  return Prisma.sql`(
    SELECT coalesce("quarterBatch", -1) FROM ${row} AND "quarterScans" IS DISTINCT FROM "scans"
      AND ("quarters" IS NULL OR EXISTS (
        SELECT FROM unnest("quarters") AS packed WHERE packed >> 56 >= ${first} AND packed >> 56 < ${end})))`;
}
