// Appends a batch of scans in one transaction; nothing is counted yet (../roll-up).

import type pg from 'pg';
import { z } from 'zod';
import { withTimeout } from '../../core/timing.ts';
import { isUnspecific } from '../../database/errors.ts';
import type { StoredScan } from '../../database/stored-scan.ts';
import { scanEvents } from '../../webhook/outbox.ts';
import { appendRows, insertRows } from './append.ts';
import { notifyWatchers } from './notify.ts';
import { roomOf } from './room.ts';
import type { ScanRow } from './scan-row.ts';
import { newVisitors } from './unique.ts';

/** Milliseconds after which the connection is closed, whatever it is doing. */
const timeout = 30_000;

/** What tells a batch that is stored from one that is not, if a commit got no answer. */
export interface BatchSource {
  /** UUID of the journal, or of a process without one. */
  id: string;
  /** Position of the source before and after this batch. */
  from: number;
  to: number;
}

export interface Stored {
  /** IDs of scans above the limit of their code. */
  refused: Set<string>;
  /** Position of the source, if it is beyond `from`: scans up to it were stored before, and none now. */
  already?: number;
}

export interface BatchOptions {
  source?: BatchSource;
  /** Roll back at the end. */
  dryRun?: boolean;
  /** IDs of scans to store only if the `scanLimit` of their code allows it. */
  limited?: ReadonlySet<string>;
}

/**
 * Stores all scans, or none; scans of codes that never existed are left out. One batch at a time, in all processes,
 * so that batches become visible in the order of their numbers, and limits are exact.
 *
 * Subscribers are notified when the batch is committed.
 */
export async function storeScans(
  pool: pg.Pool,
  scans: readonly ScanRow[],
  options: BatchOptions = {},
): Promise<Stored> {
  try {
    return await attempt(pool, scans, options);
  } catch (error) {
    // It may be the data: INSERT would say so.
    if (isUnspecific(error)) await attempt(pool, scans, { ...options, dryRun: true });
    throw error;
  }
}

async function attempt(
  pool: pg.Pool,
  scans: readonly ScanRow[],
  options: BatchOptions,
): Promise<Stored> {
  const client = await pool.connect();
  // The statement itself rejects with the error; without a listener the process would end.
  const ignore = () => undefined;
  client.on('error', ignore);
  let failure: Error | undefined;
  try {
    return await withTimeout(timeout, storeOn(client, scans, options));
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection that failed is closed, which rolls back. Its error may come later.
    if (!failure) client.off('error', ignore);
    client.release(failure);
  }
}

/** Advisory lock ID, arbitrary but unique to this purpose. */
const storeLock = 7_420_114_207;

/**
 * On Citus, one connection to each worker, because a batch has few rows for each shard; and a lock that is
 * held until all workers have committed, unlike that of a row. Elsewhere they have no effect.
 */
const begin = `BEGIN; SET LOCAL citus.max_adaptive_executor_pool_size = 1; SELECT pg_advisory_xact_lock(${storeLock})`;

async function storeOn(
  client: pg.PoolClient,
  scans: readonly ScanRow[],
  { source, limited = new Set(), dryRun = false }: BatchOptions,
): Promise<Stored> {
  await client.query(begin);
  const batch = await nextBatch(client);
  const already = source && (await advance(client, source));
  if (already !== undefined) {
    await client.query('ROLLBACK');
    return { refused: new Set(), already };
  }
  const organizations = await organizationsOf(client, scans);
  const existing = scans.filter(({ qrCodeId }) => organizations.has(qrCodeId));
  const refused = limited.size > 0 ? await refusedIn(client, scans, limited) : new Set<string>();
  const accepted = refused.size > 0 ? existing.filter(({ id }) => !refused.has(id)) : existing;
  if (accepted.length > 0) await append(client, batch, accepted, organizations, dryRun);
  await client.query(dryRun ? 'ROLLBACK' : 'COMMIT');
  return { refused };
}

const batchRows = z.tuple([z.object({ batch: z.string() })]);

/** Also waits until the previous batch is committed. */
async function nextBatch(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query(
    `INSERT INTO "ScanCounter" AS last ("batch") VALUES (1)
     ON CONFLICT ("id") DO UPDATE SET "batch" = last."batch" + 1 RETURNING "batch"::text AS "batch"`,
  );
  return batchRows.parse(rows)[0].batch;
}

