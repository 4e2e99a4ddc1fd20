// Work that begins when the response is sent.
import type { Log } from '../core/log.ts';
import { outsideScope } from '../core/request-scope.ts';

/** Starts each piece of work once the current response is on its way; failures are logged. */
export function startAfterResponse(
  works: readonly (() => Promise<unknown>)[],
  log: Pick<Log, 'warn'>,
): void {
  for (const work of works) {
    setImmediate(() =>
      outsideScope(work).catch((err: unknown) => log.warn({ err }, 'failed after a response')),
    );
  }
}
