// A PostgreSQL server of its own for a run of the tests.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** PostgreSQL refuses to run as root; `nobody` runs it then. */
export const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

export function binaries(): string {
  const found = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const folders = globSync('/usr/lib/postgresql/*/bin').sort();
  const folder = [found, folders.at(-1)].find((bin) => bin && existsSync(path.join(bin, 'initdb')));
  if (!folder) {
    throw new Error(
      'No PostgreSQL here: set TEST_DATABASE_URL to a server on which databases may be created, or install one (Debian: apt-get install postgresql)',
    );
  }
  return folder;
}

/** Why none can be started here; undefined if one can. In CI it must. */
export function missingPostgres(): string | undefined {
  if (process.env.CI) return undefined;
  try {
    binaries();
    return undefined;
  } catch {
    return 'skipped: no PostgreSQL; on Debian: apt-get install postgresql';
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

export interface Postgres {
  url: string;
  /** Ends the server and what it is doing; `resume` starts it again on the same folder. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** Starts a server in a folder of its own. */
export async function startPostgres(): Promise<Postgres> {
  const bin = binaries();
  const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const options = { ...user, cwd: folder, encoding: 'utf8' as const };
  const made = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
  };
  const ready = () =>
    spawnSync(path.join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0;
  let halt: () => Promise<void>;
  async function resume(): Promise<void> {
    const server = spawn(
      path.join(bin, 'postgres'),
      [
        '-D',
        data,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      { ...user, cwd: folder, stdio: 'ignore' },
    );
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    halt = () => {
      server.kill('SIGINT');
      return ended;
    };
    for (let tries = 0; !ready(); tries += 1) {
      if (tries > 100 || server.exitCode !== null) throw new Error('PostgreSQL did not start');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  await resume();
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    halt: () => halt(),
    resume,
    stop: async () => {
      await halt();
      rmSync(folder, { recursive: true });
    },
  };
}
