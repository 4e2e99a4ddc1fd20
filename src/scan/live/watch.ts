// The buffer of scans of one live subscription.
import type { StoredScan } from '../../database/scans/stored-scan.ts';

export interface Watched {
  organizationId: string;
  /** null: all codes of the organization. */
  qrCodeId: string | null;
  /** Caller whose subscriptions are counted together. */
  callerId: string;
}

export interface Watch {
  /** Resolves to the next scan, or undefined at the end. */
  next(): Promise<StoredScan | undefined>;
  push(scan: StoredScan): void;
  /** Drops buffered scans. */
  end(): void;
  /** Whether it ended because scans arrived faster than they were read. */
  readonly overrun: boolean;
}

/** Buffered scans; slower readers are disconnected instead of filling the memory. */
const maxBuffered = 1_000;

/** Supports one pending `next` at a time. `ended` is called once. */
export function createWatch(ended: () => void): Watch {
  const waiting: StoredScan[] = [];
  let over = false;
  let overrun = false;
  let resolveNext: ((scan: StoredScan | undefined) => void) | undefined;

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
      } else if (waiting.length < maxBuffered) {
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
