// Reads the total scans of QR codes.
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../client/client.ts';
import {
  batchesFrom,
  inBatches,
  type Progress,
  progressColumns,
  progressShape,
} from './scan-batches.ts';

const countedRows = z.array(z.object({ id: z.string(), scans: z.int(), ...progressShape }));
const openRows = z.array(z.object({ id: z.string(), scans: z.int() }));

/** Totals by ID; 0 for a QR code that does not exist. */
export async function readTotals(
  ids: readonly string[],
  prisma: Pick<PrismaClient, '$queryRaw'>,
): Promise<number[]> {
  const counted = countedRows.parse(
    await prisma.$queryRaw`
      /* prepared: total_scans */
      SELECT "qrCodeId" AS "id", "scans", ${progressColumns}
      FROM "QrCodeTotal" WHERE "qrCodeId" = ANY(${ids}::text[])`,
  );
  const scans = new Map(counted.map((row) => [row.id, row.scans]));
  const open = await openTotals([...scans.keys()], counted[0], (sql) => prisma.$queryRaw(sql));
  return ids.map((id) => (scans.get(id) ?? 0) + (open.get(id) ?? 0));
}

/** The scans that the totals did not have when they were read together with `progress`. */
export async function openTotals(
  ids: readonly string[],
  progress: Progress | undefined,
  query: (sql: Prisma.Sql) => Promise<unknown>,
): Promise<Map<string, number>> {
  const batches = progress && batchesFrom(progress.open, progress);
  if (!batches) return new Map();
  const rows = openRows.parse(
    await query(Prisma.sql`
      /* prepared: open_scans */
      SELECT "qrCodeId" AS "id", count(*)::int AS "scans" FROM "Scan"
      WHERE "qrCodeId" = ANY(${ids}::text[]) AND NOT "bot" AND ${inBatches(batches)}
      GROUP BY 1`),
  );
  return new Map(rows.map(({ id, scans }) => [id, scans]));
}
