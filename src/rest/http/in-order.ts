// Works on many things, a few at a time.

/**
 * What the work makes of each item, in their order. Never more than `most` works are under way or wait
 * to be taken; a new one begins when a result is asked for. Throws what the work throws.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // It is awaited in its turn; until then a failure is nobody's.
    result.catch(() => undefined);
    underWay.push(result);
    const oldest = underWay.length >= most ? underWay.shift() : undefined;
    if (oldest) yield await oldest;
  }
  for (const result of underWay) yield await result;
}
