// Slows the guessing of passwords.
import type pg from 'pg';
import {
  createNetworkLimiter,
  type NetworkLimiter,
} from '../database/rate-limit/network-limiter.ts';
import { rateLimited, refusalOf } from '../database/rate-limit/rate-limited.ts';

export interface PasswordThrottle {
  /** Counts a try before it is made. Throws RATE_LIMITED, with the seconds to wait, if it is one too many. */
  attempt(subject: string, address: string): Promise<void>;
  /** Takes the try back: the password was right. */
  succeed(subject: string, address: string): Promise<void>;
}

/**
 * Ten wrong tries in 15 minutes for one subject, as an account, from one network, a hundred for one
 * network. A subject alone has no limit, so that nobody can lock its owner out.
 */
export function createPasswordThrottle(
  store: pg.Pool,
  name: 'login' | 'scan',
  limited: (limit: string) => void,
): PasswordThrottle {
  const duration = 15 * 60;
  const pairs = createNetworkLimiter(store, { name: `${name}-pair`, points: 10, duration });
  const networks = createNetworkLimiter(store, { name: `${name}-address`, points: 100, duration });

  async function take(limiter: NetworkLimiter, address: string): Promise<void> {
    const refusal = await refusalOf(limiter.consume(address));
    if (!refusal) return;
    limited(name);
    throw rateLimited('Too many wrong tries', refusal);
  }

  return {
    async attempt(subject, address) {
      await take(networks, address);
      await take(pairs.about(subject), address);
    },
    async succeed(subject, address) {
      await pairs.about(subject).reset(address);
      await networks.reward(address);
    },
  };
}
