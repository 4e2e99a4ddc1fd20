// Consecutive batches of scans.
import { Prisma } from '../../database/client/client.ts';

export interface Batches {
  first: bigint;
  last: bigint;
  /** The earliest scan in them. */
  from: Date;
}

/** Condition on rows of "Scan"; the time limits what is read. */
export const inBatches = ({ first, last, from }: Batches): Prisma.Sql => Prisma.sql`
  "scannedAt" >= ${from.toISOString().slice(0, -1)}::timestamp
  AND "batch" >= ${first} AND "batch" <= ${last}`;
