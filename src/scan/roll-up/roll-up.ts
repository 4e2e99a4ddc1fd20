// Counts stored scans in the background, and at once when somebody needs it.
import type pg from 'pg';
import type { Log } from '../../core/log.ts';
import { poll } from '../../core/poll.ts';
import type { PrismaClient } from '../../database/client/client.ts';
import { rollUpLock, takeLock, tryLock } from '../../database/lock.ts';
import { countNextScans } from './count.ts';

export interface RollUp {
  /** Counts all scans that are stored now, in whatever process. */
  run(): Promise<void>;
  close(): Promise<void>;
}

const interval = 1_000;
/** Pause after counting, in multiples of the time it took: large batches cost less for each scan. */
const pause = 40;
const options = { maxWait: 5_000, timeout: 120_000 };

interface Dependencies {
  prisma: Pick<PrismaClient, '$transaction'>;
  pool: Pick<pg.Pool, 'query'>;
  log: Log;
}

export function createRollUp({ prisma, pool, log }: Dependencies): RollUp {
  const stopping = new AbortController();

  async function countInBackground(): Promise<void> {
    const { rowCount } = await pool.query('SELECT 1 FROM "ScanBatch" LIMIT 1');
    if (rowCount === 0) return;
    const next = () =>
      prisma.$transaction(
        async (on) => (await tryLock(on, rollUpLock)) && (await countNextScans(on)),
        options,
      );
    while (!stopping.signal.aborted && (await next()));
  }

  async function work(): Promise<number> {
    const start = performance.now();
    try {
      await countInBackground();
    } catch (err) {
      log.warn({ err }, 'failed to count scans; will retry');
    }
    return Math.max(interval, (performance.now() - start) * pause);
  }

  const { close } = poll(stopping, work, interval);
  return {
    close,
    async run() {
      const next = () =>
        prisma.$transaction(async (on) => {
          await takeLock(on, rollUpLock);
          return countNextScans(on);
        }, options);
      while (await next());
    },
  };
}
