// A primary PostgreSQL server and its replica, set up as by an operator.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { binaries, freePort, user } from './postgres.ts';

export interface Member {
  url: string;
  host: string;
  /** Immediately, as in a power failure. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Promotes it to primary. */
  promote(): void;
}

export interface Replication {
  primary: Member;
  replica: Member;
  /** A URL with both hosts, the primary first. */
  url: string;
  /** From now on, the primary confirms a write only when the replica has it, too. */
  makeSynchronous(): void;
  close(): Promise<void>;
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  wal_level: 'replica',
  hot_standby: 'on',
  // Power failures are not tested here.
  fsync: 'off',
};

export async function startReplication(): Promise<Replication> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-replication-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const bin = binaries();
  const run = (program: string, words: string[]) => {
    const { status, stderr } = spawnSync(path.join(bin, program), words, {
      ...user,
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  };

  async function memberIn(name: string): Promise<Member> {
    const port = await freePort();
    const data = path.join(folder, name);
    let end: () => Promise<unknown> = async () => undefined;
    const isReady = () =>
      spawnSync(path.join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0;
    return {
      url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
      host: `127.0.0.1:${port}`,
      async start() {
        const words = Object.entries({ ...settings, port }).map(([key, value]) => [
          '-c',
          `${key}=${value}`,
        ]);
        const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...words.flat()], {
          ...user,
          cwd: folder,
          stdio: 'ignore',
        });
        const ended = once(server, 'exit');
        end = () => {
          server.kill('SIGQUIT');
          return ended;
        };
        for (let tries = 0; !isReady(); tries += 1) {
          if (tries > 300 || server.exitCode !== null) throw new Error('PostgreSQL did not start');
          await sleep(100);
        }
      },
      stop: async () => {
        await end();
      },
      promote: () => run('pg_ctl', ['-D', data, 'promote', '-W']),
    };
  }

  const primary = await memberIn('primary');
  run('initdb', ['-D', 'primary', '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  await primary.start();
  const replica = await memberIn('replica');
  run('pg_basebackup', ['-D', 'replica', '-d', primary.url, '-R', '-c', 'fast', '--no-sync']);
  await replica.start();
  return {
    primary,
    replica,
    url: `postgresql://postgres@${primary.host},${replica.host}/postgres?target_session_attrs=read-write`,
    makeSynchronous() {
      for (const statement of [
        "ALTER SYSTEM SET synchronous_standby_names = '*'",
        'SELECT pg_reload_conf()',
      ]) {
        run('psql', [primary.url, '-c', statement]);
      }
    },
    async close() {
      await Promise.all([primary.stop(), replica.stop()]);
      rmSync(folder, { recursive: true });
    },
  };
}
