// Reads the header of a CSV file: what its columns are called, what stands between them.
import { nearest } from '../nearest.ts';
import { cellsOf } from './cells.ts';
import { type Column, importedColumns, isColumn } from './columns.ts';
import { type LineProblem, UnreadableCsvError } from './problem.ts';
import { recordsFrom } from './records.ts';

const delimiters = [',', ';', '\t'] as const;

export interface CsvHeader {
  delimiter: (typeof delimiters)[number];
  columns: readonly Column[];
  /** Where the text behind the header begins. */
  offset: number;
  /** On which line. */
  line: number;
}

/**
 * The header, which is the first line that is not empty; what stands most between its names is the
 * delimiter. Throws UnreadableCsvError for a text without one, for columns that are not known, stand
 * twice or are missing.
 */
export function readHeader(csv: string): CsvHeader {
  const offset = csv.startsWith('\uFEFF') ? 1 : 0;
  const { value: record } = recordsFrom(csv, { offset, line: 1 }).next();
  const refuse = (problems: Omit<LineProblem, 'line'>[]) =>
    new UnreadableCsvError(problems.map((problem) => ({ line: record?.line ?? 1, ...problem })));
  if (!record) throw refuse([{ field: '', message: 'must hold the names of the columns' }]);
  const text = csv.slice(record.start, record.end);
  if (text.includes('\0')) {
    throw refuse([{ field: '', message: 'must be UTF-8; this looks like UTF-16' }]);
  }
  const delimiter = delimiterOf(text);
  const [names = []] = cellsOf(text, delimiter, [record.line]);
  const problems = names.flatMap((name, index) => problemOf(name, index, names));
  if (problems.length > 0) throw refuse(problems);
  if (!names.includes('name')) throw refuse([{ field: 'name', message: 'is a missing column' }]);
  return { delimiter, columns: names.filter(isColumn), offset: record.end, line: record.nextLine };
}

function delimiterOf(header: string): CsvHeader['delimiter'] {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return delimiters.reduce((most, next) => (count(next) > count(most) ? next : most));
}

function problemOf(name: string, index: number, names: readonly string[]) {
  const refuse = (message: string) => [{ field: name, message }];
  if (name.trim() === '') return refuse(`must be the name of column ${index + 1}`);
  if (names.indexOf(name) < index) return refuse('must stand once');
  if (isColumn(name)) return [];
  const meant = nearest(name, importedColumns);
  if (meant) return refuse(`is no column; did you mean ${meant}?`);
  return /[|:]/.test(name)
    ? refuse('is no column; between columns stands a comma, a semicolon or a tab')
    : refuse(`is no column; the columns are ${importedColumns.join(', ')}`);
}
