// Stores the scans of the journals in the database: those of this process, and of processes that have ended.
import type pg from 'pg';
import type { Log } from '../../core/log.ts';
import { outsideScope } from '../../core/request-scope.ts';
import { withTimeout } from '../../core/timing.ts';
import { JournalError } from '../journal/error.ts';
import type { Journals } from '../journal/journals.ts';
import { createJournalSource, type JournalSource } from './source.ts';

export interface Ingest {
  /** To be called after a scan was appended. */
  wake(): void;
  /** Resolves when all scans of this process are stored; at once while the database is unavailable. */
  settled(): Promise<void>;
  /** Numbers of scans so far, and waiting now. */
  readonly counts: Readonly<Record<'waiting' | 'stored' | 'retried' | 'lost', number>>;
  /** Stores what it can within some seconds; the next process finds the rest. */
  close(): Promise<void>;
}

/** Milliseconds to wait for more scans, so that batches are large; nobody waits for it. */
const gather = 200;
const retryAfter = 500;
/** Milliseconds between searches for journals of processes that have ended. */
const searchInterval = 30_000;
const closeTimeout = 5_000;

interface Dependencies {
  journals: Journals;
  pool: pg.Pool;
  log: Log;
}

export function createIngest({ journals, pool, log }: Dependencies): Ingest {
  const counts = { stored: 0, retried: 0, lost: 0 };
  const dependencies = { pool, log, lost: () => (counts.lost += 1) };
  let own = createJournalSource(journals.own, dependencies);
  const abandoned = new Set<JournalSource>();
  let searchAt = 0;
  let closing = false;
  let storing = true;
  let urgent = createSignal();
  let arrived = createSignal();
  /** Resolves after the next attempt. */
  let turn = createSignal();

  async function search(): Promise<void> {
    if (performance.now() < searchAt) return;
    searchAt = performance.now() + searchInterval;
    for (const journal of await journals.findAbandoned()) {
      log.info({ journal: journal.id, ...journal.waiting }, 'found scans of an ended process');
      abandoned.add(createJournalSource(journal, dependencies));
    }
  }

  /** The journal of this process, which can be a new one. */
  function current(): JournalSource {
    if (own.journal.id !== journals.own.id) own = createJournalSource(journals.own, dependencies);
    return own;
  }

  async function storeAll(source: JournalSource): Promise<void> {
    for (let count = 1; count > 0; ) {
      count = await source.storeNext();
      counts.stored += count;
    }
  }

  async function storeAbandoned(): Promise<void> {
    for (const source of abandoned) {
      try {
        await storeAll(source);
        await source.close();
        abandoned.delete(source);
      } catch (error) {
        if (!isTaken(error)) throw error;
        abandoned.delete(source);
      }
    }
  }

  async function attempt(): Promise<void> {
    await storeAll(current()).catch((error) => {
      // The process that has claimed it stores it.
      if (!isTaken(error)) throw error;
    });
    await search();
    await storeAbandoned();
    storing = true;
  }

  async function work(): Promise<void> {
    while (!closing) {
      try {
        await attempt();
      } catch (err) {
        storing = false;
        counts.retried += journals.own.waiting.lines;
        log.warn({ err, waiting: waiting() }, 'failed to store scans; will retry');
      }
      turn.send();
      turn = createSignal();
      if (storing && own.position === journals.own.end) await within(searchInterval, arrived);
      arrived = createSignal();
      if (closing) return;
      await within(storing ? gather : retryAfter, urgent);
      urgent = createSignal();
    }
  }

  const waiting = () =>
    [own, ...abandoned].reduce((sum, { journal }) => sum + journal.waiting.lines, 0);
  const working = outsideScope(work);

  return {
    wake: () => arrived.send(),
    async settled() {
      const { own: journal } = journals;
      const { end } = journal;
      const isStored = () => own.journal.id !== journal.id || own.position >= end;
      while (storing && !closing && !isStored()) {
        const next = turn.promise;
        arrived.send();
        urgent.send();
        await next;
      }
    },
    get counts() {
      return { ...counts, waiting: waiting() };
    },
    async close() {
      closing = true;
      arrived.send();
      urgent.send();
      const stored = working.then(() => storeAll(own));
      await withTimeout(closeTimeout, stored).catch(() => undefined);
      for (const { journal } of abandoned) await journal.close().catch(() => undefined);
      const left = journals.own.waiting.lines;
      if (left > 0) log.warn({ left }, 'scans stay in the journal; the next start stores them');
      await journals.close();
    },
  };
}

const isTaken = (error: unknown): boolean =>
  error instanceof JournalError && error.code === 'TAKEN';

interface Signal {
  promise: Promise<void>;
  send(): void;
}

/** Waits for a signal, at most so many milliseconds. */
const within = (milliseconds: number, { promise }: Signal): Promise<void> =>
  withTimeout(milliseconds, promise).catch(() => undefined);

function createSignal(): Signal {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, send: () => resolve() };
}
