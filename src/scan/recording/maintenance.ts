// Makes months for scans to come; removes visitors of past days, months past the retention, scans of deleted codes.

import { z } from 'zod';
import type { Log } from '../../core/log.ts';
import { every } from '../../core/timing.ts';
import { isAlone } from '../../database/alone.ts';
import type { Prisma, PrismaClient } from '../../database/client/client.ts';

export interface ScanUpkeep {
  /** Does what is due now; what fails is said in the log and done at the next time. */
  run(): Promise<void>;
  /** Deletes what is left of the scans of deleted codes, which can take a while. */
  sweep(): Promise<void>;
  close(): void;
}

/** Any number that no other program on the same database would choose. */
const upkeepLock = 7_420_114_203;
const interval = 60 * 60 * 1000;
/** Milliseconds between two looks for codes that were deleted with very many scans. */
const sweepInterval = 60 * 1000;
const monthsAhead = 3;
/** Rows that are deleted at once. */
const batch = 20_000;

type Step = (transaction: Prisma.TransactionClient) => Promise<unknown>;

/**
 * Runs every hour in each process; of several that share a database one does it. Without
 * `retentionDays` every scan is kept; counts are always kept.
 */
export function createScanUpkeep(
  prisma: Pick<PrismaClient, '$transaction'>,
  log: Log,
  retentionDays?: number,
): ScanUpkeep {
  const steps: Step[] = [prepareMonths, forgetVisitors];
  if (retentionDays !== undefined) steps.push((on) => dropMonths(on, retentionDays));

  async function attempt(step: Step): Promise<void> {
    try {
      await prisma.$transaction((on) => alone(on, step), { timeout: 60_000 });
    } catch (err) {
      log.warn({ err, step: step.name }, 'the upkeep of scans has to wait');
    }
  }
  async function run(): Promise<void> {
    for (const step of steps) await attempt(step);
  }
  const sweep = () => attempt(sweepDeleted);
  const timers = [every(interval, run), every(sweepInterval, sweep)];
  return {
    run,
    sweep,
    close: () => {
      for (const timer of timers) timer.stop();
    },
  };
}

async function alone(on: Prisma.TransactionClient, step: Step): Promise<void> {
  if (!(await isAlone(on, upkeepLock))) return;
  // Whoever scans meanwhile waits for the tables that are changed: not long.
  await on.$executeRaw`SET LOCAL lock_timeout = '2s'`;
  await step(on);
}

/** This month, the next ones, those of scans for which there was none. */
const prepareMonths: Step = (on) => on.$executeRaw`
  SELECT "prepareScanMonth"("month"::date) FROM (
    SELECT generate_series("this", "this" + make_interval(months => ${monthsAhead}), '1 month') AS "month"
    FROM date_trunc('month', now() AT TIME ZONE 'UTC') AS "this"
    UNION SELECT date_trunc('month', "scannedAt") FROM "Scan_other") AS "months"`;

/** An hour after their day; until then scans may still be on their way into the database. */
async function forgetVisitors(on: Prisma.TransactionClient): Promise<void> {
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

/** What the transaction that deleted a code left of its scans; for half a minute, then at the next look. */
async function sweepDeleted(on: Prisma.TransactionClient): Promise<void> {
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

/** Months of which the last day is past; a scan is kept so long at least, a month more at most. */
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
