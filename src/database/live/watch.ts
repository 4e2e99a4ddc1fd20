// The buffer of one live subscription.

export interface Watch<Item> {
  /** Resolves to the next item, or undefined at the end. */
  next(): Promise<Item | undefined>;
  push(item: Item): void;
  /** Drops buffered items. */
  end(reason?: string): void;
  /** Why it ended early, in words for the subscriber; undefined if it did not. */
  readonly endReason: string | undefined;
}

/** Buffered items; slower readers are disconnected instead of filling the memory. */
const maxBuffered = 1_000;

/** Supports one pending `next` at a time. `ended` is called once. */
export function createWatch<Item extends object>(ended: () => void): Watch<Item> {
  const waiting: Item[] = [];
  let over = false;
  let endReason: string | undefined;
  let resolveNext: ((item: Item | undefined) => void) | undefined;

  function end(reason?: string): void {
    if (over) return;
    over = true;
    endReason = reason;
    waiting.length = 0;
    resolveNext?.(undefined);
    ended();
  }

  return {
    next() {
      const item = waiting.shift();
      if (item || over) return Promise.resolve(item);
      return new Promise((resolve) => {
        resolveNext = resolve;
      });
    },
    push(item) {
      if (over) return;
      if (resolveNext) {
        resolveNext(item);
        resolveNext = undefined;
      } else if (waiting.length < maxBuffered) {
        waiting.push(item);
      } else {
        end('Results arrive faster than you read them');
      }
    },
    end,
    get endReason() {
      return endReason;
    },
  };
}
