// Puts another database in the place of the embedded one, once it is whole.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ConfigError } from '../../core/config.ts';
import { freeBytes, openDataDir } from '../../database/data-dir.ts';
import {
  embeddedRole,
  folderIn,
  fullDisk,
  hasDatabase,
  removeFolder,
} from '../../database/embedded/folder.ts';
import { openEmbeddedPostgres } from '../../database/embedded/open.ts';
import { atEnd } from './at-end.ts';
import { connect } from './connection.ts';
import { expectStopped } from './source.ts';
import { quoted, tablesOf } from './tables.ts';

/** The database that is being filled, and the one that it replaces. */
const [begun, old] = [`${embeddedRole}_restored`, `${embeddedRole}_replaced`];

/** Bytes with which something else went wrong: more than the log takes to grow. */
const fullBelow = 20_000_000;

/**
 * `fill` gets the URL of an empty database beside the one that is there, which is left as it is until that
 * is done. Throws ConfigError while a server uses it, or if there is something in it and no `force`.
 */
export async function replaceEmbedded<T>(
  dataDir: string,
  force: boolean,
  fill: (url: string) => Promise<T>,
): Promise<T> {
  const isNew = !existsSync(path.resolve(dataDir)) || !hasDatabase(path.resolve(dataDir));
  const folder = openDataDir(dataDir);
  let isDone = false;
  const opening = openEmbeddedPostgres(folder);
  const end = atEnd(async () => {
    await (await opening).close();
    if (isNew && !isDone) removeFolder(folder);
  });
  try {
    const { url } = await opening;
    await expectUnused(url, folder, force);
    const result = await replace(url, fill);
    isDone = true;
    return result;
  } catch (error) {
    if ((await freeBytes(folder)) > fullBelow) throw error;
    throw new ConfigError(fullDisk(folder));
  } finally {
    await end();
  }
}

async function replace<T>(url: string, fill: (url: string) => Promise<T>): Promise<T> {
  const admin = await connect(urlOf(url, 'postgres'));
  const drop = atEnd(async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${begun} WITH (FORCE)`);
    await admin.close();
  });
  try {
    // What a command that was killed has begun.
    for (const name of [begun, old]) await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.query(`CREATE DATABASE ${begun} TEMPLATE template0`);
    const result = await fill(urlOf(url, begun));
    await admin.query('BEGIN');
    await admin.query(`ALTER DATABASE ${embeddedRole} RENAME TO ${old}`);
    await admin.query(`ALTER DATABASE ${begun} RENAME TO ${embeddedRole}`);
    await admin.query('COMMIT');
    await admin.query(`DROP DATABASE ${old}`);
    return result;
  } finally {
    await drop();
  }
}

function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function expectUnused(url: string, folder: string, force: boolean): Promise<void> {
  const connection = await connect(url);
  try {
    await expectStopped(connection);
    if (force) return;
    for (const { name } of await tablesOf(connection)) {
      if ((await connection.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)).length === 0) continue;
      throw new ConfigError(
        `${folderIn(folder)} holds a database with something in it; to lose that: --force`,
      );
    }
  } finally {
    await connection.close();
  }
}
