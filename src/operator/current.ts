// Whether a database is of this version, for commands that leave its tables as they are.
import { ConfigError } from '../config.ts';
import { readMigrations } from '../database/migrate.ts';
import type { Connection } from './connection.ts';
import { migrationsOf } from './dump.ts';

/** Throws ConfigError for a database that only the server may change, or of a newer version. */
export async function expectCurrent(connection: Connection): Promise<void> {
  const here = new Set(await migrationsOf(connection));
  if (here.size === 0) {
    throw new ConfigError(
      'the database is empty; start the server once, or correct DATABASE_URL or DATA_DIR',
    );
  }
  const { migrationDirectories } = await readMigrations();
  const known = new Set(migrationDirectories.map(({ path }) => path));
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
}
