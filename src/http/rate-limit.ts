// How many requests a caller may make.
import type pg from 'pg';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../core/config.ts';
import { ApiError } from '../core/errors.ts';
import { createLimiter } from '../database/rate-limit/limiter.ts';
import { createNetworkLimiter } from '../database/rate-limit/network-limiter.ts';
import { rateLimited, secondsToWait } from '../database/rate-limit/rate-limited.ts';

/**
 * A key or a person by its id, a key for its organization, too, so that more keys are not more; whoever
 * is neither by the network of the address.
 */
export type Payer = { caller: string; organization?: string | undefined } | { address: string };

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
        return spendFrom(networks, payer.address, points, () => limited('address'));
      }
      // What one key is refused takes nothing from the others.
      const own = await spendFrom(callers, payer.caller, points, () => limited('caller'));
      if (payer.organization === undefined) return own;
      const all = await spendFrom(organizations, payer.organization, points, () =>
        limited('organization'),
      );
      return all && (!own || all.remaining < own.remaining) ? all : own;
    },
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
    throw rateLimited('Too many requests', state, rateLimitHeaders(allowance(limiter, state)));
  }
}

const allowance = (limiter: Counter, state: RateLimiterRes): Allowance => ({
  limit: limiter.points,
  remaining: Math.max(0, state.remainingPoints),
  reset: secondsToWait(state),
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
