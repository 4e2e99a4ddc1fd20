// Brings a PostgreSQL server to the newest migration.
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { findDirect } from '../server/direct.ts';
import { refreshNames } from './collation.ts';
import { expectMayCreate } from './may-create.ts';
import { applyMigrations, isUpToDate } from './migrate.ts';

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

/** Several processes may do so at the same moment. Throws ConfigError if the URLs lead to two databases. */
export async function migrateServer(databaseUrl: string, directUrl?: string): Promise<void> {
  const url = await findDirect(databaseUrl, directUrl);
  const lock = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while nothing is asked of it fails what is asked next.
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    // A lock of a transaction also holds through a pooler.
    await lock.query('BEGIN');
    await lock.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    const read = async (sql: string) => (await lock.query(sql)).rows;
    if (!(await isUpToDate(read))) {
      await expectMayCreate(read);
      // The engine never closes what it opens, so it gets connections that can be ended for it.
      const connections = new pg.Pool({ connectionString: url, max: 2 });
      await applyMigrations(new WholeScripts(connections)).finally(() => connections.end());
    }
    await refreshNames(read);
    await lock.query('COMMIT');
  } finally {
    await lock.end();
  }
}
