// The folder that holds everything the server writes to disk.

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { ConfigError } from '../core/config.ts';
import { codeOf } from '../core/error-code.ts';
import type { Log } from '../core/log.ts';

/**
 * Its real path; made where there is none. Nobody but its owner reads it from then on; where that cannot
 * be had, the log says so. Throws ConfigError if it cannot be written.
 */
export function openDataDir(dataDir: string, log?: Pick<Log, 'warn'>): string {
  const folder = path.resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = path.join(folder, `.write-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    makePrivate(folder, log);
    return realpathSync(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`DATA_DIR ${folder} must be a folder that can be written: ${reason}`);
  }
}

/**
 * Takes the permissions of all others from a folder. With root PostgreSQL may run as somebody who has to
 * enter it (embedded/account.ts), but who need not see what is in it.
 */
function makePrivate(folder: string, log?: Pick<Log, 'warn'>): void {
  const user = process.geteuid?.();
  if (user === undefined) return;
  const mode = statSync(folder).mode & 0o1777;
  const own = mode & (user === 0 ? 0o711 : 0o700);
  if (own === mode) return;
  try {
    // Where many may write, as in /tmp, others keep files too.
    if (mode & 0o1000) throw new Error('it is a folder that many write to');
    chmodSync(folder, own);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log?.warn(
      { mode: mode.toString(8) },
      `DATA_DIR ${folder} is open to other users and stays so (${reason}); as its owner, run: chmod 700 ${folder}`,
    );
  }
}

const secretIn = (dataDir: string): string => path.resolve(dataDir, 'secret');

/** The secret in the folder; undefined if there is none. Throws ConfigError for one that may not be read. */
export function readSecret(dataDir: string): string | undefined {
  const file = secretIn(dataDir);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${file} must be readable; run this as its owner: ${reason}`);
  }
}

/** Of processes that start at once, the first makes it. */
export function readOrMakeSecret(dataDir: string): string {
  const kept = readSecret(dataDir);
  if (kept) return kept;
  const begun = `${secretIn(dataDir)}.${process.pid}`;
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(begun, secret, { mode: 0o600 });
  try {
    // Whole when it gets its name, which only one can give it.
    linkSync(begun, secretIn(dataDir));
    return secret;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return readSecret(dataDir) ?? secret;
  } finally {
    rmSync(begun);
  }
}

/** Bytes that are free where a folder lies. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
