// The data folder, DATA_DIR.

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
import { codeOf } from '../core/caught-error.ts';
import { ConfigError } from '../core/config.ts';
import type { Log } from '../core/log.ts';

/**
 * Creates the folder if needed, makes it private (or logs a warning if that fails) and returns its real
 * path. Throws ConfigError if it is not writable.
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
    throw new ConfigError(`DATA_DIR ${folder} must be a writable folder: ${reason}`);
  }
}

/**
 * Removes permissions of other users. Under root, PostgreSQL may run as another user, who has to be able
 * to traverse the folder but not to list it (embedded/account.ts).
 */
function makePrivate(folder: string, log?: Pick<Log, 'warn'>): void {
  const user = process.geteuid?.();
  if (user === undefined) return;
  const mode = statSync(folder).mode & 0o1777;
  const own = mode & (user === 0 ? 0o711 : 0o700);
  if (own === mode) return;
  try {
    // Sticky folders such as /tmp are shared with other users.
    if (mode & 0o1000) throw new Error('it is a shared folder');
    chmodSync(folder, own);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log?.warn(
      { mode: mode.toString(8) },
      `DATA_DIR ${folder} is accessible to other users (${reason}); run as its owner: chmod 700 ${folder}`,
    );
  }
}

const secretIn = (dataDir: string): string => path.resolve(dataDir, 'secret');

/** The stored secret, if any. Throws ConfigError if it is not readable. */
export function readSecret(dataDir: string): string | undefined {
  const file = secretIn(dataDir);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${file} is not readable; run this as its owner: ${reason}`);
  }
}

/** Reads or creates the secret; safe if several processes start at once. */
export function readOrCreateSecret(dataDir: string): string {
  const stored = readSecret(dataDir);
  if (stored) return stored;
  const temporary = `${secretIn(dataDir)}.${process.pid}`;
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(temporary, secret, { mode: 0o600 });
  try {
    // Written completely before it is linked, which only one process can do.
    linkSync(temporary, secretIn(dataDir));
    return secret;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return readSecret(dataDir) ?? secret;
  } finally {
    rmSync(temporary);
  }
}

/** Free bytes on the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
