// Splits the CSV file of an import into parts.
import { setImmediate } from 'node:timers/promises';
import { ApiError } from '../../../../core/errors.ts';
import { type CsvChunk, chunksOf, maxRows } from '../../../../domain/csv/chunks.ts';
import { readHeader } from '../../../../domain/csv/header.ts';
import { UnreadableCsvError } from '../../../../domain/csv/problem.ts';
import { summarizeRows } from '../../../../domain/csv/read.ts';
import { countLines } from '../../../../domain/csv/records.ts';

const partSize = 500;
/** Cells may span lines; blank lines are skipped, but take time. */
const maxLines = 1_000_000;

export type ImportPart = CsvChunk & ReturnType<typeof summarizeRows>;

export interface ImportFile {
  parts: ImportPart[];
  rows: number;
}

/**
 * Reads the file to its end and splits it into parts. Throws BAD_REQUEST if it cannot be parsed or has
 * more than 50,000 rows.
 */
export async function readFile(csv: string): Promise<ImportFile> {
  // Yields to the event loop, since counting the lines for the rate limit has already blocked it.
  await setImmediate();
  if (countLines(csv, maxLines + 1) > maxLines) throw tooLong(`${maxLines} lines`);
  await setImmediate();
  const file: ImportFile = { parts: [], rows: 0 };
  try {
    for (const chunk of chunksOf(csv, readHeader(csv), partSize)) {
      const part = { ...chunk, ...summarizeRows(chunk.csv, chunk.firstLine) };
      file.parts.push(part);
      file.rows += part.rows;
      if (file.rows > maxRows) throw tooLong(`${maxRows} rows`);
      await setImmediate();
    }
  } catch (error) {
    if (!(error instanceof UnreadableCsvError)) throw error;
    throw new ApiError('BAD_REQUEST', { details: error.problems });
  }
  return file;
}

const tooLong = (max: string) =>
  new ApiError('BAD_REQUEST', { message: `The file has more than ${max}` });
