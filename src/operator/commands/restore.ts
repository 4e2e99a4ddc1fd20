// `npm run restore -- FILE`: restores a database from a backup.
import path from 'node:path';
import { type Config, ConfigError, readConfig } from '../../core/config.ts';
import { readSecret } from '../../database/data-dir.ts';
import { findDirect } from '../../database/server/direct.ts';
import { type Header, readLines, secretFingerprint, verifyArchive } from '../archive/archive.ts';
import type { ArchiveConnection } from '../archive/connection.ts';
import { load } from '../archive/load.ts';
import { replaceEmbedded } from '../archive/replace-embedded.ts';
import { openEmpty, requireKnownMigrations } from '../archive/target.ts';
import { counted, runCommand } from './command.ts';

const usage = 'restore -- FILE [--force] [--new-secret]';
const flags = ['force', 'new-secret'] as const;

await runCommand({ usage, count: 1, flags }, async ([file = ''], has) => {
  const config = readConfig(process.env);
  const { databaseUrl, databaseDirectUrl, dataDir } = config;
  const header = await verifyArchive(file, 'database');
  const { migrations, scanMonths, madeAt } = header;
  await requireKnownMigrations(migrations);
  if (!has('new-secret')) requireSecret(header, config);
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
  console.log(`Restored the backup from ${madeAt}: ${size}. You can start the server now.`);
});

/** With another SECRET, keys, sessions and invitation links are rejected, and webhook secrets unreadable. */
function requireSecret(header: Header, { databaseUrl, dataDir, secret }: Config): void {
  const here = secret ?? readSecret(dataDir);
  if (here !== undefined && secretFingerprint(here) === header.secret) return;
  const place = databaseUrl ? 'SECRET' : `SECRET, or the file ${path.join(dataDir, 'secret')},`;
  throw new ConfigError(
    `${place} must be the one of the server that created the backup; if you do not have it, add --new-secret: then existing keys and sessions stop working, and webhooks need new secrets`,
  );
}
