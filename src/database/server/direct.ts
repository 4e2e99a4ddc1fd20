// The way past a pooler, which must lead to the same database as the way through it.
import pg from 'pg';
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import { findWriter } from './route.ts';

/** SQL for what a database is told by, on each server that has a copy of it, whatever a pooler calls it. */
export const databaseNumber =
  '(SELECT oid::text FROM pg_database WHERE datname = current_database())';

const answer = z.tuple([z.object({ name: z.string(), number: z.string() })]);
const serverAnswer = z.tuple([z.object({ server: z.string() })]);

/**
 * The URL of the PostgreSQL server itself, of several hosts that of the one that writes. Throws
 * ConfigError if it leads to another database than the other URL.
 */
export async function findDirect(url: string, directUrl: string | undefined): Promise<string> {
  const direct = await findWriter(directUrl ?? url);
  if (directUrl === undefined) return direct;
  const [one, other] = await Promise.all([databaseAt(await findWriter(url)), databaseAt(direct)]);
  const isOtherServer =
    one.server !== undefined && other.server !== undefined && one.server !== other.server;
  if (one.number === other.number && !isOtherServer) return direct;
  throw new ConfigError(
    `DATABASE_DIRECT_URL must lead to the same database as DATABASE_URL, which is ${one.name}; it leads to ${other.name}${isOtherServer ? ' of another server' : ''}`,
  );
}

async function databaseAt(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // What breaks the connection fails the question.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT current_database() AS "name", ${databaseNumber} AS "number"`,
    );
    // Not every service lets its users ask this.
    const told = await client
      .query('SELECT system_identifier::text AS "server" FROM pg_control_system()')
      .catch(() => undefined);
    return { ...answer.parse(rows)[0], server: told && serverAnswer.parse(told.rows)[0].server };
  } finally {
    await client.end();
  }
}
