// Reads records of a CSV text as lists of cells.
import { CsvError, parse } from 'csv-parse/sync';
import { UnreadableCsvError } from './problem.ts';

const messages: Record<string, string> = {
  INVALID_OPENING_QUOTE:
    'must have no quotation mark within a cell that does not begin with one; write the cell between quotation marks, with "" for each within',
  CSV_INVALID_CLOSING_QUOTE:
    'must have nothing between the closing quotation mark of a cell and the end of the cell; write "" for a quotation mark within it',
  CSV_QUOTE_NOT_CLOSED: 'must close the quotation mark that it opens',
};

/**
 * The cells of each record that `recordsFrom` finds in a text, without those of empty lines. `lines` are
 * where they begin. Throws UnreadableCsvError if the quotation marks are not as RFC 4180 has them.
 */
export function cellsOf(text: string, delimiter: string, lines: readonly number[]): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = messages[error.code] ?? error.message;
    const line = lines[Number(error.records)] ?? lines.at(-1) ?? 1;
    throw new UnreadableCsvError([{ line, field: '', message }]);
  }
}
