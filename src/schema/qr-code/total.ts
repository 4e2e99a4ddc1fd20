// Reads the total scans of QR codes once in a request.
import { createContextCache } from '@pothos/core';
import { batched } from '../../database/batch.ts';
import { readTotals } from '../../database/scans/scan-totals.ts';
import type { Context } from '../../graphql/context.ts';

/** The totals of a request, read together for all QR codes of a list. */
export const totalScans = createContextCache((context: Context) => {
  const { totals: known } = context;
  const load = batched((ids: readonly string[]) => readTotals(ids, context.prisma), 1_000);
  return {
    of: (id: string): number | Promise<number> => known.get(id) ?? load(id),
    /**
     * Reads the totals of a list at once; or of QR codes that this request changes, since those of deleted ones
     * are gone later.
     */
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
