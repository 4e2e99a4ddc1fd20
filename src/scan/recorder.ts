// Stores scans in groups, keeps what could not be stored until it can.
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import type { PrismaClient } from '../database/client/client.ts';
import type { Log } from '../log.ts';
import { scanEvents } from '../webhook/outbox.ts';

interface Scan {
  id: string;
  qrCodeId: string;
  scannedAt: Date;
}

export interface ScanRecorder {
  /**
   * Resolves when the scan is committed; when the database does not take it in time, it is kept. A
   * scan with an id that is already stored is not counted again.
   */
  record(qrCodeId: string, id?: string): Promise<void>;
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
  prisma: Pick<PrismaClient, '$executeRaw'>,
  log: Log,
): ScanRecorder {
  const kept: { scan: Scan; stored: () => void }[] = [];
  let working: Promise<void> | undefined;
  let storing = true;
  let lost = 0;
  let closeBy = Number.POSITIVE_INFINITY;

  async function work(): Promise<void> {
    while (kept.length > 0 && Date.now() < closeBy) {
      const group = kept.slice(0, groupSize);
      try {
        await store(
          prisma,
          group.map(({ scan }) => scan),
        );
        kept.splice(0, group.length);
        storing = true;
        for (const { stored } of group) stored();
      } catch (err) {
        storing = false;
        for (const { stored } of kept) stored();
        log.warn({ err, waiting: kept.length, lost }, 'scans could not be stored yet');
        await sleep(retryAfter);
      }
    }
    working = undefined;
  }

  return {
    record(qrCodeId, id = uuid()) {
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
        kept.push({ scan: { id, qrCodeId, scannedAt: new Date() }, stored });
        // While the database is away nobody waits for it.
        if (!storing) stored();
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

/** One statement: all scans with their counts, or none; what is already there is not counted twice. */
async function store(
  prisma: Pick<PrismaClient, '$executeRaw'>,
  scans: readonly Scan[],
): Promise<void> {
  const ids = scans.map(({ id }) => id);
  const codes = scans.map(({ qrCodeId }) => qrCodeId);
  const times = scans.map(({ scannedAt }) => scannedAt.toISOString().slice(0, -1));
  // Codes are locked in one order, so that two processes cannot wait for each other.
  await prisma.$executeRaw`
    WITH code AS (
      SELECT "id", "organizationId" FROM "QrCode" WHERE "id" = ANY(${codes}::text[])
      ORDER BY "id" FOR NO KEY UPDATE),
    stored AS (
      INSERT INTO "Scan" ("id", "organizationId", "qrCodeId", "scannedAt")
      SELECT scan."id", code."organizationId", code."id", scan."time"
      FROM unnest(${ids}::uuid[], ${codes}::text[], ${times}::timestamp[]) AS scan("id", "code", "time")
      JOIN code ON code."id" = scan."code"
      ON CONFLICT ("id") DO NOTHING
      RETURNING *),
    ${scanEvents}
    UPDATE "QrCode" SET "totalScans" = "totalScans" + counted."scans"
    FROM (SELECT "qrCodeId", count(*)::int AS "scans" FROM stored GROUP BY "qrCodeId") counted
    WHERE "QrCode"."id" = counted."qrCodeId"`;
}
