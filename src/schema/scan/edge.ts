// Finds how far a page of the scans of an organization reaches.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import {
  type Progress,
  progressColumns,
  progressShape,
} from '../../database/scans/scan-batches.ts';
import { unpackedQuarter } from '../../database/scans/scan-parts.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { written } from '../analytics/single-scans.ts';
import type { ScanPage } from './page.ts';

/** In milliseconds; null if fewer scans are counted. */
interface Edge {
  edge: number | null;
  progress: Progress;
}

const edgeRows = z.tuple([z.object({ edge: z.coerce.number().nullable(), ...progressShape })]);

/**
 * The time between which and the start of the page at least `needed` scans are counted: the start of a quarter
 * of an hour on days that have them, otherwise of a day. The part in which the page starts is not counted.
 */
export async function findEdge(
  organizationId: string,
  page: ScanPage,
  needed: number,
  prisma: RequestDatabase,
): Promise<Edge> {
  const { bots, backward } = page;
  const from = written(Math.max(page.from, page.before?.scannedAt ?? 0));
  const to = written(Math.min(page.to, page.after?.scannedAt ?? page.to));
  const start = backward ? from : to;
  const way = Prisma.raw(backward ? 'ASC' : 'DESC');
  const scans = Prisma.raw(bots ? '"bots"' : '"scans"');
  // Quarters have no bots.
  const hasQuarters = bots ? Prisma.sql`false` : Prisma.sql`"quarters" IS NOT NULL`;
  const edge = backward
    ? Prisma.sql`min("next") FILTER (WHERE "sum" >= ${needed})`
    : Prisma.sql`max("start") FILTER (WHERE "sum" - "first" >= ${needed})`;
  const [{ edge: found, ...progress }] = edgeRows.parse(
    await prisma.$queryRaw`
      WITH days AS (
        SELECT "day", ${scans} AS "scans", "quarters",
               sum(${scans}) FILTER (WHERE "day" <> ${start}::date) OVER (
                 ORDER BY "day" ${way} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS "before"
        FROM "OrganizationDay"
        WHERE "organizationId" = ${organizationId}
          AND "day" >= ${from}::date AND "day" <= ${to}::date),
      near AS (SELECT * FROM days WHERE coalesce("before", 0) < ${needed}),
      parts AS (
        SELECT "day"::timestamp AS "start", "scans" FROM near WHERE NOT ${hasQuarters}
        UNION ALL
        SELECT "start", quarter."scans" FROM near
        CROSS JOIN LATERAL (
          SELECT ${unpackedQuarter} FROM unnest("quarters") AS packed) AS quarter
        WHERE ${hasQuarters}),
      summed AS (
        SELECT "start", lead("start") OVER way AS "next", sum("scans") OVER way AS "sum",
               first_value("scans") OVER way AS "first"
        FROM parts WHERE "start" ${Prisma.raw(backward ? '>=' : '<')} ${start}::timestamp
        WINDOW way AS (ORDER BY "start" ${way}))
      SELECT (extract(epoch FROM (SELECT ${edge} FROM summed)) * 1000)::bigint AS "edge",
             ${progressColumns}`,
  );
  return { edge: found, progress };
}
