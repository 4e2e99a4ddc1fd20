// Stores scans in batches and buffers them while the database is unavailable.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../core/log.ts';
import { outsideScope } from '../../core/request-scope.ts';
import type { PrismaClient } from '../../database/client/client.ts';
import { isDataError } from '../../database/errors.ts';
import { createSalts } from './salt.ts';
import { createScanId } from './scan-id.ts';
import { daysOf, type Scanned, salted, type UnsaltedScan, unsalted } from './scan-row.ts';
import { type ScanRow, storeScans } from './store.ts';

interface PendingScan {
  id: string;
  scannedAt: Date;
  /** As received, until it is prepared for storage, which happens off the request path. */
  scan: Scanned | UnsaltedScan;
  /** Store only if the code's scan limit allows it. */
  limited: boolean;
  /** Store only if the code still has this version. */
  version: number | null;
  /** Do not store. */
  dropped: boolean;
  /** Until when the caller waits for the result, by the monotonic clock (`performance.now`). */
  until: number;
  resolve: (stored: StoreResult) => void;
}

/** `pending`: the database did not respond in time. */
type StoreResult = 'stored' | 'refused' | 'pending';

export interface ScanRecorder {
  /** Resolves when the scan is committed, or buffered if the database does not respond in time. */
  record(scanned: Scanned): Promise<void>;
  /**
   * Stores the scan if its code still has that version and is ACTIVE; otherwise resolves to false. If
   * the database does not respond in time, resolves to true.
   */
  recordIf(scanned: Scanned, version: number): Promise<boolean>;
  /**
   * Stores the scan if the code's `scanLimit` allows it, exact across all processes, and resolves to
   * whether it does. If the database does not respond in time, `fallback` decides; scans it allows are
   * buffered.
   */
  claim(scanned: Scanned, fallback: () => boolean): Promise<boolean>;
  /** Whether the last write succeeded. */
  storing(): boolean;
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

export function createScanRecorder(
  prisma: Pick<PrismaClient, '$queryRaw' | 'visitorSalt'>,
  log: Log,
): ScanRecorder {
  const saltsOf = createSalts(prisma);
  const pending: PendingScan[] = [];
  let working: Promise<void> | undefined;
  let storing = true;
  let lost = 0;
  let stored = 0;
  let retried = 0;
  let closeBy = Number.POSITIVE_INFINITY;
  let size = batchSize;

  async function prepare(batch: readonly PendingScan[]): Promise<ScanRow[]> {
    const pending = batch.filter(({ dropped }) => !dropped);
    const scans = pending.map(readyForStorage);
    const salts = await saltsOf(daysOf(scans));
    return scans.map((scan, index) => ({
      ...salted(scan, salts),
      limited: pending[index]?.limited ?? false,
      version: pending[index]?.version ?? null,
    }));
  }

  async function work(): Promise<void> {
    const timer = setInterval(resolveOverdue, checkInterval);
    // Scans of the current event loop turn still join the batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (pending.length > 0 && performance.now() < closeBy) {
      const batch = pending.slice(0, size);
      try {
        settle(batch, new Set(await storeScans(prisma, await prepare(batch))));
      } catch (err) {
        if (isDataError(err)) isolate(batch, err);
        else await wait(err);
      }
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
    // The visitor got through in the meantime, so the scan must be stored unconditionally.
    const again = batch.filter(
      ({ id, limited, version, dropped }) =>
        refused.has(id) && !limited && version === null && !dropped,
    );
    pending.splice(0, batch.length, ...again);
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
    retried += Math.min(size, pending.length);
    for (const { resolve } of pending) resolve('pending');
    log.warn({ err, waiting: pending.length, lost }, 'failed to store scans; will retry');
    await sleep(retryAfter);
  }

  function add(
    scan: Scanned,
    { limited = false, version = null }: Partial<Pick<PendingScan, 'limited' | 'version'>> = {},
  ): { one: PendingScan; stored: Promise<StoreResult> } {
    const { promise: stored, resolve } = Promise.withResolvers<StoreResult>();
    const until = performance.now() + (limited || version !== null ? conditionDeadline : deadline);
    const one: PendingScan = {
      id: createScanId(),
      scannedAt: new Date(),
      scan,
      limited,
      version,
      dropped: false,
      until,
      resolve,
    };
    pending.push(one);
    // While the database is unavailable nobody waits for it, and the buffer should stay small.
    if (!storing) {
      readyForStorage(one);
      resolve('pending');
    }
    working ??= outsideScope(work);
    return { one, stored };
  }

  function isFull(): boolean {
    if (pending.length < maxPending) return false;
    lost += 1;
    return true;
  }

  return {
    async record(scanned) {
      if (!isFull()) await add(scanned).stored;
    },
    async recordIf(scanned, version) {
      if (isFull()) return true;
      const { one, stored } = add(scanned, { version });
      const result = await stored;
      if (result === 'pending') one.version = null;
      return result !== 'refused';
    },
    async claim(scanned, fallback) {
      if (isFull()) return fallback();
      const { one, stored } = add(scanned, { limited: true });
      const result = await stored;
      if (result !== 'pending') return result === 'stored';
      const passed = fallback();
      one.limited = false;
      one.dropped = !passed;
      return passed;
    },
    storing: () => storing,
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
