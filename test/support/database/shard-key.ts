// Statements on distributed tables, by what they say about the shard key.
import { distributedTables, shardKey } from '../../../src/operator/distribution.ts';

/** Of one distributed table, once the scans of 1.0.0 are carried over, without which nothing is distributed. */
const views = ['QrCodeDay'];

const isDistributed = (table: string): boolean =>
  views.includes(table) ||
  distributedTables.some((name) => table === name || table.startsWith(`${name}_`));

/** The text from `start` to the end of the enclosing query, including subqueries. */
function restOfQuery(sql: string, start: number): string {
  let depth = 0;
  for (let end = start; end < sql.length; end += 1) {
    if (sql[end] === '(') depth += 1;
    if (sql[end] === ')') depth -= 1;
    if (depth < 0) return sql.slice(start, end);
  }
  return sql.slice(start);
}

const mention = /(?<!DISTINCT )\b(COPY|FROM|JOIN|INTO|UPDATE|USING)\s+(?:ONLY\s+)?"(\w+)"/gi;

const mentionsIn = (sql: string) =>
  [...sql.replaceAll('"public".', '').matchAll(mention)].map(
    ({ 1: verb = '', 2: table = '', index, 0: { length } }) => ({
      verb: verb.toUpperCase(),
      table,
      rest: restOfQuery(sql.replaceAll('"public".', ''), index + length),
    }),
  );

export const readsDistributed = (sql: string): boolean =>
  mentionsIn(sql).some(({ table }) => isDistributed(table));

/** The other tables of a statement on distributed tables: on a cluster, they are read at other moments. */
export const localTables = (sql: string): string[] =>
  mentionsIn(sql).flatMap(({ table }) => (isDistributed(table) ? [] : [table]));

/**
 * Whether a statement goes to the workers of the codes that it names: each distributed table has the shard
 * key among its inserted columns, or compared with a parameter in the same query. This only reads the text: it
 * does not know OR, nor which table of a query a condition applies to.
 */
export const namesShardKey = (sql: string): boolean =>
  mentionsIn(sql).every(({ verb, table, rest }) => {
    if (!isDistributed(table)) return true;
    return verb === 'INTO' || verb === 'COPY'
      ? rest.slice(0, rest.indexOf(')')).includes(`"${shardKey}"`)
      : new RegExp(`"${shardKey}"\\s*(?:=|IN\\b)\\s*(?:ANY\\s*)?\\(?\\$`).test(rest);
  });
