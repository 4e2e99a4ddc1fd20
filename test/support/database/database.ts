// A fresh database for a test file, on the PostgreSQL server of the test run.
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Database, type DatabaseOptions, openDatabase } from '../../../src/database/open.ts';
import { copy, drop as dropEverywhere } from './citus.ts';
import { administer, withDatabase } from './template.ts';

/** Created while the previous file runs. */
let spare: Promise<ServerDatabase> | undefined;

/** With all migrations; `script` is SQL executed before the database is opened. */
export async function createDatabase({
  script = '',
  ...options
}: DatabaseOptions & { script?: string } = {}): Promise<Database> {
  const { url, drop } = await (spare ?? createMigratedDatabase());
  spare = createMigratedDatabase();
  if (script !== '') await administer(url, script);
  const database = await openDatabase(url, options);
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

export interface ServerDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Empty, or a copy. */
export async function createServerDatabase(copyOf = 'template0'): Promise<ServerDatabase> {
  const { url, isOwn, empty } = inject('template');
  const name = `ilqr_test_${randomBytes(6).toString('hex')}`;
  if (empty !== undefined) {
    await copy(url, copyOf === 'template0' ? empty : copyOf, name);
    return { url: withDatabase(url, name), drop: () => dropEverywhere(url, name) };
  }
  // Copies files: the default, through the log, takes four times as long.
  await administer(url, `CREATE DATABASE ${name} TEMPLATE ${copyOf} STRATEGY file_copy`);
  return {
    url: withDatabase(url, name),
    // A server of the test run is removed with all its databases.
    drop: async () => {
      if (!isOwn) await administer(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** The same with all migrations. */
export const createMigratedDatabase = (): Promise<ServerDatabase> =>
  createServerDatabase(inject('template').name);
