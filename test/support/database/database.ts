// A fresh database for a test file, on the PostgreSQL of the run.
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Database, type DatabaseOptions, openDatabase } from '../../../src/database/open.ts';
import { administer, withDatabase } from './template.ts';

/** Made while the file before it runs. */
let spare: Promise<ServerDatabase> | undefined;

/** At the newest migration; `script` is SQL that changes it before it is opened. */
export async function createDatabase({
  script = '',
  ...options
}: DatabaseOptions & { script?: string } = {}): Promise<Database> {
  const { name } = inject('template');
  const { url, drop } = await (spare ?? createServerDatabase(name));
  spare = createServerDatabase(name);
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
  const { url, isOwn } = inject('template');
  const name = `ilqr_test_${randomBytes(6).toString('hex')}`;
  // As files: through the log, which is the default, takes four times as long.
  await administer(url, `CREATE DATABASE ${name} TEMPLATE ${copyOf} STRATEGY file_copy`);
  return {
    url: withDatabase(url, name),
    // A server of the run goes with all its databases.
    drop: async () => {
      if (!isOwn) await administer(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
