// Opens the database that the configuration names, with the secret that belongs to it.
import type { Config } from '../config.ts';
import { openDataDir } from './data-dir.ts';
import { openHoldDoor } from './hold.ts';
import {
  type Database,
  type DatabaseOptions,
  openEmbeddedDatabase,
  openServerDatabase,
} from './open.ts';

export interface ConfiguredDatabase {
  database: Database;
  secret: string;
  close(): Promise<void>;
}

/** Throws ConfigError for a data folder that cannot be used. */
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
    const database = await openServerDatabase(databaseUrl, { ...options, directUrl, replicaUrl });
    return { database, secret, close: () => database.close() };
  }
  const folder = await openDataDir(dataDir);
  try {
    const kept = secret ?? folder.secret();
    const opened = Promise.withResolvers<Database>();
    // From the start, as it tells another container that the folder is in use.
    const closeDoor = await openHoldDoor(dataDir, async (work) =>
      (await opened.promise).hold?.(work),
    );
    const database = await openEmbeddedDatabase(folder.databaseDir, options).catch((error) => {
      closeDoor();
      throw error;
    });
    opened.resolve(database);
    const close = async () => {
      closeDoor();
      await database.close();
      folder.release();
    };
    return { database, secret: kept, close };
  } catch (error) {
    folder.release();
    throw error;
  }
}
