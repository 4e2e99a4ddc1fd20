// Queries for the points of a timeline of scans with some values, as far as these are counted by day.
import { Prisma } from '../../database/client/client.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { type ScanValueFilter, scanValuesOf } from '../../domain/analytics/filter.ts';
import type { Period } from '../../domain/analytics/period.ts';
import { dayOf } from '../../domain/analytics/time-zone.ts';
import { pointsOf } from '../../domain/analytics/timeline.ts';
import { readPieces } from './moment.ts';
import { type CountedPoint, pointsFrom } from './points.ts';
import {
  dayIn,
  daysOfSubject,
  openIn,
  quietIn,
  type ScanSubject,
  written,
} from './single-scans.ts';

/** Dimensions with few values, of which days keep all. */
const dimensions = new Map<string, string>([
  ['country', 'COUNTRY'],
  ['device', 'DEVICE'],
  ['browser', 'BROWSER'],
  ['os', 'OS'],
]);

/**
 * Scans without unique ones, which are not counted by value; undefined for a filter or a period for which
 * counts by UTC day do not suffice.
 */
export async function countValuePoints(
  subject: ScanSubject,
  period: Period,
  filter: ScanValueFilter,
  prisma: RequestDatabase,
): Promise<CountedPoint[] | undefined> {
  const [first, ...more] = scanValuesOf(filter);
  if (!first || more.length > 0) return undefined;
  const [field, values] = first;
  const dimension = dimensions.get(field);
  if (dimension === undefined) return undefined;
  const part = { from: period.from.getTime(), to: period.to.getTime() };
  const points = pointsOf(period);
  const starts = points.map(({ start }) => start.getTime());
  if ([...starts, part.to].some((time) => time !== dayOf(time, 'UTC'))) return undefined;
  const pointOf = (time: Prisma.Sql) =>
    Prisma.sql`width_bucket(${time}, ${starts.map(written)}::timestamp[])`;
  const keys = values.map((value) => `${dimension} ${value}`);
  const { days, own } = daysOfSubject(subject);
  const rows = await readPieces(
    subject,
    {
      counted: [
        Prisma.sql`
          SELECT ${pointOf(Prisma.sql`"day"::timestamp`)} AS "point", (
            SELECT coalesce(sum(("values"->>keys."key")::int), 0)::int
            FROM unnest(${keys}::text[]) AS keys("key")) AS "scans"
          FROM ${days} WHERE ${own} AND ${dayIn(part)} AND "values" IS NOT NULL`,
      ],
      single: ({ progress, quiet }) =>
        [...openIn(subject, part, progress), ...quietIn(subject, part, progress, quiet)].map(
          (scans) => Prisma.sql`
            SELECT ${pointOf(Prisma.sql`"scannedAt"`)} AS "point", 1 AS "scans"
            FROM (${scans}) AS scans
            WHERE NOT "bot" AND ${Prisma.raw(`"${field}"`)} = ANY(${values}::text[])`,
        ),
      sum: (pieces) => Prisma.sql`
        SELECT "point", sum("scans")::int AS "scans", 0 AS "uniqueScans"
        FROM (${pieces}) AS counted GROUP BY 1`,
    },
    prisma,
  );
  return pointsFrom(points, rows).map((point) => ({ ...point, uniqueScans: null }));
}
