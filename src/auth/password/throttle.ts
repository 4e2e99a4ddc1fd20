// Limits password attempts.
import type pg from 'pg';
import {
  createNetworkLimiter,
  type NetworkLimiter,
} from '../../database/rate-limit/network-limiter.ts';
import { rateLimited, refusalOf } from '../../database/rate-limit/rate-limited.ts';

export interface PasswordThrottle {
  /** Counts an attempt before it is made. Throws RATE_LIMITED with the time to wait if there were too many. */
  attempt(subject: string, address: string): Promise<void>;
  /** Undoes counting the attempt, because the password was correct. */
  succeed(subject: string, address: string): Promise<void>;
  /** Undoes counting this attempt only, because others can be guesses. */
  excuse(subject: string, address: string): Promise<void>;
  /**
   * Whether an attempt is right: counts it before it is checked, and undoes that if it was right, or if it
   * could not be checked.
   */
  check(subject: string, address: string, isRight: () => Promise<boolean>): Promise<boolean>;
}

/**
 * Allows 10 wrong attempts per 15 minutes for a subject, such as an account, from one network, and 100
 * for a network. There is no limit for a subject alone, so that nobody can lock its owner out.
 */
export function createPasswordThrottle(
  store: pg.Pool,
  name: 'login' | 'scan' | 'device' | 'report',
  limited: (limit: string) => void,
): PasswordThrottle {
  const duration = 15 * 60;
  const pairs = createNetworkLimiter(store, { name: `${name}-pair`, points: 10, duration });
  const networks = createNetworkLimiter(store, { name: `${name}-address`, points: 100, duration });

  async function take(limiter: NetworkLimiter, address: string): Promise<void> {
    const refusal = await refusalOf(limiter.consume(address));
    if (!refusal) return;
    limited(name);
    throw rateLimited('Too many attempts', refusal);
  }

  const throttle: PasswordThrottle = {
    async attempt(subject, address) {
      await take(networks, address);
      await take(pairs.about(subject), address);
    },
    async succeed(subject, address) {
      await pairs.about(subject).reset(address);
      await networks.reward(address);
    },
    async excuse(subject, address) {
      await pairs.about(subject).reward(address);
      await networks.reward(address);
    },
    async check(subject, address, isRight) {
      await throttle.attempt(subject, address);
      const right = await isRight().catch(async (error: unknown) => {
        await throttle.excuse(subject, address);
        throw error;
      });
      if (right) await throttle.succeed(subject, address);
      return right;
    },
  };
  return throttle;
}
