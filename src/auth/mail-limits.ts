// How much mail people cause, so that nobody uses the operator's mail server for mail of their own.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { createLimiter } from '../database/rate-limit/limiter.ts';
import { createNetworkLimiter } from '../database/rate-limit/network-limiter.ts';
import { rateLimited, refusalOf } from '../database/rate-limit/rate-limited.ts';
import { accountEmail } from './account.ts';

export interface MailLimits {
  /** Counts an invitation. Throws RATE_LIMITED if the person, or the organization, has sent too many. */
  invite(by: { userId: string; organizationId: string }): Promise<void>;
  /** Counts somebody who signs up, or wants to. Throws RATE_LIMITED if too many did from a network. */
  signUp(address: string): Promise<void>;
  /** Counts the mail of an invitation; false: the receiver got enough of this person, or of all together. */
  mayInvite(email: string, by: { userId: string }): Promise<boolean>;
  /**
   * Counts a mail that confirms an address; false: the receiver got enough that were asked for from this
   * network, or from all together.
   */
  mayConfirm(email: string, address: string): Promise<boolean>;
}

const hour = 60 * 60;
const day = 24 * hour;
/** Mails of a kind to one address a day: those that one sender causes. */
const perSender = 5;
/** All together: more than one sender causes, so that nobody uses up what somebody else needs. */
const perReceiver = 50;
/** Few people of a site (/48) want to confirm the same address. */
const networksOfSite = 2;

const keyOf = (text: string) => createHash('sha256').update(text).digest('base64url');

export function createMailLimits(store: pg.Pool, limited: (limit: string) => void): MailLimits {
  const person = createLimiter(store, { name: 'invite-person', points: 50, duration: hour });
  const organization = createLimiter(store, {
    name: 'invite-organization',
    points: 100,
    duration: day,
  });
  const signUps = createNetworkLimiter(store, { name: 'sign-up', points: 100, duration: hour });
  const perDay = (name: string, points: number) => ({ name, points, duration: day });
  const inviters = createLimiter(store, perDay('invitation-pair', perSender));
  const invited = createLimiter(store, perDay('invitation-receiver', perReceiver));
  const networks = createNetworkLimiter(
    store,
    perDay('confirmation-pair', perSender),
    networksOfSite,
  );
  const confirmed = createLimiter(store, perDay('confirmation-receiver', perReceiver));

  async function notedRefusal(limit: string, spent: Promise<unknown>) {
    const refusal = await refusalOf(spent);
    if (refusal) limited(limit);
    return refusal;
  }

  async function spend(limit: string, spent: Promise<unknown>): Promise<void> {
    const refusal = await notedRefusal(limit, spent);
    if (refusal) throw rateLimited('Too many requests', refusal);
  }

  const hasLeft = async (spent: Promise<unknown>) =>
    (await notedRefusal('mail', spent)) === undefined;
  const receiver = (email: string) => keyOf(accountEmail(email));

  return {
    async invite({ userId, organizationId }) {
      await spend('invitation', person.consume(userId));
      await spend('invitation', organization.consume(organizationId));
    },
    signUp: (address) => spend('sign-up', signUps.consume(address)),
    // What one sender is refused takes nothing from the others.
    async mayInvite(email, { userId }) {
      const pair = keyOf(`${userId} ${accountEmail(email)}`);
      return (
        (await hasLeft(inviters.consume(pair))) && (await hasLeft(invited.consume(receiver(email))))
      );
    },
    async mayConfirm(email, address) {
      const network = networks.about(receiver(email));
      return (
        (await hasLeft(network.consume(address))) &&
        (await hasLeft(confirmed.consume(receiver(email))))
      );
    },
  };
}
