// Starts and stops the process of the embedded PostgreSQL.

import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../../core/caught-error.ts';
import { ConfigError } from '../../core/config.ts';
import type { Account } from './account.ts';
import { isReachable, type PostgresAddress, settingsOf, socketPort } from './address.ts';
import type { Binaries } from './binaries.ts';
import { fullDisk } from './folder.ts';

/** Settings that differ from PostgreSQL's defaults (manual, chapter 19). */
const settings = {
  // For a single server on a machine that also does other work.
  shared_buffers: '64MB',
  // 12 for each worker.
  max_connections: '200',
  max_wal_size: '256MB',
  min_wal_size: '80MB',
  // No replication, and no background processes for reading ahead.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  jit: 'off',
  // The same time zone and messages on every system.
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Only starts and stops. The server itself logs failed statements, without their values.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

/** Size in bytes at which the log is rotated. */
const maxLogSize = 1_000_000;
/** Milliseconds that a fast shutdown may take. */
const stopTimeout = 8_000;

/** Thrown if another PostgreSQL is running on the folder or has not exited yet. */
export class AlreadyRunning extends Error {}

/** Resolves when it accepts connections, however long recovery takes. `more`: additional settings. */
export async function startPostmaster(
  dataDir: string,
  folder: string,
  address: PostgresAddress,
  { prefix, ...user }: Account,
  { postgres }: Binaries,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  removeStaleLocks(folder);
  const log = openLog(dataDir);
  const words = Object.entries({ ...settings, ...settingsOf(address), ...more }).map(
    ([name, value]) => `--${name}=${value}`,
  );
  const [command = postgres, ...rest] = [...prefix, postgres, '-D', folder, ...words];
  const child = spawn(command, rest, {
    ...user,
    cwd: '/',
    // Ctrl+C must only reach the server, which stops PostgreSQL itself.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    windowsHide: true,
  });
  closeSync(log.fd);
  child.unref();
  let failed: Error | undefined;
  child.once('error', (error) => {
    failed = error;
  });
  while (!(await isReachable(address))) {
    if (failed) throw failed;
    if (hasEnded(child)) throw reasonIn(log.file, log.start, dataDir);
    await sleep(10);
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Fast shutdown, which aborts running statements; forced after some seconds. */
export async function stopPostmaster(folder: string): Promise<void> {
  const pid = pidIn(folder);
  if (pid === undefined || !isPostgres(pid)) return;
  const start = performance.now();
  process.kill(pid, 'SIGINT');
  for (let isForced = false; isPostgres(pid) && pidIn(folder) === pid; ) {
    if (!isForced && performance.now() - start > stopTimeout) {
      // Immediate shutdown: the next start recovers from the write-ahead log.
      process.kill(pid, 'SIGQUIT');
      isForced = true;
    }
    await sleep(10);
  }
}

/** The port in `postmaster.pid` (line 4). */
export function portIn(folder: string): number | undefined {
  const port = Number(linesOf(path.join(folder, 'postmaster.pid'))[3]);
  return port > 0 ? port : undefined;
}

function pidIn(folder: string): number | undefined {
  const pid = Number(linesOf(path.join(folder, 'postmaster.pid'))[0]);
  return pid > 0 ? pid : undefined;
}

/** Whether PostgreSQL is running on the folder. */
export function isRunning(folder: string): boolean {
  const pid = pidIn(folder);
  return pid !== undefined && isPostgres(pid);
}

/** Empty if the file does not exist. */
function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Removes lock files left by a killed PostgreSQL. Its process ID may have been reused, especially in a
 * restarted container, and PostgreSQL would take that process for a running server.
 */
function removeStaleLocks(folder: string): void {
  for (const name of ['postmaster.pid', `.s.PGSQL.${socketPort}.lock`]) {
    const pid = Number(linesOf(path.join(folder, name))[0]);
    if (pid > 0 && !isPostgres(pid)) rmSync(path.join(folder, name), { force: true });
  }
}

/** Whether the process is PostgreSQL; if its name cannot be read, whether it is running. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /\(postgres\) [^Z]/.test(stat);
  } catch {
    return false;
  }
}

function openLog(dataDir: string): { file: string; fd: number; start: number } {
  const file = path.join(dataDir, 'postgresql.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxLogSize) {
    renameSync(file, `${file}.1`);
  }
  const fd = openSync(file, 'a', 0o600);
  return { file, fd, start: fstatSync(fd).size };
}

/** Why it exited, from its log. */
function reasonIn(file: string, start: number, dataDir: string): Error {
  const fd = openSync(file, 'r');
  const buffer = Buffer.alloc(16_384);
  const text = buffer.toString('utf8', 0, readSync(fd, buffer, 0, buffer.length, start));
  closeSync(fd);
  const line = /(?:FATAL|PANIC): {2}(.*)/.exec(text)?.[1] ?? text.trim().split('\n').at(-1);
  if (/lock file "postmaster.pid" already exists|pre-existing shared memory/.test(text)) {
    return new AlreadyRunning(line);
  }
  if (text.includes('No space left on device')) return new ConfigError(fullDisk(dataDir));
  const socket =
    /could not (?:bind|create|remove)[^\n]*(?:address|socket|file) "([^"]*)"[^\n]*/i.exec(text);
  return new ConfigError(
    `the embedded PostgreSQL did not start: ${socket?.[0] ?? line}; see ${file}`,
  );
}
