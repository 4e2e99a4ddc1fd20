// Parses CSV in the browser, more leniently than the server, which checks what is made of it.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { mostFrequentDelimiter, separatorLine } from '../../../../src/domain/csv/delimiter.ts';

const delimiters = [',', ';', '\t', '|'] as const;

export class UnclosedQuoteError extends Error {}

/** The cells of all lines, also of empty ones. */
export function readCsv(text: string): string[][] {
  const [separator = '', named] = separatorLine.exec(text.slice(0, 16)) ?? [];
  const body = text.slice(separator.length);
  const [header = ''] = /[^\r\n]+/.exec(body) ?? [];
  try {
    const cells = parse(body, {
      delimiter: named ?? mostFrequentDelimiter(header, delimiters),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
    return separator === '' ? cells : [[], ...cells];
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
      throw new UnclosedQuoteError();
    }
    throw error;
  }
}
