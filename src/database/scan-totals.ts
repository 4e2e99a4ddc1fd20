// Reads the total scans of QR codes.
import { z } from 'zod';
import { Prisma, type PrismaClient } from './client/client.ts';
import { openScans } from './scan-parts.ts';

const rowsOf = z.array(z.object({ id: z.string(), scans: z.int() }));

/** SQL for "id" and "scans" of QR codes. In one statement, because scans are counted at any time. */
export const totalsOf = (ids: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT t."qrCodeId" AS "id", t."scans" + coalesce(open."scans", 0) AS "scans"
  FROM "QrCodeTotal" t
  LEFT JOIN (SELECT "qrCodeId", count(*)::int AS "scans" FROM "Scan"
             WHERE "qrCodeId" = ANY(${ids}::text[]) AND NOT "bot" AND ${openScans}
             GROUP BY 1) AS open USING ("qrCodeId")
  WHERE t."qrCodeId" = ANY(${ids}::text[])`;

/** Totals by ID; 0 for a QR code that does not exist. */
export async function readTotals(
  ids: readonly string[],
  prisma: Pick<PrismaClient, '$queryRaw'>,
): Promise<number[]> {
  const rows = rowsOf.parse(
    await prisma.$queryRaw`
      /* prepared: total_scans */
      ${totalsOf(ids)}`,
  );
  const scans = new Map(rows.map((row) => [row.id, row.scans]));
  return ids.map((id) => scans.get(id) ?? 0);
}
