// Yoga plugin that waits for scans that were just answered, if an operation reads scans.
import { type DocumentNode, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context, RequestContext } from '../context.ts';

/** Fields that depend on scans. */
const scanFields = new Set(['totalScans', 'analytics', 'scans', 'preview']);
const totalsOrder = 'TOTAL_SCANS_DESC';

interface Reads {
  scans: boolean;
  /** Whether the document itself names the order; it can also be in a variable. */
  order: boolean;
}

const known = new WeakMap<DocumentNode, Reads>();

function readsOf(document: DocumentNode): Reads {
  const before = known.get(document);
  if (before) return before;
  const reads = { scans: false, order: false };
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      reads.scans ||= scanFields.has(name.value);
    },
    [Kind.ENUM]: ({ value }) => {
      reads.order ||= value === totalsOrder;
    },
  });
  known.set(document, reads);
  return reads;
}

/** Before a replica is chosen, which then shows them too. */
export const useLatestScans = (): Plugin<Context, RequestContext> => ({
  async onExecute({ args: { document, variableValues, contextValue } }) {
    const { scans, order } = readsOf(document);
    const isSorted = order || Object.values(variableValues ?? {}).includes(totalsOrder);
    if (isSorted) await contextValue.scanCounts.counted();
    else if (scans) await contextValue.scanCounts.settled();
  },
});
