// Reads the header of a CSV file: column names and delimiter.
import { nearest } from '../text/nearest.ts';
import { cellsOf } from './cells.ts';
import { type Column, importedColumns } from './columns.ts';
import { mostFrequentDelimiter, separatorLine } from './delimiter.ts';
import { type LineProblem, UnreadableCsvError } from './problem.ts';
import { recordsFrom } from './records.ts';

const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];
const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

/** Unknown columns for which a similar name is suggested. */
const maxSuggestions = 5;

/** Maximum characters of a header. */
const maxHeaderLength = 65_536;

/** Characters of a name shown in a message. */
const shownCharacters = 50;

export interface CsvHeader {
  delimiter: Delimiter;
  /** By position; undefined where the header has no name. */
  columns: readonly (Column | undefined)[];
  /** Offset of the text after the header. */
  offset: number;
  /** Line number of the text after the header. */
  line: number;
}

/** Keeps only letters and digits, so that `Short code` and `short_code` match `shortCode`. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const byPlainName: ReadonlyMap<string, Column> = new Map(
  importedColumns.map((column) => [plain(column), column]),
);

/**
 * Reads the header, the first line that is neither empty nor a separator line. Without a separator line
 * the most frequent delimiter is used. Unnamed columns are ignored. Throws UnreadableCsvError for a
 * missing header and for unknown, duplicate or missing columns.
 */
export function readHeader(csv: string): CsvHeader {
  const begin = csv.startsWith('\uFEFF') ? 1 : 0;
  const [separator = '', named] = separatorLine.exec(csv.slice(begin, begin + 16)) ?? [];
  const start = { offset: begin + separator.length, line: separator === '' ? 1 : 2 };
  const { value: record } = recordsFrom(csv, start).next();
  const refuse = (problems: Omit<LineProblem, 'line'>[], line = record?.line ?? start.line) =>
    new UnreadableCsvError(problems.map((problem) => ({ line, ...problem })));
  if (named !== undefined && !isDelimiter(named)) {
    throw refuse([{ field: '', message: 'must set sep= to a comma, a semicolon or a tab' }], 1);
  }
  if (!record) throw refuse([{ field: '', message: 'must have a header with column names' }]);
  const length = record.end - record.start;
  if (length > maxHeaderLength) {
    const message = `must have a header of at most ${maxHeaderLength} characters; it has ${length}`;
    throw refuse([{ field: '', message }]);
  }
  const text = csv.slice(record.start, record.end);
  if (text.includes('\0')) {
    throw refuse([
      {
        field: '',
        message: 'must be UTF-8, or UTF-16 with a byte order mark; save the file as “CSV UTF-8”',
      },
    ]);
  }
  const delimiter = named ?? mostFrequentDelimiter(text, delimiters);
  const [names = []] = cellsOf(text, delimiter, [record.line]);
  const count = names.filter((name) => name.trim() !== '').length;
  if (count > importedColumns.length) {
    const message = `must have at most ${importedColumns.length} columns; it has ${count}`;
    throw refuse([{ field: '', message }]);
  }
  const columns = names.map((name) => byPlainName.get(plain(name)));
  const problems = problemsOf(names, columns, named);
  if (problems.length > 0) throw refuse(problems);
  const missing = missingFrom(columns);
  if (missing.length > 0) throw refuse(missing);
  return { delimiter, columns, offset: record.end, line: record.nextLine };
}

const isDelimiter = (sign: string): sign is Delimiter =>
  delimiters.some((delimiter) => delimiter === sign);

function missingFrom(columns: CsvHeader['columns']): Omit<LineProblem, 'line'>[] {
  const problems = [];
  if (!columns.includes('name')) problems.push({ field: 'name', message: 'is a required column' });
  if (!columns.includes('type') && !columns.includes('url')) {
    const message = 'is a required column, unless the file has the column url';
    problems.push({ field: 'type', message });
  }
  return problems;
}

/** Problems with the column names; `named` is the delimiter from the separator line. */
function problemsOf(
  names: readonly string[],
  columns: CsvHeader['columns'],
  named: Delimiter | undefined,
): Omit<LineProblem, 'line'>[] {
  const seen = new Set<Column>();
  let suggestions = 0;
  return names.flatMap((name, index) => {
    if (name.trim() === '') return [];
    const column = columns[index];
    if (column === undefined) {
      suggestions += 1;
      const message = anotherDelimiter(name, named) ?? unknown(name, suggestions <= maxSuggestions);
      return [{ field: shown(name), message }];
    }
    if (seen.has(column)) return [{ field: shown(name), message: 'is a duplicate column' }];
    seen.add(column);
    return [];
  });
}

const shown = (name: string): string =>
  name.length > shownCharacters ? `${name.slice(0, shownCharacters).toWellFormed()}…` : name;

function anotherDelimiter(name: string, named: Delimiter | undefined): string | undefined {
  const found = named && delimiters.find((delimiter) => name.includes(delimiter));
  return (
    found &&
    `is not a known column; sep= declares a ${delimiterNames[named]} as separator, but the header contains ${delimiterNames[found]}s; correct or remove that line`
  );
}

function unknown(name: string, suggests: boolean): string {
  if (!suggests) return 'is not a known column';
  const meant = nearest(name, importedColumns);
  if (meant) return `is not a known column; did you mean ${meant}?`;
  return /[|:]/.test(name)
    ? 'is not a known column; separate columns by commas, semicolons or tabs'
    : `is not a known column; known columns are ${importedColumns.join(', ')}`;
}
