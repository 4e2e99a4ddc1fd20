// Work that repeats in the background until the server stops.
import { setTimeout as sleep } from 'node:timers/promises';
import { outsideScope } from './request-scope.ts';

export interface Poll {
  /** Starts no further turn. */
  stop(): void;
  /** The same, and waits for the current turn. */
  close(): Promise<void>;
}

/**
 * Calls a function, and again after the milliseconds that each call returns; no more after one that returns
 * nothing. The function catches its errors. Does not keep the process alive.
 */
export function poll(
  stopping: AbortController,
  turn: () => Promise<number | undefined>,
  start = 0,
): Poll {
  const { signal } = stopping;
  const running = outsideScope(async () => {
    let pause: number | undefined = start;
    while (pause !== undefined && !signal.aborted) {
      await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) pause = await turn();
    }
  });
  return {
    stop: () => stopping.abort(),
    close: async () => {
      stopping.abort();
      await running;
    },
  };
}
