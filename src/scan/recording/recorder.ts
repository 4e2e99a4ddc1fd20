// Records scans: in the journal of this process, or in the database where there is no journal.
import type pg from 'pg';
import type { Log } from '../../core/log.ts';
import { withTimeout } from '../../core/timing.ts';
import type { PrismaClient } from '../../database/client/client.ts';
import { createIngest } from '../ingest/ingest.ts';
import { lineOf } from '../ingest/line.ts';
import { JournalError } from '../journal/error.ts';
import type { Journals } from '../journal/journals.ts';
import type { Reserve } from '../journal/reserve.ts';
import { createSalts, utcDayOf, visitorHash } from '../storing/salt.ts';
import { type Scanned, unsalted } from '../storing/scan-row.ts';
import { createScanBuffer } from './buffer.ts';
import { createScanId } from './scan-id.ts';

export interface ScanRecorder {
  /** Resolves when the scan is on disk or in the database; in memory only if neither works. */
  record(scanned: Scanned): Promise<void>;
  /**
   * Stores the scan if the code's `scanLimit` allows it, exact across all processes, and resolves to
   * whether it does. If the database does not respond in time, `fallback` decides.
   */
  claim(scanned: Scanned, fallback: () => boolean): Promise<boolean>;
  /** Resolves when all scans of before are stored; at once while the database is unavailable. */
  settled(): Promise<void>;
  /** Numbers of scans so far, and waiting now: in memory, and in the journal. */
  readonly counts: Readonly<
    Record<'waiting' | 'inJournal' | 'stored' | 'retried' | 'lost', number>
  >;
  /** Whether scans are in a journal when they are answered. */
  readonly journaling: boolean;
  /** Stores what it can; the journal keeps the rest. */
  close(): Promise<void>;
}

/** Milliseconds that a scan waits for the salt of the day; then its visitor is not counted as unique. */
const saltTimeout = 250;

interface Dependencies {
  prisma: Pick<PrismaClient, 'visitorSalt'>;
  pool: pg.Pool;
  log: Log;
  journals?: Journals | undefined;
  reserve?: Reserve | undefined;
}

export function createScanRecorder({
  prisma,
  pool,
  log,
  journals,
  reserve,
}: Dependencies): ScanRecorder {
  const salts = createSalts(prisma);
  const buffer = createScanBuffer({ salts, pool, log });
  const ingest = journals && createIngest({ journals, pool, log });
  let journaling = true;

  async function readSalt(day: string): Promise<string | undefined> {
    return (await withTimeout(saltTimeout, salts.of([day])).catch(() => undefined))?.get(day);
  }

  async function append(own: Journals, line: string): Promise<void> {
    try {
      await own.own.append(line);
    } catch (error) {
      const isFull = error instanceof JournalError && error.code === 'ENOSPC';
      if (!isFull || !(await reserve?.release())) throw error;
      await own.own.append(line);
    }
  }

  /** Whether the scan is in the journal. */
  async function journal(scanned: Scanned): Promise<boolean> {
    if (!journals || !ingest) return false;
    try {
      const scannedAt = new Date();
      const { scan, visitor } = unsalted(createScanId(), scannedAt, scanned);
      const day = utcDayOf(scannedAt);
      const salt = visitor === null ? undefined : (salts.known(day) ?? (await readSalt(day)));
      const hashed = visitor === null || !salt ? null : visitorHash(visitor, salt);
      await append(journals, lineOf(scan, hashed));
      ingest.wake();
      if (!journaling) log.info('the journal of scans works again');
      journaling = true;
      return true;
    } catch (err) {
      if (journaling) {
        log.error({ err }, 'the journal of scans failed; scans wait for the database instead');
      }
      journaling = false;
      return false;
    }
  }

  return {
    async record(scanned) {
      if (!(await journal(scanned))) await buffer.record(scanned);
    },
    async claim(scanned, fallback) {
      // Scans of before the limit count too.
      await ingest?.settled();
      return buffer.claim(scanned, fallback);
    },
    async settled() {
      await Promise.all([buffer.settled(), ingest?.settled()]);
    },
    get counts() {
      const { waiting, stored, retried, lost } = buffer.counts;
      const others = ingest?.counts ?? { waiting: 0, stored: 0, retried: 0, lost: 0 };
      return {
        waiting,
        inJournal: others.waiting,
        stored: stored + others.stored,
        retried: retried + others.retried,
        lost: lost + others.lost,
      };
    },
    get journaling() {
      return journals !== undefined && journaling;
    },
    async close() {
      await Promise.all([buffer.close(), ingest?.close()]);
      reserve?.close();
    },
  };
}
