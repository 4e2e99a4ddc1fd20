// The keys of the tables, and the lists in docs/scaling.md.
import { readFile } from 'node:fs/promises';
import type { Database } from '../../../src/database/open.ts';

/** The first column of the table under a heading of docs/scaling.md, without backticks. */
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
  /** For a foreign key: the referenced table and columns. */
  to: string | null;
  toColumns: string[];
}

/** Unique indexes and foreign keys, without those of Scan partitions, which follow their table. */
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
