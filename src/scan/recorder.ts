// Stores scans in groups, keeps what could not be stored until it can.
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import type { PrismaClient } from '../database/client/client.ts';
import type { Log } from '../log.ts';

interface Scan {
  id: string;
  qrCodeId: string;
  scannedAt: Date;
}

export interface ScanRecorder {
  /** Resolves when the scan is committed, or after the deadline, when it is kept for later. */
  record(qrCodeId: string): Promise<void>;
  /** How many are not stored yet. */
  waiting(): number;
  /** Stores what waits; gives up after some seconds and says in the log how many are lost. */
  close(): Promise<void>;
}

const groupSize = 1_000;
const deadline = 250;
const retryAfter = 500;
const patienceAtClose = 5_000;
/** About 150 MB; beyond it the oldest are given up, since memory is not endless. */
const mostKept = 1_000_000;

export function createScanRecorder(
  prisma: Pick<PrismaClient, '$executeRaw'>,
  log: Log,
): ScanRecorder {
  let kept: { scan: Scan; stored: () => void }[] = [];
  let working: Promise<void> | undefined;
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
        for (const { stored } of group) stored();
      } catch (err) {
        log.warn({ err, waiting: kept.length }, 'scans could not be stored yet');
        await sleep(retryAfter);
      }
    }
    working = undefined;
  }

  return {
    record(qrCodeId) {
      if (kept.length >= mostKept) {
        log.error({ lost: groupSize }, 'too many scans wait for the database');
        kept = kept.slice(groupSize);
      }
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, deadline);
        const stored = () => {
          clearTimeout(timer);
          resolve();
        };
        kept.push({ scan: { id: uuid(), qrCodeId, scannedAt: new Date() }, stored });
        working ??= work();
      });
    },
    waiting: () => kept.length,
    async close() {
      closeBy = Date.now() + patienceAtClose;
      await working;
      if (kept.length > 0) log.error({ lost: kept.length }, 'scans were lost at shutdown');
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
      RETURNING "qrCodeId")
    UPDATE "QrCode" SET "totalScans" = "totalScans" + counted."scans"
    FROM (SELECT "qrCodeId", count(*)::int AS "scans" FROM stored GROUP BY "qrCodeId") counted
    WHERE "QrCode"."id" = counted."qrCodeId"`;
}
