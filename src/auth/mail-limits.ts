// How much mail people cause, so that nobody uses the operator's mail server for mail of their own.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { createLimiter } from '../database/limiter.ts';
import { createNetworkLimiter } from '../database/network-limiter.ts';
import { rateLimited, refusalOf } from '../database/rate-limited.ts';
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

  async function notedRefusal(limit: string, spent: Promise<unknown>) {
    const refusal = await refusalOf(spent);
    if (refusal) limited(limit);
    return refusal;
  }

  async function spend(limit: string, spent: Promise<unknown>): Promise<void> {
    const refusal = await notedRefusal(limit, spent);
    if (refusal) throw rateLimited('Too many requests', refusal);
  }

  return {
    async invite({ userId, organizationId }) {
      await spend('invitation', person.consume(userId));
      await spend('invitation', organization.consume(organizationId));
    },
    signUp: (address) => spend('sign-up', network.consume(address)),
    async mayReceive(email) {
      const key = createHash('sha256').update(accountEmail(email)).digest('base64url');
      return (await notedRefusal('mail', receiver.consume(key))) === undefined;
    },
  };
}
