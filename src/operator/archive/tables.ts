// Lists the tables of a database in foreign key order and computes their checksums.
import { z } from 'zod';
import type { ArchiveConnection } from './connection.ts';

export interface Table {
  name: string;
  columns: string[];
}

export interface Sum {
  rows: number;
  /** Checksum of all rows, independent of their order; the same on every server. */
  sum: string;
}

/**
 * The migrations table, data that lasts a minute, data about the server itself, and what could not be carried
 * over from 1.0.0.
 */
const excluded = ['_prisma_migrations', 'RateLimit', 'Timeline', 'ScanCarryOver'];

const found = z.array(
  z.object({ name: z.string(), columns: z.array(z.string()), refersTo: z.array(z.string()) }),
);

export async function tablesOf({ query }: ArchiveConnection): Promise<Table[]> {
  const tables = found.parse(
    await query(
      `SELECT c.relname AS "name",
         (SELECT coalesce(json_agg(a.attname ORDER BY a.attnum), '[]') FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS "columns",
         (SELECT coalesce(json_agg(DISTINCT p.relname), '[]') FROM pg_constraint f
          JOIN pg_class p ON p.oid = f.confrelid
          WHERE f.conrelid = c.oid AND f.contype = 'f' AND p.oid <> c.oid) AS "refersTo"
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND NOT c.relispartition
         AND c.relname <> ALL ($1) AND c.relname !~ '_before$'
       ORDER BY c.relname COLLATE "C"`,
      [excluded],
    ),
  );
  const ordered = new Map<string, Table>();
  while (ordered.size < tables.length) {
    const next = tables.filter(
      ({ name, refersTo }) => !ordered.has(name) && refersTo.every((one) => ordered.has(one)),
    );
    if (next.length === 0) throw new Error('The foreign keys of the tables form a cycle');
    for (const { name, columns } of next) ordered.set(name, { name, columns });
  }
  return [...ordered.values()];
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A row as one line of JSON; line breaks can only occur as whitespace in JSON columns. */
export const rowText = `replace(row_to_json("row")::text, E'\\n', ' ')`;

/** `source` is an SQL expression for FROM. */
export async function sumOf({ query }: ArchiveConnection, source: string): Promise<Sum> {
  const [row] = z.array(z.object({ rows: z.number(), sum: z.string() })).parse(
    await query(
      `SELECT count(*)::int AS "rows",
         coalesce(sum(('x' || left(md5(${rowText}), 16))::bit(64)::bigint::numeric), 0)::text AS "sum"
       FROM ${source} AS "row"`,
    ),
  );
  if (!row) throw new Error('A count must return one row');
  return row;
}
