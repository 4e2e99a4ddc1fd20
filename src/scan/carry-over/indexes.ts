// Builds the indexes of months of scans that 1.0.0 has filled, while scans are stored.
import type pg from 'pg';
import { z } from 'zod';

const missing = z.array(
  z.object({ table: z.string(), parent: z.string(), name: z.string(), definition: z.string() }),
);

/** Indexes of "Scan" that some of its partitions lack. */
const statement = `
  SELECT quote_ident(part.relname) AS "table", quote_ident(parent.relname) AS "parent",
    quote_ident(part.relname || substr(parent.relname, length('Scan') + 1)) AS "name",
    substr(pg_get_indexdef(parent.oid), strpos(pg_get_indexdef(parent.oid), ' USING ')) AS "definition"
  FROM pg_index JOIN pg_class parent ON parent.oid = indexrelid
  JOIN pg_inherits ON inhparent = indrelid JOIN pg_class part ON part.oid = inhrelid
  WHERE indrelid = '"Scan"'::regclass AND NOT EXISTS (
    SELECT FROM pg_inherits child JOIN pg_index attached ON attached.indexrelid = child.inhrelid
    WHERE child.inhparent = parent.oid AND attached.indrelid = part.oid)
  ORDER BY 1 DESC, 2 LIMIT 1`;

/** Builds the next missing index; returns false if there is none. */
export async function buildNextIndex(
  query: (sql: string) => Promise<Pick<pg.QueryResult, 'rows'>>,
): Promise<boolean> {
  const [next] = missing.parse((await query(statement)).rows);
  if (!next) return false;
  const { table, parent, name, definition } = next;
  // One that was interrupted is there, but not valid.
  await query(`DROP INDEX IF EXISTS ${name}`);
  await query(`CREATE INDEX CONCURRENTLY ${name} ON ${table}${definition}`);
  await query(`ALTER INDEX ${parent} ATTACH PARTITION ${name}`);
  return true;
}
