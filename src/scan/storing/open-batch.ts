// Numbers batches of scans, in the order of their commits, and lists those that are not counted yet.
import type pg from 'pg';
import { z } from 'zod';
import type { StoredScan } from '../../database/scans/stored-scan.ts';

/** Returns the next "batch". Its lock makes other batches wait until this one is committed. */
export const nextBatch = `
  INSERT INTO "ScanCounter" AS last ("batch") VALUES (1)
  ON CONFLICT ("id") DO UPDATE SET "batch" = last."batch" + 1 RETURNING "batch"`;

/** Organizations that want to know of scans at once. */
export interface Listeners {
  /** With a webhook for scans. */
  webhooks: Set<string>;
  /** With live subscribers. */
  watches: Set<string>;
}

const rowsOf = z.array(z.object({ id: z.string(), live: z.boolean() }));

/** Lists a batch as open; its organizations that listen come with the same statement. */
export async function openBatch(
  client: pg.PoolClient,
  batch: string,
  scans: readonly StoredScan[],
): Promise<Listeners> {
  const from = new Date(Math.min(...scans.map(({ scannedAt }) => scannedAt.getTime())));
  const organizations = new Set(scans.map(({ organizationId }) => organizationId));
  const { rows } = await client.query(
    `WITH opened AS (INSERT INTO "ScanBatch" ("batch", "from", "scans") VALUES ($1, $2, $3))
     SELECT DISTINCT "organizationId" AS "id", false AS "live" FROM "Webhook"
     WHERE "organizationId" = ANY($4::text[]) AND "active" AND "queueFullSince" IS NULL
       AND 'qr.scanned' = ANY("events")
     UNION ALL
     SELECT "organizationId", true FROM "ScanWatch"
     WHERE "organizationId" = ANY($4::text[]) AND "until" > now() AT TIME ZONE 'UTC'`,
    [batch, from.toISOString(), scans.length, [...organizations]],
  );
  const found = rowsOf.parse(rows);
  const idsOf = (live: boolean) =>
    new Set(found.flatMap((row) => (row.live === live ? [row.id] : [])));
  return { webhooks: idsOf(false), watches: idsOf(true) };
}
