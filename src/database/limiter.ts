// Counts what is spent: in memory for one process, in PostgreSQL for several.
import type pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
} from 'rate-limiter-flexible';
import { LentPool } from './pooler.ts';

/** Statements without the names by which a connection would know them again. */
const unnamed = (pool: pg.Pool) => ({
  query: ({ text, values }: pg.QueryConfig) => pool.query(text, values),
});

/** The pool of a PostgreSQL server; undefined for the embedded database, which is of one process. */
export type LimiterStore = pg.Pool | undefined;

/** `points` in `duration` seconds for each key, which is shorter than 200 characters. */
export function createLimiter(
  store: LimiterStore,
  { name, points, duration }: { name: string; points: number; duration: number },
): RateLimiterAbstract {
  const memory = new RateLimiterMemory({ keyPrefix: name, points, duration });
  if (!store) return memory;
  return new RateLimiterPostgres({
    storeClient: store instanceof LentPool ? unnamed(store) : store,
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: name,
    points,
    duration,
    // Who has spent all asks the database no more until the minute is over.
    inMemoryBlockOnConsumed: points + 1,
    // While the database is away each process counts for itself.
    insuranceLimiter: memory,
  });
}
