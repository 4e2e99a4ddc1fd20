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
import { type Moment, readPieces } from './moment.ts';
import { added, daysAround, piecesOf, type Signed, signed, singleScans } from './pieces.ts';
import {
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
  const quiet = byDay ? undefined : daysAround(part);
  const rows = z.array(pointRow).parse(
    await readPieces(
      subject,
      {
        counted: [byDay ? wholeDays(subject, part) : quarters(subject, part)],
        single: ({ progress, quiet: days }) =>
          [
            ...openIn(subject, part, progress),
            ...(quiet ? quietIn(subject, quiet, progress, days) : []),
          ].map(single),
        sum: (pieces) => Prisma.sql`
          SELECT width_bucket("start", ${starts}::timestamp[]) AS "point",
                 sum("scans")::int AS "scans", sum("uniqueScans")::int AS "uniqueScans"
          FROM (${pieces}) AS counted
          WHERE "start" >= ${written(part.from)}::timestamp AND "start" < ${written(part.to)}::timestamp
          GROUP BY 1`,
        quiet,
      },
      prisma,
    ),
  );
  const counted = points.map(({ date }) => ({ date, scans: 0, uniqueScans: 0 }));
  for (const { point, scans, uniqueScans } of rows) {
    const found = counted[point - 1];
    if (!found) continue;
    found.scans += scans;
    found.uniqueScans += uniqueScans;
  }
  return counted;
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

interface CountedPart {
  value: string;
  scans: number;
}

const partRow = z.object({ key: z.string(), scans: z.number() });

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
  const rows = z
    .array(partRow)
    .parse(
      await readPieces(
        subject,
        valuesIn(subject, { from: from.getTime(), to: to.getTime() }),
        prisma,
      ),
    );
  const counted = new Map<string, number>();
  for (const { key, scans } of rows) counted.set(key, (counted.get(key) ?? 0) + scans);
  return rankedParts(counted);
}

const dimension = z.enum(dimensions);

/** By the dimension and value of their keys; the most frequent ones. */
function rankedParts(counted: ReadonlyMap<string, number>): CountedParts {
  const parts: CountedParts = {};
  for (const [key, scans] of counted) {
    if (scans <= 0) continue;
    const end = key.indexOf(' ');
    const name = dimension.parse(key.slice(0, end));
    const list = parts[name] ?? [];
    list.push({ value: key.slice(end + 1), scans });
    parts[name] = list;
  }
  for (const list of Object.values(parts)) {
    list.sort((a, b) => b.scans - a.scans || (a.value < b.value ? -1 : 1));
    list.splice(maxValues);
  }
  return parts;
}

const valuesIn = (subject: ScanSubject, part: TimeRange) => {
  const { days, own } = daysOfSubject(subject);
  const { whole, around } = piecesOf(part);
  const single = (scans: readonly Signed[]) => Prisma.sql`
    SELECT CASE WHEN grouping("quarter") = 0 THEN 'TOTAL ' ELSE ${keyOfSet} END AS "key",
           sum("sign")::int AS "scans"
    FROM (SELECT *, 1 AS "n", NULL::timestamp AS "quarter" FROM (${signed(scans)}) AS scans
          WHERE NOT "bot" OFFSET 0) AS scans
    GROUP BY ${keySets}`;
  return {
    counted: whole
      ? [
          Prisma.sql`
            SELECT old."key", old."value"::int AS "scans"
            FROM ${days} CROSS JOIN LATERAL jsonb_each_text("values") AS old("key", "value")
            WHERE ${own} AND ${dayIn(whole)}`,
          Prisma.sql`
            SELECT 'TOTAL ' AS "key", "scans" FROM ${days}
            WHERE ${own} AND "values" IS NOT NULL AND ${dayIn(whole)}`,
        ]
      : [],
    single: ({ progress, quiet }: Moment) => {
      const scans = singleScans(subject, part, around, progress);
      if (whole) scans.push(...quietIn(subject, whole, progress, quiet).map(added));
      return scans.length > 0 ? [single(scans)] : [];
    },
    sum: (pieces: Prisma.Sql) => Prisma.sql`
      SELECT "key", sum("scans")::int AS "scans" FROM (${pieces}) AS counted
      WHERE "key" IS NOT NULL GROUP BY "key"`,
    quiet: whole,
  };
};

/** Number of scans of a period, with or of bots. */
export async function countScans(
  subject: ScanSubject,
  part: TimeRange,
  bots: boolean,
  prisma: RequestDatabase,
): Promise<number> {
  const { days, own } = daysOfSubject(subject);
  const { whole, around } = piecesOf(part);
  const rows = await readPieces(
    subject,
    {
      counted: whole
        ? [
            Prisma.sql`
              SELECT ${Prisma.raw(bots ? '"bots"' : '"scans"')} AS "scans" FROM ${days}
              WHERE ${own} AND ${dayIn(whole)}`,
          ]
        : [],
      single: ({ progress }) =>
        singleScans(subject, part, around, progress).map(
          ({ scans, sign }) => Prisma.sql`
            SELECT ${sign}::int AS "scans" FROM (${scans}) AS scans WHERE "bot" = ${bots}`,
        ),
      sum: (pieces) =>
        Prisma.sql`SELECT coalesce(sum("scans"), 0)::int AS "scans" FROM (${pieces}) AS counted`,
    },
    prisma,
  );
  return z
    .array(z.object({ scans: z.number() }))
    .parse(rows)
    .reduce((sum, { scans }) => sum + scans, 0);
}

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
