// Finds the database server behind a pooler and checks that both URLs point to the same database.
import pg from 'pg';
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import { findWriter } from './route.ts';

/** SQL for the OID of the database, which is the same on replicas and through poolers. */
export const databaseNumber =
  '(SELECT oid::text FROM pg_database WHERE datname = current_database())';

const databaseRows = z.tuple([z.object({ name: z.string(), number: z.string() })]);
const serverRows = z.tuple([z.object({ server: z.string() })]);

/**
 * The URL of the PostgreSQL primary. Throws ConfigError if the direct URL points to another database.
 */
export async function findDirect(url: string, directUrl: string | undefined): Promise<string> {
  const direct = await findWriter(directUrl ?? url);
  if (directUrl === undefined) return direct;
  const [one, other] = await Promise.all([databaseAt(await findWriter(url)), databaseAt(direct)]);
  const isOtherServer =
    one.server !== undefined && other.server !== undefined && one.server !== other.server;
  if (one.number === other.number && !isOtherServer) return direct;
  throw new ConfigError(
    `DATABASE_DIRECT_URL must point to the same database as DATABASE_URL (${one.name}), but points to ${other.name}${isOtherServer ? ' on another server' : ''}`,
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
    // Some hosting services do not permit this.
    const control = await client
      .query('SELECT system_identifier::text AS "server" FROM pg_control_system()')
      .catch(() => undefined);
    return {
      ...databaseRows.parse(rows)[0],
      server: control && serverRows.parse(control.rows)[0].server,
    };
  } finally {
    await client.end();
  }
}
