// Prepared statements, which PostgreSQL plans once per connection: for the few that run all the time.
import { hash } from 'node:crypto';
import type pg from 'pg';
import type { OnStatement } from './observed.ts';
import { PoolThroughPooler } from './server/pooler.ts';

/**
 * The name of a statement for Prisma that starts with the comment `prepared: name`, and of its text: some have
 * conditions only where they are given.
 */
export function preparedName({ sql }: { sql: string }): string {
  const name = /^\s*\/\* prepared: (\w+) \*\//.exec(sql)?.[1];
  return name === undefined ? '' : `${name}_${hash('sha1', sql).slice(0, 8)}`;
}

/** Rows of a statement that is prepared under a name. Costs a fifth of the same by Prisma. */
export type ReadPrepared = (name: string, sql: string, values: unknown[]) => Promise<unknown[]>;

export function preparedOn(pool: pg.Pool, onStatement?: OnStatement): ReadPrepared {
  // A transaction pooler has no prepared statements.
  const isNamed = !(pool instanceof PoolThroughPooler);
  return async (name, sql, values) => {
    const start = performance.now();
    let failed = true;
    try {
      const { rows } = await pool.query(
        isNamed ? { name, text: sql, values } : { text: sql, values },
      );
      failed = false;
      return rows;
    } finally {
      onStatement?.({ sql, parameters: values, duration: performance.now() - start, failed });
    }
  };
}
