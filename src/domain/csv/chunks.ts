// Splits a large CSV file into chunks.
import type { CsvHeader } from './header.ts';
import { recordsFrom } from './records.ts';

/** Of a file; a single chunk has far fewer. */
export const maxRows = 50_000;

/** A chunk ends after this many characters, so that parsing one stays fast. */
const maxChunkLength = 262_144;

export interface CsvChunk {
  /** A complete CSV file with the same header. */
  csv: string;
  /** Line number, in the original file, of the first row of the chunk. */
  firstLine: number;
  /** Number of records, without the header. */
  records: number;
}

/**
 * Splits the file lazily into chunks of up to `max` records. Throws UnreadableCsvError like `recordsFrom`.
 */
export function* chunksOf(csv: string, header: CsvHeader, max: number): Generator<CsvChunk> {
  const { delimiter, columns } = header;
  // With a single column the delimiter cannot be detected.
  const head = `sep=${delimiter}\n${columns.join(delimiter)}\n`;
  let first = { offset: header.offset, line: header.line };
  let records = 0;
  const cut = (end: number) => ({
    csv: head + csv.slice(first.offset, end),
    firstLine: first.line,
    records,
  });
  for (const { end, nextLine } of recordsFrom(csv, first)) {
    records += 1;
    if (records < max && end - first.offset < maxChunkLength) continue;
    yield cut(end);
    first = { offset: end, line: nextLine };
    records = 0;
  }
  if (records > 0) yield cut(csv.length);
}
