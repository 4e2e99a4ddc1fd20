// Reads the total scans of QR codes.
import { createContextCache } from '@pothos/core';
import { z } from 'zod';
import { batched } from '../../database/batch.ts';
import { openScans } from '../../database/scan-parts.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import type { Context } from '../../graphql/context.ts';

const rowsOf = z.array(z.object({ id: z.string(), scans: z.int() }));

/** Totals by ID; 0 for a QR code that does not exist. In one statement, because scans are counted at any time. */
export async function readTotals(
  ids: readonly string[],
  prisma: Pick<RequestDatabase, '$queryRaw'>,
): Promise<number[]> {
  const rows = rowsOf.parse(
    await prisma.$queryRaw`
      /* prepared: total_scans */
      SELECT t."qrCodeId" AS "id", t."scans" + coalesce(open."scans", 0) AS "scans"
      FROM "QrCodeTotal" t
      LEFT JOIN (SELECT "qrCodeId", count(*)::int AS "scans" FROM "Scan"
                 WHERE "qrCodeId" = ANY(${ids}::text[]) AND NOT "bot" AND ${openScans}
                 GROUP BY 1) AS open USING ("qrCodeId")
      WHERE t."qrCodeId" = ANY(${ids}::text[])`,
  );
  const scans = new Map(rows.map((row) => [row.id, row.scans]));
  return ids.map((id) => scans.get(id) ?? 0);
}

/** The totals of a request, read together for all QR codes of a list. */
export const totalScans = createContextCache((context: Context) => {
  const { totals: known } = context;
  const load = batched((ids: readonly string[]) => readTotals(ids, context.prisma), 1_000);
  return {
    of: async (id: string): Promise<number> => known.get(id) ?? load(id),
    /** Reads the totals of QR codes that this request changes: those of deleted ones are gone later. */
    async read(ids: readonly string[]): Promise<void> {
      const scans = await readTotals(ids, context.prisma);
      for (const [index, id] of ids.entries()) known.set(id, scans[index] ?? 0);
    },
    /** For QR codes that this request creates. */
    start(ids: readonly string[]): void {
      for (const id of ids) known.set(id, 0);
    },
  };
});
