// Finds the records of a CSV text and their line numbers.
import { UnreadableCsvError } from './problem.ts';

/** Maximum characters of a record; an unclosed quotation mark would extend it to the whole text. */
const maxRecordLength = 1_048_576;

/** Counts lines, up to `max`. */
export function countLines(text: string, max: number): number {
  let lines = 1;
  for (const end of ['\n', '\r']) {
    let at = text.indexOf(end);
    while (lines < max && at >= 0) {
      if (isLineEnd(text, at)) lines += 1;
      at = text.indexOf(end, at + 1);
    }
  }
  return lines;
}

/** Whether a character ends a line; for CR LF the second one does. */
function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed);
}

const lineFeed = 10;
const carriageReturn = 13;
const quotationMark = 34;

interface Place {
  /** Offset in the text. */
  offset: number;
  /** Line number, counted from 1. */
  line: number;
}

interface FoundRecord {
  line: number;
  start: number;
  /** Offset after the line end. */
  end: number;
  /** Line number after the record. */
  nextLine: number;
}

/**
 * Finds the records from a position on, lazily; empty lines are skipped.
 *
 * Lines end with CR LF, LF or CR. Line ends inside quotation marks count as lines but do not end a
 * record. Records before the first misplaced quotation mark are correct. Throws UnreadableCsvError for
 * a record of over 1,048,576 characters.
 */
export function* recordsFrom(text: string, { offset, line }: Place): Generator<FoundRecord> {
  let record = { line, start: offset };
  let nextLine = line;
  let quoted = false;
  // Character by character, because a regular expression is slower on files full of separators.
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

/** Whether a line is empty; CR LF is one line end. */
const isEmpty = (text: string, start: number, end: number): boolean =>
  start === end || (end === start + 1 && text.charCodeAt(start) === carriageReturn);

function checkLength({ line, start }: { line: number; start: number }, end: number): void {
  if (end - start <= maxRecordLength) return;
  const message = `must have at most ${maxRecordLength} characters; a quotation mark may be unclosed`;
  throw new UnreadableCsvError([{ line, field: '', message }]);
}
