// Databases on a Citus cluster: each is one on every node, copied from a template that is on every node.
import pg from 'pg';
import { distributedTables, shardKey } from '../../../src/operator/distribution.ts';

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

function named(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** The nodes that the database of `url` knows, the coordinator first. */
async function nodesOf(url: string): Promise<string[]> {
  const { rows } = await on(url, (client) =>
    client.query('SELECT nodename AS host, nodeport AS port FROM pg_dist_node ORDER BY groupid'),
  );
  return rows.map(({ host, port }) => {
    const node = new URL(url);
    node.hostname = host;
    node.port = String(port);
    return node.href;
  });
}

const quiet =
  'SET client_min_messages = warning; SET citus.enable_create_database_propagation = off';

async function everywhere(url: string, ...statements: string[]): Promise<void> {
  await Promise.all(
    (await nodesOf(url)).map((node) =>
      on(node, async (client) => {
        await client.query(quiet);
        for (const statement of statements) await client.query(statement);
      }),
    ),
  );
}

/** An empty database with the extension on every node, the workers added. */
export async function createEmpty(url: string, name: string): Promise<void> {
  const nodes = await nodesOf(url);
  await everywhere(url, `CREATE DATABASE ${name} TEMPLATE template0`);
  for (const node of nodes)
    await on(named(node, name), (client) => client.query('CREATE EXTENSION citus'));
  await on(named(url, name), async (client) => {
    const [first, ...workers] = nodes.map((node) => new URL(node));
    await client.query('SELECT citus_set_coordinator_host($1, $2)', [first?.hostname, first?.port]);
    for (const worker of workers)
      await client.query('SELECT citus_add_node($1, $2)', [worker.hostname, worker.port]);
  });
}

/** Makes a template of a database: nobody may connect, so that it can be copied. */
export const freeze = (url: string, name: string): Promise<void> =>
  everywhere(
    url,
    `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`,
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${name}'`,
  );

export const copy = (url: string, from: string, name: string): Promise<void> =>
  everywhere(url, `CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY file_copy`);

export const drop = (url: string, name: string): Promise<void> =>
  everywhere(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);

/** Without servers that use it, which takes a tenth of the time. */
export const distribute = (url: string): Promise<void> =>
  on(url, async (client) => {
    const [first, ...others] = distributedTables.map((table) => `"${table}"`);
    await client.query(
      `SELECT create_distributed_table($1, $2, shard_count := 4, colocate_with := 'none')`,
      [first, shardKey],
    );
    for (const other of others)
      await client.query('SELECT create_distributed_table($1, $2, colocate_with := $3)', [
        other,
        shardKey,
        first,
      ]);
  });
