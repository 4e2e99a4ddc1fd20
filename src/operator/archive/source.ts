// Opens the configured database for commands, without creating or migrating it.
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { type Config, ConfigError } from '../../core/config.ts';
import { readSecret } from '../../database/data-dir.ts';
import { requireDatabase } from '../../database/embedded/folder.ts';
import { openEmbeddedPostgres } from '../../database/embedded/open.ts';
import { findDirect } from '../../database/server/direct.ts';
import { atEnd } from './at-end.ts';
import { type ArchiveConnection, connect, texts } from './connection.ts';

export interface DatabasePlace {
  url: string;
  /** The SECRET of the server. */
  secret: string;
  close(): Promise<void>;
}

export interface Source extends Omit<DatabasePlace, 'url'> {
  connection: ArchiveConnection;
}

/** The database, bypassing a pooler. An embedded one is started unless it is running. */
export async function findPlace(config: Config): Promise<DatabasePlace> {
  const { databaseUrl, databaseDirectUrl, secret } = config;
  if (databaseUrl === undefined || secret === undefined) return findEmbedded(config);
  const url = await findDirect(databaseUrl, databaseDirectUrl);
  return { url, secret, close: async () => undefined };
}

/** The embedded database in DATA_DIR. Throws ConfigError if there is none. */
export async function findEmbedded({
  dataDir,
  secret,
}: Pick<Config, 'dataDir' | 'secret'>): Promise<DatabasePlace> {
  requireDatabase(path.resolve(dataDir));
  const folder = realpathSync(dataDir);
  const opening = openEmbeddedPostgres(folder);
  const close = atEnd(async () => (await opening).close());
  const { url } = await opening;
  return { url, secret: secret ?? readSecret(folder) ?? '', close };
}

export async function openSource(config: Config): Promise<Source> {
  return connectTo(await findPlace(config));
}

export async function connectTo({ url, secret, close }: DatabasePlace): Promise<Source> {
  const connection = await connect(url).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    connection,
    secret,
    close: async () => {
      await connection.close();
      await close();
    },
  };
}

/** Throws ConfigError if other clients are connected to the database. */
export async function requireStopped(connection: ArchiveConnection): Promise<void> {
  const others = await texts(
    connection,
    `SELECT pid::text AS "text" FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  );
  if (others.length === 0) return;
  throw new ConfigError('the database is in use; stop the server first');
}
