// Dumps a database, or part of it, as lines of JSON from one consistent snapshot.
import { hash } from 'node:crypto';
import { expectCarriedOver } from './carried-over.ts';
import { type ArchiveConnection, texts } from './connection.ts';
import { takeSnapshot } from './snapshot.ts';
import { quoted, rowText, type Table, tablesOf } from './tables.ts';

/** The rows of a table to dump, as an SQL expression for FROM, and its columns; undefined to skip it. */
export type Selection = (table: Table) => { source: string; columns: string[] } | undefined;

const everything: Selection = ({ name, columns }) => ({ source: quoted(name), columns });

/** Approximate bytes to read at a time. */
const portion = 2 * 1024 * 1024;

/**
 * Yields chunks of whole lines. The first has `header`; each table is a line with its name and columns,
 * its rows, then a line with their checksum. Rows are objects, all other lines arrays.
 */
export async function* dump(
  connection: ArchiveConnection,
  header: object,
  selection: Selection = everything,
): AsyncGenerator<string> {
  await takeSnapshot(connection);
  try {
    await expectCarriedOver(connection);
    const migrations = await migrationsOf(connection);
    const scanMonths = await scanMonthsOf(connection);
    yield line(['archive', { ...header, migrations, scanMonths }]);
    for (const table of await tablesOf(connection)) {
      const selected = selection(table);
      if (!selected) continue;
      yield line(['table', table.name, selected.columns]);
      yield* rowsOf(connection, selected.source);
    }
  } finally {
    await connection.query('ROLLBACK');
  }
}

export const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Names of the applied migrations; none for an empty database. */
export async function migrationsOf(connection: ArchiveConnection): Promise<string[]> {
  const there = await connection.query(
    `SELECT 1 WHERE to_regclass('"_prisma_migrations"') NOTNULL`,
  );
  if (there.length === 0) return [];
  return texts(
    connection,
    `SELECT migration_name AS "text" FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
}

/** Months with a partition for scans. */
const scanMonthsOf = (connection: ArchiveConnection): Promise<string[]> =>
  texts(
    connection,
    `SELECT replace(right(c.relname, 7), '_', '-') || '-01' AS "text"
     FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = to_regclass('"Scan"') AND c.relname ~ '^Scan_\\d{4}_\\d{2}$' ORDER BY 1`,
  );

async function* rowsOf(connection: ArchiveConnection, source: string): AsyncGenerator<string> {
  await connection.query(
    `DECLARE "dumped_rows" NO SCROLL CURSOR FOR SELECT ${rowText} AS "text" FROM ${source} AS "row"`,
  );
  let all = 0;
  let sum = 0n;
  for (let count = 20; ; ) {
    const rows = await texts(connection, `FETCH ${count} FROM "dumped_rows"`);
    if (rows.length === 0) break;
    for (const row of rows) sum += summand(row);
    all += rows.length;
    yield `${rows.join('\n')}\n`;
    const length = rows.reduce((total, row) => total + row.length, 0);
    count = Math.min(5_000, Math.max(1, Math.round((count * portion) / length)));
  }
  await connection.query('CLOSE "dumped_rows"');
  yield line(['sum', all, String(sum)]);
}

/** A row's contribution to the checksum of its table, as in `sumOf`. */
const summand = (row: string): bigint =>
  BigInt.asIntN(64, BigInt(`0x${hash('md5', row).slice(0, 16)}`));
