// Appends a batch of scans in one transaction; nothing is counted yet (../roll-up).

import type pg from 'pg';
import { z } from 'zod';
import { withTimeout } from '../../core/timing.ts';
import { connected } from '../../database/connected.ts';
import { isUnspecific } from '../../database/errors.ts';
import { storeLock } from '../../database/lock.ts';
import type { StoredScan } from '../../database/scans/stored-scan.ts';
import { scanEvents } from '../../webhook/outbox.ts';
import { appendRows, insertRows } from './append.ts';
import { notifyWatchers } from './notify.ts';
import { nextBatch, openBatch } from './open-batch.ts';
import { organizationsOf } from './organizations.ts';
import { roomOf } from './room.ts';
import type { ScanRow } from './scan-row.ts';
import { advance, type BatchSource } from './source.ts';
import { newVisitors } from './unique.ts';

/** Milliseconds after which the connection is closed, whatever it is doing. */
const timeout = 30_000;

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

const attempt = (
  pool: pg.Pool,
  scans: readonly ScanRow[],
  options: BatchOptions,
): Promise<Stored> =>
  connected(pool, (client) => withTimeout(timeout, storeOn(pool, client, scans, options)));

/**
 * In one message, so that it takes one round trip. On Citus, one connection to each worker, because a batch has few rows
 * for each shard; and a lock that is held until all workers have committed, unlike that of a row. Elsewhere these two
 * have no effect.
 */
const begin = `BEGIN; SET LOCAL citus.max_adaptive_executor_pool_size = 1; SELECT pg_advisory_xact_lock(${storeLock}); ${nextBatch}`;

const results = z.array(z.object({ rows: z.array(z.record(z.string(), z.unknown())) })).length(4);
const batchRow = z.object({ batch: z.string() });

async function beginBatch(client: pg.PoolClient): Promise<string> {
  const next = results.parse(await client.query(begin)).at(-1)?.rows[0];
  return batchRow.parse(next).batch;
}

async function storeOn(
  pool: pg.Pool,
  client: pg.PoolClient,
  scans: readonly ScanRow[],
  { source, limited = new Set(), dryRun = false }: BatchOptions,
): Promise<Stored> {
  const batch = await beginBatch(client);
  const already = source && (await advance(client, source));
  if (already !== undefined) {
    await client.query('ROLLBACK');
    return { refused: new Set(), already };
  }
  const codes = scans.map(({ qrCodeId }) => qrCodeId);
  const organizations = await organizationsOf(pool, client, codes);
  const existing = scans.filter(({ qrCodeId }) => organizations.has(qrCodeId));
  const refused = limited.size > 0 ? await refusedIn(client, scans, limited) : new Set<string>();
  const accepted = refused.size > 0 ? existing.filter(({ id }) => !refused.has(id)) : existing;
  if (accepted.length > 0) await append(client, batch, accepted, organizations, dryRun);
  await client.query(dryRun ? 'ROLLBACK' : 'COMMIT');
  return { refused };
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
  const { webhooks, watches } = await openBatch(client, batch, stored);
  const counted = stored.filter(({ bot }) => !bot);
  const within = (organizations: ReadonlySet<string>) =>
    counted.filter(({ organizationId }) => organizations.has(organizationId));
  const events = within(webhooks);
  if (events.length > 0) {
    const { text, values } = scanEvents(events);
    await client.query(text, values);
  }
  await notifyWatchers(client, within(watches));
}
