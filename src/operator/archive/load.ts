// Fills an empty database with the lines of an archive, all of them or nothing.
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import type { ArchiveConnection } from './connection.ts';
import { quoted, type Sum, sumOf, tablesOf } from './tables.ts';

export interface Loaded {
  tables: number;
  rows: number;
}

/** Characters that are written at once, about. */
const portion = 1024 * 1024;

const tableLine = z.tuple([z.literal('table'), z.string(), z.array(z.string())]);
const sumLine = z.tuple([z.literal('sum'), z.number(), z.string()]);

/**
 * The database has the migrations of the archive. Throws ConfigError for one that holds anything;
 * throws if a table does not sum up to what the archive says.
 */
export async function load(
  connection: ArchiveConnection,
  scanMonths: readonly string[],
  lines: AsyncIterator<string>,
): Promise<Loaded> {
  const { query } = connection;
  await query('BEGIN');
  try {
    const tables = (await tablesOf(connection)).map(({ name }) => quoted(name));
    // What triggers would count is counted in the archive.
    for (const table of tables) await query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const table of tables) await expectEmpty(connection, table);
    for (const month of scanMonths) await query('SELECT "prepareScanMonth"($1::date)', [month]);
    const loaded = await fill(connection, lines);
    for (const table of tables) await query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await query('COMMIT');
    await query('ANALYZE');
    return loaded;
  } catch (error) {
    await query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

export async function expectEmpty({ query }: ArchiveConnection, table: string): Promise<void> {
  if ((await query(`SELECT 1 FROM ${table} LIMIT 1`)).length === 0) return;
  throw new ConfigError(`the database must be empty; ${table} holds something`);
}

async function fill(connection: ArchiveConnection, lines: AsyncIterator<string>): Promise<Loaded> {
  const loaded = { tables: 0, rows: 0 };
  for await (const { table, columns } of tablesIn(lines)) {
    const { rows, sum } = await insert(connection, table, columns, lines);
    const now = await sumOf(connection, quoted(table));
    if (now.rows !== rows || now.sum !== sum) {
      throw new Error(`${table} holds ${now.rows} rows that are not the ${rows} of the archive`);
    }
    loaded.tables += 1;
    loaded.rows += rows;
  }
  return loaded;
}

/** Each table, of which the caller then reads the rows. */
export async function* tablesIn(
  lines: AsyncIterator<string>,
): AsyncGenerator<{ table: string; columns: string[] }> {
  while (true) {
    const { data } = tableLine.safeParse(JSON.parse(await nextOf(lines)));
    // The line that ends the archive.
    if (!data) return;
    const [, table, columns] = data;
    yield { table, columns };
  }
}

/** The rows of a table, past whose sum the lines then are. */
export async function* rowsIn(lines: AsyncIterator<string>): AsyncGenerator<string> {
  for (let text = await nextOf(lines); text.startsWith('{'); text = await nextOf(lines)) yield text;
}

interface Writing {
  /** What a row becomes. */
  change?: ((row: string) => string) | undefined;
  /** Whether a row that is there already stays as it is; otherwise it is an error. */
  keep?: boolean;
}

/** Writes the lines that are rows into a table, up to their sum. */
export async function insert(
  { query }: ArchiveConnection,
  table: string,
  columns: readonly string[],
  lines: AsyncIterator<string>,
  { change = (row) => row, keep = false }: Writing = {},
): Promise<Sum> {
  const names = columns.map(quoted).join(', ');
  const statement = `INSERT INTO ${quoted(table)} (${names})
    SELECT ${names} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)
    ${keep ? 'ON CONFLICT DO NOTHING' : ''}`;
  let taken: string[] = [];
  let size = 0;
  while (true) {
    const text = await nextOf(lines);
    const isRow = text.startsWith('{');
    if (isRow) {
      size += text.length;
      taken.push(change(text));
    }
    if (size >= portion || (!isRow && size > 0)) {
      await query(statement, [`[${taken.join(',')}]`]);
      taken = [];
      size = 0;
    }
    if (isRow) continue;
    const [, rows, sum] = sumLine.parse(JSON.parse(text));
    return { rows, sum };
  }
}

async function nextOf(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new Error('The archive ends too early');
  return value;
}
