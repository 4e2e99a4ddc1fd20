// The embedded PostgreSQL and one of the system, with fsync on, and databases in them.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openEmbeddedPostgres } from '../../src/database/embedded/open.ts';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { freePort } from '../../test/support/database/free-port.ts';
import { binaries, user } from '../../test/support/database/postgres.ts';
import { postmasterOf } from '../../test/support/server/embedded.ts';

export interface PostgresServer {
  name: string;
  url: string;
  pid: number;
  stop(): Promise<void>;
}

export async function startEmbedded(): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-bench-'));
  const { url, close } = await openEmbeddedPostgres(folder);
  const pid = postmasterOf(folder);
  if (pid === undefined) throw new Error('The embedded PostgreSQL does not run.');
  return {
    name: 'PostgreSQL 18, embedded',
    url,
    pid,
    stop: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The system's PostgreSQL with its default settings. */
export async function startSystem(): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-bench-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const [bin, data, port] = [binaries(), path.join(folder, 'data'), await freePort()];
  const options = { ...user, cwd: folder, stdio: 'ignore' } as const;
  const words = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];
  if (spawnSync(path.join(bin, 'initdb'), words, options).status !== 0) throw new Error('initdb');
  const address = ['-c', `port=${port}`, '-c', 'unix_socket_directories='];
  const child = spawn(path.join(bin, 'postgres'), ['-D', data, ...address], options);
  const ready = ['-h', '127.0.0.1', '-p', String(port)];
  while (spawnSync(path.join(bin, 'pg_isready'), ready).status !== 0) await sleep(50);
  return {
    name: `PostgreSQL ${/postgresql\/(\d+)/.exec(bin)?.[1]}, server`,
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    pid: child.pid ?? 0,
    stop: async () => {
      const end = once(child, 'exit');
      child.kill('SIGINT');
      await end;
      rmSync(folder, { recursive: true });
    },
  };
}

/** A copy of the server's own database, in which nothing else runs; dropped afterwards. */
export async function withCopy<T>(
  { url }: PostgresServer,
  use: (database: Database & { url: string }) => Promise<T>,
): Promise<T> {
  const source = new URL(url).pathname.slice(1);
  const copy = new URL(url);
  copy.pathname = '/bench_copy';
  const other = new URL(url);
  other.pathname = '/template1';
  const client = new pg.Client({ connectionString: other.href });
  await client.connect();
  await client.query('DROP DATABASE IF EXISTS "bench_copy"');
  await client.query(`CREATE DATABASE "bench_copy" TEMPLATE "${source}"`);
  const database = await openDatabase(copy.href);
  try {
    await client.query('CHECKPOINT');
    return await use({ ...database, url: copy.href });
  } finally {
    await database.close();
    await client.query('DROP DATABASE "bench_copy" WITH (FORCE)');
    await client.end();
  }
}
