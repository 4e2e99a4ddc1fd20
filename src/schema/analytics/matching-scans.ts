// Queries for single scans that match a filter, and for regions, which are not counted by day.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { allScans } from '../../database/scans/all-scans.ts';
import { keyOfSet, keySets, totalKey } from '../../database/scans/scan-parts.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { type ScanValueFilter, scanValuesOf } from '../../domain/analytics/filter.ts';
import type { Period } from '../../domain/analytics/period.ts';
import { quarter } from '../../domain/analytics/time-zone.ts';
import { pointsOf } from '../../domain/analytics/timeline.ts';
import { maxValues } from '../../domain/analytics/values.ts';
import { type CountedParts, rankedParts } from './counts.ts';
import { type CountedPoint, pointsFrom } from './points.ts';
import { written } from './single-scans.ts';

/** Scans of some QR codes, without bots. */
export interface MatchingScans {
  codes: readonly string[];
  period: Period;
  filter: ScanValueFilter;
}

/** All stored scans in one statement, so it does not matter which of them are counted. */
export function matchingScans({ codes, period: { from, to }, filter }: MatchingScans): Prisma.Sql {
  const conditions = scanValuesOf(filter).map(
    ([field, values]) => Prisma.sql`s.${Prisma.raw(`"${field}"`)} = ANY(${values}::text[])`,
  );
  return allScans({
    code: Prisma.sql`ANY(${[...codes]}::text[])`,
    from: Prisma.sql`${written(from)}::timestamp`,
    to: Prisma.sql`${written(to)}::timestamp`,
    condition: Prisma.join([Prisma.sql`NOT s."bot"`, ...conditions], ' AND '),
  });
}

export async function pointsOfScans(
  scans: MatchingScans,
  prisma: RequestDatabase,
): Promise<CountedPoint[]> {
  const points = pointsOf(scans.period);
  const starts = points.map(({ start }) => Math.ceil(start.getTime() / quarter) * quarter);
  const rows = await prisma.$queryRaw`
    SELECT width_bucket("scannedAt", ${starts.map(written)}::timestamp[]) AS "point",
           count(*)::int AS "scans", (count(*) FILTER (WHERE "unique"))::int AS "uniqueScans"
    FROM (${matchingScans(scans)}) AS scans GROUP BY 1`;
  return pointsFrom(points, rows);
}

const keyRows = z.array(z.object({ key: z.string(), scans: z.number() }));

export async function partsOfScans(
  scans: MatchingScans,
  prisma: RequestDatabase,
): Promise<CountedParts> {
  // Citus groups in this way only on the coordinator: OFFSET brings the scans there.
  const rows = keyRows.parse(
    await prisma.$queryRaw`
      SELECT * FROM (
        SELECT CASE WHEN grouping("quarter") = 0 THEN ${totalKey} ELSE ${keyOfSet} END AS "key",
               count(*)::int AS "scans"
        FROM (SELECT *, 1 AS "n", NULL::timestamp AS "quarter" FROM (${matchingScans(scans)}) AS scans
              OFFSET 0) AS scans
        GROUP BY ${keySets}) AS counted
      WHERE "key" IS NOT NULL`,
  );
  return rankedParts(new Map(rows.map(({ key, scans: count }) => [key, count])));
}

const regionRows = z.array(
  z.object({ country: z.string(), region: z.string(), scans: z.number() }),
);

export type CountedRegion = z.output<typeof regionRows>[number];

/** The most frequent first. */
export async function regionsOfScans(
  scans: MatchingScans,
  prisma: RequestDatabase,
): Promise<CountedRegion[]> {
  return regionRows.parse(
    await prisma.$queryRaw`
      SELECT "country", "region", count(*)::int AS "scans" FROM (${matchingScans(scans)}) AS scans
      WHERE "country" IS NOT NULL AND "region" IS NOT NULL
      GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ${maxValues}`,
  );
}
