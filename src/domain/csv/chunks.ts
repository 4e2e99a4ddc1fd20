// Cuts a long CSV file into short ones.
import type { CsvHeader } from './header.ts';
import { recordsFrom } from './records.ts';

/** Characters behind which a piece ends, so that none takes long to read. */
const longest = 1_048_576;

export interface CsvChunk {
  /** A CSV file of its own, with the same header. */
  csv: string;
  /** The line of the whole file on which the text behind the header begins. */
  firstLine: number;
  /** How many records it has, without the header. */
  records: number;
}

/**
 * The file in pieces of up to so many records, cut one at a time. Throws UnreadableCsvError as
 * `recordsFrom` does.
 */
export function* chunksOf(csv: string, header: CsvHeader, most: number): Generator<CsvChunk> {
  const { delimiter, columns } = header;
  // A single column does not show what is the delimiter.
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
    if (records < most && end - first.offset < longest) continue;
    yield cut(end);
    first = { offset: end, line: nextLine };
    records = 0;
  }
  if (records > 0) yield cut(csv.length);
}
