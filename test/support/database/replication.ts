// A primary PostgreSQL server and its replicas, set up as by an operator.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { binaries, user } from './postgres.ts';

export interface Member {
  url: string;
  host: string;
  /** Immediately, as in a power failure. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Promotes it to primary. */
  promote(): void;
  /** Makes a replica replicate from another server. */
  follow(leader: Member): void;
}

export interface Replication {
  primary: Member;
  replica: Member;
  /** Replicates from the primary, like the replica. */
  third: Member;
  /** A URL with the primary and the replica. */
  url: string;
  /** A URL with all hosts, the primary first. */
  urlOfAll: string;
  /** From now on, the primary confirms a write only when both replicas have it, too. */
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

  const set = (url: string, statement: string) => {
    for (const one of [statement, 'SELECT pg_reload_conf()']) run('psql', [url, '-c', one]);
  };

  async function memberIn(name: string): Promise<Member> {
    const port = await freePort();
    const data = path.join(folder, name);
    const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
    let end: () => Promise<unknown> = async () => undefined;
    const isReady = () =>
      spawnSync(path.join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0;
    return {
      url,
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
      follow(leader) {
        const { hostname, port: leaderPort } = new URL(leader.url);
        const address = `host=${hostname} port=${leaderPort} user=postgres`;
        set(url, `ALTER SYSTEM SET primary_conninfo = '${address}'`);
      },
    };
  }

  const primary = await memberIn('primary');
  run('initdb', ['-D', 'primary', '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  await primary.start();
  async function replicaIn(name: string): Promise<Member> {
    const replica = await memberIn(name);
    run('pg_basebackup', ['-D', name, '-d', primary.url, '-R', '-c', 'fast', '--no-sync']);
    await replica.start();
    return replica;
  }
  const replica = await replicaIn('replica');
  const third = await replicaIn('third');
  const urlOf = (...members: Member[]) =>
    `postgresql://postgres@${members.map(({ host }) => host).join()}/postgres?target_session_attrs=read-write`;
  return {
    primary,
    replica,
    third,
    url: urlOf(primary, replica),
    urlOfAll: urlOf(primary, replica, third),
    makeSynchronous: () =>
      set(primary.url, "ALTER SYSTEM SET synchronous_standby_names = 'FIRST 2 (*)'"),
    async close() {
      await Promise.all([primary, replica, third].map((member) => member.stop()));
      rmSync(folder, { recursive: true });
    },
  };
}
