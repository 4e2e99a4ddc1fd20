// Limits the emails that users can trigger, to prevent abuse of the mail server.
import type pg from 'pg';
import { createLimiter, hashedKey } from '../../database/rate-limit/limiter.ts';
import { createNetworkLimiter } from '../../database/rate-limit/network-limiter.ts';
import { rateLimited, refusalOf } from '../../database/rate-limit/rate-limited.ts';
import { accountEmail } from '../account.ts';

export interface MailLimits {
  /** Counts an invitation. Throws RATE_LIMITED if the user or the organization has sent too many. */
  invite(by: { userId: string; organizationId: string }): Promise<void>;
  /** Counts a sign-up attempt. Throws RATE_LIMITED if there were too many from the network. */
  signUp(address: string): Promise<void>;
  /** Counts a requested change of address. Throws RATE_LIMITED if the user asked too often. */
  changeEmail(by: { userId: string }): Promise<void>;
  /** Counts a password reset request. Throws RATE_LIMITED if there were too many from the network. */
  passwordReset(address: string): Promise<void>;
  /** Counts an invitation email; false if the recipient got too many from this user or in total. */
  mayInvite(email: string, by: { userId: string }): Promise<boolean>;
  /**
   * Counts a confirmation email; false if too many were requested for the recipient from this network or
   * in total.
   */
  mayConfirm(email: string, address: string): Promise<boolean>;
  /** The same for password reset emails. */
  mayReset(email: string, address: string): Promise<boolean>;
  /** Counts an email about a login; false if the account got too many. */
  mayTellLogIn(userId: string): Promise<boolean>;
  /** The same for emails about changes to passwords and other ways to log in, which logins must not use up. */
  mayTellChange(userId: string): Promise<boolean>;
}

const hour = 60 * 60;
const day = 24 * hour;
/** Invitations of one person per hour. */
export const perPerson = 50;
/** Invitations of one organization per day. */
export const perOrganization = 100;
/** Changes of address that one person requests per day. */
const perChanger = 20;
/** Emails of a kind to one address per day, caused by one sender. */
export const perSender = 5;
/** The same in total: higher, so that one sender cannot use up the limit of others. */
export const perReceiver = 50;
/** Few people at one site (/48) confirm the same address, or forget its password. */
const networksOfSite = 2;

export function createMailLimits(store: pg.Pool, limited: (limit: string) => void): MailLimits {
  const person = createLimiter(store, { name: 'invite-person', points: perPerson, duration: hour });
  const organization = createLimiter(store, {
    name: 'invite-organization',
    points: perOrganization,
    duration: day,
  });
  const signUps = createNetworkLimiter(store, { name: 'sign-up', points: 100, duration: hour });
  const changes = createLimiter(store, { name: 'email-change', points: perChanger, duration: day });
  const resets = createNetworkLimiter(store, { name: 'reset', points: 100, duration: hour });
  const perDay = (name: string, points: number) => ({ name, points, duration: day });
  const inviters = createLimiter(store, perDay('invitation-pair', perSender));
  const invited = createLimiter(store, perDay('invitation-receiver', perReceiver));

  const logIns = createLimiter(store, perDay('log-in-receiver', perReceiver));
  const signInChanges = createLimiter(store, perDay('sign-in-change-receiver', perReceiver));

  async function countRefusal(limit: string, spent: Promise<unknown>) {
    const refusal = await refusalOf(spent);
    if (refusal) limited(limit);
    return refusal;
  }

  async function spend(limit: string, spent: Promise<unknown>): Promise<void> {
    const refusal = await countRefusal(limit, spent);
    if (refusal) throw rateLimited('Too many requests', refusal);
  }

  const hasLeft = async (spent: Promise<unknown>) =>
    (await countRefusal('mail', spent)) === undefined;
  /** Counts emails of a kind that anybody can request, by recipient and network, and by recipient. */
  function requestable(kind: string) {
    const networks = createNetworkLimiter(store, perDay(`${kind}-pair`, perSender), networksOfSite);
    const receivers = createLimiter(store, perDay(`${kind}-receiver`, perReceiver));
    return async (email: string, address: string) => {
      const network = networks.about(receiver(email));
      return (
        (await hasLeft(network.consume(address))) &&
        (await hasLeft(receivers.consume(receiver(email))))
      );
    };
  }
  const receiver = (email: string) => hashedKey(accountEmail(email));

  return {
    async invite({ userId, organizationId }) {
      await spend('invitation', person.consume(userId));
      await spend('invitation', organization.consume(organizationId));
    },
    changeEmail: ({ userId }) => spend('email-change', changes.consume(userId)),
    signUp: (address) => spend('sign-up', signUps.consume(address)),
    passwordReset: (address) => spend('password-reset', resets.consume(address)),
    // Checked in this order, so that refused senders do not use up the total.
    async mayInvite(email, { userId }) {
      const pair = hashedKey(`${userId} ${accountEmail(email)}`);
      return (
        (await hasLeft(inviters.consume(pair))) && (await hasLeft(invited.consume(receiver(email))))
      );
    },
    mayConfirm: requestable('confirmation'),
    mayReset: requestable('reset'),
    mayTellLogIn: (userId) => hasLeft(logIns.consume(userId)),
    mayTellChange: (userId) => hasLeft(signInChanges.consume(userId)),
  };
}
