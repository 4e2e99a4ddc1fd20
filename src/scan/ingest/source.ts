// Stores the scans of one journal in order, each once.
import type pg from 'pg';
import type { Log } from '../../core/log.ts';
import { isDataError } from '../../database/errors.ts';
import type { StoredJournal } from '../journal/stored.ts';
import type { ScanRow } from '../storing/scan-row.ts';
import { storedPosition } from '../storing/source.ts';
import { storeScans } from '../storing/store.ts';
import { scanIn } from './line.ts';

export interface JournalSource {
  readonly journal: StoredJournal;
  /** Stores the next scans and releases them; returns how many, 0 at the end. */
  storeNext(): Promise<number>;
  /** Until which position all scans are stored. */
  readonly position: number;
  /**
   * Deletes the journal if all of it is stored. Its position stays in the database for months, because a copy of
   * the folder may come later.
   */
  close(): Promise<void>;
}

/** Scans in a batch: more take longer than other processes should wait. */
const batchSize = 5_000;

interface Dependencies {
  pool: pg.Pool;
  log: Log;
  /** Called for each scan that the database rejects. */
  lost: () => void;
}

export function createJournalSource(
  journal: StoredJournal,
  { pool, log, lost }: Dependencies,
): JournalSource {
  let position: number | undefined;

  function parsed(line: string): ScanRow[] {
    try {
      return [scanIn(line)];
    } catch (err) {
      lost();
      log.error({ err, journal: journal.id }, 'a line of the journal is not a scan');
      return [];
    }
  }

  /** What the database accepts: a rejected scan is found by storing halves, without keeping them. */
  async function accepted(scans: readonly ScanRow[]): Promise<ScanRow[]> {
    try {
      await storeScans(pool, scans, { dryRun: true });
      return [...scans];
    } catch (err) {
      if (!isDataError(err)) throw err;
      if (scans.length === 1) {
        lost();
        log.error({ err }, 'the database rejected a scan');
        return [];
      }
      const middle = Math.ceil(scans.length / 2);
      return [
        ...(await accepted(scans.slice(0, middle))),
        ...(await accepted(scans.slice(middle))),
      ];
    }
  }

  return {
    journal,
    get position() {
      return position ?? 0;
    },
    async storeNext() {
      if (position === undefined) {
        position = await storedPosition(pool, journal.id);
        await journal.release(position);
      }
      const from = position;
      const { lines, end: to } = await journal.read(from, batchSize);
      if (to === from) return 0;
      const source = { id: journal.id, from, to };
      const scans = lines.flatMap(parsed);
      const store = (some: readonly ScanRow[]) => storeScans(pool, some, { source });
      const { already = to } = await store(scans).catch(async (error: unknown) => {
        if (!isDataError(error)) throw error;
        return store(await accepted(scans));
      });
      position = already;
      await journal.release(position);
      return lines.length;
    },
    close: () => journal.close(),
  };
}
