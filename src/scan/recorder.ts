// Stores scans in groups, keeps what could not be stored until it can.
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import type { PrismaClient } from '../database/client/client.ts';
import { isRefused } from '../database/refused.ts';
import type { Log } from '../log.ts';
import { createSalts } from './salt.ts';
import { type Scanned, salted, type UnsaltedScan, unsalted } from './scan-row.ts';
import { type Scan, storeScans } from './store.ts';

interface Kept {
  id: string;
  scannedAt: Date;
  /** What came, until it is made ready: that takes a while, for which nobody should wait. */
  scan: Scanned | UnsaltedScan;
  stored: () => void;
}

export interface ScanRecorder {
  /** Resolves when the scan is committed; when the database does not take it in time, it is kept. */
  record(scanned: Scanned): Promise<void>;
  /** Stores what waits; gives up after some seconds and says in the log how many are lost. */
  close(): Promise<void>;
}

const groupSize = 1_000;
/** Milliseconds that a person who scans may wait for the commit. */
const deadline = 250;
const retryAfter = 500;
const patienceAtClose = 5_000;
/** About 300 MB of memory, which is not endless. */
const mostKept = 1_000_000;

export function createScanRecorder(
  prisma: Pick<PrismaClient, '$executeRaw' | 'visitorSalt'>,
  log: Log,
): ScanRecorder {
  const saltOf = createSalts(prisma);
  const kept: Kept[] = [];
  let working: Promise<void> | undefined;
  let storing = true;
  let lost = 0;
  let closeBy = Number.POSITIVE_INFINITY;
  let size = groupSize;

  async function readied(group: readonly Kept[]): Promise<Scan[]> {
    const scans: Scan[] = [];
    for (const one of group) scans.push(await salted(ready(one), saltOf));
    return scans;
  }

  async function work(): Promise<void> {
    while (kept.length > 0 && Date.now() < closeBy) {
      const group = kept.slice(0, size);
      try {
        await storeScans(prisma, await readied(group));
        kept.splice(0, group.length);
        size = groupSize;
        storing = true;
        for (const { stored } of group) stored();
      } catch (err) {
        if (isRefused(err)) setAside(group, err);
        else await wait(err);
      }
    }
    working = undefined;
  }

  /** One scan that the database will not take must not stop the others: it is looked for by halves. */
  function setAside(group: readonly Kept[], err: unknown): void {
    size = Math.ceil(group.length / 2);
    if (group.length > 1) return;
    const [refused] = kept.splice(0, 1);
    size = groupSize;
    lost += 1;
    refused?.stored();
    log.error({ err, lost }, 'a scan was refused by the database');
  }

  async function wait(err: unknown): Promise<void> {
    storing = false;
    for (const { stored } of kept) stored();
    log.warn({ err, waiting: kept.length, lost }, 'scans could not be stored yet');
    await sleep(retryAfter);
  }

  return {
    record(scanned) {
      if (kept.length >= mostKept) {
        lost += 1;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, deadline);
        const stored = () => {
          clearTimeout(timer);
          resolve();
        };
        const one: Kept = { id: uuid(), scannedAt: new Date(), scan: scanned, stored };
        kept.push(one);
        // While the database is away nobody waits for it, and what is kept should be small.
        if (!storing) {
          ready(one);
          stored();
        }
        working ??= work();
      });
    },
    async close() {
      closeBy = Date.now() + patienceAtClose;
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
