// A database as an operator's commands see it: one connection, plain SQL, no migration on the way.
import pg from 'pg';
import { z } from 'zod';

export interface ArchiveConnection {
  query(text: string, values?: readonly unknown[]): Promise<unknown[]>;
  close(): Promise<void>;
}

/** Rows are told as the same text by every server, whatever its own settings are. */
const settings = `SET bytea_output = 'hex'; SET "TimeZone" = 'UTC'; SET statement_timeout = 0`;

export async function connect(url: string): Promise<ArchiveConnection> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // What breaks the connection fails the query that needs it.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(settings);
  return {
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
    close: () => client.end(),
  };
}

/** What each row holds in its one column that is asked for. */
export async function texts(
  { query }: ArchiveConnection,
  statement: string,
  values?: readonly unknown[],
): Promise<string[]> {
  const rows = z.array(z.object({ text: z.string() })).parse(await query(statement, values));
  return rows.map(({ text }) => text);
}
