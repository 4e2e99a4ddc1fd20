// Opens the configured database and its secret.
import type { Config } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import { freeBytes, openDataDir, readOrCreateSecret } from './data-dir.ts';
import { refuseOldDatabase } from './embedded/folder.ts';
import { type EmbeddedPostgres, openEmbeddedPostgres } from './embedded/open.ts';
import { migrateServer } from './migrations/migrate-server.ts';
import { type Database, type DatabaseOptions, openDatabase } from './open.ts';

export interface ConfiguredDatabase {
  database: Database;
  secret: string;
  /** Free bytes on the disk of the embedded database. */
  freeBytes?: () => Promise<number>;
  close(): Promise<void>;
}

export interface PreparedDatabase {
  /** Names of the migrations that were applied. */
  applied: string[];
  /** Lets an embedded database stop. */
  release(): Promise<void>;
}

/**
 * Migrates the database and, if it is embedded, keeps it running until it is released. Throws ConfigError like
 * `openConfigured`.
 */
export async function prepareConfigured(
  { databaseUrl, databaseDirectUrl, dataDir }: Config,
  log?: Log,
): Promise<PreparedDatabase> {
  if (databaseUrl !== undefined) {
    const applied = await migrateServer(databaseUrl, databaseDirectUrl);
    return { applied, release: async () => undefined };
  }
  const postgres = await openEmbedded(openDataDir(dataDir, log), log);
  try {
    return { applied: await migrateServer(postgres.url), release: () => postgres.close() };
  } catch (error) {
    await postgres.close();
    throw error;
  }
}

/** Throws ConfigError if the data folder cannot be used. */
export async function openConfigured(
  {
    databaseUrl,
    databaseDirectUrl: directUrl,
    databaseReplicaUrl: replicaUrl,
    dataDir,
    secret,
  }: Config,
  options: Pick<DatabaseOptions, 'log' | 'onStatement'> = {},
): Promise<ConfiguredDatabase> {
  if (databaseUrl !== undefined && secret !== undefined) {
    const database = await openDatabase(databaseUrl, { ...options, directUrl, replicaUrl });
    return { database, secret, close: () => database.close() };
  }
  const folder = openDataDir(dataDir, options.log);
  const postgres = await openEmbedded(folder, options.log);
  try {
    const database = await openDatabase(postgres.url, options);
    return {
      database,
      secret: secret ?? readOrCreateSecret(folder),
      freeBytes: () => freeBytes(folder),
      close: async () => {
        await database.close();
        await postgres.close();
      },
    };
  } catch (error) {
    await postgres.close();
    throw error;
  }
}

function openEmbedded(folder: string, log: Log | undefined): Promise<EmbeddedPostgres> {
  refuseOldDatabase(folder);
  return openEmbeddedPostgres(folder, log);
}
