// Stores scans in groups, keeps what could not be stored until it can.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../core/log.ts';
import { outsideScope } from '../../core/request-scope.ts';
import type { PrismaClient } from '../../database/client/client.ts';
import { isDataError } from '../../database/errors.ts';
import { createSalts } from './salt.ts';
import { createScanId } from './scan-id.ts';
import { daysOf, type Scanned, salted, type UnsaltedScan, unsalted } from './scan-row.ts';
import { type ScanRow, storeScans } from './store.ts';

interface Kept {
  id: string;
  scannedAt: Date;
  /** What came, until it is made ready: that takes a while, for which nobody should wait. */
  scan: Scanned | UnsaltedScan;
  /** To be stored only if its code allows one more. */
  limited: boolean;
  /** To be stored only if its code is still of this version. */
  version: number | null;
  /** Not to be stored any more. */
  dropped: boolean;
  /** By the clock that is never set (`performance`): until when somebody waits for the answer. */
  until: number;
  tell: (answer: Answer) => void;
}

/** `kept`: the database did not say in time. */
type Answer = 'stored' | 'refused' | 'kept';

export interface ScanRecorder {
  /** Resolves when the scan is committed; when the database does not take it in time, it is kept. */
  record(scanned: Scanned): Promise<void>;
  /**
   * Stores the scan if its code is still of that version, and ACTIVE; false if it is not. When the
   * database does not say in time, it is taken to be.
   */
  recordIf(scanned: Scanned, version: number): Promise<boolean>;
  /**
   * Whether the code allows one more scan (`scanLimit`), in which case it is stored; exact over all
   * processes. When the database does not say in time, `otherwise` decides; what it lets pass is kept.
   */
  claim(scanned: Scanned, otherwise: () => boolean): Promise<boolean>;
  /** Whether the database took what it was last given. */
  storing(): boolean;
  /** How many there were so far, and wait now. */
  readonly counts: Readonly<Record<'waiting' | 'stored' | 'retried' | 'lost', number>>;
  /** Stores what waits; gives up after some seconds and says in the log how many are lost. */
  close(): Promise<void>;
}

const groupSize = 1_000;
/** Milliseconds that a person who scans may wait for the commit. */
const deadline = 250;
/** Milliseconds that they may wait where the answer depends on it. */
const conditionDeadline = 1_000;
const lookEvery = 25;
const retryAfter = 500;
const patienceAtClose = 5_000;
/** About 300 MB of memory, which is not endless. */
const mostKept = 1_000_000;

export function createScanRecorder(
  prisma: Pick<PrismaClient, '$queryRaw' | 'visitorSalt'>,
  log: Log,
): ScanRecorder {
  const saltsOf = createSalts(prisma);
  const kept: Kept[] = [];
  let working: Promise<void> | undefined;
  let storing = true;
  let lost = 0;
  let stored = 0;
  let retried = 0;
  let closeBy = Number.POSITIVE_INFINITY;
  let size = groupSize;

  async function readied(group: readonly Kept[]): Promise<ScanRow[]> {
    const wanted = group.filter(({ dropped }) => !dropped);
    const scans = wanted.map(ready);
    const salts = await saltsOf(daysOf(scans));
    return scans.map((scan, index) => ({
      ...salted(scan, salts),
      limited: wanted[index]?.limited ?? false,
      version: wanted[index]?.version ?? null,
    }));
  }

  async function work(): Promise<void> {
    const timer = setInterval(tellWhoWaits, lookEvery);
    // Whoever comes in this turn of the event loop still joins.
    await new Promise((resolve) => setImmediate(resolve));
    while (kept.length > 0 && performance.now() < closeBy) {
      const group = kept.slice(0, size);
      try {
        settle(group, new Set(await storeScans(prisma, await readied(group))));
      } catch (err) {
        if (isDataError(err)) setAside(group, err);
        else await wait(err);
      }
    }
    clearInterval(timer);
    working = undefined;
  }

  /** One look at all is cheaper than a timer for each. */
  function tellWhoWaits(): void {
    if (!storing) return;
    const now = performance.now();
    for (const { until, tell } of kept) if (until <= now) tell('kept');
  }

  function settle(group: readonly Kept[], refused: ReadonlySet<string>): void {
    // Somebody was let pass meanwhile, so it has to be stored after all.
    const again = group.filter(
      ({ id, limited, version, dropped }) =>
        refused.has(id) && !limited && version === null && !dropped,
    );
    kept.splice(0, group.length, ...again);
    size = groupSize;
    storing = true;
    stored += group.length - refused.size;
    for (const { id, tell } of group) tell(refused.has(id) ? 'refused' : 'stored');
  }

  /** One scan that the database will not take must not stop the others: it is looked for by halves. */
  function setAside(group: readonly Kept[], err: unknown): void {
    size = Math.ceil(group.length / 2);
    if (group.length > 1) return;
    const [refused] = kept.splice(0, 1);
    size = groupSize;
    lost += 1;
    refused?.tell('kept');
    log.error({ err, lost }, 'a scan was refused by the database');
  }

  async function wait(err: unknown): Promise<void> {
    storing = false;
    retried += Math.min(size, kept.length);
    for (const { tell } of kept) tell('kept');
    log.warn({ err, waiting: kept.length, lost }, 'scans could not be stored yet');
    await sleep(retryAfter);
  }

  function keep(
    scan: Scanned,
    { limited = false, version = null }: Partial<Pick<Kept, 'limited' | 'version'>> = {},
  ): { one: Kept; answer: Promise<Answer> } {
    const { promise: answer, resolve: tell } = Promise.withResolvers<Answer>();
    const until = performance.now() + (limited || version !== null ? conditionDeadline : deadline);
    const one: Kept = {
      id: createScanId(),
      scannedAt: new Date(),
      scan,
      limited,
      version,
      dropped: false,
      until,
      tell,
    };
    kept.push(one);
    // While the database is away nobody waits for it, and what is kept should be small.
    if (!storing) {
      ready(one);
      tell('kept');
    }
    working ??= outsideScope(work);
    return { one, answer };
  }

  function isFull(): boolean {
    if (kept.length < mostKept) return false;
    lost += 1;
    return true;
  }

  return {
    async record(scanned) {
      if (!isFull()) await keep(scanned).answer;
    },
    async recordIf(scanned, version) {
      if (isFull()) return true;
      const { one, answer } = keep(scanned, { version });
      const told = await answer;
      if (told === 'kept') one.version = null;
      return told !== 'refused';
    },
    async claim(scanned, otherwise) {
      if (isFull()) return otherwise();
      const { one, answer } = keep(scanned, { limited: true });
      const told = await answer;
      if (told !== 'kept') return told === 'stored';
      const passed = otherwise();
      one.limited = false;
      one.dropped = !passed;
      return passed;
    },
    storing: () => storing,
    get counts() {
      return { waiting: kept.length, stored, retried, lost };
    },
    async close() {
      closeBy = performance.now() + patienceAtClose;
      await Promise.race([working, sleep(patienceAtClose)]);
      if (kept.length + lost > 0) log.error({ lost: kept.length + lost }, 'scans were lost');
    },
  };
}

function ready(one: Kept): UnsaltedScan {
  if ('scan' in one.scan) return one.scan;
  const made = unsalted(one.id, one.scannedAt, one.scan);
  one.scan = made;
  return made;
}
