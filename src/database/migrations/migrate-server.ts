// Migrates a PostgreSQL server.

import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { migrationLock } from '../lock.ts';
import { findDirect } from '../server/direct.ts';
import { refreshNames } from './collation.ts';
import { expectMayCreate } from './may-create.ts';
import { applyMigrations, isUpToDate } from './migrate.ts';
import { statementsOf } from './statements.ts';

/**
 * Marks the running migration as finished, which the engine does later: if the process ends in between, the
 * next one would run it again.
 */
const finish = `
  DO $$ BEGIN
    IF to_regclass('_prisma_migrations') IS NOT NULL THEN
      UPDATE "_prisma_migrations" SET "finished_at" = now() WHERE "finished_at" IS NULL;
    END IF;
  END $$`;

/** A migration that has started but not finished was rolled back. The engine would refuse to go on. */
const forgetStarted = `
  DO $$ BEGIN
    IF to_regclass('_prisma_migrations') IS NOT NULL THEN
      DELETE FROM "_prisma_migrations" WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL;
    END IF;
  END $$`;

/**
 * Sends the statements of a script one by one, in one transaction: distributed tables accept few changes in
 * a script of several. The adapter would split it at every semicolon, even in functions.
 */
export class StatementByStatement extends PrismaPg {
  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      const statements = statementsOf(script);
      const pool = connection.underlyingDriver();
      const client = await pool.connect();
      try {
        for (const statement of ['BEGIN', ...statements, finish, 'COMMIT'])
          await client.query(statement);
        client.release();
      } catch (error) {
        // Closing the connection rolls back.
        client.release(true);
        throw error;
      }
    };
    return connection;
  }
}

/**
 * Applies migrations and returns their names; several processes may do so at once. Throws ConfigError if the
 * URLs differ in database.
 */
export async function migrateServer(databaseUrl: string, directUrl?: string): Promise<string[]> {
  const url = await findDirect(databaseUrl, directUrl);
  const lock = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A broken idle connection fails the next query instead.
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    // A transaction-level lock also works through a pooler.
    await lock.query('BEGIN');
    await lock.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    const read = async (sql: string) => (await lock.query(sql)).rows;
    let applied: string[] = [];
    if (!(await isUpToDate(read))) {
      await expectMayCreate(read);
      // The engine never closes its connections, so it gets ones that can be closed here.
      const connections = new pg.Pool({ connectionString: url, max: 2 });
      try {
        await connections.query(forgetStarted);
        applied = await applyMigrations(new StatementByStatement(connections));
      } finally {
        await connections.end();
      }
    }
    await refreshNames(read);
    await lock.query('COMMIT');
    return applied;
  } finally {
    await lock.end();
  }
}
