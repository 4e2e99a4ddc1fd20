// A fresh database for a test file, on whichever PostgreSQL the run uses.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { inject } from 'vitest';
import { extensions } from '../../src/database/extensions.ts';
import {
  type Database,
  type DatabaseOptions,
  openPGlite,
  openServerDatabase,
} from '../../src/database/open.ts';
import { withDatabase } from './template.ts';

/** `script` is SQL that changes the fresh database before it is opened. */
export async function createDatabase({
  script = '',
  ...options
}: DatabaseOptions & { script?: string } = {}): Promise<Database> {
  const template = inject('template');
  if (template.kind === 'embedded') {
    const loadDataDir = new Blob([await readFile(template.file)]);
    const pglite = await PGlite.create({ loadDataDir, extensions });
    await pglite.exec(script);
    return openPGlite(pglite, options);
  }
  const { url, drop } = await createServerDatabase(template.name);
  await administer(url, script);
  const database = await openServerDatabase(url, options);
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** A database on the server of the run, empty or a copy. Throws on an embedded run. */
export async function createServerDatabase(
  copyOf = 'template0',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const template = inject('template');
  if (template.kind === 'embedded') throw new Error('This run has no PostgreSQL server');
  const name = `ilqr_test_${randomBytes(6).toString('hex')}`;
  await administer(template.url, `CREATE DATABASE ${name} TEMPLATE ${copyOf}`);
  return {
    url: withDatabase(template.url, name),
    drop: () => administer(template.url, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
