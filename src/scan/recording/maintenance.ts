// Scan maintenance: creates partitions for coming months; deletes old visitors, expired partitions and scans of deleted codes.

import { z } from 'zod';
import type { Log } from '../../core/log.ts';
import { every } from '../../core/timing.ts';
import type { Prisma, PrismaClient } from '../../database/client/client.ts';
import { tryLock } from '../../database/lock.ts';

export interface ScanMaintenance {
  /** Runs all due maintenance; failures are logged and retried next time. */
  run(): Promise<void>;
  /** Deletes remaining scans of deleted codes, which can take a while. */
  deleteLeftovers(): Promise<void>;
  close(): void;
}

/** Advisory lock ID, arbitrary but unique to this purpose. */
const maintenanceLock = 7_420_114_203;
const interval = 60 * 60 * 1000;
/** Milliseconds between checks for deleted codes with remaining scans. */
const leftoversInterval = 60 * 1000;
const monthsAhead = 3;
/** Rows deleted at a time. */
const batch = 20_000;

type Step = (transaction: Prisma.TransactionClient) => Promise<unknown>;

/**
 * Runs hourly in each process; an advisory lock lets one process per database do the work. Without
 * `retentionDays` scans are kept forever; counts are always kept.
 */
export function createScanMaintenance(
  prisma: Pick<PrismaClient, '$transaction'>,
  log: Log,
  retentionDays?: number,
): ScanMaintenance {
  const steps: Step[] = [prepareMonths, deleteVisitors];
  if (retentionDays !== undefined) steps.push((on) => dropMonths(on, retentionDays));

  async function attempt(step: Step): Promise<void> {
    try {
      await prisma.$transaction((on) => alone(on, step), { timeout: 60_000 });
    } catch (err) {
      log.warn({ err, step: step.name }, 'scan maintenance failed; will retry');
    }
  }
  async function run(): Promise<void> {
    for (const step of steps) await attempt(step);
  }
  const deleteLeftovers = () => attempt(deleteScansOfDeletedCodes);
  const timers = [every(interval, run), every(leftoversInterval, deleteLeftovers)];
  return {
    run,
    deleteLeftovers,
    close: () => {
      for (const timer of timers) timer.stop();
    },
  };
}

async function alone(on: Prisma.TransactionClient, step: Step): Promise<void> {
  if (!(await tryLock(on, maintenanceLock))) return;
  // Scans wait while tables are altered, so this must not wait long for locks.
  await on.$executeRaw`SET LOCAL lock_timeout = '2s'`;
  await step(on);
}

/** Partitions for this month, the next ones, and those of scans in the default partition. */
const prepareMonths: Step = (on) => on.$executeRaw`
  SELECT "prepareScanMonth"("month"::date) FROM (
    SELECT generate_series("this", "this" + make_interval(months => ${monthsAhead}), '1 month') AS "month"
    FROM date_trunc('month', now() AT TIME ZONE 'UTC') AS "this"
    UNION SELECT date_trunc('month', "scannedAt") FROM "Scan_other") AS "months"`;

/** An hour after the end of their day; until then late scans may still be stored. */
async function deleteVisitors(on: Prisma.TransactionClient): Promise<void> {
  await on.$executeRaw`
    DELETE FROM "VisitorSalt" WHERE "day" < (now() AT TIME ZONE 'UTC' - interval '1 hour')::date`;
  let count = batch;
  while (count === batch) {
    count = await on.$executeRaw`
      DELETE FROM "UniqueVisitor" WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM "UniqueVisitor"
        WHERE "day" < (now() AT TIME ZONE 'UTC' - interval '1 hour')::date LIMIT ${batch}))`;
  }
}

/** Scans that deleting a code left behind; stops after 30 seconds and continues next time. */
async function deleteScansOfDeletedCodes(on: Prisma.TransactionClient): Promise<void> {
  const end = performance.now() + 30_000;
  let count = batch;
  while (count === batch && performance.now() < end) {
    count = await on.$executeRaw`
      DELETE FROM "Scan" WHERE ("id", "scannedAt") IN (
        SELECT "id", "scannedAt" FROM "Scan"
        WHERE "qrCodeId" IN (SELECT "id" FROM "DeletedQrCode") LIMIT ${batch})`;
  }
  await on.$executeRaw`
    DELETE FROM "DeletedQrCode" AS code
    WHERE NOT EXISTS (SELECT 1 FROM "Scan" WHERE "qrCodeId" = code."id")`;
}

/** Drops whole months past the retention, so scans are kept up to a month longer. */
async function dropMonths(on: Prisma.TransactionClient, retentionDays: number): Promise<void> {
  const rows = z.array(z.object({ table: z.string() })).parse(
    await on.$queryRaw`
      SELECT child.relname AS "table"
      FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
      WHERE inhparent = '"Scan"'::regclass AND child.relname ~ '^Scan_\\d{4}_\\d{2}$'
        AND to_date(right(child.relname, 7), 'YYYY_MM') + interval '1 month'
            <= now() AT TIME ZONE 'UTC' - make_interval(days => ${retentionDays})`,
  );
  for (const { table } of rows) await on.$executeRawUnsafe(`DROP TABLE "${table}"`);
}
