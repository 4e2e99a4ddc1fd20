// Finds the records of a CSV text, with the lines on which they begin.
import { UnreadableCsvError } from './problem.ts';

/** Characters of a record; a quotation mark that is not closed would take all of the text. */
const longestRecord = 1_048_576;

/** How many lines a text has, counted up to `most`. */
export function countLines(text: string, most: number): number {
  let lines = 1;
  for (let at = 0; lines < most && at < text.length; at += 1) {
    if (isLineEnd(text, at)) lines += 1;
  }
  return lines;
}

/** Whether a line ends with the character there: of CR LF with the second. */
function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed);
}

const lineFeed = 10;
const carriageReturn = 13;
const quotationMark = 34;

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
  let record = { line, start: offset };
  let nextLine = line;
  let quoted = false;
  // Character by character: a file may be nothing but signs, for each of which a pattern takes longer.
  for (let at = offset; at < text.length; at += 1) {
    if (text.charCodeAt(at) === quotationMark) {
      checkLength(record, at);
      quoted = !quoted;
      continue;
    }
    if (!isLineEnd(text, at)) continue;
    checkLength(record, at);
    nextLine += 1;
    if (quoted) continue;
    if (!isEmpty(text, record.start, at)) yield { ...record, end: at + 1, nextLine };
    record = { line: nextLine, start: at + 1 };
  }
  checkLength(record, text.length);
  if (text.length > record.start) yield { ...record, end: text.length, nextLine };
}

/** Whether nothing stands between there and the end of the line; CR LF are one end. */
const isEmpty = (text: string, start: number, end: number): boolean =>
  start === end || (end === start + 1 && text.charCodeAt(start) === carriageReturn);

function checkLength({ line, start }: { line: number; start: number }, end: number): void {
  if (end - start <= longestRecord) return;
  const message = `must have at most ${longestRecord} characters; is a quotation mark not closed?`;
  throw new UnreadableCsvError([{ line, field: '', message }]);
}
