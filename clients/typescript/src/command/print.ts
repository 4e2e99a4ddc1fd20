// Prints results: tables for people, JSON for scripts.

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints a message to standard error, apart from results. */
export function tell(text: string): void {
  process.stderr.write(`${plain(text)}\n`);
}

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

/** One value per line. */
export const printJsonLine = (value: unknown): void => print(JSON.stringify(value));

type Cell = string | number | boolean | null | undefined | readonly string[];

/** Replaces control characters, so that names cannot send escape sequences to the terminal. */
const plain = (text: string): string => text.replaceAll(/(?!\n)\p{Cc}/gu, ' ');

const textOf = (cell: Cell): string =>
  plain(Array.isArray(cell) ? cell.join(', ') : String(cell ?? '')).replaceAll('\n', ' ');

/** Prints rows below column names; numbers are right-aligned. */
export function printTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const lines = [columns.map((name) => name.toUpperCase()), ...rows.map((row) => row.map(textOf))];
  const widths = columns.map((_name, place) =>
    Math.max(...lines.map((line) => [...(line[place] ?? '')].length)),
  );
  const isNumber = columns.map((_name, place) =>
    rows.every((row) => typeof row[place] === 'number'),
  );
  for (const line of lines) {
    const cells = line.map((text, place) => {
      const space = ' '.repeat((widths[place] ?? 0) - [...text].length);
      return isNumber[place] ? space + text : text + space;
    });
    print(cells.join('  ').trimEnd());
  }
}

/** Prints an async list, as a table or as one JSON value per line. */
export async function printEach<One>(
  things: AsyncIterable<One>,
  json: boolean,
  columns: readonly string[],
  rowOf: (one: One) => readonly Cell[],
): Promise<void> {
  const rows: (readonly Cell[])[] = [];
  for await (const one of things) {
    if (json) printJsonLine(one);
    else rows.push(rowOf(one));
  }
  if (!json) printTable(columns, rows);
}

/** Prints a row at once, without alignment. */
export const printLine = (cells: readonly Cell[]): void =>
  print(cells.map((cell) => textOf(cell) || '-').join('  '));

/** Prints an object, one field per line. */
export const printFields = (fields: Record<string, Cell>): void => {
  const width = Math.max(...Object.keys(fields).map((name) => name.length));
  for (const [name, cell] of Object.entries(fields))
    print(`${name.padEnd(width)}  ${textOf(cell)}`.trimEnd());
};
