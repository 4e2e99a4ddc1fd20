// Counts what is spent, in PostgreSQL for all processes together.
import type pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
} from 'rate-limiter-flexible';
import { LentPool } from '../server/pooler.ts';

/** Statements without the names by which a connection would know them again. */
const unnamed = (pool: pg.Pool) => ({
  query: ({ text, values }: pg.QueryConfig) => pool.query(text, values),
});

export interface Quota {
  name: string;
  points: number;
  /** Seconds. */
  duration: number;
}

export type Limiter = Pick<RateLimiterAbstract, 'points' | 'consume' | 'delete' | 'reward'>;

/** `points` in `duration` seconds for each key, which is shorter than 200 characters. */
export function createLimiter(store: pg.Pool, quota: Quota): Limiter {
  const wasSetBack = watchClock();
  let limiter = inStore(store, quota);

  /** What was spent by a clock that was ahead would be held against its spender until that time comes. */
  async function upToDate(): Promise<RateLimiterAbstract> {
    if (!wasSetBack()) return limiter;
    limiter = inStore(store, quota);
    await store
      .query(`DELETE FROM "RateLimit" WHERE starts_with("key", $1) AND "expire" > $2`, [
        `${quota.name}:`,
        Date.now() + quota.duration * 1_000,
      ])
      .catch(() => undefined);
    return limiter;
  }

  return {
    points: quota.points,
    consume: async (key, points) => (await upToDate()).consume(key, points),
    delete: async (key) => (await upToDate()).delete(key),
    reward: async (key, points) => (await upToDate()).reward(key, points),
  };
}

/** Whether the clock was set back since the last time; the small corrections of a clock are none. */
function watchClock(): () => boolean {
  const offset = () => Date.now() - performance.now();
  let last = offset();
  return () => {
    const before = last;
    last = offset();
    return last < before - 1_000;
  };
}

const inMemory = ({ name, points, duration }: Quota) =>
  new RateLimiterMemory({ keyPrefix: name, points, duration });

const inStore = (store: pg.Pool, quota: Quota) =>
  new RateLimiterPostgres({
    storeClient: store instanceof LentPool ? unnamed(store) : store,
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: quota.name,
    points: quota.points,
    duration: quota.duration,
    // Who has spent all asks the database no more until the minute is over.
    inMemoryBlockOnConsumed: quota.points + 1,
    // While the database is away each process counts for itself.
    insuranceLimiter: inMemory(quota),
  });
