// Batches concurrent lookups into one query.
import { withoutDeadline } from '../core/deadline.ts';
import { bindScope } from '../core/request-scope.ts';

/**
 * Returns a function that looks up one item in a batch. A batch collects the items that arrive while the
 * previous one is running, at most `maxSize`; if it fails, all of its items fail.
 */
export function batched<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  maxSize: number,
): (item: Item) => Promise<Result> {
  interface Waiting {
    item: Item;
    resolve: (result: Result) => void;
    reject: (error: unknown) => void;
    scope: ReturnType<typeof bindScope>;
  }
  let waiting: Waiting[] = [];
  let working = false;

  async function run(): Promise<void> {
    working = true;
    // Items of the current event loop turn still join the batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.splice(0, maxSize);
      try {
        const [first] = batch;
        if (!first) continue;
        // Runs in the scope of the first item, for logs and traces.
        const results = await first.scope(() => work(batch.map(({ item }) => item)));
        for (const [index, { resolve, reject }] of batch.entries()) {
          const result = results[index];
          if (result === undefined) reject(new Error('An item of the batch has no result'));
          else resolve(result);
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    waiting = [];
    working = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject, scope: bindScope() });
      if (!working) void withoutDeadline(run);
    });
}
