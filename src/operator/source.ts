// The database that the configuration names, opened to be read as it is now.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Config, ConfigError } from '../config.ts';
import { type DataDir, isInUse, openDataDir } from '../database/data-dir.ts';
import { whileHeld } from '../database/hold.ts';
import { type Connection, connectToFolder, connectToServer, serverOf } from './connection.ts';
import { createMirror } from './copy.ts';
import { leftover } from './leftover.ts';

export interface Source {
  connection: Connection;
  /** The SECRET of the server. */
  secret: string;
  close(): Promise<void>;
}

/** Less than this may be left for when the server holds still, in bytes. */
const little = 64 * 1024 * 1024;

/**
 * A copy of an embedded database that a server uses lies in a folder of its own in `folder` until
 * it is closed. Throws ConfigError where there is no database.
 */
export async function openSource(config: Config, folder: string): Promise<Source> {
  const { dataDir, secret } = config;
  const server = await serverOf(config);
  if (server !== undefined && secret !== undefined) {
    const connection = await connectToServer(server);
    return { connection, secret, close: () => connection.close() };
  }
  const database = expectDatabase(dataDir);
  if (!(await isInUse(dataDir))) return openStopped(config);
  const copy = mkdtempSync(path.join(folder, '.ilqr-copy-'));
  const forget = leftover(() => rmSync(copy, { recursive: true, force: true }));
  try {
    const mirror = createMirror(database, copy);
    for (let tries = 0; tries < 5 && mirror.catchUp() > little; tries += 1);
    await whileHeld(dataDir, async () => mirror.catchUp());
    const connection = await connectToFolder(copy);
    const close = async () => {
      await connection.close();
      forget();
    };
    return { connection, secret: secret ?? keptSecret(dataDir) ?? '', close };
  } catch (error) {
    forget();
    throw error;
  }
}

/** The embedded database of a server that does not run. */
export async function openStopped({ dataDir, secret }: Config): Promise<Source> {
  const held = await holdDatabase(dataDir);
  const connection = await connectToFolder(held.databaseDir);
  const close = async () => {
    await connection.close();
    held.release();
  };
  return { connection, secret: secret ?? held.secret(), close };
}

/** As `holdDataDir`. Throws ConfigError where there is no database. */
export async function holdDatabase(dataDir: string): Promise<DataDir> {
  expectDatabase(dataDir);
  return holdDataDir(dataDir);
}

/** Makes the folder if it has to, holds it until `release`, or until the process ends. */
export async function holdDataDir(dataDir: string): Promise<DataDir> {
  const held = await openDataDir(dataDir);
  return { ...held, release: leftover(held.release) };
}

/** The folder of the embedded database. Throws ConfigError where there is none. */
export function expectDatabase(dataDir: string): string {
  const folder = path.resolve(dataDir, 'postgres');
  if (readIn(dataDir, 'postgres/PG_VERSION') !== undefined) return folder;
  throw new ConfigError(`DATA_DIR ${path.resolve(dataDir)} holds no database`);
}

/** The secret in a data folder; undefined if there is none. */
export const keptSecret = (dataDir: string): string | undefined =>
  readIn(dataDir, 'secret')?.trim();

/** The text of a file; undefined if there is none. Throws ConfigError for one that may not be read. */
function readIn(dataDir: string, file: string): string | undefined {
  try {
    return readFileSync(path.join(dataDir, file), 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new ConfigError(
      `DATA_DIR ${path.resolve(dataDir)} must be read as the user whose it is: ${error.message}`,
    );
  }
}
