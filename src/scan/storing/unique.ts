// Finds the first scan of each visitor of a code on a day.
import { hash } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import { dayLength } from '../../domain/analytics/time-zone.ts';
import { utcDayOf } from './salt.ts';
import type { ScanRow } from './scan-row.ts';

/** IDs of scans by the number of their visitor. */
type Firsts = Map<bigint, string>;

/**
 * IDs of the scans that are the first of their visitor, code and day, in all processes. The database
 * keeps a number for each of them for three to four days: 64 bits of a hash, which two of a hundred million
 * visitors of a day share with a probability of 0.03 percent.
 */
export async function newVisitors(
  client: pg.PoolClient,
  scans: readonly ScanRow[],
): Promise<ReadonlySet<string>> {
  const slots = new Map<number, Firsts>();
  for (const scan of scans) {
    if (scan.visitor === null) continue;
    const slot = slotOf(scan.scannedAt);
    const firsts = slots.get(slot) ?? new Map();
    slots.set(slot, firsts);
    const number = numberOf(scan);
    if (!firsts.has(number)) firsts.set(number, scan.id);
  }
  for (const [slot, firsts] of slots) await keepNew(client, slot, firsts);
  return new Set([...slots.values()].flatMap((firsts) => [...firsts.values()]));
}

const rowsOf = z.array(z.object({ visitor: z.string() }));

/** Adds new visitors to a partition, and removes the others from `firsts`. */
async function keepNew(client: pg.PoolClient, slot: number, firsts: Firsts): Promise<void> {
  const table = `"UniqueVisitor_${slot}"`;
  // Only one batch is stored at a time, so that nobody adds others in between.
  const { rows } = await client.query(
    `WITH seen AS MATERIALIZED (SELECT "visitor" FROM ${table} WHERE "visitor" = ANY($1::bigint[])),
     added AS (
       INSERT INTO ${table} ("slot", "visitor")
       SELECT ${slot}, "visitor" FROM unnest($1::bigint[]) AS given("visitor")
       WHERE NOT EXISTS (SELECT 1 FROM seen WHERE seen."visitor" = given."visitor"))
     SELECT "visitor"::text AS "visitor" FROM seen`,
    [packed(BigInt64Array.from(firsts.keys()).sort())],
  );
  for (const { visitor } of rowsOf.parse(rows)) firsts.delete(BigInt(visitor));
}

/** Object ID of PostgreSQL's type `bigint`. */
const int8 = 20;

/** An array in PostgreSQL's binary form (`array_recv`), which it reads faster than text. */
function packed(numbers: BigInt64Array): Buffer {
  const [header, width] = [20, 12];
  const bytes = Buffer.alloc(header + numbers.length * width);
  // Dimensions, no NULL, type; length and lower bound of the dimension.
  for (const [index, value] of [1, 0, int8, numbers.length, 1].entries()) {
    bytes.writeInt32BE(value, index * 4);
  }
  for (const [index, number] of numbers.entries()) {
    const at = header + index * width;
    bytes.writeInt32BE(8, at);
    bytes.writeBigInt64BE(number, at + 4);
  }
  return bytes;
}

function numberOf({ qrCodeId, scannedAt, visitor }: ScanRow): bigint {
  const digest = hash('md5', `${qrCodeId} ${utcDayOf(scannedAt)} ${visitor}`, 'buffer');
  return digest.readBigInt64BE();
}

/** The partition of the visitors of a day. */
export const slotOf = (scannedAt: Date): number => Math.floor(scannedAt.getTime() / dayLength) & 3;
