// `npm run move-to-postgres`: moves the embedded database to a PostgreSQL server.
import path from 'node:path';
import { ConfigError, readConfig } from '../../core/config.ts';
import { environment } from '../../core/environment.ts';
import { readSecret } from '../../database/data-dir.ts';
import { requireDatabase } from '../../database/embedded/folder.ts';
import { findDirect } from '../../database/server/direct.ts';
import { headerOf, readArchiveHeader } from '../archive/archive.ts';
import { dump, line } from '../archive/dump.ts';
import { load } from '../archive/load.ts';
import { connectTo, findEmbedded, requireStopped } from '../archive/source.ts';
import { openEmpty, requireKnownMigrations } from '../archive/target.ts';
import { counted, runCommand } from './command.ts';

await runCommand({ usage: 'move-to-postgres', count: 0 }, async () => {
  const dataDir = environment.shape.DATA_DIR.parse(process.env.DATA_DIR || undefined);
  requireDatabase(path.resolve(dataDir));
  const file = path.resolve(dataDir, 'secret');
  const kept = readSecret(dataDir);
  const isGiven = process.env.SECRET || process.env.SECRET_FILE;
  if (!isGiven && kept === undefined) {
    throw new ConfigError(
      `SECRET must be set to the value that the server has used until now, because ${file} does not exist`,
    );
  }
  const config = readConfig({ ...process.env, ...(!isGiven && { SECRET: kept }) });
  const { databaseUrl, databaseDirectUrl } = config;
  if (kept !== undefined && config.secret !== kept) {
    throw new ConfigError(
      `SECRET differs from the value in ${file}; unset SECRET, or, if the server has always run with SECRET set, rename that file first`,
    );
  }
  if (databaseUrl === undefined) {
    throw new ConfigError('DATABASE_URL must be set to the empty database to move to');
  }
  const server = await findDirect(databaseUrl, databaseDirectUrl);
  const { connection, secret, close } = await connectTo(await findEmbedded(config));
  try {
    // Later writes would not be moved.
    await requireStopped(connection);
    const lines = linesOf(dump(connection, headerOf('database', secret)));
    const header = readArchiveHeader(String((await lines.next()).value));
    if (!header) throw new Error('The dump has no header');
    await requireKnownMigrations(header.migrations);
    const target = await openEmpty(server, header.migrations);
    const { tables, rows } = await load(target, header.scanMonths, lines).finally(target.close);
    console.log(`Moved ${counted(rows, 'row')} in ${counted(tables, 'table')}; the contents of all tables match.
Start the server with this DATABASE_URL and its current SECRET${
      secret === kept ? `, which is in ${file}` : ''
    }.
${path.resolve(dataDir)} has not been changed. Remove it once everything works and SECRET is stored elsewhere.`);
  } finally {
    await close();
  }
});

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texts) yield* text.slice(0, -1).split('\n');
  yield line(['end']);
}
