// Finds the first scan of each visitor of a code on a day.
import { hash } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import { dayLength } from '../../domain/analytics/time-zone.ts';
import { copyRows } from './append.ts';
import { utcDayOf } from './salt.ts';
import type { ScanRow } from './scan-row.ts';

const rowsOf = z.array(z.object({ visitor: z.string() }));

/**
 * IDs of the scans that are the first of their visitor, code and day, in all processes. The database
 * keeps a number for each of them for three to four days: 64 bits of a hash, which two of a hundred million
 * visitors of a day share with a probability of 0.03 percent.
 */
export async function newVisitors(
  client: pg.PoolClient,
  scans: readonly ScanRow[],
): Promise<ReadonlySet<string>> {
  const firsts = new Map<string, { id: string; slot: number }>();
  for (const scan of scans) {
    if (scan.visitor === null) continue;
    const number = numberOf(scan);
    if (!firsts.has(number)) firsts.set(number, { id: scan.id, slot: slotOf(scan.scannedAt) });
  }
  if (firsts.size === 0) return new Set();
  // Only one batch is stored at a time, so that nobody adds others in between.
  const { rows } = await client.query(
    `SELECT "visitor"::text AS "visitor" FROM "UniqueVisitor"
     WHERE "visitor" = ANY($1::bigint[]) AND "slot" = ANY($2::smallint[])`,
    [[...firsts.keys()], [...new Set([...firsts.values()].map(({ slot }) => slot))]],
  );
  for (const { visitor } of rowsOf.parse(rows)) firsts.delete(visitor);
  const lines = [...firsts].map(([visitor, { slot }]) => `${visitor}\t${slot}\n`);
  await copyRows(client, 'COPY "UniqueVisitor" ("visitor", "slot") FROM STDIN', lines);
  return new Set([...firsts.values()].map(({ id }) => id));
}

function numberOf({ qrCodeId, scannedAt, visitor }: ScanRow): string {
  const digits = hash('md5', `${qrCodeId} ${utcDayOf(scannedAt)} ${visitor}`).slice(0, 16);
  return BigInt.asIntN(64, BigInt(`0x${digits}`)).toString();
}

/** The partition of the visitors of a day. */
export const slotOf = (scannedAt: Date): number => Math.floor(scannedAt.getTime() / dayLength) & 3;
