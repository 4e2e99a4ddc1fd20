// Scan maintenance: creates partitions for coming months, packs closed ones; deletes old visitors, expired partitions and scans of deleted codes.

import { z } from 'zod';
import type { Log } from '../../core/log.ts';
import { every, type IntervalTimer } from '../../core/timing.ts';
import type { Prisma, PrismaClient } from '../../database/client/client.ts';
import { rollUpLock, scanMaintenanceLock, takeLock, tryLock } from '../../database/lock.ts';
import { dayLength } from '../../domain/analytics/time-zone.ts';
import { isCarryingOver } from '../roll-up/carried-day.ts';
import { countOpenScans } from '../roll-up/count.ts';
import type { Days } from '../roll-up/days.ts';
import { endedMonths, sumMonth } from '../roll-up/months.ts';
import { countLargeDay, dueLargeDays } from '../roll-up/quarters.ts';
import { fillDaysOfCode, fillPeriod } from '../roll-up/values.ts';
import { slotOf } from '../storing/unique.ts';
import { type Alone, packClosedMonths } from './packing.ts';

export interface ScanMaintenance {
  /** Repeats all of it at intervals until it is closed. */
  start(): void;
  /** Runs all due maintenance; failures are logged and retried next time. */
  run(): Promise<void>;
  /** Packs the scans of closed months, which can take hours the first time. */
  pack(): Promise<void>;
  /** Deletes scans and counts of deleted codes, which can take a while. */
  deleteLeftovers(): Promise<void>;
  /** Counts large days, and sums large months that are over. */
  countDays(): Promise<void>;
  close(): void;
}

const interval = 60 * 60 * 1000;
/** Milliseconds between checks for deleted codes, and for large days. */
const leftoversInterval = 60 * 1000;
const monthsAhead = 3;
/** Rows deleted at a time. */
const batch = 20_000;
/** The same for packs. */
const packBatch = 1_000;

type Step = (transaction: Prisma.TransactionClient) => Promise<unknown>;

interface Options {
  /** Without it scans are kept forever; counts are always kept. */
  retentionDays?: number | undefined;
  /** Milliseconds to wait before scans are packed (./packing.ts). */
  settle?: number;
}

/** Each process has one; an advisory lock lets one process per database do the work. */
export function createScanMaintenance(
  prisma: Pick<PrismaClient, '$transaction'>,
  log: Log,
  { retentionDays, settle = 30_000 }: Options = {},
): ScanMaintenance {
  let closed = false;
  const steps: Step[] = [prepareMonths, deleteVisitors, deleteSources];
  if (retentionDays !== undefined) steps.push((on) => dropMonths(on, retentionDays));

  const alone: Alone = (work, isolationLevel) =>
    prisma.$transaction((on) => withLock(on, work), {
      timeout: 120_000,
      ...(isolationLevel && { isolationLevel }),
    });
  async function attempt(name: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (err) {
      if (!closed) log.warn({ err, step: name }, 'scan maintenance failed; will retry');
    }
  }
  async function run(): Promise<void> {
    for (const step of steps) await attempt(step.name, () => alone(step));
  }
  let packing: Promise<void> | undefined;
  function pack(): Promise<void> {
    const options = { settle, isClosed: () => closed };
    packing ??= attempt(packClosedMonths.name, () => packClosedMonths(alone, options)).finally(
      () => {
        packing = undefined;
      },
    );
    return packing;
  }
  const deleteLeftovers = () =>
    attempt(deleteScansOfDeletedCodes.name, () => alone(deleteScansOfDeletedCodes));
  /** Each day in a transaction of its own, because scans are not counted meanwhile. */
  async function countDays(): Promise<void> {
    let days: Days = [];
    let months: Days = [];
    await attempt('listLargeDays', () =>
      alone(async (on) => {
        days = await dueLargeDays(on);
        months = await endedMonths(on);
      }),
    );
    const one = async (count: typeof sumMonth, day: Days[number]) => {
      if (closed) return;
      await attempt('countLargeDay', () =>
        alone(async (on) => {
          await takeLock(on, rollUpLock);
          await count(on, day);
        }),
      );
    };
    for (const day of days) await one(countLargeDay, day);
    for (const month of months) await one(sumMonth, month);
  }
  let timers: IntervalTimer[] = [];
  return {
    start: () => {
      timers = [
        every(interval, run),
        every(interval, pack),
        every(leftoversInterval, deleteLeftovers),
        every(leftoversInterval, countDays),
      ];
    },
    run,
    pack,
    deleteLeftovers,
    countDays,
    close: () => {
      closed = true;
      for (const timer of timers) timer.stop();
    },
  };
}

async function withLock<T>(
  on: Prisma.TransactionClient,
  work: (on: Prisma.TransactionClient) => Promise<T>,
): Promise<T | undefined> {
  if (!(await tryLock(on, scanMaintenanceLock))) return undefined;
  // Scans wait while tables are altered, so this must not wait long for locks.
  // On Citus, it has to be told to the workers.
  await on.$executeRaw`SET LOCAL citus.propagate_set_commands = 'local'`;
  await on.$executeRaw`SET LOCAL lock_timeout = '2s'`;
  return work(on);
}

const monthRows = z.array(z.object({ month: z.string() }));

