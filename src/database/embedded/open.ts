// The embedded PostgreSQL of DATA_DIR: whoever needs it first starts it, whoever leaves last stops it.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import type { Log } from '../../core/log.ts';
import { chooseAccount, giveTo } from './account.ts';
import {
  freePort,
  isReachable,
  loopbackAddress,
  type PostgresAddress,
  socketAddress,
  urlOf,
} from './address.ts';
import { findBinaries } from './binaries.ts';
import { embeddedRole, expectDatabase, folderIn, hasDatabase, makeFolder } from './folder.ts';
import {
  AlreadyRunning,
  isRunning,
  portIn,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { withStartLock } from './start-lock.ts';

export interface EmbeddedPostgres {
  /** Of the server's own database in it. */
  url: string;
  /** Stops PostgreSQL if nobody else uses it. */
  close(): Promise<void>;
}

/** Any number; each process that uses the database shares a lock by it. */
const useLock = 7_420_114_203;
/** Milliseconds in which somebody else's PostgreSQL must begin or end. */
const patience = 15_000;
const restartPause = 500;
/** Milliseconds in which PostgreSQL must have recovered to be left in order. */
const recoveryTimeout = 5_000;

/**
 * Several processes may do so at once: the first starts PostgreSQL, the others join. When it ends while it
 * is in use, it is started again. Throws ConfigError for a folder that cannot be used.
 */
export async function openEmbeddedPostgres(dataDir: string, log?: Log): Promise<EmbeddedPostgres> {
  let lease: Lease;
  let closed = false;
  let restarting: Promise<void> | undefined;

  async function restart(ended: Lease): Promise<void> {
    log?.error('the embedded PostgreSQL has ended; it is started again');
    for (let told = ''; !closed; await sleep(restartPause)) {
      try {
        // Never an empty one in the place of what was there.
        expectDatabase(dataDir);
        lease = await join(dataDir, ended.port);
        log?.info('the embedded PostgreSQL runs again');
        watch(lease);
        return;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (reason !== told) log?.error({ reason }, 'the embedded PostgreSQL does not start');
        told = reason;
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
      // What is being started would be left running; a long recovery is not waited for.
      await Promise.race([restarting, sleep(recoveryTimeout, undefined, { ref: false })]);
      await leave(dataDir, lease);
    },
  };
}

interface Lease {
  address: PostgresAddress;
  port: number | undefined;
  /** Holds the shared lock. */
  client: pg.Client;
  /** Resolves when the connection has ended. */
  over: Promise<void>;
}

/** Joins a PostgreSQL that runs, or starts it; on the port that it had, if that was one of loopback. */
async function join(dataDir: string, port?: number): Promise<Lease> {
  const end = performance.now() + patience;
  while (true) {
    try {
      return await withStartLock(dataDir, () => joinOrStart(dataDir, port));
    } catch (error) {
      // It is being stopped, or what a killed one has started has not ended yet.
      const isPassing = error instanceof AlreadyRunning || error instanceof Stopping;
      if (!isPassing) throw error;
      if (performance.now() > end) {
        throw new ConfigError(
          `DATA_DIR ${dataDir} is in use by a PostgreSQL that does not answer here (${error.message}); stop it, or set another DATA_DIR`,
        );
      }
      await sleep(50);
    }
  }
}

/** It answers no longer, as the last one who used it is about to stop it. */
class Stopping extends Error {}

async function joinOrStart(dataDir: string, port: number | undefined): Promise<Lease> {
  const isMade = hasDatabase(dataDir);
  if (isMade) {
    const folder = realpathSync(folderIn(dataDir));
    const running = addressOf(folder, portIn(folder));
    if (running && (await isReachable(running))) return lease(running);
  }
  const binaries = findBinaries();
  const place = isMade ? path.dirname(realpathSync(folderIn(dataDir))) : dataDir;
  const account = chooseAccount(place, binaries);
  if (!isMade) makeFolder(dataDir, account, binaries);
  const folder = realpathSync(folderIn(dataDir));
  giveTo(account, folder);
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
    connectionTimeoutMillis: patience,
  });
  const over = new Promise<void>((resolve) => {
    client.once('end', resolve);
  });
  // What breaks the connection ends it.
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
 * Of all that use it, the last gets the lock for itself, and nobody joins from then on. One that recovers from
 * a crash is waited for; if it takes too long, nobody can use it.
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

/** Undefined: the connection is broken. Otherwise it ends with PostgreSQL, or here. */
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
