// `npm run restore -- FILE`: a database as it was when the file was made.
import { readdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { openDataDir } from '../database/data-dir.ts';
import { type Header, markOf, readLines, verifyArchive } from './archive.ts';
import { counted, runCommand } from './command.ts';
import { type Connection, serverOf } from './connection.ts';
import { type Loaded, load } from './load.ts';
import { keptSecret } from './source.ts';
import { createFolder, expectKnown, openEmptyServer } from './target.ts';

const usage = 'restore -- FILE [--force] [--new-secret]';
const flags = ['force', 'new-secret'] as const;

await runCommand({ usage, count: 1, flags }, async ([file = ''], has) => {
  const config = readConfig(process.env);
  const header = await verifyArchive(file, 'database');
  await expectKnown(header.migrations);
  if (!has('new-secret')) expectSecret(header, config);
  const fill = async (connection: Connection) => {
    const lines = readLines(file);
    await lines.next();
    return load(connection, header.scanMonths, lines).finally(() => connection.close());
  };
  const server = await serverOf(config);
  const { tables, rows } = server
    ? await fill(await openEmptyServer(server, header.migrations))
    : await replaceFolder(config.dataDir, has('force'), header, fill);
  const size = `${counted(rows, 'row')} in ${counted(tables, 'table')}`;
  console.log(`Restored what there was at ${header.madeAt}: ${size}. Start the server.`);
});

/** With another one keys, sessions and links to join are refused, secrets of webhooks unreadable. */
function expectSecret(header: Header, { databaseUrl, dataDir, secret }: Config): void {
  const here = secret ?? keptSecret(dataDir);
  if (here !== undefined && markOf(here) === header.secret) return;
  const place = databaseUrl ? 'SECRET' : `SECRET, or the file ${path.join(dataDir, 'secret')},`;
  throw new ConfigError(
    `${place} must be that of the server which made the file; without it: --new-secret, after which keys and sessions are refused, and webhooks need new secrets`,
  );
}

/** The database stands beside the old one until it is whole. */
async function replaceFolder(
  dataDir: string,
  force: boolean,
  header: Header,
  fill: (connection: Connection) => Promise<Loaded>,
): Promise<Loaded> {
  const held = await openDataDir(dataDir);
  try {
    const begun = `${held.databaseDir}.new`;
    const old = `${held.databaseDir}.old`;
    const known = ['secret', 'server.lock', 'server.sock', path.basename(begun)];
    const [other] = readdirSync(dataDir).filter((name) => !known.includes(name));
    if (other !== undefined && !force) {
      throw new ConfigError(
        `DATA_DIR ${path.resolve(dataDir)} must be empty but for the file secret; it holds ${other}; to lose its database: --force`,
      );
    }
    await rm(begun, { recursive: true, force: true });
    const loaded = await fill(await createFolder(begun, header.migrations));
    await rm(old, { recursive: true, force: true });
    await rename(held.databaseDir, old).catch(() => undefined);
    await rename(begun, held.databaseDir);
    await rm(old, { recursive: true, force: true });
    return loaded;
  } finally {
    held.release();
  }
}