const positionRows = z.tuple([z.object({ position: z.coerce.number() })]);

/** Advances the position of a source; returns its position if it was advanced before. */
async function advance(
  client: pg.PoolClient,
  { id, from, to }: BatchSource,
): Promise<number | undefined> {
  const { rowCount } = await client.query(
    `INSERT INTO "ScanSource" ("id", "position") VALUES ($1, $3)
     ON CONFLICT ("id") DO UPDATE SET "position" = $3, "usedAt" = now() AT TIME ZONE 'UTC'
     WHERE "ScanSource"."position" <= $2`,
    [id, from, to],
  );
  if (rowCount === 1) return undefined;
  const { rows } = await client.query('SELECT "position" FROM "ScanSource" WHERE "id" = $1', [id]);
  return positionRows.parse(rows)[0].position;
}

const codeRows = z.array(z.object({ id: z.string(), organizationId: z.string() }));

/** Also of codes that were deleted after these scans. */
async function organizationsOf(
  client: pg.PoolClient,
  scans: readonly ScanRow[],
): Promise<ReadonlyMap<string, string>> {
  const codes = [...new Set(scans.map(({ qrCodeId }) => qrCodeId))];
  const { rows } = await client.query(
    `SELECT "id", "organizationId" FROM "QrCode" WHERE "id" = ANY($1::text[])
     UNION ALL
     SELECT "id", "organizationId" FROM "DeletedQrCode"
     WHERE "id" = ANY($1::text[]) AND "organizationId" IS NOT NULL`,
    [codes],
  );
  return new Map(codeRows.parse(rows).map(({ id, organizationId }) => [id, organizationId]));
}

/** Scans above the limit, the latest ones of each code; those of deleted codes too. */
async function refusedIn(
  client: pg.PoolClient,
  scans: readonly ScanRow[],
  limited: ReadonlySet<string>,
): Promise<Set<string>> {
  const room = await roomOf(client, [...new Set(scans.map(({ qrCodeId }) => qrCodeId))]);
  // Scans without a limit were answered already.
  for (const { id, qrCodeId, bot } of scans) {
    if (!limited.has(id) && !bot) room.set(qrCodeId, (room.get(qrCodeId) ?? 0) - 1);
  }
  const refused = new Set<string>();
  for (const { id, qrCodeId, bot } of scans) {
    if (!limited.has(id)) continue;
    const left = room.get(qrCodeId) ?? 0;
    if (left < 1) refused.add(id);
    else if (!bot) room.set(qrCodeId, left - 1);
  }
  return refused;
}

async function append(
  client: pg.PoolClient,
  batch: string,
  scans: readonly ScanRow[],
  organizations: ReadonlyMap<string, string>,
  dryRun: boolean,
): Promise<void> {
  const firsts = await newVisitors(client, scans);
  const stored = scans.map((scan): StoredScan => {
    const { visitor: _, ...rest } = scan;
    const organizationId = organizations.get(scan.qrCodeId) ?? '';
    return { ...rest, organizationId, unique: firsts.has(scan.id) };
  });
  await (dryRun ? insertRows : appendRows)(client, batch, stored);
  const from = new Date(Math.min(...stored.map(({ scannedAt }) => scannedAt.getTime())));
  await client.query('INSERT INTO "ScanBatch" ("batch", "from", "scans") VALUES ($1, $2, $3)', [
    batch,
    from.toISOString(),
    stored.length,
  ]);
  const counted = stored.filter(({ bot }) => !bot);
  const events = await listening(client, counted);
  if (events.length > 0) {
    const { text, values } = scanEvents(events);
    await client.query(text, values);
  }
  await notifyWatchers(client, counted);
}

/** The scans of organizations with webhooks for scans. */
async function listening(
  client: pg.PoolClient,
  scans: readonly StoredScan[],
): Promise<StoredScan[]> {
  const { rows } = await client.query(
    `SELECT DISTINCT "organizationId" AS "id" FROM "Webhook"
     WHERE "organizationId" = ANY($1::text[]) AND "active" AND "queueFullSince" IS NULL
       AND 'qr.scanned' = ANY("events")`,
    [[...new Set(scans.map(({ organizationId }) => organizationId))]],
  );
  const heard = new Set(
    z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map(({ id }) => id),
  );
  return scans.filter(({ organizationId }) => heard.has(organizationId));
}
