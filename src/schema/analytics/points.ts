// Queries for the points of a timeline.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { lowBits } from '../../database/scans/scan-parts.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import type { Period } from '../../domain/analytics/period.ts';
import { dayOf, quarter } from '../../domain/analytics/time-zone.ts';
import { type Point, pointsOf } from '../../domain/analytics/timeline.ts';
import { type Moment, readPieces } from './moment.ts';
import { daysAround } from './pieces.ts';
import {
  dayIn,
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
  /** Null if it is not known. */
  uniqueScans: number | null;
}

const pointRows = z.array(
  z.object({ point: z.number(), scans: z.number(), uniqueScans: z.number() }),
);

/** All points of the period's timeline, including those without scans. */
export async function countPoints(
  subject: ScanSubject,
  period: Period,
  prisma: RequestDatabase,
): Promise<CountedPoint[]> {
  const points = pointsOf(period);
  // Days of earlier decades can begin at any minute; a quarter of an hour belongs to the day in which it begins.
  const starts = points.map(({ start }) => Math.ceil(start.getTime() / quarter) * quarter);
  const part = { from: period.from.getTime(), to: period.to.getTime() };
  const pointOf = (time: Prisma.Sql) =>
    Prisma.sql`width_bucket(${time}, ${starts.map(written)}::timestamp[])`;
  const cuts = cutsOf([...starts, part.to]);
  const days = daysAround(part);
  const rows = await readPieces(
    subject,
    {
      counted: [wholeDays(subject, days, pointOf), ...cuts.map((cut) => restOfDays(subject, cut))],
      single: ({ progress, quiet }) => [
        ...openIn(subject, part, progress).map(
          (scans) => Prisma.sql`
            SELECT ${pointOf(Prisma.sql`"scannedAt"`)} AS "point", 1 AS "scans",
                   "unique"::int AS "uniqueScans"
            FROM (${scans}) AS scans WHERE NOT "bot"`,
        ),
        ...cuts.flatMap((cut) => restOfQuietDays(subject, days, cut, { progress, quiet })),
      ],
      sum: (pieces) => Prisma.sql`
        SELECT "point", sum("scans")::int AS "scans", sum("uniqueScans")::int AS "uniqueScans"
        FROM (${pieces}) AS counted GROUP BY 1`,
      quiet: cuts.length > 0 ? days : undefined,
    },
    prisma,
  );
  return pointsFrom(points, rows);
}

/** The points with the numbers of rows, which count the points from 1. */
export function pointsFrom(points: readonly Point[], rows: unknown) {
  const counted = points.map(({ date }) => ({ date, scans: 0, uniqueScans: 0 }));
  for (const { point, scans, uniqueScans } of pointRows.parse(rows)) {
    const found = counted[point - 1];
    if (!found) continue;
    found.scans += scans;
    found.uniqueScans += uniqueScans;
  }
  return counted;
}

/** UTC days, each in the point in which it begins. */
const wholeDays = (
  subject: ScanSubject,
  range: TimeRange,
  pointOf: (time: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql => {
  const { days, own } = daysOfSubject(subject);
  return Prisma.sql`
    SELECT ${pointOf(Prisma.sql`"day"::timestamp`)} AS "point", "scans", "uniqueScans" FROM ${days}
    WHERE ${own} AND ${dayIn(range)}`;
};

interface Cuts {
  days: readonly string[];
  /** Rows named `cut`. */
  rows: Prisma.Sql;
}

/** Where points begin within UTC days, if they do; the last start is the end of the period. */
function cutsOf(starts: readonly number[]): Cuts[] {
  const within = starts.flatMap((time, index) =>
    time === dayOf(time, 'UTC') ? [] : [{ time, point: index + 1 }],
  );
  if (within.length === 0) return [];
  const days = within.map(({ time }) => written(dayOf(time, 'UTC')).slice(0, 10));
  const rows = Prisma.sql`
    unnest(${days}::date[], ${within.map(({ time }) => written(time))}::timestamp[],
           ${within.map(({ time }) => (time - dayOf(time, 'UTC')) / quarter)}::bigint[],
           ${within.map(({ point }) => point)}::int[]) AS cut("day", "start", "quarter", "point")`;
  return [{ days, rows }];
}

/** The rest of the day of each cut moves to its point from the one before. */
const moved = (rest: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT rest."point" + side."shift" AS "point", side."sign" * rest."scans" AS "scans",
         side."sign" * rest."uniqueScans" AS "uniqueScans"
  FROM (${rest}) AS rest CROSS JOIN (VALUES (0, 1), (-1, -1)) AS side("shift", "sign")`;

function restOfDays(subject: ScanSubject, { rows }: Cuts): Prisma.Sql {
  const { days, own } = daysOfSubject(subject);
  return moved(Prisma.sql`
    SELECT cut."point", sums."scans", sums."uniqueScans"
    FROM ${days} AS counted JOIN ${rows} ON cut."day" = counted."day"
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(packed & ${lowBits}), 0)::int AS "scans",
             coalesce(sum((packed >> 28) & ${lowBits}), 0)::int AS "uniqueScans"
      FROM unnest("quarters"[width_bucket(cut."quarter" << 56, "quarters") + 1 :]) AS packed) AS sums
    WHERE ${own} AND "quarters" IS NOT NULL`);
}

/** The same of days whose quarters are not counted, from single scans. */
const restOfQuietDays = (
  subject: ScanSubject,
  range: TimeRange,
  { days, rows }: Cuts,
  { progress, quiet }: Pick<Moment, 'progress' | 'quiet'>,
): Prisma.Sql[] =>
  quietIn(subject, range, progress, quiet, days).map((scans) =>
    moved(Prisma.sql`
      SELECT cut."point", 1 AS "scans", scans."unique"::int AS "uniqueScans"
      FROM (${scans}) AS scans
      JOIN ${rows} ON cut."day" = scans."scannedAt"::date AND scans."scannedAt" >= cut."start"
      WHERE NOT scans."bot"`),
  );
