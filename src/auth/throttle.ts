// Slows the guessing of passwords.
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { ApiError } from '../errors.ts';

export interface LoginThrottle {
  /** Throws RATE_LIMITED, with the seconds to wait, after too many wrong tries. */
  check(email: string, address: string): Promise<void>;
  /** Counts a wrong try. */
  fail(email: string, address: string): Promise<void>;
}

/**
 * Ten wrong tries in 15 minutes for one account from one address, a hundred for one address. An
 * account alone has no limit, so that nobody can lock its owner out.
 */
export function createLoginThrottle(): LoginThrottle {
  const duration = 15 * 60;
  const pairs = new RateLimiterMemory({ points: 10, duration });
  const addresses = new RateLimiterMemory({ points: 100, duration });

  const refuse = (limiter: RateLimiterMemory, state: RateLimiterRes | null) => {
    if (!state || state.consumedPoints < limiter.points) return;
    const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
    throw new ApiError('RATE_LIMITED', {
      message: `Too many wrong tries; try again in ${seconds} seconds`,
      wholeRequest: true,
      headers: { 'retry-after': String(seconds) },
    });
  };

  return {
    async check(email, address) {
      refuse(pairs, await pairs.get(`${address} ${email}`));
      refuse(addresses, await addresses.get(address));
    },
    async fail(email, address) {
      await pairs.penalty(`${address} ${email}`, 1);
      await addresses.penalty(address, 1);
    },
  };
}
