// `npm run restore -- FILE`: a database as it was when the file was made.
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { roomOf } from '../database/room.ts';
import { type Header, markOf, readLines, verifyArchive } from './archive.ts';
import { counted, runCommand } from './command.ts';
import { type Connection, serverOf } from './connection.ts';
import { leftover } from './leftover.ts';
import { type Loaded, load } from './load.ts';
import { holdDataDir, keptSecret } from './source.ts';
import { createFolder, expectKnown, openEmptyServer } from './target.ts';

const usage = 'restore -- FILE [--force] [--new-secret]';
const flags = ['force', 'new-secret'] as const;

/** Bytes with which something else went wrong: more than the log takes to grow. */
const leastRoom = 20_000_000;

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
  const { databaseDir } = await holdDataDir(dataDir);
  const begun = `${databaseDir}.new`;
  const old = `${databaseDir}.old`;
  // The second was put aside by a restore that was cut off; what is not ours is left alone.
  const there = [databaseDir, old].find((folder) => existsSync(folder));
  if (there !== undefined && !force) {
    throw new ConfigError(`${there} must not be there; to lose the database in it: --force`);
  }
  remove(begun);
  leftover(() => remove(begun));
  const loaded = await createFolder(begun, header.migrations)
    .then(fill)
    .catch(async (error: unknown) => {
      throw await explained(error, dataDir);
    });
  // At once, so that no signal comes between.
  remove(old);
  if (existsSync(databaseDir)) renameSync(databaseDir, old);
  renameSync(begun, databaseDir);
  remove(old);
  return loaded;
}

/** Without room the engine fails in ways of its own. */
async function explained(error: unknown, dataDir: string): Promise<unknown> {
  const room = await roomOf(dataDir);
  if (room > leastRoom) return error;
  return new ConfigError(
    `the disk of DATA_DIR is full: the database takes more than there is where ${path.resolve(dataDir)} lies`,
  );
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
