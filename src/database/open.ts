// Opens the database, embedded or a server, at the newest migration.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { ConfigError } from '../config.ts';
import type { Log } from '../log.ts';
import { logSettings, startBackground } from './background.ts';
import { PrismaClient } from './client/client.ts';
import { extensions } from './extensions.ts';
import type { Hold } from './hold.ts';
import { type Listen, listenInside, listenOnServer } from './listen.ts';
import { applyMigrations, isUpToDate } from './migrate.ts';
import { migrateServer } from './migrate-server.ts';
import { type OnStatement, observed } from './observed.ts';
import { isPooler, LentPool } from './pooler.ts';
import { preparedName } from './prepared.ts';
import { openReplicas, type Replicas } from './replica.ts';
import { demandRoom, roomOf, watchRoom } from './room.ts';
import { openRoute } from './route.ts';

export interface Database {
  prisma: PrismaClient;
  /** The connections to a server; none to an embedded database. */
  pool?: pg.Pool;
  replicas?: Replicas | undefined;
  listen: Listen;
  /** Of an embedded database: runs work while nothing is written to its folder. */
  hold?: Hold;
  /** Of an embedded database: bytes that are free where its folder lies. */
  room?: () => Promise<number>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Where nothing lends connections in between, if the other URL leads to a pooler. */
  directUrl?: string | undefined;
  /** What may also be read. */
  replicaUrl?: string | undefined;
  log?: Log;
  onStatement?: OnStatement;
}

/** Opens the PostgreSQL server behind `url`; several processes may do so at the same moment. */
export async function openServerDatabase(
  url: string,
  options: DatabaseOptions = {},
): Promise<Database> {
  const route = await openRoute(url, options.log);
  const { directUrl } = options;
  const lent = await isPooler(route.url());
  if (lent && directUrl === undefined) {
    throw new ConfigError(
      'DATABASE_URL leads to a pooler, so DATABASE_DIRECT_URL must be set: the URL of the PostgreSQL server itself, or of a pooler that keeps sessions',
    );
  }
  const direct = directUrl === undefined ? route : await openRoute(directUrl, options.log);
  await migrateServer(url, directUrl);
  const Pool = lent ? LentPool : pg.Pool;
  const pool = new Pool({
    Client: route.Client,
    onConnect: route.onConnect,
    max: 10,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
  // A connection that breaks while it is idle is replaced by the next request.
  pool.on('error', () => undefined);
  const prisma = createClient(
    new PrismaPg(pool, lent ? {} : { statementNameGenerator: preparedName }),
    options,
  );
  const { replicaUrl } = options;
  const replicas = replicaUrl === undefined ? undefined : openReplicas(replicaUrl, pool, options);
  return {
    prisma,
    pool,
    replicas,
    listen: listenOnServer(direct),
    close: async () => {
      route.close();
      direct.close();
      await replicas?.close();
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** What PostgreSQL keeps of its files; as it comes 128 MB, of which a server that rests would hold as much. */
const startParams = [...PGlite.defaultStartParams, ...logSettings, '-c', 'shared_buffers=32MB'];

/**
 * Opens PostgreSQL inside this process, in a folder that only this process uses. Throws ConfigError if
 * its disk is full.
 */
export async function openEmbeddedDatabase(
  folder: string,
  options: DatabaseOptions = {},
): Promise<Database> {
  const disk = path.dirname(folder);
  await demandRoom(disk, !existsSync(folder));
  const pglite = await PGlite.create(folder, { extensions, startParams });
  const database = await openPGlite(pglite, options);
  const ends = [
    await startBackground(pglite, options.log),
    await watchRoom(disk, pglite, options.log),
  ];
  return {
    ...database,
    room: () => roomOf(disk),
    close: async () => {
      await Promise.all(ends.map((end) => end()));
      await database.close();
    },
  };
}

/** Takes over an open PGlite; `close` closes it. */
export async function openPGlite(pglite: PGlite, options: DatabaseOptions = {}): Promise<Database> {
  const adapter = new PrismaPGlite(pglite);
  const read = async (sql: string) => (await pglite.query(sql)).rows;
  if (!(await isUpToDate(read))) await applyMigrations(adapter);
  const prisma = createClient(adapter, options);
  return {
    prisma,
    listen: listenInside(pglite),
    hold: (work) => pglite.runExclusive(work),
    close: async () => {
      await prisma.$disconnect();
      await pglite.close();
    },
  };
}

function createClient(
  adapter: SqlDriverAdapterFactory,
  { onStatement }: DatabaseOptions,
): PrismaClient {
  return new PrismaClient({
    adapter: onStatement ? observed(adapter, onStatement) : adapter,
    errorFormat: 'minimal',
  });
}
