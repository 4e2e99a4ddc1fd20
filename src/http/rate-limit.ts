// How many requests a caller may make.
import type pg from 'pg';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config.ts';
import { createLimiter } from '../database/limiter.ts';
import { createNetworkLimiter } from '../database/network-limiter.ts';
import { ApiError } from '../errors.ts';

/** A key or a person by its id; whoever is neither by the network of the address. */
export type Payer = { caller: string } | { address: string };

export interface Allowance {
  limit: number;
  remaining: number;
  /** Seconds until all of it is there again. */
  reset: number;
}

export interface RateLimits {
  /**
   * Spends points; undefined where there is no limit. Throws RATE_LIMITED if fewer are left,
   * BAD_REQUEST if there are never so many.
   */
  spend(payer: Payer, points: number): Promise<Allowance | undefined>;
}

const window = 60;

export function createRateLimits(
  { perKey, perAddress }: Config['rateLimits'],
  store: pg.Pool,
  limited: (limit: string) => void,
): RateLimits {
  const quota = (name: string, points: number) => ({ name, points, duration: window });
  const callers = perKey > 0 ? createLimiter(store, quota('caller', perKey)) : undefined;
  const networks =
    perAddress > 0 ? createNetworkLimiter(store, quota('address', perAddress)) : undefined;

  return {
    spend: async (payer, points) =>
      'caller' in payer
        ? spendFrom(callers, payer.caller, points, () => limited('caller'))
        : spendFrom(networks, payer.address, points, () => limited('address')),
  };
}

/** What counts by a key, or by the network of an address. */
interface Counter {
  points: number;
  consume(spender: string, points: number): Promise<RateLimiterRes>;
}

async function spendFrom(
  limiter: Counter | undefined,
  spender: string,
  points: number,
  limited: () => void,
): Promise<Allowance | undefined> {
  if (!limiter) return undefined;
  // No waiting would help. The first point was already paid.
  if (points >= limiter.points && points > 1) {
    throw new ApiError('BAD_REQUEST', {
      message: `This document takes ${points + 1} points; there are ${limiter.points} a minute`,
      extensions: { cost: { points: points + 1 }, budget: { points: limiter.points } },
    });
  }
  try {
    return allowance(limiter, await limiter.consume(spender, points));
  } catch (state) {
    if (!(state instanceof RateLimiterRes)) throw state;
    limited();
    const spent = allowance(limiter, state);
    throw new ApiError('RATE_LIMITED', {
      message: `Too many requests; try again in ${spent.reset} seconds`,
      wholeRequest: true,
      headers: { ...rateLimitHeaders(spent), 'retry-after': String(spent.reset) },
    });
  }
}

const allowance = (limiter: Counter, state: RateLimiterRes): Allowance => ({
  limit: limiter.points,
  remaining: Math.max(0, state.remainingPoints),
  reset: Math.max(1, Math.ceil(state.msBeforeNext / 1000)),
});

/**
 * `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10), with the older
 * `X-RateLimit-*`, whose reset is in seconds of Unix time.
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
