// Opens the embedded PostgreSQL: the first process starts it, the last one stops it.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import type { Log } from '../../core/log.ts';
import { changeOwner, chooseAccount } from './account.ts';
import {
  freePort,
  isReachable,
  loopbackAddress,
  type PostgresAddress,
  socketAddress,
  urlOf,
} from './address.ts';
import { findBinaries } from './binaries.ts';
import { createFolder, embeddedRole, folderIn, hasDatabase, requireDatabase } from './folder.ts';
import {
  AlreadyRunning,
  isRunning,
  portIn,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { withStartLock } from './start-lock.ts';

export interface EmbeddedPostgres {
  /** URL of the server's database. */
  url: string;
  /** Stops PostgreSQL if no other process uses it. */
  close(): Promise<void>;
}

/** ID of the advisory lock that all processes using the database share. */
const useLock = 7_420_114_203;
/** Milliseconds to wait for another process's PostgreSQL to start or stop. */
const timeout = 15_000;
const restartPause = 500;
/** Milliseconds to wait for recovery when closing. */
const recoveryTimeout = 5_000;

/**
 * Opens the embedded PostgreSQL; several processes may do so at once. If PostgreSQL exits while in use,
 * it is restarted. Throws ConfigError if the folder cannot be used.
 */
export async function openEmbeddedPostgres(dataDir: string, log?: Log): Promise<EmbeddedPostgres> {
  let lease: Lease;
  let closed = false;
  let restarting: Promise<void> | undefined;

  async function restart(ended: Lease): Promise<void> {
    log?.error('the embedded PostgreSQL has exited; restarting it');
    for (let logged = ''; !closed; await sleep(restartPause)) {
      try {
        // Never creates an empty database in place of a lost one.
        requireDatabase(dataDir);
        lease = await join(dataDir, ended.port);
        log?.info('the embedded PostgreSQL is running again');
        watch(lease);
        return;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (reason !== logged)
          log?.error({ reason }, 'failed to restart the embedded PostgreSQL; will retry');
        logged = reason;
      }
    }
  }

  function watch(current: Lease): void {
    void current.over.then(() => {
      if (!closed) restarting = restart(current);
    });
  }

  lease = await join(dataDir);
  watch(lease);
  return {
    url: urlOf(lease.address, embeddedRole),
    close: async () => {
      closed = true;
      // Otherwise a PostgreSQL being started would keep running; does not wait for a long recovery.
      await Promise.race([restarting, sleep(recoveryTimeout, undefined, { ref: false })]);
      await leave(dataDir, lease);
    },
  };
}

interface Lease {
  address: PostgresAddress;
  port: number | undefined;
  /** Connection that holds the shared lock. */
  client: pg.Client;
  /** Resolves when the connection ends. */
  over: Promise<void>;
}

/** Joins a running PostgreSQL, or starts it, on its previous loopback port, if any. */
async function join(dataDir: string, port?: number): Promise<Lease> {
  const end = performance.now() + timeout;
  while (true) {
    try {
      return await withStartLock(dataDir, () => joinOrStart(dataDir, port));
    } catch (error) {
      // It is being stopped, or the child of a killed process is still running.
      const isPassing = error instanceof AlreadyRunning || error instanceof Stopping;
      if (!isPassing) throw error;
      if (performance.now() > end) {
        throw new ConfigError(
          `DATA_DIR ${dataDir} is in use by another PostgreSQL that does not respond (${error.message}); stop it, or set another DATA_DIR`,
        );
      }
      await sleep(50);
    }
  }
}

/** Thrown while the last process that used it is stopping it. */
class Stopping extends Error {}

async function joinOrStart(dataDir: string, port: number | undefined): Promise<Lease> {
  const exists = hasDatabase(dataDir);
  if (exists) {
    const folder = realpathSync(folderIn(dataDir));
    const running = addressOf(folder, portIn(folder));
    if (running && (await isReachable(running))) return lease(running);
  }
  const binaries = findBinaries();
  const place = exists ? path.dirname(realpathSync(folderIn(dataDir))) : dataDir;
  const account = chooseAccount(place, binaries);
  if (!exists) createFolder(dataDir, account, binaries);
  const folder = realpathSync(folderIn(dataDir));
  changeOwner(account, folder);
  const address = socketAddress(folder) ?? loopbackAddress(folder, port ?? (await freePort()));
  await startPostmaster(dataDir, folder, address, account, binaries);
  return lease(address);
}

function addressOf(folder: string, port: number | undefined): PostgresAddress | undefined {
  return socketAddress(folder) ?? (port === undefined ? undefined : loopbackAddress(folder, port));
}

const found = z.tuple([z.object({ shared: z.boolean(), there: z.boolean() })]);

async function lease(address: PostgresAddress): Promise<Lease> {
  const client = new pg.Client({
    connectionString: urlOf(address, 'postgres'),
    connectionTimeoutMillis: timeout,
  });
  const over = new Promise<void>((resolve) => {
    client.once('end', resolve);
  });
  // Errors are followed by `end`.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query(
    `SELECT pg_try_advisory_lock_shared($1) AS "shared",
       EXISTS (SELECT FROM pg_database WHERE datname = $2) AS "there"`,
    [useLock, embeddedRole],
  );
  const [{ shared, there }] = found.parse(rows);
  if (!shared) {
    await client.end();
    throw new Stopping('it is being stopped');
  }
  if (!there) await client.query(`CREATE DATABASE ${embeddedRole}`);
  const port = 'port' in address ? address.port : undefined;
  return { address, port, client, over };
}

/**
 * The last process takes the lock exclusively, so that nobody joins anymore, and stops PostgreSQL. Waits
 * for crash recovery, but not too long.
 */
async function leave(dataDir: string, { client, address }: Lease): Promise<void> {
  const folder = folderIn(dataDir);
  const end = performance.now() + recoveryTimeout;
  let isLast = await isLastOf(client);
  while (isLast === undefined && isRunning(folder)) {
    const again = performance.now() > end ? undefined : await lease(address).catch(() => sleep(50));
    if (again) isLast = await isLastOf(again.client);
    else if (performance.now() > end) isLast = true;
  }
  if (isLast && existsSync(folder)) await stopPostmaster(folder);
}

/** Whether this is the last process; undefined if the connection is broken. */
async function isLastOf(client: pg.Client): Promise<boolean | undefined> {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [useLock]);
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS "last"', [useLock]);
    const [{ last }] = z.tuple([z.object({ last: z.boolean() })]).parse(rows);
    if (!last) await client.end();
    return last;
  } catch {
    return undefined;
  }
}
