// Support for connection poolers in transaction mode.
import pg from 'pg';
import { z } from 'zod';

/** A pool of connections through a transaction pooler, without session state such as prepared statements. */
export class PoolThroughPooler extends pg.Pool {}

const backendRows = z.tuple([z.object({ pid: z.int() })]);

/** Detects a pooler: the process ID it announces differs from that of the backend. */
export async function isPooler(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    return !('processID' in client) || client.processID !== backendRows.parse(rows)[0].pid;
  } finally {
    await client.end();
  }
}
