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
import { ConfigError } from '../../core/config.ts';
import { codeOf } from '../../core/error-code.ts';
import type { Account } from './account.ts';
import { isReachable, type PostgresAddress, settingsOf, socketPort } from './address.ts';
import type { Binaries } from './binaries.ts';
import { fullDisk } from './folder.ts';

/** Over what PostgreSQL takes by itself. The manual, chapter 19, has each. */
const settings = {
  // A single server with a few processes, on a machine that does other work too.
  shared_buffers: '64MB',
  // 12 for each of many workers.
  max_connections: '200',
  max_wal_size: '256MB',
  min_wal_size: '80MB',
  // Nothing copies it, and nothing reads ahead in processes of its own.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  jit: 'off',
  // The same times and messages on every system.
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // What stops or starts it. Errors of statements reach the server, which logs them without their values.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

/** Bytes after which the log of earlier starts is put aside. */
const maxLogSize = 1_000_000;
/** Milliseconds that connections have when it is stopped. */
const stopTimeout = 8_000;

/** Why it ended instead of starting: somebody else runs it, or has not ended yet. */
export class AlreadyRunning extends Error {}

/** Resolves when it takes connections, however long it has to recover first. `more` are settings besides. */
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
    // Ctrl-C in a terminal reaches the server alone, which stops PostgreSQL when it needs it no more.
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

/** Ends it with what its connections are doing; resolves when it is gone, or after some seconds. */
export async function stopPostmaster(folder: string): Promise<void> {
  const pid = pidIn(folder);
  if (pid === undefined || !isPostgres(pid)) return;
  const start = performance.now();
  process.kill(pid, 'SIGINT');
  for (let isForced = false; isPostgres(pid) && pidIn(folder) === pid; ) {
    if (!isForced && performance.now() - start > stopTimeout) {
      // As if its machine lost power: the next start recovers what was written.
      process.kill(pid, 'SIGQUIT');
      isForced = true;
    }
    await sleep(10);
  }
}

/** The port and the process of a cluster that runs, or was killed (`postmaster.pid`, its lines 1 and 4). */
export function portIn(folder: string): number | undefined {
  const port = Number(linesOf(path.join(folder, 'postmaster.pid'))[3]);
  return port > 0 ? port : undefined;
}

function pidIn(folder: string): number | undefined {
  const pid = Number(linesOf(path.join(folder, 'postmaster.pid'))[0]);
  return pid > 0 ? pid : undefined;
}

/** Whether a process that was started on the folder runs. */
export function isRunning(folder: string): boolean {
  const pid = pidIn(folder);
  return pid !== undefined && isPostgres(pid);
}

/** None if there is no such file. */
function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * After a kill the number may belong to another program by now, as it does in a container that starts
 * again; PostgreSQL would take that for a server that runs.
 */
function removeStaleLocks(folder: string): void {
  for (const name of ['postmaster.pid', `.s.PGSQL.${socketPort}.lock`]) {
    const pid = Number(linesOf(path.join(folder, name))[0]);
    if (pid > 0 && !isPostgres(pid)) rmSync(path.join(folder, name), { force: true });
  }
}

/** Whether a process with that number runs PostgreSQL; where its name cannot be read, whether it runs. */
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

/** Why it ended, from what it wrote. */
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
    `the embedded PostgreSQL did not start: ${socket?.[0] ?? line}; ${file} has more`,
  );
}
