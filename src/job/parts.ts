// The files of jobs, in parts.
import { makeZip, predictLength } from 'client-zip';
import { z } from 'zod';
import type { PrismaClient } from '../database/client/client.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import { codesName } from '../domain/job/stored.ts';

/** Bytes of a part. */
const partSize = 1_048_576;
/** Parts read at a time. */
const readAhead = 4;

export interface JobFile {
  name: string;
  bytes: Uint8Array;
  modifiedAt: Date;
}

/** Adds files, or more of one, after what there is. Call it where the job is locked. */
export async function addParts(
  on: RequestDatabase,
  jobId: string,
  files: readonly JobFile[],
): Promise<void> {
  const last = await on.jobPart.aggregate({ where: { jobId }, _max: { number: true } });
  let number = last._max.number ?? -1;
  for (const { name, bytes, modifiedAt } of files) {
    for (let start = 0; start < bytes.length || start === 0; start += partSize) {
      number += 1;
      const part = new Uint8Array(bytes.subarray(start, start + partSize));
      await on.jobPart.create({ data: { jobId, number, file: name, modifiedAt, bytes: part } });
    }
  }
}

type Database = Pick<PrismaClient, 'jobPart' | '$queryRaw'>;

/** The bytes of one file. */
export async function* fileBytes(
  prisma: Database,
  jobId: string,
  file: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let last = -1; ; ) {
    const parts = await prisma.jobPart.findMany({
      where: { jobId, file, number: { gt: last } },
      orderBy: { number: 'asc' },
      take: readAhead,
    });
    for (const { number, bytes } of parts) {
      yield bytes;
      last = number;
    }
    if (parts.length < readAhead) return;
  }
}

/** The whole text of one file; undefined if there is no such file. */
export async function fileText(
  prisma: Database,
  jobId: string,
  file: string,
): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  for await (const bytes of fileBytes(prisma, jobId, file)) parts.push(bytes);
  return parts.length === 0 ? undefined : Buffer.concat(parts).toString();
}

const entries = z.array(z.object({ file: z.string(), size: z.bigint() }));

/** The size of a file, or of a ZIP of all files. */
export async function fileSize(prisma: Database, jobId: string, isZip: boolean): Promise<number> {
  const files = entries.parse(
    await prisma.$queryRaw`
      SELECT "file", sum(octet_length("bytes"))::bigint AS "size" FROM "JobPart"
      WHERE "jobId" = ${jobId} GROUP BY "file"`,
  );
  const sizes = files.map(({ file, size }) => ({ name: file, size }));
  return isZip
    ? Number(predictLength(sizes))
    : Number(sizes.reduce((sum, { size }) => sum + size, 0n));
}

/** The files as a ZIP, which has the same bytes each time: first the list of codes, then the images. */
export const fileZip = (prisma: Database, jobId: string, createdAt: Date) =>
  // Canceling its stream would fail.
  makeZip(entriesOf(prisma, jobId, createdAt)).values({ preventCancel: true });

async function* entriesOf(prisma: Database, jobId: string, lastModified: Date) {
  yield { name: codesName, lastModified, input: fileBytes(prisma, jobId, codesName) };
  let image: { name: string; lastModified: Date; parts: Uint8Array[] } | undefined;
  const entry = ({ parts, ...rest }: NonNullable<typeof image>) => ({
    ...rest,
    input: new Uint8Array(Buffer.concat(parts)),
  });
  for (let last = -1; ; ) {
    const parts = await prisma.jobPart.findMany({
      where: { jobId, file: { not: codesName }, number: { gt: last } },
      orderBy: { number: 'asc' },
      take: readAhead,
    });
    for (const { number, file, modifiedAt, bytes } of parts) {
      if (image?.name === file) image.parts.push(bytes);
      else {
        if (image) yield entry(image);
        image = { name: file, lastModified: modifiedAt, parts: [bytes] };
      }
      last = number;
    }
    if (parts.length < readAhead) break;
  }
  if (image) yield entry(image);
}
