// Timeouts and intervals.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** The result of the promise. Throws if it takes longer. */
export async function withTimeout<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timeout exceeded')), milliseconds);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

export interface IntervalTimer {
  stop(): void;
}

/** Calls a function at intervals, without keeping the process alive. */
export function every(milliseconds: number, run: () => unknown): IntervalTimer {
  const timer = setInterval(run, milliseconds);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Waits as long as each turn of the event loop makes a group larger, at most so many milliseconds. */
export async function gather(sizeOf: () => number, milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  let before = 0;
  do {
    before = sizeOf();
    await nextTurn();
  } while (sizeOf() > before && performance.now() < until);
}
