// Poolers, which stand between this server and PostgreSQL.
import pg from 'pg';
import { z } from 'zod';

/** Connections of which each may lead to another process of PostgreSQL every time: what one remembers, such as a statement with a name, is lost. */
export class LentPool extends pg.Pool {}

const answer = z.tuple([z.object({ pid: z.int() })]);

/** Whether a pooler answers: who it says will serve a connection is not who does. */
export async function isPooler(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    return !('processID' in client) || client.processID !== answer.parse(rows)[0].pid;
  } finally {
    await client.end();
  }
}
