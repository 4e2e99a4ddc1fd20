// Opens and migrates a PostgreSQL database.
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { ConfigError } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import { cancelable } from './cancel.ts';
import { PrismaClient } from './client/client.ts';
import { type Listen, listenOnServer } from './listen.ts';
import { migrateServer } from './migrations/migrate-server.ts';
import { type OnStatement, observed } from './observed.ts';
import { preparedName, preparedOn, type ReadPrepared } from './prepared.ts';
import { isPooler, PoolThroughPooler } from './server/pooler.ts';
import { openReplicas, type Replicas } from './server/replica.ts';
import { openDatabaseRoute } from './server/route.ts';

export interface Database {
  prisma: PrismaClient;
  pool: pg.Pool;
  readPrepared: ReadPrepared;
  replicas?: Replicas | undefined;
  listen: Listen;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** URL without a pooler, if the other URL is that of a pooler. */
  directUrl?: string | undefined;
  /** URL of read replicas. */
  replicaUrl?: string | undefined;
  log?: Log;
  onStatement?: OnStatement;
}

/** Opens and migrates a database; several processes may do so at the same time. */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const route = await openDatabaseRoute(url, options.log);
  const { directUrl } = options;
  const throughPooler = await isPooler(route.url());
  if (throughPooler && directUrl === undefined) {
    throw new ConfigError(
      'DATABASE_URL points to a connection pooler, so DATABASE_DIRECT_URL must be set to the URL of the PostgreSQL server itself, or of a pooler in session mode',
    );
  }
  const direct = directUrl === undefined ? route : await openDatabaseRoute(directUrl, options.log);
  await migrateServer(url, directUrl);
  const Pool = throughPooler ? PoolThroughPooler : pg.Pool;
  const pool = cancelable(
    new Pool({
      Client: route.Client,
      onConnect: route.onConnect,
      max: 10,
      connectionTimeoutMillis: 5_000,
      query_timeout: 30_000,
    }),
  );
  // A broken idle connection is replaced by the next request.
  pool.on('error', () => undefined);
  const prisma = createClient(
    new PrismaPg(pool, throughPooler ? {} : { statementNameGenerator: preparedName }),
    options,
  );
  const { replicaUrl } = options;
  const replicas = replicaUrl === undefined ? undefined : openReplicas(replicaUrl, pool, options);
  return {
    prisma,
    pool,
    readPrepared: preparedOn(pool, options.onStatement),
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

function createClient(
  adapter: SqlDriverAdapterFactory,
  { onStatement }: DatabaseOptions,
): PrismaClient {
  return new PrismaClient({
    adapter: onStatement ? observed(adapter, onStatement) : adapter,
    errorFormat: 'minimal',
  });
}
