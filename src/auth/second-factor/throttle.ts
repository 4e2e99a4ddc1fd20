// Limits guesses of the codes of a second factor.
import type pg from 'pg';
import { createLimiter } from '../../database/rate-limit/limiter.ts';
import { rateLimited, refusalOf } from '../../database/rate-limit/rate-limited.ts';
import type { PasswordThrottle } from '../password/throttle.ts';

export type CodeThrottle = Pick<PasswordThrottle, 'attempt' | 'succeed'>;

/** Codes of one account per day, from everywhere: 50 guesses find one of six digits with 0.015%. */
const perAccount = 50;

/**
 * Allows as many attempts from a network as for passwords and, since only those who know the password
 * can guess, also limits an account as a whole (RFC 4226, section 7.3).
 */
export function createCodeThrottle(
  store: pg.Pool,
  passwords: PasswordThrottle,
  limited: (limit: string) => void,
): CodeThrottle {
  const quota = { name: 'second-factor', points: perAccount, duration: 24 * 60 * 60 };
  const accounts = createLimiter(store, quota);
  const subjectOf = (userId: string) => `second factor ${userId}`;
  return {
    async attempt(userId, address) {
      await passwords.attempt(subjectOf(userId), address);
      const refusal = await refusalOf(accounts.consume(userId));
      if (!refusal) return;
      limited('second-factor');
      throw rateLimited('Too many attempts', refusal);
    },
    async succeed(userId, address) {
      await passwords.succeed(subjectOf(userId), address);
      await accounts.delete(userId);
    },
  };
}
