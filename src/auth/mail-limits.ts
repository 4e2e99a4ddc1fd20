// How much mail people cause, so that nobody uses the operator's mail server for mail of their own.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { createLimiter } from '../database/limiter.ts';
import { createNetworkLimiter } from '../database/network-limiter.ts';
import { ApiError } from '../errors.ts';
import { accountEmail } from './account.ts';

export interface MailLimits {
  /** Counts an invitation. Throws RATE_LIMITED if the person, or the organization, has sent too many. */
  invite(by: { userId: string; organizationId: string }): Promise<void>;
  /** Counts somebody who signs up, or wants to. Throws RATE_LIMITED if too many did from a network. */
  signUp(address: string): Promise<void>;
  /** Counts a mail for whom it is meant; false: they got enough, whoever sent them. */
  mayReceive(email: string): Promise<boolean>;
}

const hour = 60 * 60;
const day = 24 * hour;

export function createMailLimits(store: pg.Pool, limited: (limit: string) => void): MailLimits {
  const person = createLimiter(store, { name: 'invite-person', points: 50, duration: hour });
  const organization = createLimiter(store, {
    name: 'invite-organization',
    points: 100,
    duration: day,
  });
  const network = createNetworkLimiter(store, { name: 'sign-up', points: 100, duration: hour });
  const receiver = createLimiter(store, { name: 'mail-receiver', points: 5, duration: day });

  /** Whether it was left; otherwise for how many seconds there is none. */
  async function secondsToWait(limit: string, spent: Promise<unknown>): Promise<number> {
    try {
      await spent;
      return 0;
    } catch (state) {
      if (!(state instanceof RateLimiterRes)) throw state;
      limited(limit);
      return Math.max(1, Math.ceil(state.msBeforeNext / 1000));
    }
  }

  async function spend(limit: string, spent: Promise<unknown>): Promise<void> {
    const seconds = await secondsToWait(limit, spent);
    if (seconds === 0) return;
    throw new ApiError('RATE_LIMITED', {
      message: `Too many requests; try again in ${seconds} seconds`,
      wholeRequest: true,
      headers: { 'retry-after': String(seconds) },
    });
  }

  return {
    async invite({ userId, organizationId }) {
      await spend('invitation', person.consume(userId));
      await spend('invitation', organization.consume(organizationId));
    },
    signUp: (address) => spend('sign-up', network.consume(address)),
    async mayReceive(email) {
      const key = createHash('sha256').update(accountEmail(email)).digest('base64url');
      return (await secondsToWait('mail', receiver.consume(key))) === 0;
    },
  };
}
