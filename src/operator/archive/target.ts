// Opens an empty database and migrates it to the version of an archive.
import pg from 'pg';
import { ConfigError } from '../../core/config.ts';
import { expectMayCreate } from '../../database/migrations/may-create.ts';
import { applyMigrations, migrationNames } from '../../database/migrations/migrate.ts';
import { StatementByStatement } from '../../database/migrations/migrate-server.ts';
import { type ArchiveConnection, connect, texts } from './connection.ts';
import { migrationsOf } from './dump.ts';
import { requireEmpty } from './load.ts';
import { quoted, tablesOf } from './tables.ts';

/** Throws ConfigError if this version does not have all of the migrations. */
export async function requireKnownMigrations(migrations: readonly string[]): Promise<void> {
  const known = new Set(await migrationNames());
  const newer = migrations.find((name) => !known.has(name));
  if (newer === undefined) return;
  throw new ConfigError(
    `the file was created by a newer version (migration ${newer}); use that version`,
  );
}

/** Throws ConfigError if the database contains anything, of this server or not. */
export async function openEmpty(
  url: string,
  migrations: readonly string[],
): Promise<ArchiveConnection> {
  const connection = await connect(url);
  try {
    const applied = await migrationsOf(connection);
    const tables = await tablesOf(connection);
    const isOurs = applied.length > 0;
    if (!isOurs && tables.length > 0) await refuse(connection);
    for (const { name } of tables) await requireEmpty(connection, quoted(name));
    if (applied.some((name) => !migrations.includes(name))) await refuse(connection);
    await expectMayCreate(connection.query);
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    await applyMigrations(new StatementByStatement(pool), migrations).finally(() => pool.end());
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function refuse(connection: ArchiveConnection): Promise<never> {
  const [name] = await texts(connection, 'SELECT current_database() AS "text"');
  throw new ConfigError(`the database ${name} must be empty; create a new one, or drop its tables`);
}
