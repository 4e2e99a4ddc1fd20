// The folder that holds everything the server writes to disk.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { ConfigError } from '../config.ts';

/** Its real path; made where there is none, for its owner alone. Throws ConfigError if it cannot be written. */
export function openDataDir(dataDir: string): string {
  const folder = path.resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = path.join(folder, `.write-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return realpathSync(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`DATA_DIR ${folder} must be a folder that can be written: ${reason}`);
  }
}

const secretIn = (dataDir: string): string => path.resolve(dataDir, 'secret');

/** The secret in the folder; undefined if there is none. Throws ConfigError for one that may not be read. */
export function readSecret(dataDir: string): string | undefined {
  const file = secretIn(dataDir);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
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
    if (!isCode(error, 'EEXIST')) throw error;
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

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
