// Slows the guessing of passwords.
import { createHash } from 'node:crypto';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { createLimiter, type LimiterStore } from '../database/limiter.ts';
import { ApiError } from '../errors.ts';

export interface LoginThrottle {
  /** Counts a try before it is made. Throws RATE_LIMITED, with the seconds to wait, if it is one too many. */
  attempt(email: string, address: string): Promise<void>;
  /** Takes the try back: the password was right. */
  succeed(email: string, address: string): Promise<void>;
}

/**
 * Ten wrong tries in 15 minutes for one account from one address, a hundred for one address. An
 * account alone has no limit, so that nobody can lock its owner out.
 */
export function createLoginThrottle(store: LimiterStore): LoginThrottle {
  const duration = 15 * 60;
  const pairs = createLimiter(store, { name: 'login-pair', points: 10, duration });
  const addresses = createLimiter(store, { name: 'login-address', points: 100, duration });
  const pairOf = (email: string, address: string) =>
    createHash('sha256').update(`${address} ${email}`).digest('base64url');

  async function take(limiter: RateLimiterAbstract, key: string): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (state) {
      if (!(state instanceof RateLimiterRes)) throw state;
      const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
      throw new ApiError('RATE_LIMITED', {
        message: `Too many wrong tries; try again in ${seconds} seconds`,
        wholeRequest: true,
        headers: { 'retry-after': String(seconds) },
      });
    }
  }

  return {
    async attempt(email, address) {
      await take(addresses, address);
      await take(pairs, pairOf(email, address));
    },
    async succeed(email, address) {
      await pairs.delete(pairOf(email, address));
      await addresses.reward(address, 1);
    },
  };
}
