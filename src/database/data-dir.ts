// The folder that holds everything the server writes to disk.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '../config.ts';
import { isAnswered } from './hold.ts';

export interface DataDir {
  databaseDir: string;
  /** Made where there is none yet. */
  secret(): string;
  release(): void;
}

const lockName = 'server.lock';

/**
 * Makes the folder, readable by its owner alone, and holds it until `release`: two processes that
 * write one embedded database would ruin it. Throws ConfigError if it cannot be written or is held.
 */
export async function openDataDir(dataDir: string): Promise<DataDir> {
  const folder = path.resolve(dataDir);
  const lockFile = path.join(folder, lockName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await hold(lockFile, folder);
    return {
      databaseDir: path.join(folder, 'postgres'),
      secret: () => readOrMakeSecret(path.join(folder, 'secret')),
      release: () => rmSync(lockFile, { force: true }),
    };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`DATA_DIR ${folder} must be a folder that can be written: ${reason}`);
  }
}

/** Whether a process uses the folder. */
export async function isInUse(dataDir: string): Promise<boolean> {
  const [pid = '', start = ''] = readIfThere(path.join(dataDir, lockName)).split(' ');
  return isRunning(Number(pid), start) || isAnswered(dataDir);
}

function readOrMakeSecret(file: string): string {
  try {
    const secret = randomBytes(32).toString('base64url');
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    return readFileSync(file, 'utf8').trim();
  }
}

async function hold(lockFile: string, folder: string): Promise<void> {
  const own = `${process.pid} ${startOf(process.pid)} ${randomUUID()}`;
  while (!(await take(lockFile, own))) {
    const found = readIfThere(lockFile);
    const [pid = '', start = ''] = found.split(' ');
    if (isRunning(Number(pid), start)) {
      throw new ConfigError(
        `DATA_DIR ${folder} is in use by process ${pid}; stop it first, or set another DATA_DIR`,
      );
    }
    // The processes of another container have numbers of their own.
    if (await isAnswered(folder)) {
      throw new ConfigError(
        `DATA_DIR ${folder} is in use by a server elsewhere, as in another container; stop it first, or set another DATA_DIR`,
      );
    }
    // A process that was killed left the file behind.
    remove(lockFile, found);
  }
}

/** Milliseconds after which a file that is ours stays so: whoever took it for another's has put it back. */
const moment = 25;

async function take(lockFile: string, own: string): Promise<boolean> {
  try {
    writeFileSync(lockFile, own, { flag: 'wx' });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    return false;
  }
  await sleep(moment);
  return readIfThere(lockFile) === own;
}

/** Of two processes that found the same file, the slower does not remove what the faster has written since. */
function remove(lockFile: string, found: string): void {
  const aside = `${lockFile}.${randomUUID()}`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readIfThere(aside) === found) rmSync(aside);
  else renameSync(aside, lockFile);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return '';
    throw error;
  }
}

function isRunning(pid: number, start: string): boolean {
  if (pid === process.pid || !Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
  return startOf(pid) === start;
}

/** When a process started, in clock ticks, so that a reused process id is told apart; Linux only. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
