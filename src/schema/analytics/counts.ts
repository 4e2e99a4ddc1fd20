// Queries for numbers of scans: days that are counted, and single scans where they are not.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { keyOfSet, keySets, unpackedQuarter } from '../../database/scan-parts.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { type Dimension, dimensions } from '../../domain/analytics/dimension.ts';
import type { Period } from '../../domain/analytics/period.ts';
import { dayLength } from '../../domain/analytics/time-zone.ts';
import { pointsOf } from '../../domain/analytics/timeline.ts';
import { maxValues } from '../../domain/analytics/values.ts';
import {
  countedIn,
  daysOfSubject,
  openIn,
  quietIn,
  type ScanSubject,
  type TimeRange,
  written,
} from './single-scans.ts';

export interface CountedPoint {
  date: string;
  scans: number;
  uniqueScans: number;
}

const pointRow = z.object({ point: z.number(), scans: z.number(), uniqueScans: z.number() });

/** All points of the period's timeline, including those without scans. */
export async function countPoints(
  subject: ScanSubject,
  period: Period,
  prisma: RequestDatabase,
): Promise<CountedPoint[]> {
  const points = pointsOf(period);
  const starts = points.map(({ start }) => written(start));
  // Days in UTC are counted; other time zones are summed from quarters of an hour.
  const byDay = [...points.map(({ start }) => start), period.to].every(
    (time) => time.getTime() % dayLength === 0,
  );
  const part = { from: period.from.getTime(), to: period.to.getTime() };
  const single = (scans: Prisma.Sql) => Prisma.sql`
    SELECT "scannedAt" AS "start", 1 AS "scans", "unique"::int AS "uniqueScans"
    FROM (${scans}) AS scans WHERE NOT "bot"`;
  const rows = z.array(pointRow).parse(
    await prisma.$queryRaw`
      SELECT width_bucket("start", ${starts}::timestamp[]) AS "point",
             sum("scans")::int AS "scans", sum("uniqueScans")::int AS "uniqueScans"
      FROM (${byDay ? wholeDays(subject, part) : quarters(subject, part)}
            UNION ALL ${single(openIn(subject, part))}
            ${byDay ? Prisma.empty : Prisma.sql`UNION ALL ${single(quietIn(subject, daysAround(part)))}`}
      ) AS counted
      WHERE "start" >= ${written(part.from)}::timestamp AND "start" < ${written(part.to)}::timestamp
      GROUP BY 1`,
  );
  const found = new Map(rows.map((row) => [row.point, row]));
  return points.map(({ date }, index) => {
    const { scans, uniqueScans } = found.get(index + 1) ?? { scans: 0, uniqueScans: 0 };
    return { date, scans, uniqueScans };
  });
}

const wholeDays = (subject: ScanSubject, part: TimeRange): Prisma.Sql => {
  const { days, own } = daysOfSubject(subject);
  return Prisma.sql`
    SELECT "day"::timestamp AS "start", "scans", "uniqueScans" FROM ${days}
    WHERE ${own} AND ${dayIn(part)}`;
};

const quarters = (subject: ScanSubject, part: TimeRange): Prisma.Sql => {
  const { days, own } = daysOfSubject(subject);
  return Prisma.sql`
    SELECT ${unpackedQuarter} FROM ${days} CROSS JOIN LATERAL unnest("quarters") AS packed
    WHERE ${own} AND ${dayIn(daysAround(part))}`;
};

const dayIn = ({ from, to }: TimeRange): Prisma.Sql =>
  Prisma.sql`"day" >= ${written(from)}::date AND "day" < ${written(to)}::date`;

/** The UTC days that overlap a part. */
const daysAround = ({ from, to }: TimeRange): TimeRange => ({
  from: Math.floor(from / dayLength) * dayLength,
  to: Math.ceil(to / dayLength) * dayLength,
});

interface CountedPart {
  value: string;
  scans: number;
}

const partRow = z.object({
  dimension: z.enum(dimensions),
  value: z.string(),
  scans: z.number(),
});

export type CountedParts = Partial<Record<Dimension, CountedPart[]>>;

/**
 * Scans of the period by dimension and value, the most frequent first. Partial UTC days at either end
 * are counted from single scans, as far as these are still stored.
 */
