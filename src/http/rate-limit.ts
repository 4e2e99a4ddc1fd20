// Rate limits for callers.
import type pg from 'pg';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../core/config.ts';
import { ApiError } from '../core/errors.ts';
import { createLimiter } from '../database/rate-limit/limiter.ts';
import { createNetworkLimiter } from '../database/rate-limit/network-limiter.ts';
import { rateLimited, secondsToWait } from '../database/rate-limit/rate-limited.ts';

/**
 * Who a request is counted for: a key or user by ID, keys also by organization, so that more keys do not
 * raise the limit; anonymous callers by the network of their address.
 */
export type Payer = { caller: string; organization?: string | undefined } | { address: string };

export interface Allowance {
  limit: number;
  remaining: number;
  /** Seconds until the quota resets. */
  reset: number;
}

export interface RateLimits {
  /**
   * Spends points; undefined without a limit. Throws RATE_LIMITED if too few are left, BAD_REQUEST if the
   * quota is smaller than that.
   */
  spend(payer: Payer, points: number): Promise<Allowance | undefined>;
}

const window = 60;

export function createRateLimits(
  { perKey, perOrganization, perAddress }: Config['rateLimits'],
  store: pg.Pool,
  limited: (limit: string) => void,
): RateLimits {
  const quota = (name: string, points: number) => ({ name, points, duration: window });
  const callers = perKey > 0 ? createLimiter(store, quota('caller', perKey)) : undefined;
  const organizations =
    perOrganization > 0 ? createLimiter(store, quota('organization', perOrganization)) : undefined;
  const networks =
    perAddress > 0 ? createNetworkLimiter(store, quota('address', perAddress)) : undefined;

  return {
    async spend(payer, points) {
      if ('address' in payer) {
        return consumePoints(networks, payer.address, points, () => limited('address'));
      }
      // Checked in this order, so that a refused key does not use up the organization's quota.
      const own = await consumePoints(callers, payer.caller, points, () => limited('caller'));
      if (payer.organization === undefined) return own;
      const all = await consumePoints(organizations, payer.organization, points, () =>
        limited('organization'),
      );
      return all && (!own || all.remaining < own.remaining) ? all : own;
    },
  };
}

/** A limiter by ID or network. */
interface Counter {
  points: number;
  consume(key: string, points: number): Promise<RateLimiterRes>;
}

async function consumePoints(
  limiter: Counter | undefined,
  key: string,
  points: number,
  limited: () => void,
): Promise<Allowance | undefined> {
  if (!limiter) return undefined;
  // Waiting would not help. The first point was already spent.
  if (points >= limiter.points && points > 1) {
    throw new ApiError('BAD_REQUEST', {
      message: `This document costs ${points + 1} points, but the rate limit is ${limiter.points} points per minute`,
      extensions: { cost: { points: points + 1 }, budget: { points: limiter.points } },
    });
  }
  try {
    return allowance(limiter, await limiter.consume(key, points));
  } catch (state) {
    if (!(state instanceof RateLimiterRes)) throw state;
    limited();
    throw rateLimited('Too many requests', state, rateLimitHeaders(allowance(limiter, state)));
  }
}

const allowance = (limiter: Counter, state: RateLimiterRes): Allowance => ({
  limit: limiter.points,
  remaining: Math.max(0, state.remainingPoints),
  reset: secondsToWait(state),
});

/**
 * `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10), and the older
 * `X-RateLimit-*`, whose reset is a Unix time in seconds.
 */
export function rateLimitHeaders({ limit, remaining, reset }: Allowance): Record<string, string> {
  return {
    'ratelimit-policy': `"default";q=${limit};w=${window}`,
    ratelimit: `"default";r=${remaining};t=${reset}`,
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + reset),
  };
}
