// The folder of the embedded PostgreSQL in DATA_DIR.

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
import { codeOf } from '../../core/caught-error.ts';
import { ConfigError } from '../../core/config.ts';
import { type Account, type Choice, changeOwner } from './account.ts';
import { type Binaries, majorVersion } from './binaries.ts';

/** Name of the superuser and of the database. */
export const embeddedRole = 'ilqr';

/** Location of the files if PostgreSQL's user cannot access DATA_DIR, which then has a symlink. */
const outsideFolder = '/var/lib/ilqr';

export const folderIn = (dataDir: string): string => path.join(dataDir, 'postgresql');

const passwordFile = 'ilqr-password';

/** Prefix of folders that are being created. */
const newPrefix = 'postgresql.new-';

/** For connections over loopback; the socket needs no password. */
export const passwordIn = (folder: string): string =>
  readFileSync(path.join(folder, passwordFile), 'utf8');

/** Whether DATA_DIR contains a database. Throws ConfigError if it cannot be opened. */
export function hasDatabase(dataDir: string): boolean {
  const folder = folderIn(dataDir);
  const version = readIfThere(path.join(folder, 'PG_VERSION'));
  if (version === undefined) {
    const link = lstatSync(folder, { throwIfNoEntry: false });
    if (link?.isSymbolicLink()) {
      throw new ConfigError(
        `${folder} is a link to ${readlinkSync(folder)}, which contains no database: restore it, or remove the link to start with an empty database`,
      );
    }
    if (link) throw new ConfigError(`${folder} is not a database; move it away`);
    return false;
  }
  if (version === majorVersion) return true;
  throw new ConfigError(
    `${folder} was created by PostgreSQL ${version}, but this version runs ${majorVersion}: create a backup with the version that created it (npm run backup), move the folder away, and restore the backup here (npm run restore)`,
  );
}

/** Throws ConfigError if there is no database. */
export function requireDatabase(dataDir: string): void {
  refuseOldDatabase(dataDir);
  if (hasDatabase(dataDir)) return;
  throw new ConfigError(`DATA_DIR ${dataDir} contains no database`);
}

/** Throws ConfigError if the only database is that of release 1.0.0, which PostgreSQL cannot read. */
export function refuseOldDatabase(dataDir: string): void {
  const old = path.join(dataDir, 'postgres');
  if (hasDatabase(dataDir) || readIfThere(path.join(old, 'PG_VERSION')) === undefined) return;
  throw new ConfigError(
    `${old} contains a database of release 1.0.0, which this version cannot open: create a backup with 1.0.0 (npm run backup -- FILE), then restore it here (npm run restore -- FILE); the old folder is not changed`,
  );
}

/**
 * Creates a database atomically, removes leftovers of killed processes and returns its folder. The caller
 * must hold the start lock.
 */
export function createFolder(dataDir: string, account: Choice, { initdb }: Binaries): string {
  const folder = folderIn(dataDir);
  const place = account.outside ? makeOutside(account) : dataDir;
  for (const name of readdirSync(place)) {
    if (name.startsWith(newPrefix)) rmSync(path.join(place, name), { recursive: true });
  }
  // A unique name, because the child of a killed process may still write to an earlier one.
  const temporary = mkdtempSync(path.join(place, newPrefix));
  const password = path.join(temporary, passwordFile);
  const files = path.join(temporary, 'data');
  try {
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    changeOwner(account, temporary);
    runInitdb(initdb, dataDir, files, password, account);
    renameSync(password, path.join(files, passwordFile));
    const made = account.outside ? path.join(place, 'data') : folder;
    renameSync(files, made);
    rmSync(temporary, { recursive: true });
    if (account.outside) symlinkSync(made, folder);
    sync(place);
    sync(dataDir);
    return folder;
  } catch (error) {
    rmSync(account.outside ? place : temporary, { recursive: true, force: true });
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
    // Only PostgreSQL's own user can access the socket.
    ...['--auth-local=trust', '--auth-host=scram-sha-256', '--encoding=UTF8', '--locale=C'],
    // The same sort order and case mapping on every system.
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
  throw new ConfigError(`the embedded PostgreSQL could not create its files: ${reason}`);
}

/** Removes the database and its log. PostgreSQL must not be running. */
export function removeFolder(dataDir: string): void {
  const folder = folderIn(dataDir);
  if (lstatSync(folder).isSymbolicLink()) {
    rmSync(path.dirname(readlinkSync(folder)), { recursive: true });
  }
  rmSync(folder, { recursive: true });
  rmSync(path.join(dataDir, 'postgresql.log'), { force: true });
}

export const fullDisk = (folder: string): string =>
  `the database cannot be opened because the disk of ${folder} is full; free some space`;

function makeOutside(account: Account): string {
  mkdirSync(outsideFolder, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(path.join(outsideFolder, 'data-'));
  changeOwner(account, place);
  return place;
}

/** Flushes renames in a folder to disk; not supported on Windows. */
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
    throw new ConfigError(`DATA_DIR is not readable; run this as its owner: ${reason}`);
  }
}
