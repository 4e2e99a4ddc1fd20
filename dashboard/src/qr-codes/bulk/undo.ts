// Confirms a change to many codes, and undoes it.
import type { Client } from 'urql';
import { componentStrings } from '../../components/strings.ts';
import { confirmDone, type Undo } from '../../components/toast/toasts.ts';
import { problemsOf } from '../../graphql/problems.ts';
import type { UpdateQrCodeItem } from '../../schema-types.generated.ts';
import { UpdateQrCodesDocument } from './bulk.generated.ts';
import { batchSize, type Outcome } from './change.ts';
import { bulkStrings } from './strings.ts';

const strings = bulkStrings.undo;
const { toast } = componentStrings;

/** Nothing is said if nothing was done. */
export function confirmOutcome(
  client: Client,
  organizationId: string,
  message: string,
  { done, back }: Outcome,
): void {
  if (done.length === 0) return;
  confirmDone(message, back.length > 0 ? putBack(client, organizationId, back) : undefined);
}

/** Each code for itself: one that was changed since then stays as it is. */
const putBack =
  (client: Client, organizationId: string, items: readonly UpdateQrCodeItem[]): Undo =>
  async () => {
    let undone = 0;
    for (let start = 0; start < items.length; start += batchSize) {
      const batch = items.slice(start, start + batchSize);
      const { data, error } = await client
        .mutation(UpdateQrCodesDocument, { input: { organizationId, atomic: false, items: batch } })
        .toPromise();
      if (error) {
        const text = toast.notUndone({ reason: problemsOf(error).summary });
        return {
          text: undone > 0 ? `${text} ${strings.undone({ count: undone })}` : text,
          failed: true,
        };
      }
      undone += data?.updateQrCodes.results.filter((result) => !result.error).length ?? 0;
    }
    const kept = items.length - undone;
    if (kept === 0) return { text: toast.undone, failed: false };
    if (undone === 0) return { text: toast.changedSince, failed: true };
    return {
      text: `${strings.undone({ count: undone })} ${strings.kept({ count: kept })}`,
      failed: true,
    };
  };
