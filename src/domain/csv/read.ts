// Reads QR codes from a CSV file.
import { textOf } from './cell.ts';
import { cellsOf } from './cells.ts';
import type { Column } from './columns.ts';
import { readHeader } from './header.ts';
import type { LineProblem } from './problem.ts';
import { recordsFrom } from './records.ts';
import { type RowCode, readRow } from './row.ts';
import type { Texts } from './values.ts';

export interface ReadCode extends RowCode {
  line: number;
  /** What stands in its row. */
  texts: Texts;
}

/**
 * The codes of a file of which each row is right in itself, with what is wrong in the others. Rows in
 * which nothing stands are passed over. `firstLine` is where the text behind the header begins, if
 * that is elsewhere in a longer file. Throws UnreadableCsvError if the file cannot be read to its end.
 */
export function readCodes(
  csv: string,
  firstLine?: number,
): { codes: ReadCode[]; problems: LineProblem[] } {
  const { offset, columns, delimiter, line: second } = readHeader(csv);
  const text = csv.slice(offset);
  const records = [...recordsFrom(text, { offset: 0, line: firstLine ?? second })];
  const lines = records.map(({ line }) => line);
  const codes: ReadCode[] = [];
  const problems: LineProblem[] = [];
  for (const [index, cells] of cellsOf(text, delimiter, lines).entries()) {
    const line = lines[index] ?? second;
    if (cells.every((cell) => cell === '')) continue;
    if (cells.slice(columns.length).some((cell) => cell !== '')) {
      const message = `must have ${columns.length} cells, as the header has; it has ${cells.length}`;
      problems.push({ line, field: '', message });
      continue;
    }
    const texts = textsOf(cells, columns);
    const row = readRow(texts);
    if ('code' in row) codes.push({ line, texts, ...row.code });
    else problems.push(...row.problems.map((problem) => ({ line, ...problem })));
  }
  return { codes, problems };
}

function textsOf(cells: readonly string[], columns: readonly Column[]): Texts {
  const texts: Texts = {};
  for (const [index, column] of columns.entries()) {
    const text = textOf(cells[index] ?? '');
    if (text !== undefined) texts[column] = text;
  }
  return texts;
}
