// A database connection for operator commands: plain SQL, without migrations.
import pg from 'pg';
import { z } from 'zod';

export interface ArchiveConnection {
  query(text: string, values?: readonly unknown[]): Promise<unknown[]>;
  close(): Promise<void>;
}

/** Makes all servers print rows the same way, whatever their settings. */
const settings = `SET bytea_output = 'hex'; SET "TimeZone" = 'UTC'; SET statement_timeout = 0`;

export async function connect(url: string): Promise<ArchiveConnection> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A broken connection fails the next query instead.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(settings);
  return {
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
    close: () => client.end(),
  };
}

/** The values of the column `text`. */
export async function texts(
  { query }: ArchiveConnection,
  statement: string,
  values?: readonly unknown[],
): Promise<string[]> {
  const rows = z.array(z.object({ text: z.string() })).parse(await query(statement, values));
  return rows.map(({ text }) => text);
}
