// `npm run restore -- FILE`: a database as it was when the file was made.
import path from 'node:path';
import { type Config, ConfigError, readConfig } from '../../core/config.ts';
import { readSecret } from '../../database/data-dir.ts';
import { findDirect } from '../../database/server/direct.ts';
import { type Header, markOf, readLines, verifyArchive } from '../archive/archive.ts';
import type { ArchiveConnection } from '../archive/connection.ts';
import { load } from '../archive/load.ts';
import { replaceEmbedded } from '../archive/replace-embedded.ts';
import { expectKnown, openEmpty } from '../archive/target.ts';
import { counted, runCommand } from './command.ts';

const usage = 'restore -- FILE [--force] [--new-secret]';
const flags = ['force', 'new-secret'] as const;

await runCommand({ usage, count: 1, flags }, async ([file = ''], has) => {
  const config = readConfig(process.env);
  const { databaseUrl, databaseDirectUrl, dataDir } = config;
  const header = await verifyArchive(file, 'database');
  const { migrations, scanMonths, madeAt } = header;
  await expectKnown(migrations);
  if (!has('new-secret')) expectSecret(header, config);
  const fill = async (connection: ArchiveConnection) => {
    const lines = readLines(file);
    await lines.next();
    return load(connection, scanMonths, lines).finally(() => connection.close());
  };
  const { tables, rows } =
    databaseUrl === undefined
      ? await replaceEmbedded(dataDir, has('force'), async (url) =>
          fill(await openEmpty(url, migrations)),
        )
      : await fill(await openEmpty(await findDirect(databaseUrl, databaseDirectUrl), migrations));
  const size = `${counted(rows, 'row')} in ${counted(tables, 'table')}`;
  console.log(`Restored what there was at ${madeAt}: ${size}. Start the server.`);
});

/** With another one keys, sessions and links to join are refused, secrets of webhooks unreadable. */
function expectSecret(header: Header, { databaseUrl, dataDir, secret }: Config): void {
  const here = secret ?? readSecret(dataDir);
  if (here !== undefined && markOf(here) === header.secret) return;
  const place = databaseUrl ? 'SECRET' : `SECRET, or the file ${path.join(dataDir, 'secret')},`;
  throw new ConfigError(
    `${place} must be that of the server which made the file; without it: --new-secret, after which keys and sessions are refused, and webhooks need new secrets`,
  );
}
