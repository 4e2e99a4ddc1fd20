// Work that is done again and again beside everything else.

/**
 * Begins it every so many milliseconds, unless it is still under way; keeps no process alive. Returns what
 * ends it: it resolves once nothing is under way any more.
 */
export function repeat(
  interval: number,
  work: (isOver: () => boolean) => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let over = false;
  let underWay: Promise<void> | undefined;
  const begin = () => {
    underWay ??= work(() => over)
      .catch((error: unknown) => {
        if (!over) onError(error);
      })
      .finally(() => {
        underWay = undefined;
      });
  };
  const timer = setInterval(begin, interval).unref();
  return async () => {
    over = true;
    clearInterval(timer);
    await underWay;
  };
}
