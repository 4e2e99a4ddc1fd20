// Reads the total scans of QR codes, and when they were scanned last.
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../client/client.ts';
import {
  batchesFrom,
  inBatches,
  type Progress,
  progressColumns,
  progressShape,
} from './scan-batches.ts';

export interface CodeTotal {
  scans: number;
  lastScannedAt: Date | null;
}

export const noScans: CodeTotal = { scans: 0, lastScannedAt: null };

/** A number that is read together with totals. */
export interface Alongside {
  /** A scalar subquery. */
  query: Prisma.Sql;
  /** Not called without QR codes. */
  read: (number: number) => void;
}

const columns = { id: z.string(), scans: z.int(), lastScannedAt: z.date().nullable() };
const countedRows = z.array(
  z.object({ ...columns, ...progressShape, alongside: z.int().optional() }),
);
const openRows = z.array(z.object(columns));

/** Totals in the order of the IDs; without scans for a QR code that does not exist. */
export async function readTotals(
  ids: readonly string[],
  prisma: Pick<PrismaClient, '$queryRaw'>,
  alongside?: Alongside,
): Promise<CodeTotal[]> {
  const more = alongside ? Prisma.sql`, (${alongside.query}) AS "alongside"` : Prisma.empty;
  const counted = countedRows.parse(
    await prisma.$queryRaw`
      /* prepared: total_scans */
      SELECT "qrCodeId" AS "id", "scans", "lastScannedAt", ${progressColumns}${more}
      FROM "QrCodeTotal" WHERE "qrCodeId" = ANY(${ids}::text[])`,
  );
  const number = counted[0]?.alongside;
  if (number !== undefined) alongside?.read(number);
  const totals = new Map(counted.map((row) => [row.id, row]));
  const open = await openTotals([...totals.keys()], counted[0], (sql) => prisma.$queryRaw(sql));
  return ids.map((id) => sumOf(totals.get(id) ?? noScans, open.get(id) ?? noScans));
}

const sumOf = (one: CodeTotal, other: CodeTotal): CodeTotal => ({
  scans: one.scans + other.scans,
  lastScannedAt:
    one.lastScannedAt && other.lastScannedAt && one.lastScannedAt > other.lastScannedAt
      ? one.lastScannedAt
      : (other.lastScannedAt ?? one.lastScannedAt),
});

/** The scans that the totals did not have when they were read together with `progress`. */
export async function openTotals(
  ids: readonly string[],
  progress: Progress | undefined,
  query: (sql: Prisma.Sql) => Promise<unknown>,
): Promise<Map<string, CodeTotal>> {
  const batches = progress && batchesFrom(progress.open, progress);
  if (!batches) return new Map();
  const rows = openRows.parse(
    await query(Prisma.sql`
      /* prepared: open_scans */
      SELECT "qrCodeId" AS "id", count(*)::int AS "scans", max("scannedAt") AS "lastScannedAt"
      FROM "Scan"
      WHERE "qrCodeId" = ANY(${ids}::text[]) AND NOT "bot" AND ${inBatches(batches)}
      GROUP BY 1`),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
