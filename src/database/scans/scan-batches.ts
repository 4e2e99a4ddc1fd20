// Batches of scans, and how many of them are counted.
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../client/client.ts';

/** Consecutive batches. */
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

/**
 * What was counted at a moment: totals and days of organizations have all batches before `open`; days of
 * codes have those before `kept` on every worker of a cluster, and maybe more. The latest batch, and the
 * earliest scan from `kept` on, are null if everything is counted.
 */
export const progressShape = {
  kept: z.coerce.bigint(),
  open: z.coerce.bigint(),
  last: z.coerce.bigint().nullable(),
  /** In milliseconds. */
  from: z.coerce.number().nullable(),
};
export type Progress = z.output<z.ZodObject<typeof progressShape>>;
const progressRows = z.tuple([z.object(progressShape)]);

/**
 * Columns of `Progress`. A cluster has no snapshot of all its nodes, so a statement reads this and counts
 * that are on the coordinator, and the next one the scans that they lack.
 */
export const progressColumns = Prisma.sql`
  coalesce((SELECT min("batch") FROM "ScanBatch"), ${next()}) AS "kept",
  coalesce((SELECT min("batch") FROM "ScanBatch" WHERE NOT "counted"), ${next()}) AS "open",
  (SELECT max("batch") FROM "ScanBatch") AS "last",
  (SELECT extract(epoch FROM min("from")) * 1000 FROM "ScanBatch")::bigint AS "from"`;

function next(): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(max("batch"), 0) + 1 FROM "ScanCounter")`;
}

export async function readProgress(prisma: Pick<PrismaClient, '$queryRaw'>): Promise<Progress> {
  const [progress] = progressRows.parse(
    await prisma.$queryRaw`
      /* prepared: scan_progress */
      SELECT ${progressColumns}`,
  );
  return progress;
}

/** The batches from `first` on; undefined if there are none. */
export const batchesFrom = (first: bigint, { last, from }: Progress): Batches | undefined =>
  last === null || from === null || first > last
    ? undefined
    : { first, last, from: new Date(from) };
