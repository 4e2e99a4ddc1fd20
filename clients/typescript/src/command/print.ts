// What commands print: tables for people, JSON for programs.

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** For people beside what a program reads. */
export function tell(text: string): void {
  process.stderr.write(`${plain(text)}\n`);
}

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

/** One thing a line. */
export const printJsonLine = (value: unknown): void => print(JSON.stringify(value));

type Cell = string | number | boolean | null | undefined | readonly string[];

/** Whatever somebody has named a thing, it tells the terminal nothing. */
const plain = (text: string): string => text.replaceAll(/(?!\n)\p{Cc}/gu, ' ');

const textOf = (cell: Cell): string =>
  plain(Array.isArray(cell) ? cell.join(', ') : String(cell ?? '')).replaceAll('\n', ' ');

/** Rows below the names of their columns; numbers stand at the right. */
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

/** A list that comes little by little; as JSON one thing a line. */
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

/** What comes one by one, too soon to know how wide the others are. */
export const printLine = (cells: readonly Cell[]): void =>
  print(cells.map((cell) => textOf(cell) || '-').join('  '));

/** A thing, field by field. */
export const printFields = (fields: Record<string, Cell>): void => {
  const width = Math.max(...Object.keys(fields).map((name) => name.length));
  for (const [name, cell] of Object.entries(fields))
    print(`${name.padEnd(width)}  ${textOf(cell)}`.trimEnd());
};
