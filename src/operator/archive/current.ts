// Checks that a database has the schema of this version, for commands that do not migrate it.
import { ConfigError } from '../../core/config.ts';
import { migrationNames } from '../../database/migrations/migrate.ts';
import type { ArchiveConnection } from './connection.ts';
import { migrationsOf } from './dump.ts';

/**
 * The migrations of a database. Throws ConfigError if it needs to be migrated first or comes from a
 * newer version.
 */
export async function expectCurrent(connection: ArchiveConnection): Promise<string[]> {
  const migrations = await migrationsOf(connection);
  if (migrations.length === 0) {
    throw new ConfigError(
      'the database is empty; start the server once, or check DATABASE_URL or DATA_DIR',
    );
  }
  const [here, known] = [new Set(migrations), new Set(await migrationNames())];
  const [newer] = here.difference(known);
  if (newer !== undefined) {
    throw new ConfigError(
      `the database was created by a newer version (migration ${newer}); use that version`,
    );
  }
  const [missing] = known.difference(here);
  if (missing !== undefined) {
    throw new ConfigError(
      `the database is from an older version (without migration ${missing}); start this version of the server once`,
    );
  }
  return migrations;
}
