// Counts open scans: adds them to the rows of their days and to the totals of their codes.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { type Batches, inBatches } from '../../database/scans/scan-batches.ts';
import { carryDay, carryingOver } from './carried-day.ts';
import { dayRow } from './days.ts';
import { busyInMonth, noteMonths } from './months.ts';
import { large, noteLargeDays } from './quarters.ts';
import { fillBusyDays, isBusy } from './values.ts';

/** Scans counted together, if batches are not larger: as many as take a few seconds. */
const most = 200_000;

const batchRows = z.tuple([
  z.object({
    last: z.bigint().nullable(),
    first: z.bigint().nullable(),
    from: z.date().nullable(),
    /** The latest batch that is stored now. */
    end: z.bigint().nullable(),
    /** Batches of the last count are kept. */
    isKept: z.boolean(),
    isCluster: z.boolean(),
    isCarrying: z.boolean(),
  }),
]);

/**
 * Counts the next batches and returns whether some that are stored now remain. To be called by one process
 * at a time, in a transaction: a batch is either open or counted for every reader.
 */
export async function countNextScans(on: Prisma.TransactionClient): Promise<boolean> {
  const [{ first, last, from, end, isKept, isCluster, isCarrying }] = batchRows.parse(
    await on.$queryRaw`
      SELECT min("batch") AS "first", max("batch") AS "last", min("from") AS "from",
             (SELECT max("batch") FROM "ScanBatch") AS "end",
             EXISTS (SELECT FROM "ScanBatch" WHERE "counted") AS "isKept",
             to_regclass('pg_dist_partition') IS NOT NULL AS "isCluster",
             ${carryingOver} AS "isCarrying"
      FROM (SELECT *, sum("scans") OVER (ORDER BY "batch") - "scans" AS "before"
            FROM "ScanBatch" WHERE NOT "counted") AS open
      WHERE "before" < ${most}`,
  );
  if (isKept) await forgetCounted(on);
  if (first === null || last === null || from === null || end === null) return false;
  const missing = isCluster ? await firstIncomplete(on, { first, last, from }) : null;
  const batches = { first, last: missing === null ? last : missing - 1n, from };
  if (missing === first) return false;
  if (isCarrying) await carryDays(on, batches);
  const { codes, organizations } = await countDays(on, batches);
  await countTotals(on, batches);
  await fillBusyDays(on, 'QrCode', codes, batches);
  await fillBusyDays(on, 'Organization', organizations, batches);
  const days = [...codes, ...organizations];
  await noteLargeDays(
    on,
    days.filter(({ scans }) => scans >= large),
  );
  await noteMonths(
    on,
    days.filter(({ scans }) => scans >= busyInMonth),
  );
  await (isCluster
    ? on.$executeRaw`UPDATE "ScanBatch" SET "counted" = true WHERE "batch" <= ${batches.last} AND NOT "counted"`
    : on.$executeRaw`DELETE FROM "ScanBatch" WHERE "batch" <= ${batches.last}`);
  return missing === null && last < end;
}

const isOld = Prisma.sql`"storedAt" < now() AT TIME ZONE 'UTC' - interval '10 minutes'`;
const keptRows = z.tuple([
  z.object({
    first: z.bigint().nullable(),
    last: z.bigint().nullable(),
    from: z.date().nullable(),
  }),
]);
const uncountedRows = z.tuple([z.object({ scans: z.bigint() })]);

/**
 * Deletes the batches of the last count if all workers show it. Until then readers compare the scans of
 * these batches with the rows of their days. Takes the lock of the roll-up for granted.
 */
export async function forgetCounted(on: Prisma.TransactionClient): Promise<void> {
  const [{ first, last, from }] = keptRows.parse(
    await on.$queryRaw`
      SELECT min("batch") AS "first", max("batch") AS "last", min("from") AS "from"
      FROM "ScanBatch" WHERE "counted"`,
  );
  if (first === null || last === null || from === null) return;
  const [{ scans }] = uncountedRows.parse(
    await on.$queryRaw`
      SELECT count(*) AS "scans" FROM (
        SELECT "qrCodeId", "scannedAt"::date AS "day", max("batch") AS "batch"
        FROM "Scan" WHERE ${inBatches({ first, last, from })} GROUP BY 1, 2) AS stored
      LEFT JOIN "QrCodeScanDay" day USING ("qrCodeId", "day")
      WHERE stored."batch" > coalesce(day."counted", 0)`,
  );
  await on.$executeRaw`
    DELETE FROM "ScanBatch" WHERE "counted" AND (${scans === 0n} OR ${isOld})`;
}

const dayRows = z.array(z.object({ day: z.string() }));

/** What 1.0.0 has counted of these days comes first: rows that exist are not carried over. */
async function carryDays(on: Prisma.TransactionClient, batches: Batches): Promise<void> {
  const days = dayRows.parse(
    await on.$queryRaw`
      SELECT DISTINCT "scannedAt"::date::text AS "day" FROM "Scan" WHERE ${inBatches(batches)}`,
  );
  for (const { day } of days) await carryDay((sql) => on.$queryRaw(sql), day);
}

