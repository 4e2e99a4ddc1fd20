// Packs the scans of closed months: 256 of a code in a row take a fifth of the space.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { rollUpLock, tryLock } from '../../database/lock.ts';
import { insertPacks } from '../../database/scans/all-scans.ts';
import { readProgress } from '../../database/scans/scan-batches.ts';
import { isCarryingOver } from '../roll-up/carried-day.ts';
import { forgetCounted } from '../roll-up/count.ts';

/** Days after the end of a month: scans that come later are packed apart. */
const daysOpen = 3;
/** A multiple of the scans in a pack. */
const defaultPortion = 20_480;

type Transaction = Prisma.TransactionClient;

/** Runs work in a transaction if no other process does maintenance; undefined otherwise. */
export type Alone = <T>(
  work: (on: Transaction) => Promise<T>,
  isolationLevel?: 'RepeatableRead',
) => Promise<T | undefined>;

interface Options {
  /** Milliseconds that statements which are running may take to read the scans that they saw as open. */
  settle: number;
  isClosed: () => boolean;
  /** Scans packed in one transaction. */
  portion?: number;
}

/**
 * Packs all counted scans of closed months; when it is interrupted, the next run continues. Readers find
 * each scan once at every moment, either as a row or in a pack.
 */
export async function packClosedMonths(
  alone: Alone,
  { settle, isClosed, portion = defaultPortion }: Options,
): Promise<void> {
  // In this order: what is counted until `last` is counted by quarter of an hour in these months, too.
  const last = await alone(lastCounted);
  const months = await alone(closedMonths);
  if (!months || months.length === 0) return;
  await sleep(settle, undefined, { ref: false });
  for (const month of months) {
    let next: Place | null | undefined = start;
    while (next) {
      if (isClosed() || last === undefined) return;
      const place: Place = next;
      const begun = performance.now();
      next = await alone((on) => packNext(on, { month, last, place, portion }), 'RepeatableRead');
      // Scans are more urgent.
      await sleep(performance.now() - begun, undefined, { ref: false });
    }
    if (next === undefined) return;
    await alone((on) => empty(on, month));
  }
}

const tableRows = z.array(z.object({ table: z.string() }));

/**
 * Partitions of closed months that are not empty. Not those with days to be counted by quarter of an hour:
 * readers find what is missing there by its batches, which packs do not have.
 */
async function closedMonths(on: Transaction): Promise<string[]> {
  if (await isCarryingOver(on)) return [];
  const rows = tableRows.parse(
    await on.$queryRaw`
      SELECT child.relname AS "table"
      FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
      CROSS JOIN LATERAL (SELECT to_date(right(child.relname, 7), 'YYYY_MM') AS "start") AS month
      WHERE inhparent = '"Scan"'::regclass AND child.relname ~ '^Scan_\\d{4}_\\d{2}$'
        AND "start" + interval '1 month'
            <= now() AT TIME ZONE 'UTC' - make_interval(days => ${daysOpen})
        AND NOT EXISTS (
          SELECT FROM "LargeScanDay" WHERE "day" >= "start" AND "day" < "start" + interval '1 month')
      ORDER BY 1`,
  );
  const size = await sizeFunction(on);
  const months: string[] = [];
  for (const { table } of rows) {
    const found = tableRows.parse(
      await on.$queryRaw`
        SELECT ${table} AS "table" WHERE ${size}(${`"${table}"`}::regclass) > 0`,
    );
    if (found.length > 0) months.push(table);
  }
  return months;
}

const yesRows = z.tuple([z.object({ yes: z.boolean() })]);

/** The rows of a distributed table are on the workers of the cluster. */
async function sizeFunction(on: Transaction): Promise<Prisma.Sql> {
  const plain = Prisma.raw('pg_relation_size');
  const [cluster] = yesRows.parse(
    await on.$queryRaw`SELECT to_regclass('pg_dist_partition') IS NOT NULL AS "yes"`,
  );
  if (!cluster.yes) return plain;
  const [distributed] = yesRows.parse(
    await on.$queryRaw`
      SELECT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = '"Scan"'::regclass) AS "yes"`,
  );
  return distributed.yes ? Prisma.raw('citus_relation_size') : plain;
}

/** All batches up to this one are counted on every worker of a cluster; later ones have greater numbers. */
async function lastCounted(on: Transaction): Promise<bigint> {
  // Those of the last count are kept until somebody sees that: not only by the next count, which may never come.
  if (await tryLock(on, rollUpLock)) await forgetCounted(on);
  return (await readProgress(on)).kept - 1n;
}

const placeRows = z.array(z.object({ code: z.string(), at: z.string() }));
type Place = z.output<typeof placeRows>[number];

const start: Place = { code: '', at: '-infinity' };

const packedRows = z.tuple([z.object({ scans: z.int() })]);

interface Portion {
  month: string;
  last: bigint;
  place: Place;
  portion: number;
}

/** Packs scans in the order of codes and times; returns where to continue, or null at the end. */
async function packNext(
  on: Transaction,
  { month, last, place, portion }: Portion,
): Promise<Place | null> {
  const table = Prisma.raw(`"${month}"`);
  const key = Prisma.sql`("qrCodeId", "scannedAt")`;
  const keyOf = ({ code, at }: Place) => Prisma.sql`(${code}, ${at}::timestamp)`;
  const from = Prisma.sql`${key} >= ${keyOf(place)} AND "batch" <= ${last}`;
  const [end = null] = placeRows.parse(
    await on.$queryRaw`
      SELECT "qrCodeId" AS "code", "scannedAt"::text AS "at" FROM ${table} WHERE ${from}
      ORDER BY "qrCodeId", "scannedAt" OFFSET ${portion - 1} LIMIT 1`,
  );
  const part = end ? Prisma.sql`${from} AND ${key} <= ${keyOf(end)}` : from;
  const [packed] = packedRows.parse(
    await on.$queryRaw`
      WITH packed AS (${insertPacks(table, part)} RETURNING "scans" + "bots" AS "scans")
      SELECT coalesce(sum("scans"), 0)::int AS "scans" FROM packed`,
  );
  const deleted = await on.$executeRaw`DELETE FROM ${table} WHERE ${part}`;
  if (deleted !== packed.scans) {
    throw new Error(`${deleted} scans of ${month} are not the ${packed.scans} that were packed`);
  }
  return end;
}

/** Frees the space of a month. Not of one that is being read: its reader would miss what was packed since. */
async function empty(on: Transaction, month: string): Promise<void> {
  await on.$executeRaw`SET LOCAL lock_timeout = '200ms'`;
  await on.$executeRawUnsafe(`LOCK TABLE "${month}" IN ACCESS EXCLUSIVE MODE`);
  const rows = await on.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${month}" LIMIT 1`);
  if (rows.length === 0) await on.$executeRawUnsafe(`TRUNCATE "${month}"`);
}
