// Distributes the scan side over the workers of a Citus cluster, and takes it back.
import { z } from 'zod';
import { ConfigError } from '../core/config.ts';
import type { ArchiveConnection } from './archive/connection.ts';

type Query = ArchiveConnection['query'];

/** In this order, so that the others are placed with the first: rows of a code are on one worker. */
export const distributedTables = ['Scan', 'ScanPack', 'QrCodeScanDay'] as const;
export const shardKey = 'qrCodeId';

const quoted = (table: string): string => `"${table}"`;

const stateRows = z.tuple([
  z.object({ extension: z.boolean(), level: z.string(), isReplica: z.boolean() }),
]);
const workerRows = z.tuple([z.object({ workers: z.int() })]);
const tableRows = z.array(z.object({ name: z.string() }));

/** Returns the database's `wal_level`. */
async function requireCitus(query: Query): Promise<string> {
  const [{ extension, level, isReplica }] = stateRows.parse(
    await query(
      `SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') AS "extension",
              current_setting('wal_level') AS "level", pg_is_in_recovery() AS "isReplica"`,
    ),
  );
  if (isReplica)
    throw new ConfigError('DATABASE_URL must lead to the coordinator; it leads to a replica');
  if (!extension) {
    throw new ConfigError(
      'the database has no Citus extension; on each node, as a superuser: CREATE EXTENSION citus',
    );
  }
  return level;
}

async function requireWorkers(query: Query): Promise<void> {
  const [{ workers }] = workerRows.parse(
    await query(
      `SELECT count(*)::int AS "workers" FROM pg_dist_node
       WHERE noderole = 'primary' AND isactive AND groupid <> 0`,
    ),
  );
  if (workers > 0) return;
  throw new ConfigError(
    `the coordinator has no workers; as a superuser: SELECT citus_set_coordinator_host('HOST', PORT), then for each worker: SELECT citus_add_node('HOST', PORT)`,
  );
}

const distributed = async (query: Query): Promise<Set<string>> =>
  new Set(
    tableRows
      .parse(
        await query(
          `SELECT c.relname AS "name" FROM pg_dist_partition p JOIN pg_class c ON c.oid = p.logicalrelid
           WHERE p.partmethod = 'h' AND c.relname = ANY($1)`,
          [distributedTables],
        ),
      )
      .map(({ name }) => name),
  );

/**
 * Distributes the tables that are not distributed yet, while servers read and write them. Returns their
 * names. Throws ConfigError if the database is not the coordinator of a cluster that can do this.
 */
export async function distribute(query: Query): Promise<string[]> {
  const level = await requireCitus(query);
  await requireWorkers(query);
  const there = await distributed(query);
  const missing = distributedTables.filter((table) => !there.has(table));
  if (missing.length > 0 && level !== 'logical') {
    throw new ConfigError(
      `wal_level must be logical on the coordinator and on all workers, so that scans are stored while tables are copied; it is ${level}`,
    );
  }
  if (missing.length > 0) {
    // Citus cannot distribute a table without partitions in this way.
    await query(`SELECT "prepareScanMonth"(date_trunc('month', now() AT TIME ZONE 'UTC')::date)`);
  }
  for (const table of missing) {
    // The number of shards is the cluster's citus.shard_count.
    await query('SELECT create_distributed_table_concurrently($1, $2, colocate_with := $3)', [
      quoted(table),
      shardKey,
      table === 'Scan' ? 'none' : '"Scan"',
    ]);
  }
  return missing;
}

/** Takes the tables back to the coordinator; scans wait in the meantime. Returns their names. */
export async function undistribute(query: Query): Promise<string[]> {
  await requireCitus(query);
  const there = await distributed(query);
  const back = distributedTables.filter((table) => there.has(table)).toReversed();
  for (const table of back) await query('SELECT undistribute_table($1)', [quoted(table)]);
  return back;
}
