// Rebuilds name indexes after an update of ICU.
import { z } from 'zod';

const changed = z.array(z.object({ index: z.string() }));

/** Indexes with the collation `names`, if they were built with another version of ICU. */
const statement = `
  SELECT quote_ident(nspname) || '.' || quote_ident(relname) AS "index"
  FROM pg_collation AS "names"
  JOIN pg_index ON "names".oid = ANY(indcollation)
  JOIN pg_class ON pg_class.oid = indexrelid AND relkind = 'i'
  JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE collname = 'names' AND collversion <> pg_collation_actual_version("names".oid)
    AND pg_has_role(collowner, 'USAGE') AND pg_has_role(relowner, 'USAGE')`;

/**
 * Rebuilds name indexes that were built with another version of ICU, whose sort order may differ. To be
 * called in a transaction.
 */
export async function refreshNames(read: (sql: string) => Promise<unknown[]>): Promise<void> {
  const indexes = changed.parse(await read(statement));
  if (indexes.length === 0) return;
  for (const { index } of indexes) await read(`REINDEX INDEX ${index}`);
  await read('ALTER COLLATION "names" REFRESH VERSION');
}
