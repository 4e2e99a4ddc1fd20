// The journals in DATA_DIR/journal: that of this process, and those of dead processes.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../../core/caught-error.ts';
import { isReadable, openAbandoned } from './abandoned.ts';
import { isMissing, JournalError } from './error.ts';
import { syncFolder } from './folder.ts';
import { createJournal, type Journal, type JournalLimits } from './journal.ts';
import { type Owner, openOwner } from './owner.ts';
import type { JournalLog, StoredJournal } from './stored.ts';

export interface Journals {
  /** The journal of this process. Replaced by a new one if another process has claimed it. */
  readonly own: Journal;
  /**
   * Claims the journals of processes that have ended: of this machine at once, of another one after a minute
   * without a sign of life. Each is returned once.
   */
  findAbandoned(): Promise<StoredJournal[]>;
  /** Closes the journal of this process; others find what is not released. */
  close(): Promise<void>;
}

interface Options {
  log: JournalLog;
  limits?: Partial<JournalLimits>;
}

interface Opened {
  owner: Owner;
  own: Journal;
}

const reopenInterval = 1_000;

/** Creates the folder if needed, but not its parents. Rejects with JournalError if it is not writable. */
export async function openJournals(root: string, { log, limits }: Options): Promise<Journals> {
  let closed = false;
  let replacing: Promise<void> | undefined;
  /** Names of journals that were returned, and paths whose problem was logged. */
  const returned = new Set<string>();
  const reported = new Set<string>();

  async function open(): Promise<Opened> {
    await mkdir(root, { mode: 0o700 }).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    await syncFolder(path.dirname(root));
    let opened: Opened | undefined;
    const onTaken = () => {
      if (opened !== undefined && opened === current)
        replacing ??= replace().catch((err) => log.warn({ err }, 'failed to close a journal'));
    };
    const owner = await openOwner(root, onTaken);
    try {
      opened = { owner, own: await createJournal(owner.folder, { log, limits, onTaken }) };
      return opened;
    } catch (error) {
      await owner.close().catch(() => undefined);
      throw error;
    }
  }

  /** Until it succeeds, the old journal rejects all lines. */
  async function replace(): Promise<void> {
    const { own, owner } = current;
    log.warn(
      { journal: own.id },
      'another process has claimed the journal of this one; opening a new one',
    );
    while (!closed && current.own === own) {
      try {
        current = await open();
      } catch (err) {
        log.warn({ err }, 'failed to open a new journal; will retry');
        await sleep(reopenInterval, undefined, { ref: false });
      }
    }
    replacing = undefined;
    await own.close();
    await owner.close();
  }

  /** A problem with one does not prevent the use of others. */
  async function attempt(file: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (err) {
      const isClaimed = isMissing(err) || (err instanceof JournalError && err.code === 'TAKEN');
      if (isClaimed || reported.has(file)) return;
      reported.add(file);
      log.warn({ err, file }, 'failed to open the journal of another process');
    }
  }

  let current = await open().catch((error) => {
    throw new JournalError(`the folder ${root} is not writable`, error);
  });

  return {
    get own() {
      return current.own;
    },
    async findAbandoned() {
      const { owner, own } = current;
      for (const other of await owner.others()) {
        // One of the same name as an earlier one is a copy of it, or another process has left it again.
        const onClaimed = (id: string) => returned.delete(id);
        await attempt(other, () => owner.claim(other, { isReadable, onClaimed }));
      }
      const found: StoredJournal[] = [];
      for (const id of await owner.journals()) {
        if (id === own.id || returned.has(id)) continue;
        returned.add(id);
        const folder = path.join(owner.folder, id);
        await attempt(folder, async () => {
          try {
            const journal = await openAbandoned(folder, log);
            if (journal) found.push(journal);
          } catch (error) {
            returned.delete(id);
            throw error;
          }
        });
      }
      return found;
    },
    async close() {
      closed = true;
      await replacing;
      await current.own.close();
      await current.owner.close();
    },
  };
}