/** Partitions for this month, the next ones, and those of scans in the default partition. */
async function prepareMonths(on: Prisma.TransactionClient): Promise<void> {
  const missing = monthRows.parse(
    await on.$queryRaw`
      SELECT "month"::date::text AS "month" FROM (
        SELECT generate_series("this", "this" + make_interval(months => ${monthsAhead}), '1 month') AS "month"
        FROM date_trunc('month', now() AT TIME ZONE 'UTC') AS "this"
        UNION SELECT date_trunc('month', "scannedAt") FROM "Scan_other") AS "months"
      WHERE to_regclass(quote_ident(to_char("month", '"Scan_"YYYY_MM'))) IS NULL
        OR to_regclass(quote_ident(to_char("month", '"ScanPack_"YYYY_MM'))) IS NULL`,
  );
  if (missing.length === 0) return;
  // A count that PostgreSQL has planned already would miss the scans that move to another partition.
  await takeLock(on, rollUpLock);
  const months = missing.map(({ month }) => month);
  await on.$executeRaw`
    SELECT "prepareScanMonth"("month") FROM unnest(${months}::date[]) AS "month"`;
}

/**
 * The salt goes an hour after the end of its day; until then late scans may still be hashed. Their hashes
 * stay for two more days, because a journal may still have scans of that day.
 */
async function deleteVisitors(on: Prisma.TransactionClient): Promise<void> {
  await on.$executeRaw`
    DELETE FROM "VisitorSalt" WHERE "day" < (now() AT TIME ZONE 'UTC' - interval '1 hour')::date`;
  const tomorrow = new Date(Date.now() + dayLength);
  await on.$executeRawUnsafe(`TRUNCATE "UniqueVisitor_${slotOf(tomorrow)}"`);
}

/** A journal that has not been read for this long does not exist anymore. */
const deleteSources: Step = (on) => on.$executeRaw`
  DELETE FROM "ScanSource" WHERE "usedAt" < now() AT TIME ZONE 'UTC' - interval '90 days'`;

const codeRows = z.array(z.object({ id: z.string() }));

/** Stops after 30 seconds and continues next time. Organizations keep the counts. */
async function deleteScansOfDeletedCodes(on: Prisma.TransactionClient): Promise<void> {
  if (await isCarryingOver(on)) return;
  const codes = codeRows.parse(
    await on.$queryRaw`
      WITH deleted AS MATERIALIZED (
        SELECT "id" FROM "DeletedQrCode" d
        WHERE NOT EXISTS (SELECT 1 FROM "QrCode" WHERE "id" = d."id"))
      SELECT "qrCodeId" AS "id" FROM "Scan" WHERE "qrCodeId" IN (SELECT "id" FROM deleted)
      UNION SELECT "qrCodeId" FROM "ScanPack" WHERE "qrCodeId" IN (SELECT "id" FROM deleted)
      UNION SELECT "qrCodeId" FROM "QrCodeScanDay" WHERE "qrCodeId" IN (SELECT "id" FROM deleted)`,
  );
  const end = performance.now() + 30_000;
  if (codes.length > 0) {
    // Only counted scans can be deleted.
    await takeLock(on, rollUpLock);
    await countOpenScans(on);
  }
  for (const { id } of codes) {
    await fillDaysOfCode(on, id);
    await on.$executeRaw`DELETE FROM "QrCodeScanDay" WHERE "qrCodeId" = ${id}`;
    let count = batch;
    while (count === batch) {
      if (performance.now() > end) return;
      count = await on.$executeRaw`
        DELETE FROM "Scan" WHERE "qrCodeId" = ${id} AND ("id", "scannedAt") IN (
          SELECT "id", "scannedAt" FROM "Scan" WHERE "qrCodeId" = ${id} LIMIT ${batch})`;
    }
    for (count = packBatch; count >= packBatch; ) {
      if (performance.now() > end) return;
      count = await on.$executeRaw`
        DELETE FROM "ScanPack" WHERE "qrCodeId" = ${id} AND "from" IN (
          SELECT "from" FROM "ScanPack" WHERE "qrCodeId" = ${id} LIMIT ${packBatch})`;
    }
  }
  // Scans that were answered before the deletion may come later.
  await on.$executeRaw`
    DELETE FROM "DeletedQrCode" WHERE "deletedAt" < now() AT TIME ZONE 'UTC' - interval '1 hour'`;
}

/** Drops whole months past the retention, so scans are kept up to a month longer. */
async function dropMonths(on: Prisma.TransactionClient, retentionDays: number): Promise<void> {
  if (await isCarryingOver(on)) return;
  const rows = z.array(z.object({ table: z.string(), from: z.string(), to: z.string() })).parse(
    await on.$queryRaw`
      SELECT "table", "month"::text AS "from", ("month" + interval '1 month')::date::text AS "to"
      FROM (
        SELECT child.relname AS "table", to_date(right(child.relname, 7), 'YYYY_MM') AS "month"
        FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
        WHERE inhparent = '"Scan"'::regclass AND child.relname ~ '^Scan_\\d{4}_\\d{2}$') AS "months"
      WHERE "month" + interval '1 month'
            <= now() AT TIME ZONE 'UTC' - make_interval(days => ${retentionDays})`,
  );
  if (rows.length === 0) return;
  await takeLock(on, rollUpLock);
  await countOpenScans(on);
  for (const { table, from, to } of rows) {
    await fillPeriod(on, { from, to });
    await on.$executeRawUnsafe(`DROP TABLE "${table}", "${table.replace('Scan_', 'ScanPack_')}"`);
  }
}
