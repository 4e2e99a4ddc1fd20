// The folder in DATA_DIR in which the embedded PostgreSQL keeps its files.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ConfigError } from '../../core/config.ts';
import { codeOf } from '../../core/error-code.ts';
import { type Account, type Choice, giveTo } from './account.ts';
import { type Binaries, majorVersion } from './binaries.ts';

/** The superuser of the cluster, and the database of the server in it. */
export const embeddedRole = 'ilqr';

/** Where files lie that the user who runs PostgreSQL cannot reach in DATA_DIR; a link there names them. */
const outsideFolder = '/var/lib/ilqr';

export const folderIn = (dataDir: string): string => path.join(dataDir, 'postgresql');

const passwordFile = 'ilqr-password';

/** Of the names of folders that are being made. */
const beginning = 'postgresql.new-';

/** For connections over loopback; whoever reaches the socket needs none. */
export const passwordIn = (folder: string): string =>
  readFileSync(path.join(folder, passwordFile), 'utf8');

/** Whether there is a database in DATA_DIR. Throws ConfigError for one that cannot be opened. */
export function hasDatabase(dataDir: string): boolean {
  const folder = folderIn(dataDir);
  const version = readIfThere(path.join(folder, 'PG_VERSION'));
  if (version === undefined) {
    const link = lstatSync(folder, { throwIfNoEntry: false });
    if (link?.isSymbolicLink()) {
      throw new ConfigError(
        `${folder} is a link to ${readlinkSync(folder)}, where there is no database: bring it back, or remove the link to start with an empty one`,
      );
    }
    if (link) throw new ConfigError(`${folder} is in the way: it is not a database; move it`);
    return false;
  }
  if (version === majorVersion) return true;
  throw new ConfigError(
    `${folder} was made by PostgreSQL ${version}, and this version runs ${majorVersion}: make a backup with the version that made it (npm run backup), move the folder away, and restore the backup here (npm run restore)`,
  );
}

/** Throws ConfigError where there is no database. */
export function expectDatabase(dataDir: string): void {
  refuseOldDatabase(dataDir);
  if (hasDatabase(dataDir)) return;
  throw new ConfigError(`DATA_DIR ${dataDir} holds no database`);
}

/** Throws ConfigError for a folder with nothing but the database of release 1.0.0, which PostgreSQL cannot read. */
export function refuseOldDatabase(dataDir: string): void {
  const old = path.join(dataDir, 'postgres');
  if (hasDatabase(dataDir) || readIfThere(path.join(old, 'PG_VERSION')) === undefined) return;
  throw new ConfigError(
    `${old} holds the database of release 1.0.0, which this version cannot open: make a backup with 1.0.0 (npm run backup -- FILE), then restore it here (npm run restore -- FILE); the old folder stays as it is`,
  );
}

/**
 * Makes a database, whole or not at all: what a process that was killed has begun is removed. Returns its
 * folder. The caller is the only one that does so.
 */
export function makeFolder(dataDir: string, account: Choice, { initdb }: Binaries): string {
  const folder = folderIn(dataDir);
  const place = account.outside ? makeOutside(account) : dataDir;
  for (const name of readdirSync(place)) {
    if (name.startsWith(beginning)) rmSync(path.join(place, name), { recursive: true });
  }
  // A name of its own: what a killed process has started may still write to the last one.
  const begun = mkdtempSync(path.join(place, beginning));
  const password = path.join(begun, passwordFile);
  const files = path.join(begun, 'data');
  try {
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    giveTo(account, begun);
    runInitdb(initdb, dataDir, files, password, account);
    renameSync(password, path.join(files, passwordFile));
    const made = account.outside ? path.join(place, 'data') : folder;
    renameSync(files, made);
    rmSync(begun, { recursive: true });
    if (account.outside) symlinkSync(made, folder);
    sync(place);
    sync(dataDir);
    return folder;
  } catch (error) {
    rmSync(account.outside ? place : begun, { recursive: true, force: true });
    throw error;
  }
}

function runInitdb(
  initdb: string,
  dataDir: string,
  folder: string,
  passwordFile: string,
  account: Account,
): void {
  const { prefix, ...user } = account;
  const words = [
    ...[`--pgdata=${folder}`, `--username=${embeddedRole}`, `--pwfile=${passwordFile}`],
    // Only the user who runs it gets to the socket.
    ...['--auth-local=trust', '--auth-host=scram-sha-256', '--encoding=UTF8', '--locale=C'],
    // The same order and the same capital letters on every system.
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
  ];
  const [command = initdb, ...rest] = [...prefix, initdb, ...words];
  const { status, error, stderr } = spawnSync(command, rest, {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  if (status === 0) return;
  const reason = error?.message ?? stderr.trim().replaceAll(/\s*\n\s*/g, '; ');
  if (reason.includes('No space left')) throw new ConfigError(fullDisk(dataDir));
  throw new ConfigError(`the embedded PostgreSQL could not make its files: ${reason}`);
}

/** With what was written about it. PostgreSQL does not run. */
export function removeFolder(dataDir: string): void {
  const folder = folderIn(dataDir);
  if (lstatSync(folder).isSymbolicLink()) {
    rmSync(path.dirname(readlinkSync(folder)), { recursive: true });
  }
  rmSync(folder, { recursive: true });
  rmSync(path.join(dataDir, 'postgresql.log'), { force: true });
}

export const fullDisk = (folder: string): string =>
  `the disk of DATA_DIR is full, so the database cannot be opened: make room where ${folder} lies`;

function makeOutside(account: Account): string {
  mkdirSync(outsideFolder, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(path.join(outsideFolder, 'data-'));
  giveTo(account, place);
  return place;
}

/** What was renamed in a folder is on the disk. Windows knows no such thing. */
function sync(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  fsyncSync(fd);
  closeSync(fd);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`DATA_DIR must be read as the user whose it is: ${reason}`);
  }
}
