// Replaces the embedded database once its replacement is complete.
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
import { requireStopped } from './source.ts';
import { quoted, tablesOf } from './tables.ts';

/** Names of the database being filled and the one being replaced. */
const [restored, replaced] = [`${embeddedRole}_restored`, `${embeddedRole}_replaced`];

/** Free bytes below which the disk counts as full: more than one segment of the write-ahead log. */
const minFreeBytes = 20_000_000;

/**
 * `fill` gets the URL of an empty database next to the current one, which is only replaced when `fill`
 * succeeds. Throws ConfigError while a server uses the database, or if it has data and `force` is unset.
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
    await requireUnused(url, folder, force);
    const result = await replace(url, fill);
    isDone = true;
    return result;
  } catch (error) {
    if ((await freeBytes(folder)) > minFreeBytes) throw error;
    throw new ConfigError(fullDisk(folder));
  } finally {
    await end();
  }
}

async function replace<T>(url: string, fill: (url: string) => Promise<T>): Promise<T> {
  const admin = await connect(urlOf(url, 'postgres'));
  const drop = atEnd(async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${restored} WITH (FORCE)`);
    await admin.close();
  });
  try {
    // Leftovers of an interrupted command.
    for (const name of [restored, replaced]) await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.query(`CREATE DATABASE ${restored} TEMPLATE template0`);
    const result = await fill(urlOf(url, restored));
    await admin.query('BEGIN');
    await admin.query(`ALTER DATABASE ${embeddedRole} RENAME TO ${replaced}`);
    await admin.query(`ALTER DATABASE ${restored} RENAME TO ${embeddedRole}`);
    await admin.query('COMMIT');
    await admin.query(`DROP DATABASE ${replaced}`);
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

async function requireUnused(url: string, folder: string, force: boolean): Promise<void> {
  const connection = await connect(url);
  try {
    await requireStopped(connection);
    if (force) return;
    for (const { name } of await tablesOf(connection)) {
      if ((await connection.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)).length === 0) continue;
      throw new ConfigError(
        `the database in ${folderIn(folder)} contains data; add --force to overwrite it`,
      );
    }
  } finally {
    await connection.close();
  }
}
