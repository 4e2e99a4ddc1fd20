// Parses CSV records into cells.
import { CsvError, parse } from 'csv-parse/sync';
import { UnreadableCsvError } from './problem.ts';

const messages: Record<string, string> = {
  INVALID_OPENING_QUOTE:
    'has a quotation mark inside an unquoted cell; put the cell in quotation marks and write "" for each one inside',
  CSV_INVALID_CLOSING_QUOTE:
    'has text after the closing quotation mark of a cell; write "" for a quotation mark inside a cell',
  CSV_QUOTE_NOT_CLOSED: 'has an unclosed quotation mark',
};

/**
 * Parses the records found by `recordsFrom`, skipping empty lines. `lines` are their line numbers.
 * Throws UnreadableCsvError for quoting that violates RFC 4180.
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
