// Stores scans in the database before they are answered; buffers them in memory while it is unavailable.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Log } from '../../core/log.ts';
import { outsideScope } from '../../core/request-scope.ts';
import { isDataError } from '../../database/errors.ts';
import type { Salts } from '../storing/salt.ts';
import {
  daysOf,
  type Scanned,
  type ScanRow,
  salted,
  type UnsaltedScan,
  unsalted,
} from '../storing/scan-row.ts';
import type { BatchSource } from '../storing/source.ts';
import { storeScans } from '../storing/store.ts';
import { createScanId } from './scan-id.ts';

interface PendingScan {
  id: string;
  scannedAt: Date;
  /** As received, until it is prepared for storage, which happens off the request path. */
  scan: Scanned | UnsaltedScan;
  /** Store only if the code's scan limit allows it. */
  limited: boolean;
  /** Do not store. */
  dropped: boolean;
  /** Until when the caller waits for the result, by the monotonic clock (`performance.now`). */
  until: number;
  /** What the visitor waits for. */
  result: Promise<StoreResult>;
  resolve: (stored: StoreResult) => void;
}

/** `pending`: the database did not respond in time. */
type StoreResult = 'stored' | 'refused' | 'pending';

export interface ScanBuffer {
  /** Resolves when the scan is committed, or buffered if the database does not respond in time. */
  record(scanned: Scanned): Promise<void>;
  /**
   * Stores the scan if the code's `scanLimit` allows it, exact across all processes, and resolves to
   * whether it does. If the database does not respond in time, `fallback` decides; scans it allows are
   * buffered.
   */
  claim(scanned: Scanned, fallback: () => boolean): Promise<boolean>;
  /** Resolves when all scans of before are stored; at once while the database is unavailable. */
  settled(): Promise<void>;
  /** Number of scans so far, and waiting now. */
  readonly counts: Readonly<Record<'waiting' | 'stored' | 'retried' | 'lost', number>>;
  /** Stores buffered scans; gives up after some seconds and logs how many are lost. */
  close(): Promise<void>;
}

const batchSize = 1_000;
/** Milliseconds that a visitor waits for the commit, at most. */
const deadline = 250;
/** The same where the response depends on the commit. */
const conditionDeadline = 1_000;
const checkInterval = 25;
const retryAfter = 500;
const closeTimeout = 5_000;
/** About 300 MB of memory. */
const maxPending = 1_000_000;

interface Dependencies {
  salts: Salts;
  pool: pg.Pool;
  log: Log;
}

export function createScanBuffer({ salts, pool, log }: Dependencies): ScanBuffer {
  const pending: PendingScan[] = [];
  const source = randomUUID();
  let position = 0;
  let working: Promise<void> | undefined;
  let storing = true;
  let lost = 0;
  let stored = 0;
  let retried = 0;
  let closeBy = Number.POSITIVE_INFINITY;
  let size = batchSize;
  /** Resolves after the next attempt to store scans. */
  let turn = Promise.withResolvers<void>();

  async function prepare(batch: readonly PendingScan[]): Promise<ScanRow[]> {
    const scans = batch.filter(({ dropped }) => !dropped).map(readyForStorage);
    const saltsByDay = await salts.of(daysOf(scans));
    return scans.map((scan) => salted(scan, saltsByDay));
  }

  /** The IDs of refused scans. */
  async function store(batch: readonly PendingScan[], source: BatchSource): Promise<Set<string>> {
    const limited = new Set(batch.flatMap((one) => (one.limited ? [one.id] : [])));
    const { refused } = await storeScans(pool, await prepare(batch), { source, limited });
    return refused;
  }

  async function work(): Promise<void> {
    const timer = setInterval(resolveOverdue, checkInterval);
    // Scans of the current event loop turn still join the batch.
    await new Promise((resolve) => setImmediate(resolve));
    // A batch whose commit got no answer may be stored, so it is retried as it is.
    let uncertain: number | undefined;
    while (pending.length > 0 && performance.now() < closeBy) {
      const batch = pending.slice(0, uncertain ?? size);
      try {
        const refused = await store(batch, { id: source, from: position, to: position + 1 });
        uncertain = undefined;
        settle(batch, refused);
      } catch (err) {
        if (isDataError(err)) {
          uncertain = undefined;
          isolate(batch, err);
        } else {
          uncertain = batch.length;
          await wait(err);
        }
      }
      turn.resolve();
      turn = Promise.withResolvers<void>();
    }
    clearInterval(timer);
    working = undefined;
  }

  /** One interval for all is cheaper than a timer for each. */
  function resolveOverdue(): void {
    if (!storing) return;
    const now = performance.now();
    for (const { until, resolve } of pending) if (until <= now) resolve('pending');
  }

  function settle(batch: readonly PendingScan[], refused: ReadonlySet<string>): void {
    pending.splice(0, batch.length);
    position += 1;
    size = batchSize;
    storing = true;
    stored += batch.length - refused.size;
    for (const { id, resolve } of batch) resolve(refused.has(id) ? 'refused' : 'stored');
  }

  /** Finds a scan that the database rejects by halving the batch, so that it does not block others. */
  function isolate(batch: readonly PendingScan[], err: unknown): void {
    size = Math.ceil(batch.length / 2);
    if (batch.length > 1) return;
    const [refused] = pending.splice(0, 1);
    size = batchSize;
    lost += 1;
    refused?.resolve('pending');
    log.error({ err, lost }, 'the database rejected a scan');
  }

  async function wait(err: unknown): Promise<void> {
    storing = false;
    turn.resolve();
    retried += Math.min(size, pending.length);
    for (const { resolve } of pending) resolve('pending');
    log.warn({ err, waiting: pending.length, lost }, 'failed to store scans; will retry');
    await sleep(retryAfter);
  }

  function add(scan: Scanned, limited: boolean): PendingScan {
    const { promise: result, resolve } = Promise.withResolvers<StoreResult>();
    const until = performance.now() + (limited ? conditionDeadline : deadline);
    const one: PendingScan = {
      id: createScanId(),
      scannedAt: new Date(),
      scan,
      limited,
      dropped: false,
      until,
      result,
      resolve,
    };
    pending.push(one);
    // While the database is unavailable nobody waits for it, and the buffer should stay small.
    if (!storing) {
      readyForStorage(one);
      resolve('pending');
    }
    working ??= outsideScope(work);
    return one;
  }

  function isFull(): boolean {
    if (pending.length < maxPending) return false;
    lost += 1;
    return true;
  }

  return {
    async record(scanned) {
      if (!isFull()) await add(scanned, false).result;
    },
    async claim(scanned, fallback) {
      if (isFull()) return fallback();
      const one = add(scanned, true);
      const result = await one.result;
      if (result !== 'pending') return result === 'stored';
      const passed = fallback();
      one.limited = false;
      one.dropped = !passed;
      return passed;
    },
    async settled() {
      const last = pending.at(-1);
      while (last && storing && pending.includes(last)) await turn.promise;
    },
    get counts() {
      return { waiting: pending.length, stored, retried, lost };
    },
    async close() {
      closeBy = performance.now() + closeTimeout;
      await Promise.race([working, sleep(closeTimeout)]);
      if (pending.length + lost > 0) log.error({ lost: pending.length + lost }, 'scans were lost');
    },
  };
}

function readyForStorage(one: PendingScan): UnsaltedScan {
  if ('scan' in one.scan) return one.scan;
  const made = unsalted(one.id, one.scannedAt, one.scan);
  one.scan = made;
  return made;
}
