// What one who watches scans has still to see.
import type { Scan } from '../../database/client/client.ts';

export interface Watched {
  organizationId: string;
  /** null: all codes of the organization. */
  qrCodeId: string | null;
  /** Whose watches are counted together. */
  callerId: string;
}

export interface Watch {
  /** The next scan, as soon as there is one; undefined at the end. */
  next(): Promise<Scan | undefined>;
  push(scan: Scan): void;
  /** What waits is not shown any more. */
  end(): void;
  /** Whether it ended because scans came faster than they were read. */
  readonly overrun: boolean;
}

/** Scans that may wait; whoever reads more slowly is cut off instead of filling the memory. */
const mostWaiting = 1_000;

/** Only one `next` at a time. `ended` is called once. */
export function createWatch(ended: () => void): Watch {
  const waiting: Scan[] = [];
  let over = false;
  let overrun = false;
  let resolveNext: ((scan: Scan | undefined) => void) | undefined;

  function end(): void {
    if (over) return;
    over = true;
    waiting.length = 0;
    resolveNext?.(undefined);
    ended();
  }

  return {
    next() {
      const scan = waiting.shift();
      if (scan || over) return Promise.resolve(scan);
      return new Promise((resolve) => {
        resolveNext = resolve;
      });
    },
    push(scan) {
      if (over) return;
      if (resolveNext) {
        resolveNext(scan);
        resolveNext = undefined;
      } else if (waiting.length < mostWaiting) {
        waiting.push(scan);
      } else {
        overrun = true;
        end();
      }
    },
    end,
    get overrun() {
      return overrun;
    },
  };
}
