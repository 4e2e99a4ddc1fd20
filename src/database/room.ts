// Keeps the embedded database from a disk that is full to the last: where its log cannot grow it would hang.
import { statfs } from 'node:fs/promises';
import type { PGlite } from '@electric-sql/pglite';
import { ConfigError } from '../config.ts';
import type { Log } from '../log.ts';
import { repeat } from './repeat.ts';

const megabyte = 1_000_000;
/** Bytes without which nothing is written: more than one request takes, with its log. */
const least = 100 * megabyte;
/** Bytes with which writing goes on, so that it does not come and go. */
const enough = 110 * megabyte;
/** Bytes without which the database cannot be opened: what was under way when it ended is done first. */
const leastToOpen = 64 * megabyte;
/** Bytes without which none is made. */
const leastToMake = 200 * megabyte;
/** Milliseconds between two looks. */
const interval = 1_000;

/** Bytes that this process may still take where the folder lies. */
export async function roomOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Throws ConfigError if there is no room to open a database, or to make a new one. */
export async function demandRoom(folder: string, isNew: boolean): Promise<void> {
  const room = await roomOf(folder);
  const [what, takes] = isNew ? ['make', leastToMake] : ['open', leastToOpen];
  if (room >= takes) return;
  throw new ConfigError(
    `The disk of DATA_DIR is full: ${mb(room)} MB are free where ${folder} lies, and to ${what} the database takes ${mb(takes)} MB`,
  );
}

/** Lets the database only read while there is too little room. Resolves after the first look. */
export async function watchRoom(
  folder: string,
  pglite: Pick<PGlite, 'exec'>,
  log: Log | undefined,
): Promise<() => Promise<void>> {
  let isFull = false;

  async function look(): Promise<void> {
    const room = await roomOf(folder);
    if (isFull ? room < enough : room >= least) return;
    isFull = !isFull;
    await pglite.exec(`SET default_transaction_read_only = ${isFull ? 'on' : 'off'}`);
    const free = `${mb(room)} MB`;
    if (isFull) {
      const message = `the disk of DATA_DIR is full: nothing is written until ${mb(enough)} MB are free`;
      log?.error({ free }, message);
    } else log?.info({ free }, 'the disk of DATA_DIR has room again: writing goes on');
  }

  await look();
  return repeat(interval, look, (err) =>
    log?.warn({ err }, 'the room on the disk of DATA_DIR is not known'),
  );
}

const mb = (bytes: number): number => Math.floor(bytes / megabyte);
