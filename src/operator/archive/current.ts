// Whether a database is of this version, for commands that leave its tables as they are.
import { ConfigError } from '../../core/config.ts';
import { migrationNames } from '../../database/migrations/migrate.ts';
import type { ArchiveConnection } from './connection.ts';
import { migrationsOf } from './dump.ts';

/**
 * The migrations of a database. Throws ConfigError for one that only the server may change, or of a newer
 * version.
 */
export async function expectCurrent(connection: ArchiveConnection): Promise<string[]> {
  const migrations = await migrationsOf(connection);
  if (migrations.length === 0) {
    throw new ConfigError(
      'the database is empty; start the server once, or correct DATABASE_URL or DATA_DIR',
    );
  }
  const [here, known] = [new Set(migrations), new Set(await migrationNames())];
  const [newer] = here.difference(known);
  if (newer !== undefined) {
    throw new ConfigError(
      `the database is of a newer version, which has ${newer}; take that version`,
    );
  }
  const [missing] = known.difference(here);
  if (missing !== undefined) {
    throw new ConfigError(
      `the database is of an older version, which lacks ${missing}; start the server of this version once`,
    );
  }
  return migrations;
}
