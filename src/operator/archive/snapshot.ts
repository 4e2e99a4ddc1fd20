// Takes the snapshot of a database that an archive is read from.
import { z } from 'zod';
import { rollUpLock, storeLock } from '../../database/lock.ts';
import { distributedTables } from '../distribution.ts';
import type { ArchiveConnection } from './connection.ts';
import { quoted } from './tables.ts';

const stateRows = z.tuple([z.object({ hasScans: z.boolean(), isCluster: z.boolean() })]);

/** Begins a transaction, to be rolled back by the caller. */
export async function takeSnapshot({ query }: ArchiveConnection): Promise<void> {
  const [{ hasScans, isCluster }] = stateRows.parse(
    await query(
      `SELECT to_regclass('"Scan"') IS NOT NULL AS "hasScans",
              to_regclass('pg_dist_partition') IS NOT NULL AS "isCluster"`,
    ),
  );
  // Each node of a cluster takes its own snapshot. In this order, so that scans are stored while others are counted.
  const locks = isCluster && hasScans ? [rollUpLock, storeLock] : [];
  for (const lock of locks) await query('SELECT pg_advisory_lock($1)', [lock]);
  await query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  // Before the snapshot, which would lack the scans of partitions that are emptied or dropped after it.
  if (hasScans) await query('LOCK TABLE "Scan" IN ACCESS SHARE MODE');
  if (locks.length > 0) {
    // Each connection to a worker would have a snapshot of its own.
    await query('SET LOCAL citus.max_adaptive_executor_pool_size = 1');
    for (const table of distributedTables) await query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
  }
  for (const lock of locks) await query('SELECT pg_advisory_unlock($1)', [lock]);
}
