// `npm run move-to-postgres`: everything from the embedded database into a PostgreSQL server.
import path from 'node:path';
import { ConfigError, readConfig } from '../../core/config.ts';
import { environment } from '../../core/environment.ts';
import { readSecret } from '../../database/data-dir.ts';
import { expectDatabase } from '../../database/embedded/folder.ts';
import { findDirect } from '../../database/server/direct.ts';
import { headerOf, readArchiveHeader } from '../archive/archive.ts';
import { dump, line } from '../archive/dump.ts';
import { load } from '../archive/load.ts';
import { connectTo, expectStopped, findEmbedded } from '../archive/source.ts';
import { expectKnown, openEmpty } from '../archive/target.ts';
import { counted, runCommand } from './command.ts';

await runCommand({ usage: 'move-to-postgres', count: 0 }, async () => {
  const dataDir = environment.shape.DATA_DIR.parse(process.env.DATA_DIR || undefined);
  expectDatabase(path.resolve(dataDir));
  const file = path.resolve(dataDir, 'secret');
  const kept = readSecret(dataDir);
  const isGiven = process.env.SECRET || process.env.SECRET_FILE;
  if (!isGiven && kept === undefined) {
    throw new ConfigError(
      `SECRET must be that which the server had until now; ${file} is not there`,
    );
  }
  const config = readConfig({ ...process.env, ...(!isGiven && { SECRET: kept }) });
  const { databaseUrl, databaseDirectUrl } = config;
  if (kept !== undefined && config.secret !== kept) {
    throw new ConfigError(
      `SECRET must be that of the database, which stands in ${file}: leave SECRET out; if the server always had SECRET set, that file was never used: rename it first`,
    );
  }
  if (databaseUrl === undefined) {
    throw new ConfigError('DATABASE_URL must name the empty database to move to');
  }
  const server = await findDirect(databaseUrl, databaseDirectUrl);
  const { connection, secret, close } = await connectTo(await findEmbedded(config));
  try {
    // What is written from now on would stay behind.
    await expectStopped(connection);
    const lines = linesOf(dump(connection, headerOf('database', secret)));
    const header = readArchiveHeader(String((await lines.next()).value));
    if (!header) throw new Error('What was read has no beginning');
    await expectKnown(header.migrations);
    const target = await openEmpty(server, header.migrations);
    const { tables, rows } = await load(target, header.scanMonths, lines).finally(target.close);
    console.log(`Moved ${counted(rows, 'row')} in ${counted(tables, 'table')}; each table holds the same on both sides.
Start the server with this DATABASE_URL, and with the SECRET that it had until now${
      secret === kept ? `: it stands in ${file}` : ''
    }.
${path.resolve(dataDir)} is as it was; remove it once all is well, and SECRET is kept elsewhere.`);
  } finally {
    await close();
  }
});

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texts) yield* text.slice(0, -1).split('\n');
  yield line(['end']);
}
