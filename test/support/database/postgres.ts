// Separate PostgreSQL servers for tests: the embedded binaries, or those of the system.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chooseAccount } from '../../../src/database/embedded/account.ts';
import { findBinaries } from '../../../src/database/embedded/binaries.ts';
import { createFolder, embeddedRole } from '../../../src/database/embedded/folder.ts';
import { startPostmaster, stopPostmaster } from '../../../src/database/embedded/postmaster.ts';
import { freePort } from './free-port.ts';

/** Programs missing in the embedded PostgreSQL refuse to run as root; `nobody` runs them then. */
export const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** The folder of the system's programs: pg_basebackup, pg_ctl, psql. */
export function binaries(): string {
  const found = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const folders = globSync('/usr/lib/postgresql/*/bin').sort();
  const folder = [found, folders.at(-1)].find((bin) => bin && existsSync(path.join(bin, 'initdb')));
  if (!folder) {
    throw new Error('No PostgreSQL here; on Debian: apt-get install postgresql');
  }
  return folder;
}

/** Why the system has none; undefined if it has. In CI it must. */
export function missingPostgres(): string | undefined {
  if (process.env.CI) return undefined;
  try {
    binaries();
    return undefined;
  } catch {
    return 'skipped: no PostgreSQL; on Debian: apt-get install postgresql';
  }
}

export interface Postgres {
  url: string;
  /** Stops the server with its connections; `resume` starts it again on the same folder. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

const settings = {
  // Power failures are not tested here.
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  // Databases exist for seconds; tests that need statistics run ANALYZE.
  autovacuum: 'off',
};

/** Starts a server with the embedded binaries, in a new folder, on a loopback port. */
export async function startPostgres(): Promise<Postgres> {
  const place = realpathSync(mkdtempSync(path.join(tmpdir(), 'ilqr-postgres-')));
  const binaries = findBinaries();
  const account = chooseAccount(place, binaries);
  const folder = createFolder(place, account, binaries);
  writeFileSync(path.join(folder, 'pg_hba.conf'), 'host all all 127.0.0.1/32 trust\n');
  const address = { port: await freePort(), password: '' };
  const resume = () => startPostmaster(place, folder, address, account, binaries, settings);
  await resume();
  return {
    url: `postgresql://${embeddedRole}@127.0.0.1:${address.port}/postgres`,
    halt: () => stopPostmaster(folder),
    resume,
    stop: async () => {
      await stopPostmaster(folder);
      rmSync(place, { recursive: true });
    },
  };
}
