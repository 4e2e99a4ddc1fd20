// The archive format of backups and exports: gzipped lines of JSON, ending with a checksum.

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
import { codeOf } from '../../core/caught-error.ts';
import { ConfigError } from '../../core/config.ts';
import { keyedHash } from '../../core/keyed-hash.ts';
import { atEnd } from './at-end.ts';
import { line } from './dump.ts';

const header = z.object({
  archive: z.enum(['database', 'organization']),
  /** Version of the archive format. */
  format: z.literal(1),
  madeAt: z.string(),
  version: z.string(),
  /** Fingerprint of the server's SECRET. */
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

/** The header of an archive from the server with this SECRET; `dump` adds the rest. */
export const headerOf = (archive: Header['archive'], secret: string) => ({
  archive,
  format: 1,
  madeAt: new Date().toISOString(),
  version,
  secret: secretFingerprint(secret),
});

/** Distinguishes SECRETs without revealing them. */
export const secretFingerprint = (secret: string): string =>
  keyedHash(secret, 'archive').toString('hex').slice(0, 16);

/** Throws ConfigError if the file exists. */
export function requireNewFile(file: string): void {
  if (existsSync(file)) throw new ConfigError(`${file} already exists; choose another name`);
}

/** Writes a file that only its owner can read. It gets its name once it is complete and on disk. */
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
  // Exclusive: follows no link and overwrites nothing.
  const fd = openSync(part, 'wx', 0o600);
  const removePart = atEnd(() => rmSync(part, { force: true }));
  try {
    await pipeline(
      Readable.from(withEnd()),
      createGzip({ level: 3 }),
      createWriteStream(part, { fd, flush: true }),
    );
    const { size } = await stat(part);
    renameWithoutOverwriting(part, file);
    return size;
  } finally {
    await removePart();
  }
}

/** Never overwrites a file, unlike `rename`. Synchronous, so that no signal handler runs in between. */
function renameWithoutOverwriting(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch (error) {
    if (existsSync(file)) throw error;
    // Not all file systems support hard links.
    copyFileSync(part, file, constants.COPYFILE_EXCL);
    const fd = openSync(file, 'r+');
    fsyncSync(fd);
    closeSync(fd);
  }
}

/** Reads an archive line by line. Throws if it is damaged, at the end at the latest. */
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
  if (rest !== '') throw new Error('ends in the middle of a line');
}

/** Reads an archive to its end to verify it. Throws ConfigError if it is damaged. */
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
    throw new ConfigError(`${file} is not a valid archive: ${reasonOf(error)}`);
  }
  const data = readArchiveHeader(first ?? '');
  if (data?.archive === kind) return data;
  const command = kind === 'database' ? 'backup' : 'export-organization';
  throw new ConfigError(`${file} was not created by npm run ${command} of this version`);
}

/** Parses the first line; undefined if it is not an archive header. */
export const readArchiveHeader = (text: string): Header | undefined =>
  firstLine.safeParse(JSON.parse(text)).data?.[1];

function reasonOf(error: unknown): string {
  // System errors say why the file cannot be read.
  if (!(error instanceof Error && 'syscall' in error))
    return 'it is damaged or another kind of file';
  return codeOf(error) === 'ENOENT' ? 'the file does not exist' : error.message;
}
