// An empty database at the migrations of an archive, to be filled.
import pg from 'pg';
import { ConfigError } from '../../core/config.ts';
import { expectMayCreate } from '../../database/migrations/may-create.ts';
import { applyMigrations, migrationNames } from '../../database/migrations/migrate.ts';
import { WholeScripts } from '../../database/migrations/migrate-server.ts';
import { type ArchiveConnection, connect, texts } from './connection.ts';
import { migrationsOf } from './dump.ts';
import { expectEmpty } from './load.ts';
import { quoted, tablesOf } from './tables.ts';

/** Throws ConfigError for migrations that this version does not have. */
export async function expectKnown(migrations: readonly string[]): Promise<void> {
  const known = new Set(await migrationNames());
  const newer = migrations.find((name) => !known.has(name));
  if (newer === undefined) return;
  throw new ConfigError(
    `the file comes from a newer version, which has ${newer}; take that version`,
  );
}

/** Throws ConfigError for a database in which there is anything, of this server or not. */
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
    for (const { name } of tables) await expectEmpty(connection, quoted(name));
    if (applied.some((name) => !migrations.includes(name))) await refuse(connection);
    await expectMayCreate(connection.query);
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    await applyMigrations(new WholeScripts(pool), migrations).finally(() => pool.end());
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function refuse(connection: ArchiveConnection): Promise<never> {
  const [name] = await texts(connection, 'SELECT current_database() AS "text"');
  throw new ConfigError(`the database ${name} must be empty; make another, or drop its tables`);
}
