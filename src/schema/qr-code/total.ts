// Reads the totals of QR codes once in a request.
import { createContextCache } from '@pothos/core';
import { batched } from '../../database/batch.ts';
import {
  type Alongside,
  type CodeTotal,
  noScans,
  readTotals,
} from '../../database/scans/scan-totals.ts';
import type { Context } from '../../graphql/context.ts';

/** The totals of a request, read together for all QR codes of a list. */
export const totalsOf = createContextCache((context: Context) => {
  const { totals: known } = context;
  const load = batched((ids: readonly string[]) => readTotals(ids, context.prisma), 1_000);
  return {
    of: async (id: string): Promise<CodeTotal> => known.get(id) ?? load(id),
    /** Without a promise where it is known: a list has many. */
    part<Key extends keyof CodeTotal>(
      id: string,
      key: Key,
    ): CodeTotal[Key] | Promise<CodeTotal[Key]> {
      const total = known.get(id);
      return total ? total[key] : load(id).then((loaded) => loaded[key]);
    },
    /**
     * Reads the totals of a list at once; or of QR codes that this request changes, since those of deleted ones
     * are gone later.
     */
    async read(ids: readonly string[], alongside?: Alongside): Promise<void> {
      const totals = await readTotals(ids, context.prisma, alongside);
      for (const [index, id] of ids.entries()) known.set(id, totals[index] ?? noScans);
    },
    /** For QR codes that this request creates. */
    start(ids: readonly string[]): void {
      for (const id of ids) known.set(id, noScans);
    },
  };
});
