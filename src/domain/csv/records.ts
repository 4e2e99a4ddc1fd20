// Finds the records of a CSV text, with the lines on which they begin.
import { UnreadableCsvError } from './problem.ts';

/** Characters of a record; a quotation mark that is not closed would take all of the text. */
const longestRecord = 1_048_576;

/** How many lines a text has, counted up to `most`. */
export function countLines(text: string, most: number): number {
  const ends = /\r\n|\n|\r/g;
  let lines = 1;
  while (lines < most && ends.test(text)) lines += 1;
  return lines;
}

interface Place {
  /** In the text. */
  offset: number;
  /** As an editor counts, from 1. */
  line: number;
}

interface FoundRecord {
  line: number;
  start: number;
  /** Behind the end of its last line. */
  end: number;
  /** The line that follows. */
  nextLine: number;
}

/**
 * The records from a place on, found one at a time; empty lines are none.
 *
 * Lines end with CR LF, LF or CR. Between quotation marks a line end ends no record, but counts. In a
 * text whose quotation marks are not as they should be, what comes before the first wrong one is
 * right. Throws UnreadableCsvError for a record of over 1,048,576 characters.
 */
export function* recordsFrom(text: string, { offset, line }: Place): Generator<FoundRecord> {
  const signs = /"|\r\n|\n|\r/g;
  signs.lastIndex = offset;
  let record = { line, start: offset };
  let nextLine = line;
  let quoted = false;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    checkLength(record, sign.index);
    if (sign[0] === '"') {
      quoted = !quoted;
      continue;
    }
    nextLine += 1;
    if (quoted) continue;
    if (sign.index > record.start) yield { ...record, end: signs.lastIndex, nextLine };
    record = { line: nextLine, start: signs.lastIndex };
  }
  checkLength(record, text.length);
  if (text.length > record.start) yield { ...record, end: text.length, nextLine };
}

function checkLength({ line, start }: { line: number; start: number }, end: number): void {
  if (end - start <= longestRecord) return;
  const message = `must have at most ${longestRecord} characters; is a quotation mark not closed?`;
  throw new UnreadableCsvError([{ line, field: '', message }]);
}
