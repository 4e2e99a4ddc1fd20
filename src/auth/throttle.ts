// Slows the guessing of passwords.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { createLimiter, type Limiter } from '../database/limiter.ts';
import { ApiError } from '../errors.ts';

export interface PasswordThrottle {
  /** Counts a try before it is made. Throws RATE_LIMITED, with the seconds to wait, if it is one too many. */
  attempt(subject: string, address: string): Promise<void>;
  /** Takes the try back: the password was right. */
  succeed(subject: string, address: string): Promise<void>;
}

/**
 * Ten wrong tries in 15 minutes for one subject, as an account, from one address, a hundred for one
 * address. A subject alone has no limit, so that nobody can lock its owner out.
 */
export function createPasswordThrottle(
  store: pg.Pool,
  name: 'login' | 'scan',
  limited: (limit: string) => void,
): PasswordThrottle {
  const duration = 15 * 60;
  const pairs = createLimiter(store, { name: `${name}-pair`, points: 10, duration });
  const addresses = createLimiter(store, { name: `${name}-address`, points: 100, duration });
  const pairOf = (subject: string, address: string) =>
    createHash('sha256').update(`${address} ${subject}`).digest('base64url');

  async function take(limiter: Limiter, key: string): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (state) {
      if (!(state instanceof RateLimiterRes)) throw state;
      limited(name);
      const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
      throw new ApiError('RATE_LIMITED', {
        message: `Too many wrong tries; try again in ${seconds} seconds`,
        wholeRequest: true,
        headers: { 'retry-after': String(seconds) },
      });
    }
  }

  return {
    async attempt(subject, address) {
      await take(addresses, address);
      await take(pairs, pairOf(subject, address));
    },
    async succeed(subject, address) {
      await pairs.delete(pairOf(subject, address));
      await addresses.reward(address, 1);
    },
  };
}
