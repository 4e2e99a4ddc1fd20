// The keys of the tables, and what docs/scaling.md lists of them.
import { readFile } from 'node:fs/promises';
import type { Database } from '../../../src/database/open.ts';

/** The first column of the table below a heading of docs/scaling.md, without the marks of code. */
export async function listed(heading: string): Promise<string[]> {
  const text = await readFile('docs/scaling.md', 'utf8');
  const [, section = ''] = text.split(`## ${heading}\n`);
  const rows = section.split('\n## ')[0]?.match(/^\|.*$/gm) ?? [];
  return rows.slice(2).map((row) => row.split('|')[1]?.trim().replaceAll('`', '') ?? '');
}

interface Key {
  name: string;
  table: string;
  columns: string[];
  /** Of a foreign key: what it refers to, by which columns. */
  to: string | null;
  toColumns: string[];
}

/** Unique indexes with foreign keys, but for those of the months of Scan, which follow their table. */
export const keysOf = ({ prisma }: Pick<Database, 'prisma'>): Promise<Key[]> => prisma.$queryRaw`
  WITH named AS (SELECT attrelid, attnum, attname::text FROM pg_attribute),
  plain AS (
    SELECT oid, relname::text FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND NOT relispartition)
  SELECT index.relname::text AS "name", plain.relname AS "table", NULL AS "to",
         ARRAY(SELECT attname FROM named WHERE attrelid = indrelid AND attnum = ANY(indkey))
           AS "columns", ARRAY[]::text[] AS "toColumns"
  FROM pg_index JOIN plain ON plain.oid = indrelid JOIN pg_class index ON index.oid = indexrelid
  WHERE indisunique
  UNION ALL
  SELECT conname, plain.relname, other.relname,
         ARRAY(SELECT attname FROM unnest(conkey) WITH ORDINALITY AS part(attnum, place)
               JOIN named USING (attnum) WHERE attrelid = conrelid ORDER BY place),
         ARRAY(SELECT attname FROM unnest(confkey) WITH ORDINALITY AS part(attnum, place)
               JOIN named USING (attnum) WHERE attrelid = confrelid ORDER BY place)
  FROM pg_constraint JOIN plain ON plain.oid = conrelid JOIN plain other ON other.oid = confrelid
  WHERE contype = 'f'`;
