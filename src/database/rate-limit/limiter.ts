// Rate limiters in PostgreSQL, shared by all processes.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
} from 'rate-limiter-flexible';
import { PoolThroughPooler } from '../server/pooler.ts';

/** Without statement names, which poolers do not support. */
const unnamed = (pool: pg.Pool) => ({
  query: ({ text, values }: pg.QueryConfig) => pool.query(text, values),
});

export interface Quota {
  name: string;
  points: number;
  /** Window in seconds. */
  duration: number;
}

export type Limiter = Pick<RateLimiterAbstract, 'points' | 'consume' | 'delete' | 'reward'>;

/** A key that does not show the address or email that it stands for. */
export const hashedKey = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

/** Allows `points` per `duration` seconds for each key of at most 200 characters. */
export function createLimiter(store: pg.Pool, quota: Quota): Limiter {
  const wasSetBack = watchClock();
  let limiter = inStore(store, quota);

  /** Deletes entries dated in the future if the clock was set back, because they would block their key. */
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

/** Detects that the clock was set back, ignoring small corrections. */
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
    storeClient: store instanceof PoolThroughPooler ? unnamed(store) : store,
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: quota.name,
    points: quota.points,
    duration: quota.duration,
    // Blocked keys cause no further queries until the window ends.
    inMemoryBlockOnConsumed: quota.points + 1,
    // While the database is unavailable, each process counts separately.
    insuranceLimiter: inMemory(quota),
  });
