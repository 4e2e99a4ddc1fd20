// Reads the header of a CSV file: what its columns are called, what stands between them.
import { nearest } from '../text/nearest.ts';
import { cellsOf } from './cells.ts';
import { type Column, importedColumns } from './columns.ts';
import { type LineProblem, UnreadableCsvError } from './problem.ts';
import { recordsFrom } from './records.ts';

const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];
const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

/** Columns that are not known for which the nearest one is looked up. */
const mostSuggestions = 5;

/** Characters of a header: more than any names take, few enough to be read at once. */
const longestHeader = 65_536;

/** Characters of a name that a message repeats. */
const shownCharacters = 50;

export interface CsvHeader {
  delimiter: Delimiter;
  /** By their places; undefined where the header has no name. */
  columns: readonly (Column | undefined)[];
  /** Where the text behind the header begins. */
  offset: number;
  /** On which line. */
  line: number;
}

/** Letters and digits alone, so that `Short code` and `short_code` name `shortCode`. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const byPlainName: ReadonlyMap<string, Column> = new Map(
  importedColumns.map((column) => [plain(column), column]),
);

/** What Excel is told by a first line of its own: `sep=;`. */
const separatorLine = /^"?sep=(.)"?(?:\r\n|\n|\r)/i;

/**
 * The header, which is the first line that is not empty and does not name the separator; otherwise what
 * stands most between its names is the delimiter. Columns without a name are passed over. Throws
 * UnreadableCsvError for a text without a header, for columns that are not known, stand twice or are
 * missing.
 */
export function readHeader(csv: string): CsvHeader {
  const begin = csv.startsWith('\uFEFF') ? 1 : 0;
  const [separator = '', named] = separatorLine.exec(csv.slice(begin, begin + 16)) ?? [];
  const start = { offset: begin + separator.length, line: separator === '' ? 1 : 2 };
  const { value: record } = recordsFrom(csv, start).next();
  const refuse = (problems: Omit<LineProblem, 'line'>[], line = record?.line ?? start.line) =>
    new UnreadableCsvError(problems.map((problem) => ({ line, ...problem })));
  if (named !== undefined && !isDelimiter(named)) {
    throw refuse([{ field: '', message: 'must name a comma, a semicolon or a tab in sep=' }], 1);
  }
  if (!record) throw refuse([{ field: '', message: 'must hold the names of the columns' }]);
  const length = record.end - record.start;
  if (length > longestHeader) {
    const message = `must be a header of at most ${longestHeader} characters; it has ${length}`;
    throw refuse([{ field: '', message }]);
  }
  const text = csv.slice(record.start, record.end);
  if (text.includes('\0')) {
    throw refuse([
      {
        field: '',
        message: 'must be UTF-8, or UTF-16 with a byte order mark; save it as CSV UTF-8',
      },
    ]);
  }
  const delimiter = named ?? delimiterOf(text);
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

function delimiterOf(header: string): Delimiter {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return delimiters.reduce((most, next) => (count(next) > count(most) ? next : most));
}

function missingFrom(columns: CsvHeader['columns']): Omit<LineProblem, 'line'>[] {
  const problems = [];
  if (!columns.includes('name')) problems.push({ field: 'name', message: 'is a missing column' });
  if (!columns.includes('type') && !columns.includes('url')) {
    const message = 'is a missing column; only a file with the column url may leave it out';
    problems.push({ field: 'type', message });
  }
  return problems;
}

/** What is wrong with the names; `named` is the delimiter that the file says it has. */
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
      const message =
        anotherDelimiter(name, named) ?? unknown(name, suggestions <= mostSuggestions);
      return [{ field: shown(name), message }];
    }
    if (seen.has(column)) return [{ field: shown(name), message: 'must stand once' }];
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
    `is no column; sep= says that a ${delimiterNames[named]} separates columns, but this header has ${delimiterNames[found]}s; remove that line or correct it`
  );
}

function unknown(name: string, suggests: boolean): string {
  if (!suggests) return 'is no column';
  const meant = nearest(name, importedColumns);
  if (meant) return `is no column; did you mean ${meant}?`;
  return /[|:]/.test(name)
    ? 'is no column; between columns stands a comma, a semicolon or a tab'
    : `is no column; the columns are ${importedColumns.join(', ')}`;
}