const missingRows = z.tuple([z.object({ batch: z.bigint().nullable() })]);

/**
 * The first batch some of whose scans are not visible yet. On Citus a transaction becomes visible on the
 * coordinator before it does on the workers: usually for milliseconds, and for a minute if a connection
 * broke at that moment. What is still missing later was deleted.
 */
async function firstIncomplete(
  on: Prisma.TransactionClient,
  batches: Batches,
): Promise<bigint | null> {
  const [{ batch }] = missingRows.parse(
    await on.$queryRaw`
      WITH stored AS MATERIALIZED (
        SELECT "batch", count(*) AS "scans" FROM "Scan" WHERE ${inBatches(batches)} GROUP BY 1)
      SELECT min("batch") AS "batch" FROM "ScanBatch" LEFT JOIN stored USING ("batch")
      WHERE "batch" <= ${batches.last} AND "ScanBatch"."scans" > coalesce(stored."scans", 0)
        AND NOT ${isOld}`,
  );
  return batch;
}

/** Counts all batches that are stored now, like `countNextScans`. */
export async function countOpenScans(on: Prisma.TransactionClient): Promise<void> {
  while (await countNextScans(on));
}

const counts = Prisma.sql`
  (count(*) FILTER (WHERE NOT "bot"))::int AS "scans",
  (count(*) FILTER (WHERE "unique"))::int AS "uniqueScans",
  (count(*) FILTER (WHERE "bot"))::int AS "bots"`;

const added = Prisma.sql`
  "scans" = old."scans" + excluded."scans",
  "uniqueScans" = old."uniqueScans" + excluded."uniqueScans",
  "bots" = old."bots" + excluded."bots"`;

const busyRows = z.array(dayRow.extend({ scans: z.int() }));

/** Returns the days whose values are counted, too. */
async function countDays(on: Prisma.TransactionClient, batches: Batches) {
  const codes = await on.$queryRaw`
    WITH added AS (
      INSERT INTO "QrCodeScanDay" AS old
        ("qrCodeId", "day", "organizationId", "scans", "uniqueScans", "bots", "counted")
      SELECT "qrCodeId", "scannedAt"::date, "organizationId", ${counts}, ${batches.last}::bigint
      FROM "Scan" WHERE ${inBatches(batches)} GROUP BY 1, 2, 3
      ON CONFLICT ("qrCodeId", "day") DO UPDATE SET ${added}, "counted" = excluded."counted"
      RETURNING "qrCodeId" AS "subject", "day", "scans", ${isBusy} AS "busy")
    SELECT "subject", "day"::text AS "day", "scans" FROM added WHERE "busy"`;
  // Without organizations that were deleted in the meantime.
  const organizations = await on.$queryRaw`
    WITH added AS (
      INSERT INTO "OrganizationScanDay" AS old
        ("organizationId", "day", "scans", "uniqueScans", "bots")
      SELECT counted.* FROM (
        SELECT "organizationId", "scannedAt"::date AS "day", ${counts}
        FROM "Scan" WHERE ${inBatches(batches)} GROUP BY 1, 2) AS counted
      JOIN "Organization" o ON o."id" = counted."organizationId"
      ON CONFLICT ("organizationId", "day") DO UPDATE SET ${added}
      RETURNING "organizationId" AS "subject", "day", "scans", ${isBusy} AS "busy")
    SELECT "subject", "day"::text AS "day", "scans" FROM added WHERE "busy"`;
  return { codes: busyRows.parse(codes), organizations: busyRows.parse(organizations) };
}

/** The largest number of a column, and of `Int` in GraphQL. */
const maxInt = 2_147_483_647;

/** Locks in the order of IDs, like the trigger that hides archived codes. */
const countTotals = (on: Prisma.TransactionClient, batches: Batches): Promise<number> =>
  on.$executeRaw`
    WITH counted AS MATERIALIZED (
      SELECT "qrCodeId", count(*)::int AS "scans", max("scannedAt") AS "last" FROM "Scan"
      WHERE ${inBatches(batches)} AND NOT "bot" GROUP BY 1),
    -- Citus would pass on a hidden column of the locked rows, too: they are locked in a subquery.
    held AS MATERIALIZED (
      SELECT * FROM (
        SELECT t."qrCodeId", counted."scans", counted."last" FROM "QrCodeTotal" t JOIN counted USING ("qrCodeId")
        ORDER BY 1 FOR NO KEY UPDATE OF t) AS locked)
    UPDATE "QrCodeTotal" t
    SET "scans" = least(t."scans"::bigint + held."scans", ${maxInt})::int,
        "lastScannedAt" = greatest(t."lastScannedAt", held."last")
    FROM held WHERE t."qrCodeId" = held."qrCodeId"`;
