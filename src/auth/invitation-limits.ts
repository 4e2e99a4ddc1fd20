// How many invitations are mailed, so that nobody uses the operator's mail server for mail of their own.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { createLimiter } from '../database/limiter.ts';
import { ApiError } from '../errors.ts';
import { accountEmail } from './account.ts';

export interface InvitationLimits {
  /** Counts a mail. Throws RATE_LIMITED if the person, or the organization, has sent too many. */
  send(by: { userId: string; organizationId: string }): Promise<void>;
  /** Counts a mail for whom it is meant; false: they got enough, whoever sent them. */
  mayReceive(email: string): Promise<boolean>;
}

const hour = 60 * 60;
const day = 24 * hour;

export function createInvitationLimits(
  store: pg.Pool,
  limited: (limit: string) => void,
): InvitationLimits {
  const limiter = (name: string, points: number, duration: number) => {
    const spent = createLimiter(store, { name: `invitation-${name}`, points, duration });
    /** Whether there was one left, otherwise for how long there is none, in milliseconds. */
    return async (key: string): Promise<number | undefined> => {
      try {
        await spent.consume(key);
        return undefined;
      } catch (state) {
        if (!(state instanceof RateLimiterRes)) throw state;
        limited('invitation');
        return state.msBeforeNext;
      }
    };
  };
  const person = limiter('person', 50, hour);
  const organization = limiter('organization', 100, day);
  const receiver = limiter('receiver', 5, day);

  return {
    async send({ userId, organizationId }) {
      const wait = (await person(userId)) ?? (await organization(organizationId));
      if (wait === undefined) return;
      const seconds = Math.max(1, Math.ceil(wait / 1000));
      throw new ApiError('RATE_LIMITED', {
        message: `Too many invitations; try again in ${seconds} seconds`,
        wholeRequest: true,
        headers: { 'retry-after': String(seconds) },
      });
    },
    async mayReceive(email) {
      const key = createHash('sha256').update(accountEmail(email)).digest('base64url');
      return (await receiver(key)) === undefined;
    },
  };
}
