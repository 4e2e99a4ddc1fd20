// Opens the journal of scans in DATA_DIR.
import path from 'node:path';
import type { Log } from '../../core/log.ts';
import { openDataDir } from '../../database/data-dir.ts';
import { JournalError } from './error.ts';
import { type Journals, openJournals } from './journals.ts';
import { openReserve, type Reserve } from './reserve.ts';

export interface ScanJournal {
  journals: Journals;
  /** Left out: nothing helps on a full disk. */
  reserve?: Reserve;
}

/** Without a writable folder undefined, and a warning: scans are then stored before they are answered. */
export async function openScanJournal(dataDir: string, log: Log): Promise<ScanJournal | undefined> {
  try {
    const folder = openDataDir(dataDir, log);
    const reserve = await openReserve(path.join(folder, 'journal-reserve'));
    try {
      return { reserve, journals: await openAt(path.join(folder, 'journal'), reserve, log) };
    } catch (error) {
      reserve.close();
      throw error;
    }
  } catch (err) {
    log.warn({ err }, 'no journal of scans: they wait for the database, as with SCANS=commit');
    return undefined;
  }
}

async function openAt(root: string, reserve: Reserve, log: Log): Promise<Journals> {
  try {
    return await openJournals(root, { log });
  } catch (error) {
    const isFull = error instanceof JournalError && error.code === 'ENOSPC';
    if (!isFull || !(await reserve.release())) throw error;
    return openJournals(root, { log });
  }
}
