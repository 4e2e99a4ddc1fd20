// One request to a host at a time, with a pause after each.
import { setTimeout as sleep } from 'node:timers/promises';

export type HostGate = <Result>(host: string, request: () => Promise<Result>) => Promise<Result>;

export function createHostGate(pause: number, signal: AbortSignal): HostGate {
  /** What the next request to a host waits for. */
  const last = new Map<string, Promise<unknown>>();
  return async (host, request) => {
    const before = last.get(host);
    const { promise, resolve } = Promise.withResolvers<void>();
    last.set(host, promise);
    await before;
    try {
      signal.throwIfAborted();
      return await request();
    } finally {
      void sleep(pause, undefined, { signal, ref: false })
        .catch(() => undefined)
        .then(() => {
          if (last.get(host) === promise) last.delete(host);
          resolve();
        });
    }
  };
}
