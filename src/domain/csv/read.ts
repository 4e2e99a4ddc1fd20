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
 * Parses the rows of a file into QR codes and problems. Empty rows are skipped. `firstLine` is the line
 * number of the first row if the file is a chunk of a larger one. Throws UnreadableCsvError if the file
 * cannot be parsed to its end.
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

/** Columns whose values are unique in an organization. */
const uniqueColumns = ['shortCode', 'externalId'] as const;

/** A row with such values as they are stored. */
type ChoosingRow = { line: number } & Partial<
  Record<(typeof uniqueColumns)[number], string | null>
>;

/**
 * Counts the rows of a file and collects what must be unique in them without checking anything else.
 * Throws like `readCodes`.
 */
export function summarizeRows(
  csv: string,
  firstLine?: number,
): { rows: number; chosen: ChoosingRow[] } {
  const { rows, problems } = rowsOf(csv, firstLine);
  const chosen = rows.map(({ line, texts: { shortCode, externalId } }) => ({
    line,
    shortCode: shortCode?.toLowerCase() ?? null,
    externalId: externalId?.normalize('NFC') ?? null,
  }));
  return {
    rows: rows.length + problems.length,
    chosen: chosen.filter(({ shortCode, externalId }) => shortCode ?? externalId),
  };
}

/** Problems for values that an earlier line has; new ones are added to `seen`, by column and value. */
export function repeatedValues(
  rows: readonly ChoosingRow[],
  seen: Map<string, number>,
): LineProblem[] {
  return rows.flatMap((row) =>
    uniqueColumns.flatMap((field) => {
      if (row[field] == null) return [];
      const key = `${field} ${row[field]}`;
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, row.line);
      if (earlier === undefined) return [];
      const message = `is already used on line ${earlier}; choose another`;
      return [{ line: row.line, field, message }];
    }),
  );
}

/** Splits a file into rows and problems for rows with cells outside of the named columns. */
function rowsOf(
  csv: string,
  firstLine: number | undefined,
): { rows: Row[]; problems: LineProblem[] } {
  const { offset, columns, delimiter, line: second } = readHeader(csv);
  const text = csv.slice(offset);
  const records = [...recordsFrom(text, { offset: 0, line: firstLine ?? second })];
  const lines = records.map(({ line }) => line);
  // Without the column `type` all rows are URLs.
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
    ? `must have an empty cell ${place + 1}, because its column has no name`
    : `must have at most ${width} cells like the header, but cell ${place + 1} is not empty`;

function textsOf(cells: readonly string[], columns: CsvHeader['columns']): Texts {
  const texts: Texts = {};
  for (const [index, column] of columns.entries()) {
    const text = textOf(cells[index] ?? '');
    if (column !== undefined && text !== undefined) texts[column] = text;
  }
  return texts;
}
