// Yoga plugin that waits for scans that were just answered, if an operation reads scans.
import { type DocumentNode, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context, RequestContext } from '../context.ts';
import { fieldNames } from '../selected-fields.ts';

/** Fields that depend on scans. */
const scanFields = ['totalScans', 'analytics', 'scans', 'preview'];
const totalsOrder = 'TOTAL_SCANS_DESC';

/** Documents -> whether they name the order; it can also be in a variable. */
const known = new WeakMap<DocumentNode, boolean>();

function namesOrder(document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let found = false;
  visit(document, {
    [Kind.ENUM]: ({ value }) => {
      found ||= value === totalsOrder;
    },
  });
  known.set(document, found);
  return found;
}

/** Before a replica is chosen, which then shows them too. */
export const useLatestScans = (): Plugin<Context, RequestContext> => ({
  async onExecute({ args: { document, variableValues, contextValue } }) {
    const isSorted =
      namesOrder(document) || Object.values(variableValues ?? {}).includes(totalsOrder);
    if (isSorted) await contextValue.scanCounts.counted();
    else if (scanFields.some((field) => fieldNames(document).has(field)))
      await contextValue.scanCounts.settled();
  },
});
