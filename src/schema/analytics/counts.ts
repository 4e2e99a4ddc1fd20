// Queries for aggregated scan counts.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { ScanDimension } from '../../database/client/enums.ts';
import { scanParts } from '../../database/scan-parts.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import type { Period } from '../../domain/analytics/period.ts';
import { dayLength } from '../../domain/analytics/time-zone.ts';
import { pointsOf } from '../../domain/analytics/timeline.ts';
import { maxValues } from '../../domain/analytics/values.ts';

/** A QR code, or all QR codes of an organization. */
export interface ScanSubject {
  organizationId: string;
  qrCodeId: string | null;
}

export interface CountedPoint {
  date: string;
  scans: number;
  uniqueScans: number;
}

interface CountedPart {
  value: string;
  scans: number;
}

const tablesOf = ({ organizationId, qrCodeId }: ScanSubject) =>
  qrCodeId === null
    ? {
        days: Prisma.sql`"OrganizationScanDay"`,
        quarters: Prisma.sql`"OrganizationScanQuarter"`,
        own: Prisma.sql`"organizationId" = ${organizationId}`,
      }
    : {
        days: Prisma.sql`"QrCodeScanDay"`,
        quarters: Prisma.sql`"QrCodeScanQuarter"`,
        own: Prisma.sql`"qrCodeId" = ${qrCodeId}`,
      };

/** Formats a time as a timestamp literal. */
const written = (time: Date | number): string => new Date(time).toISOString().slice(0, -1);

const pointRow = z.object({ point: z.number(), scans: z.number(), uniqueScans: z.number() });

/** All points of the period's timeline, including those without scans. */
export async function countPoints(
  subject: ScanSubject,
  period: Period,
  prisma: RequestDatabase,
): Promise<CountedPoint[]> {
  const points = pointsOf(period);
  const starts = points.map(({ start }) => written(start));
  const { days, quarters, own } = tablesOf(subject);
  // Days in UTC have daily counters; other time zones are summed from quarters of an hour.
  const byDay = [...points.map(({ start }) => start), period.to].every(
    (time) => time.getTime() % dayLength === 0,
  );
  const counted = byDay
    ? Prisma.sql`(SELECT "day"::timestamp AS "start", "scans", "uniqueScans" FROM ${days}
        WHERE ${own} AND "dimension" = 'TOTAL'
          AND "day" >= ${written(period.from)}::date AND "day" < ${written(period.to)}::date)`
    : Prisma.sql`(SELECT "start", "scans", "uniqueScans" FROM ${quarters}
        WHERE ${own} AND "start" >= ${written(period.from)}::timestamp
          AND "start" < ${written(period.to)}::timestamp)`;
  const rows = z.array(pointRow).parse(
    await prisma.$queryRaw`
      SELECT width_bucket("start", ${starts}::timestamp[]) AS "point",
             sum("scans")::int AS "scans", sum("uniqueScans")::int AS "uniqueScans"
      FROM ${counted} AS counted GROUP BY 1`,
  );
  const found = new Map(rows.map((row) => [row.point, row]));
  return points.map(({ date }, index) => {
    const { scans, uniqueScans } = found.get(index + 1) ?? { scans: 0, uniqueScans: 0 };
    return { date, scans, uniqueScans };
  });
}

const partRow = z.object({
  dimension: z.enum(ScanDimension),
  value: z.string(),
  scans: z.number(),
});

export type CountedParts = Partial<Record<ScanDimension, CountedPart[]>>;

/**
 * Scans of the period by dimension and value, the most frequent first. Partial UTC days at either end
 * are counted from individual scans, as far as these are still stored.
 */
export async function countParts(
  subject: ScanSubject,
  { from, to }: { from: Date; to: Date },
  prisma: RequestDatabase,
): Promise<CountedParts> {
  const rows = z.array(partRow).parse(
    await prisma.$queryRaw`
      SELECT "dimension"::text AS "dimension", "value", "scans" FROM (
        SELECT "dimension", "value", sum("scans")::int AS "scans",
               row_number() OVER (PARTITION BY "dimension"
                                  ORDER BY sum("scans") DESC, "value") AS "place"
        FROM (${partsIn(subject, from.getTime(), to.getTime())}) AS counted
        GROUP BY "dimension", "value" HAVING sum("scans") > 0) AS ranked
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

/** Total scans of a period, counted as in `countParts`. */
export async function countScans(
  subject: ScanSubject,
  { from, to }: { from: number; to: number },
  prisma: RequestDatabase,
): Promise<number> {
  const [row] = z.array(z.object({ scans: z.number() })).parse(
    await prisma.$queryRaw`
      SELECT coalesce(sum("scans"), 0)::int AS "scans"
      FROM (${partsIn(subject, from, to)}) AS counted WHERE "dimension" = 'TOTAL'`,
  );
  return row?.scans ?? 0;
}

/**
 * Whole UTC days, corrected at both ends by individual scans that are added or subtracted, whichever
 * are fewer.
 */
function partsIn(subject: ScanSubject, from: number, to: number): Prisma.Sql {
  const { days, own } = tablesOf(subject);
  const single = (start: number, end: number, sign: 1 | -1 = 1) => Prisma.sql`
    SELECT part."dimension", part."value", ${sign}::int AS "scans"
    FROM "Scan" CROSS JOIN LATERAL ${scanParts}
    WHERE ${own} AND "bot" = false AND part."value" IS NOT NULL
      AND "scannedAt" >= ${written(start)}::timestamp AND "scannedAt" < ${written(end)}::timestamp`;
  const [first, last] = [nearestDay(from), nearestDay(to)];
  if (first === last) return single(from, to);
  const pieces = [
    Prisma.sql`
      SELECT "dimension", "value", "scans" FROM ${days} WHERE ${own}
        AND "day" >= ${written(first)}::date AND "day" < ${written(last)}::date`,
  ];
  if (from < first) pieces.push(single(from, first));
  if (from > first) pieces.push(single(first, from, -1));
  if (to > last) pieces.push(single(last, to));
  if (to < last) pieces.push(single(to, last, -1));
  return Prisma.join(pieces, ' UNION ALL ');
}

/** The nearest midnight in UTC. */
const nearestDay = (time: number): number => Math.round(time / dayLength) * dayLength;

/** Start of the oldest monthly partition, before which no individual scans are stored. */
export async function keptSince(prisma: RequestDatabase): Promise<number> {
  const [row] = z.array(z.object({ month: z.string().nullable() })).parse(
    await prisma.$queryRaw`
      SELECT replace(min(right(child.relname, 7)), '_', '-') AS "month"
      FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
      WHERE inhparent = '"Scan"'::regclass AND child.relname ~ '^Scan_\\d{4}_\\d{2}$'`,
  );
  return row?.month ? Date.parse(`${row.month}-01T00:00:00Z`) : 0;
}
