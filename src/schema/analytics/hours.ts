// Queries for scans by weekday and hour in a time zone.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { unpackedQuarter } from '../../database/scans/scan-parts.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import type { Period } from '../../domain/analytics/period.ts';
import { offsetsIn } from '../../domain/analytics/time-zone.ts';
import { weekdays } from '../../domain/routing/hours.ts';
import { type MatchingScans, matchingScans } from './matching-scans.ts';
import { readPieces } from './moment.ts';
import { daysAround } from './pieces.ts';
import {
  dayIn,
  daysOfSubject,
  openIn,
  quietIn,
  type ScanSubject,
  written,
} from './single-scans.ts';

const hoursOfWeek = 7 * 24;

export interface CountedHour {
  weekday: (typeof weekdays)[number];
  hour: number;
  scans: number;
}

/** The hour of the week of a time in the zone of the period; 0 is Monday at midnight. */
function hourOf(time: Prisma.Sql, { from, to, timeZone }: Period): Prisma.Sql {
  const offsets = offsetsIn({ from: from.getTime(), to: to.getTime() }, timeZone);
  const starts = offsets.map(({ start }) => written(start));
  const seconds = offsets.map(({ offset }) => offset / 1000);
  // January 1, 1970 was a Thursday. Earlier times are negative.
  const hours = Prisma.sql`
    floor((date_part('epoch', ${time})
           + (${seconds}::int[])[width_bucket(${time}, ${starts}::timestamp[])]) / 3600)::int + 72`;
  return Prisma.sql`((${hours}) % ${hoursOfWeek}::int + ${hoursOfWeek}::int) % ${hoursOfWeek}::int`;
}

const hourRows = z.array(z.object({ hour: z.number(), scans: z.number() }));

/** All hours of the week, from Monday at midnight. */
function hoursFrom(rows: unknown): CountedHour[] {
  const counted = weekdays.flatMap((weekday) =>
    Array.from({ length: 24 }, (_, hour) => ({ weekday, hour, scans: 0 })),
  );
  for (const { hour, scans } of hourRows.parse(rows)) {
    const found = counted[hour];
    if (found) found.scans += scans;
  }
  return counted;
}

/** Days keep their quarters of an hour. */
export async function countHours(
  subject: ScanSubject,
  period: Period,
  prisma: RequestDatabase,
): Promise<CountedHour[]> {
  const part = { from: period.from.getTime(), to: period.to.getTime() };
  const range = daysAround(part);
  const { days, own } = daysOfSubject(subject);
  const within = (time: Prisma.Sql) => Prisma.sql`
    ${time} >= ${written(part.from)}::timestamp AND ${time} < ${written(part.to)}::timestamp`;
  const start = Prisma.sql`"start"`;
  const scannedAt = Prisma.sql`"scannedAt"`;
  const rows = await readPieces(
    subject,
    {
      counted: [
        Prisma.sql`
          SELECT ${hourOf(start, period)} AS "hour", "scans" FROM (
            SELECT quarter."start", quarter."scans" FROM ${days}
            CROSS JOIN LATERAL (
              SELECT ${unpackedQuarter} FROM unnest("quarters") AS packed) AS quarter
            WHERE ${own} AND ${dayIn(range)} AND "quarters" IS NOT NULL) AS quarters
          WHERE ${within(start)}`,
      ],
      single: ({ progress, quiet }) =>
        [...openIn(subject, part, progress), ...quietIn(subject, range, progress, quiet)].map(
          (scans) => Prisma.sql`
            SELECT ${hourOf(scannedAt, period)} AS "hour", 1 AS "scans" FROM (${scans}) AS scans
            WHERE NOT "bot" AND ${within(scannedAt)}`,
        ),
      sum: (pieces) => Prisma.sql`
        SELECT "hour", sum("scans")::int AS "scans" FROM (${pieces}) AS counted GROUP BY 1`,
      quiet: range,
    },
    prisma,
  );
  return hoursFrom(rows);
}

export async function hoursOfScans(
  scans: MatchingScans,
  prisma: RequestDatabase,
): Promise<CountedHour[]> {
  return hoursFrom(
    await prisma.$queryRaw`
      SELECT ${hourOf(Prisma.sql`"scannedAt"`, scans.period)} AS "hour", count(*)::int AS "scans"
      FROM (${matchingScans(scans)}) AS scans GROUP BY 1`,
  );
}
