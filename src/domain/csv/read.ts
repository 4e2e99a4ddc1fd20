// Reads QR codes from a CSV file.
import { textOf } from './cell.ts';
import { cellsOf } from './cells.ts';
import { type CsvHeader, readHeader } from './header.ts';
import type { LineProblem } from './problem.ts';
import { recordsFrom } from './records.ts';
import { type RowCode, readRow } from './row.ts';
import type { Texts } from './values.ts';

interface Row {
  line: number;
  texts: Texts;
}

export type ReadCode = Row & RowCode;

/**
 * The codes of a file of which each row is right in itself, with what is wrong in the others. Rows in
 * which nothing stands are passed over. `firstLine` is where the text behind the header begins, if
 * that is elsewhere in a longer file. Throws UnreadableCsvError if the file cannot be read to its end.
 */
export function readCodes(
  csv: string,
  firstLine?: number,
): { codes: ReadCode[]; problems: LineProblem[] } {
  const { rows, problems } = rowsOf(csv, firstLine);
  const codes: ReadCode[] = [];
  for (const row of rows) {
    const read = readRow(row.texts);
    if ('code' in read) codes.push({ ...row, ...read.code });
    else problems.push(...read.problems.map((problem) => ({ line: row.line, ...problem })));
  }
  return { codes, problems };
}

/** A row with the short code that it chooses, in lower case. */
interface ChoosingRow {
  line: number;
  shortCode?: string | null;
}

/**
 * How many rows a file has, with the short codes that they choose, whatever else they hold. Throws as
 * `readCodes` does.
 */
export function lookThrough(
  csv: string,
  firstLine?: number,
): { rows: number; shortCodes: ChoosingRow[] } {
  const { rows, problems } = rowsOf(csv, firstLine);
  const shortCodes = rows.flatMap(({ line, texts: { shortCode } }) =>
    shortCode === undefined ? [] : [{ line, shortCode: shortCode.toLowerCase() }],
  );
  return { rows: rows.length + problems.length, shortCodes };
}

/**
 * What is wrong with short codes that stood on an earlier line; `seen` holds those, and is given the
 * others.
 */
export function repeatedShortCodes(
  rows: readonly ChoosingRow[],
  seen: Map<string, number>,
): LineProblem[] {
  return rows.flatMap(({ line, shortCode }) => {
    if (shortCode == null) return [];
    const earlier = seen.get(shortCode);
    if (earlier === undefined) seen.set(shortCode, line);
    if (earlier === undefined) return [];
    const message = `is taken by line ${earlier}; choose another`;
    return [{ line, field: 'shortCode', message }];
  });
}

/** The rows, with what is wrong with those that have cells outside of the columns. */
function rowsOf(
  csv: string,
  firstLine: number | undefined,
): { rows: Row[]; problems: LineProblem[] } {
  const { offset, columns, delimiter, line: second } = readHeader(csv);
  const text = csv.slice(offset);
  const records = [...recordsFrom(text, { offset: 0, line: firstLine ?? second })];
  const lines = records.map(({ line }) => line);
  // A file without the column is one of addresses.
  const whole: Texts = columns.includes('type') ? {} : { type: 'URL' };
  const rows: Row[] = [];
  const problems: LineProblem[] = [];
  for (const [index, cells] of cellsOf(text, delimiter, lines).entries()) {
    const line = lines[index] ?? second;
    if (cells.every((cell) => cell === '')) continue;
    const stray = cells.findIndex((cell, place) => cell !== '' && columns[place] === undefined);
    if (stray < 0) rows.push({ line, texts: { ...whole, ...textsOf(cells, columns) } });
    else problems.push({ line, field: '', message: strayMessage(stray, columns.length) });
  }
  return { rows, problems };
}

const strayMessage = (place: number, width: number): string =>
  place < width
    ? `must have nothing in cell ${place + 1}, whose column has no name`
    : `must have at most ${width} cells, as the header has; cell ${place + 1} is filled`;

function textsOf(cells: readonly string[], columns: CsvHeader['columns']): Texts {
  const texts: Texts = {};
  for (const [index, column] of columns.entries()) {
    const text = textOf(cells[index] ?? '');
    if (column !== undefined && text !== undefined) texts[column] = text;
  }
  return texts;
}