export async function countParts(
  subject: ScanSubject,
  { from, to }: { from: Date; to: Date },
  prisma: RequestDatabase,
): Promise<CountedParts> {
  const rows = z.array(partRow).parse(
    await prisma.$queryRaw`
      SELECT split_part("key", ' ', 1) AS "dimension",
             substr("key", strpos("key", ' ') + 1) AS "value", "scans"
      FROM (
        SELECT "key", sum("scans")::int AS "scans",
               row_number() OVER (PARTITION BY split_part("key", ' ', 1)
                                  ORDER BY sum("scans") DESC, "key") AS "place"
        FROM (${valuesIn(subject, { from: from.getTime(), to: to.getTime() })}) AS counted
        WHERE "key" IS NOT NULL GROUP BY "key" HAVING sum("scans") > 0) AS ranked
      WHERE "place" <= ${maxValues} ORDER BY "dimension", "place"`,
  );
  const parts: CountedParts = {};
  for (const { dimension, ...part } of rows) {
    const list = parts[dimension] ?? [];
    list.push(part);
    parts[dimension] = list;
  }
  return parts;
}

const valuesIn = (subject: ScanSubject, part: TimeRange): Prisma.Sql => {
  const { days, own } = daysOfSubject(subject);
  const single = (scans: Prisma.Sql, sign: 1 | -1) => Prisma.sql`
    SELECT CASE WHEN grouping("quarter") = 0 THEN 'TOTAL ' ELSE ${keyOfSet} END AS "key",
           ${sign}::int * count(*)::int AS "scans"
    FROM (SELECT *, 1 AS "n", NULL::timestamp AS "quarter" FROM (${scans}) AS scans
          WHERE NOT "bot" OFFSET 0) AS scans
    GROUP BY ${keySets}`;
  return inPieces(subject, part, single, (whole) => [
    Prisma.sql`
      SELECT old."key", old."value"::int AS "scans"
      FROM ${days} CROSS JOIN LATERAL jsonb_each_text("values") AS old("key", "value")
      WHERE ${own} AND ${dayIn(whole)}`,
    Prisma.sql`
      SELECT 'TOTAL ', "scans" FROM ${days}
      WHERE ${own} AND "values" IS NOT NULL AND ${dayIn(whole)}`,
    single(quietIn(subject, whole), 1),
  ]);
};

/** Number of scans of a period, with or of bots. */
export async function countScans(
  subject: ScanSubject,
  part: TimeRange,
  bots: boolean,
  prisma: RequestDatabase,
): Promise<number> {
  const { days, own } = daysOfSubject(subject);
  const single = (scans: Prisma.Sql, sign: 1 | -1) => Prisma.sql`
    SELECT ${sign}::int AS "scans" FROM (${scans}) AS scans WHERE "bot" = ${bots}`;
  const counted = inPieces(subject, part, single, (whole) => [
    Prisma.sql`
      SELECT ${Prisma.raw(bots ? '"bots"' : '"scans"')} FROM ${days} WHERE ${own} AND ${dayIn(whole)}`,
  ]);
  const [row] = z
    .array(z.object({ scans: z.number() }))
    .parse(
      await prisma.$queryRaw`SELECT coalesce(sum("scans"), 0)::int AS "scans" FROM (${counted}) AS counted`,
    );
  return row?.scans ?? 0;
}

/**
 * Whole UTC days, corrected at both ends by single scans that are added or subtracted, whichever are
 * fewer; and scans that are not counted yet.
 */
function inPieces(
  subject: ScanSubject,
  part: TimeRange,
  single: (scans: Prisma.Sql, sign: 1 | -1) => Prisma.Sql,
  whole: (days: TimeRange) => Prisma.Sql[],
): Prisma.Sql {
  const { from, to } = part;
  const counted = (start: number, end: number, sign: 1 | -1) =>
    single(countedIn(subject, { from: start, to: end }), sign);
  const pieces = [single(openIn(subject, part), 1)];
  const [first, last] = [nearestDay(from), nearestDay(to)];
  if (first === last) {
    pieces.push(counted(from, to, 1));
  } else {
    pieces.push(...whole({ from: first, to: last }));
    if (from < first) pieces.push(counted(from, first, 1));
    if (from > first) pieces.push(counted(first, from, -1));
    if (to > last) pieces.push(counted(last, to, 1));
    if (to < last) pieces.push(counted(to, last, -1));
  }
  return Prisma.join(pieces, ' UNION ALL ');
}

/** The nearest midnight in UTC. */
const nearestDay = (time: number): number => Math.round(time / dayLength) * dayLength;

/** Since when single scans are stored: the start of the oldest month, or an earlier scan that has no month yet. */
export async function keptSince(prisma: RequestDatabase): Promise<number> {
  const [row] = z.array(z.object({ since: z.date().nullable() })).parse(
    await prisma.$queryRaw`
      SELECT least(min(to_date(right(child.relname, 7), 'YYYY_MM'))::timestamp,
                   (SELECT min("scannedAt") FROM "Scan_other")) AS "since"
      FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
      WHERE inhparent = '"Scan"'::regclass AND child.relname ~ '^Scan_\\d{4}_\\d{2}$'`,
  );
  return row?.since?.getTime() ?? 0;
}
