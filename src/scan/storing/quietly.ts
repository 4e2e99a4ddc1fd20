// Stores scans that nobody made in the transaction of a mutation; neither webhooks nor live subscribers are told.
import { z } from 'zod';
import type { Prisma } from '../../database/client/client.ts';
import { storeLock, takeLock } from '../../database/lock.ts';
import { type StoredScan, scanColumns } from '../../database/scans/stored-scan.ts';
import { nextBatch } from './open-batch.ts';

const batchRows = z.tuple([z.object({ batch: z.bigint() })]);

/** They are counted like all others. Other batches wait until the transaction ends, so this comes last in it. */
export async function storeQuietly(
  on: Prisma.TransactionClient,
  scans: readonly StoredScan[],
): Promise<void> {
  if (scans.length === 0) return;
  const from = Math.min(...scans.map(({ scannedAt }) => scannedAt.getTime()));
  // As for every batch, see ./store.ts.
  await on.$executeRaw`SET LOCAL citus.max_adaptive_executor_pool_size = 1`;
  await takeLock(on, storeLock);
  const [{ batch }] = batchRows.parse(await on.$queryRawUnsafe(nextBatch));
  await on.$executeRaw`
    INSERT INTO "Scan" (${scanColumns}, "batch")
    SELECT ${scanColumns}, ${batch}::bigint
    FROM jsonb_to_recordset(${JSON.stringify(scans)}::jsonb) AS given(
      "id" uuid, "qrCodeId" text, "organizationId" text, "scannedAt" timestamp, "unique" boolean,
      "bot" boolean, "country" text, "region" text, "city" text, "device" text, "os" text,
      "browser" text, "language" text, "referrer" text, "target" text)`;
  await on.$executeRaw`
    INSERT INTO "ScanBatch" ("batch", "from", "scans")
    VALUES (${batch}::bigint, ${new Date(from)}, ${scans.length})`;
}
