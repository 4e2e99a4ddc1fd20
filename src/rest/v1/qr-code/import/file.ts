// The CSV file of an import, in parts.
import { setImmediate } from 'node:timers/promises';
import { ApiError, sentences } from '../../../../core/errors.ts';
import { type CsvChunk, chunksOf } from '../../../../domain/csv/chunks.ts';
import { readHeader } from '../../../../domain/csv/header.ts';
import { UnreadableCsvError } from '../../../../domain/csv/problem.ts';
import { lookThrough } from '../../../../domain/csv/read.ts';
import { countLines } from '../../../../domain/csv/records.ts';

const partSize = 500;
export const mostRows = 50_000;
/** Cells may have many; lines of nothing are none of interest, but take time. */
const mostLines = 1_000_000;

export type ImportPart = CsvChunk & ReturnType<typeof lookThrough>;

export interface ImportFile {
  parts: ImportPart[];
  rows: number;
}

/**
 * The file in parts, looked through to its end. Throws BAD_REQUEST for a file that cannot be read, or
 * has more than 50,000 rows.
 */
export async function readFile(csv: string): Promise<ImportFile> {
  // The whole file was decoded just now, which takes long enough.
  await setImmediate();
  if (countLines(csv, mostLines + 1) > mostLines) throw tooLong(`${mostLines} lines`);
  await setImmediate();
  const file: ImportFile = { parts: [], rows: 0 };
  try {
    for (const chunk of chunksOf(csv, readHeader(csv), partSize)) {
      const part = { ...chunk, ...lookThrough(chunk.csv, chunk.firstLine) };
      file.parts.push(part);
      file.rows += part.rows;
      if (file.rows > mostRows) throw tooLong(`${mostRows} rows`);
      await setImmediate();
    }
  } catch (error) {
    if (!(error instanceof UnreadableCsvError)) throw error;
    const { problems } = error;
    throw new ApiError('BAD_REQUEST', { message: sentences(problems), details: problems });
  }
  return file;
}

const tooLong = (most: string) =>
  new ApiError('BAD_REQUEST', { message: `The file has over ${most}` });
