// Loads an archive into an empty database, in one transaction.
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import { type ArchiveConnection, texts } from './connection.ts';
import { quoted, type Sum, sumOf, tablesOf } from './tables.ts';

export interface Loaded {
  tables: number;
  rows: number;
}

/** Approximate characters to write at a time. */
const portion = 1024 * 1024;

const tableLine = z.tuple([z.literal('table'), z.string(), z.array(z.string())]);
const sumLine = z.tuple([z.literal('sum'), z.number(), z.string()]);

/**
 * Expects a database with the migrations of the archive. Throws ConfigError if it is not empty, and an
 * error if the checksum of a table does not match.
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
    // The archive contains the counts that triggers would update.
    const triggered = await withTriggers(connection, tables);
    for (const table of triggered) await query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const table of tables) await requireEmpty(connection, table);
    for (const month of scanMonths) await query('SELECT "prepareScanMonth"($1::date)', [month]);
    const loaded = await fill(connection, lines);
    for (const table of triggered) await query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await query('COMMIT');
    await query('ANALYZE');
    return loaded;
  } catch (error) {
    await query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Those with triggers: Citus does not know `DISABLE TRIGGER` for distributed tables, which have none. */
const withTriggers = (
  connection: ArchiveConnection,
  tables: readonly string[],
): Promise<string[]> =>
  texts(
    connection,
    `SELECT "text" FROM unnest($1::text[]) AS "text" WHERE EXISTS (
       SELECT FROM pg_trigger WHERE tgrelid = "text"::regclass AND NOT tgisinternal)`,
    [tables],
  );

export async function requireEmpty({ query }: ArchiveConnection, table: string): Promise<void> {
  if ((await query(`SELECT 1 FROM ${table} LIMIT 1`)).length === 0) return;
  throw new ConfigError(`the database must be empty, but ${table} has rows`);
}

async function fill(connection: ArchiveConnection, lines: AsyncIterator<string>): Promise<Loaded> {
  const loaded = { tables: 0, rows: 0 };
  for await (const { table, columns } of tablesIn(lines)) {
    const { rows, sum } = await insert(connection, table, columns, lines);
    const now = await sumOf(connection, quoted(table));
    if (now.rows !== rows || now.sum !== sum) {
      throw new Error(
        `the ${now.rows} rows of ${table} do not match the ${rows} rows of the archive`,
      );
    }
    loaded.tables += 1;
    loaded.rows += rows;
  }
  return loaded;
}

/** Yields each table; the caller then reads its rows. */
export async function* tablesIn(
  lines: AsyncIterator<string>,
): AsyncGenerator<{ table: string; columns: string[] }> {
  while (true) {
    const { data } = tableLine.safeParse(JSON.parse(await nextOf(lines)));
    // The last line of the archive.
    if (!data) return;
    const [, table, columns] = data;
    yield { table, columns };
  }
}

/** Yields the rows of a table and consumes its checksum. */
export async function* rowsIn(lines: AsyncIterator<string>): AsyncGenerator<string> {
  for (let text = await nextOf(lines); text.startsWith('{'); text = await nextOf(lines)) yield text;
}

interface Writing {
  /** Transforms a row. */
  change?: ((row: string) => string) | undefined;
  /** Whether to skip existing rows; otherwise they are an error. */
  keep?: boolean;
}

/** Inserts rows into a table, up to the line with their checksum. */
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
  if (done) throw new Error('The archive is incomplete');
  return value;
}
