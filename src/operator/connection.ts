// A database as an operator's commands see it: one connection, plain SQL, no migration on the way.
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { findDirect } from '../database/direct.ts';
import { extensions } from '../database/extensions.ts';

export interface Connection {
  query(text: string, values?: readonly unknown[]): Promise<unknown[]>;
  close(): Promise<void>;
}

/** Rows are told as the same text by every server, whatever its own settings are. */
const settings = `SET bytea_output = 'hex'; SET "TimeZone" = 'UTC'; SET statement_timeout = 0`;

/** The URL of the PostgreSQL server itself, past a pooler; undefined: the database is embedded. */
export async function serverOf({
  databaseUrl,
  databaseDirectUrl,
}: Config): Promise<string | undefined> {
  return databaseUrl && findDirect(databaseUrl, databaseDirectUrl);
}

export async function connectToServer(url: string): Promise<Connection> {
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

/** A folder that no other process uses. */
export async function connectToFolder(folder: string): Promise<Connection> {
  return connectTo(await PGlite.create(folder, { extensions }));
}

export async function connectTo(pglite: PGlite): Promise<Connection> {
  await pglite.exec(settings);
  return {
    query: async (text, values = []) => (await pglite.query(text, [...values])).rows,
    close: () => pglite.close(),
  };
}

/** What each row holds in its one column that is asked for. */
export async function texts(
  { query }: Connection,
  statement: string,
  values?: readonly unknown[],
): Promise<string[]> {
  const rows = z.array(z.object({ text: z.string() })).parse(await query(statement, values));
  return rows.map(({ text }) => text);
}
