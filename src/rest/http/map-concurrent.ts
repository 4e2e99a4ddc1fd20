// Maps items concurrently with bounded concurrency, keeping their order.

/**
 * Yields the result for each item in order. At most `maxConcurrent` results are pending or waiting to
 * be consumed; new work starts when the consumer asks for a result. Throws what `work` throws.
 */
export async function* mapConcurrent<Item, Result>(
  items: Iterable<Item>,
  maxConcurrent: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Awaited later, in order; until then a rejection must not count as unhandled.
    result.catch(() => undefined);
    pending.push(result);
    const oldest = pending.length >= maxConcurrent ? pending.shift() : undefined;
    if (oldest) yield await oldest;
  }
  for (const result of pending) yield await result;
}
