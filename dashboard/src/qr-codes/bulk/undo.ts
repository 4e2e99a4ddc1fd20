// Confirms a change to many codes, and undoes it.
import type { Client, CombinedError } from 'urql';
import { componentStrings } from '../../components/strings.ts';
import { confirmDone, type Undo } from '../../components/toast/toasts.ts';
import { problemsOf } from '../../graphql/problems.ts';
import { RestoreQrCodesDocument, UpdateQrCodesDocument } from './bulk.generated.ts';
import { batchSize, type Outcome } from './change.ts';
import { bulkStrings } from './strings.ts';

const strings = bulkStrings.undo;
const { toast } = componentStrings;

/** Nothing is said if nothing was done. */
export function confirmOutcome(
  client: Client,
  organizationId: string,
  message: string,
  { done, back, trashed }: Outcome,
): void {
  if (done.length === 0) return;
  const input = { organizationId, atomic: false };
  const undo =
    trashed.length > 0
      ? inBatches(trashed, async (codes) => {
          const items = codes.map(({ id }) => ({ id }));
          const { data, error } = await client
            .mutation(RestoreQrCodesDocument, { input: { ...input, items } })
            .toPromise();
          return error ?? data?.restoreQrCodes.results ?? [];
        })
      : inBatches(back, async (items) => {
          const { data, error } = await client
            .mutation(UpdateQrCodesDocument, { input: { ...input, items: [...items] } })
            .toPromise();
          return error ?? data?.updateQrCodes.results ?? [];
        });
  confirmDone(message, undo);
}

/**
 * Each code for itself: one that was changed since then stays as it is. Undefined if there is nothing to
 * put back.
 */
function inBatches<Item>(
  items: readonly Item[],
  run: (batch: readonly Item[]) => Promise<readonly { error: unknown }[] | CombinedError>,
): Undo | undefined {
  if (items.length === 0) return undefined;
  return async () => {
    let undone = 0;
    for (let start = 0; start < items.length; start += batchSize) {
      const results = await run(items.slice(start, start + batchSize));
      if (!('length' in results)) {
        const text = toast.notUndone({ reason: problemsOf(results).summary });
        const part = undone > 0 ? ` ${strings.undone({ count: undone })}` : '';
        return { text: text + part, failed: true };
      }
      undone += results.filter(({ error }) => !error).length;
    }
    const kept = items.length - undone;
    if (kept === 0) return { text: toast.undone, failed: false };
    if (undone === 0) return { text: toast.changedSince, failed: true };
    const text = `${strings.undone({ count: undone })} ${strings.kept({ count: kept })}`;
    return { text, failed: true };
  };
}
