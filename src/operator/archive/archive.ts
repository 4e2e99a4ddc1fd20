// The file that backups and exports are: lines of JSON, compressed, the last of which tells whether they are whole.

import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import { codeOf } from '../../core/error-code.ts';
import { keyedHash } from '../../core/keyed-hash.ts';
import { atEnd } from './at-end.ts';
import { line } from './dump.ts';

const header = z.object({
  archive: z.enum(['database', 'organization']),
  /** Of this file; another number is another way to read it. */
  format: z.literal(1),
  madeAt: z.string(),
  version: z.string(),
  /** What the SECRET of the server can be told by. */
  secret: z.string(),
  migrations: z.array(z.string()),
  scanMonths: z.array(z.string()),
});
export type Header = z.output<typeof header>;

const firstLine = z.tuple([z.literal('archive'), header]);
const lastLine = z.tuple([z.literal('end'), z.string()]);

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../package.json'), 'utf8')));

/** What an archive of the server with this SECRET begins with; `dump` adds the rest. */
export const headerOf = (archive: Header['archive'], secret: string) => ({
  archive,
  format: 1,
  madeAt: new Date().toISOString(),
  version,
  secret: markOf(secret),
});

/** Tells one SECRET from another, and nothing else of it. */
export const markOf = (secret: string): string =>
  keyedHash(secret, 'archive').toString('hex').slice(0, 16);

/** Throws ConfigError for a name that is taken. */
export function expectFree(file: string): void {
  if (existsSync(file)) throw new ConfigError(`${file} is there already; choose another name`);
}

/** The file has its name, and is for its owner alone, once it is whole and on the disk. */
export async function writeArchive(file: string, lines: AsyncIterable<string>): Promise<number> {
  const part = `${file}.part-${process.pid}`;
  async function* withEnd() {
    const hash = createHash('sha256');
    for await (const text of lines) {
      hash.update(text);
      yield text;
    }
    yield line(['end', hash.digest('hex')]);
  }
  // Nothing that is there is followed or written over.
  const fd = openSync(part, 'wx', 0o600);
  const forget = atEnd(() => rmSync(part, { force: true }));
  try {
    await pipeline(
      Readable.from(withEnd()),
      createGzip({ level: 3 }),
      createWriteStream(part, { fd, flush: true }),
    );
    const { size } = await stat(part);
    giveName(part, file);
    return size;
  } finally {
    await forget();
  }
}

/** Unlike `rename` it never takes the place of another file. At once, so that no signal comes between. */
function giveName(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch (error) {
    if (existsSync(file)) throw error;
    // Not every file system has a second name for a file.
    copyFileSync(part, file, constants.COPYFILE_EXCL);
    const fd = openSync(file, 'r+');
    fsyncSync(fd);
    closeSync(fd);
  }
}

/** Lines of a file. Throws for one that is damaged, at the latest at its end. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const chunks = createGunzip();
  createReadStream(file)
    .on('error', (error) => chunks.destroy(error))
    .pipe(chunks);
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') throw new Error('ends within a line');
}

/** Reads a file to its end before anything is done with it. Throws ConfigError unless it is whole. */
export async function verifyArchive(file: string, kind: Header['archive']): Promise<Header> {
  const hash = createHash('sha256');
  let first: string | undefined;
  let last: string | undefined;
  try {
    for await (const text of readLines(file)) {
      first ??= text;
      if (last !== undefined) hash.update(`${last}\n`);
      last = text;
    }
    const [, sha256] = lastLine.parse(JSON.parse(last ?? ''));
    if (sha256 !== hash.digest('hex')) throw new Error('changed');
  } catch (error) {
    throw new ConfigError(`${file} must be a file that this server wrote: ${reasonOf(error)}`);
  }
  const data = readArchiveHeader(first ?? '');
  if (data?.archive === kind) return data;
  const command = kind === 'database' ? 'backup' : 'export-organization';
  throw new ConfigError(`${file} must be a file that npm run ${command} of this version wrote`);
}

/** From the first line; undefined if it is none of ours. */
export const readArchiveHeader = (text: string): Header | undefined =>
  firstLine.safeParse(JSON.parse(text)).data?.[1];

function reasonOf(error: unknown): string {
  // Of the system, which did not let it be read.
  if (!(error instanceof Error && 'syscall' in error)) return 'it is damaged, or none of ours';
  return codeOf(error) === 'ENOENT' ? 'there is none' : error.message;
}
