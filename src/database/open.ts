// Opens the database, embedded or a server, at the newest migration.
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { PrismaClient } from './client/client.ts';
import { extensions } from './extensions.ts';
import type { Hold } from './hold.ts';
import { type Listen, listenInside, listenOnServer } from './listen.ts';
import { applyMigrations } from './migrate.ts';
import { type OnStatement, observed } from './observed.ts';
import { preparedName } from './prepared.ts';

export interface Database {
  prisma: PrismaClient;
  /** The connections to a server; none to an embedded database. */
  pool?: pg.Pool;
  listen: Listen;
  /** Of an embedded database: runs work while nothing is written to its folder. */
  hold?: Hold;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  onStatement?: OnStatement;
}

/** Any number that no other program on the same database would choose. */
const migrationLock = 7_420_114_202;

/** The adapter splits a script at every semicolon, also inside a function; the server takes it whole. */
export class WholeScripts extends PrismaPg {
  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script);
    };
    return connection;
  }
}

/** Opens the PostgreSQL server behind `url`; several processes may do so at the same moment. */
export async function openServerDatabase(
  url: string,
  options: DatabaseOptions = {},
): Promise<Database> {
  const lock = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await lock.connect();
  try {
    // A lock of a transaction also holds through a pooler.
    await lock.query('BEGIN');
    await lock.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    // The engine never closes what it opens, so it gets connections that can be ended for it.
    const connections = new pg.Pool({ connectionString: url, max: 2 });
    await applyMigrations(new WholeScripts(connections)).finally(() => connections.end());
    await lock.query('COMMIT');
  } finally {
    await lock.end();
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
  // A connection that breaks while it is idle is replaced by the next request.
  pool.on('error', () => undefined);
  const prisma = createClient(
    new PrismaPg(pool, { statementNameGenerator: preparedName }),
    options,
  );
  return {
    prisma,
    pool,
    listen: listenOnServer(url),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Opens PostgreSQL inside this process, in a folder that only this process uses. */
export async function openEmbeddedDatabase(
  folder: string,
  options: DatabaseOptions = {},
): Promise<Database> {
  return openPGlite(await PGlite.create(folder, { extensions }), options);
}

/** Takes over an open PGlite; `close` closes it. */
export async function openPGlite(pglite: PGlite, options: DatabaseOptions = {}): Promise<Database> {
  const adapter = new PrismaPGlite(pglite);
  await applyMigrations(adapter);
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
