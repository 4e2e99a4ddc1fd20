// PgBouncer in transaction mode in front of a PostgreSQL server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { user } from './postgres.ts';

export interface Pooler {
  /** The database URL through the pooler. */
  url: string;
  stop(): Promise<void>;
}

export async function startPooler(databaseUrl: string): Promise<Pooler> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-pooler-'));
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  const own = await freePort();
  const file = path.join(folder, 'pgbouncer.ini');
  const to = Object.entries({
    dbname: decodeURIComponent(pathname.slice(1)),
    host: hostname,
    port: port || '5432',
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  }).filter(([, value]) => value !== '');
  writeFileSync(
    file,
    `[databases]
pooled = ${to.map(([name, value]) => `${name}='${value.replaceAll("'", "''")}'`).join(' ')}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 5
max_client_conn = 500
`,
  );
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const pooler = spawn('pgbouncer', [file], {
    ...user,
    stdio: 'ignore',
    env: { PATH: `${process.env.PATH}:/usr/sbin` },
  });
  const ended = once(pooler, 'exit');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${own}`;
  // The pooler has its own names for databases.
  url.pathname = '/pooled';
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url.href });
    try {
      await client.connect();
      await client.end();
      break;
    } catch (error) {
      if (tries > 100 || pooler.exitCode !== null) throw error;
      await sleep(50);
    }
  }
  return {
    url: url.href,
    async stop() {
      pooler.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
