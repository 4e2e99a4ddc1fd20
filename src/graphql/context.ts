// What a resolver may see of the request it answers.

import type { Caller } from '../auth/caller.ts';
import type { MailLimits } from '../auth/mail-limits.ts';
import type { PasswordThrottle } from '../auth/throttle.ts';
import type { Config } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import type { Mailer } from '../core/mail.ts';
import type { Replicas } from '../database/server/replica.ts';
import type { RequestDatabase, Transact } from '../database/transaction.ts';
import type { FetchPublic } from '../http/outgoing.ts';
import type { Allowance } from '../http/rate-limit.ts';
import type { ScanFeed } from '../scan/live/feed.ts';
import type { AnswerBounds } from './plugins/answer-bounds.ts';

/** What the doors know of a request before it is answered. */
export interface RequestContext {
  requestId: string;
  /** Whom the request comes from. */
  address: string;
  userAgent: string;
  /** Whether a cookie for who is asking is for https alone. */
  secureCookie: boolean;
  /** Who is calling; null for nobody. Worked out once a request; rejects for a wrong key. */
  authenticate(): Promise<Caller | null>;
  /** The same as it is now, for what goes on after the request was let in. */
  authenticateAgain(): Promise<Caller | null>;
  /** Reads the body. A caller who was shut out while it trickled in stays out. */
  receive(maxBytes: number): Promise<void>;
  /** The database, or the transaction that the work runs in. */
  prisma: RequestDatabase;
  /** What queries may be read from instead; undefined: nothing else. */
  replicas: Pick<Replicas, 'reader'> | undefined;
  /** Runs work in a transaction, in the one that is already open if there is one. */
  transaction: Transact;
  config: Pick<Config, 'publicUrl' | 'shortUrl' | 'signUp' | 'allowedPrivateNetworks' | 'mail'>;
  secret: string;
  loginThrottle: PasswordThrottle;
  mailLimits: MailLimits;
  /** REST pays by the request, before its documents run. */
  paid: boolean;
  /**
   * Spends points of the caller's allowance, shown in the headers; undefined if there is no limit.
   * Throws RATE_LIMITED.
   */
  spend(points: number): Promise<Allowance | undefined>;
  mailer: Mailer;
  /** Whether events were written, which the deliverer hears of after the answer. */
  outbox: { written: boolean };
  /** Fetches what a caller names by URL; to be called while no transaction is open. */
  fetchPublic: FetchPublic;
  scanFeed: Pick<ScanFeed, 'watch'>;
  log: Log;
  /** Added to the answer, whatever the door. */
  responseHeaders: Headers;
}

/** The guard has put the caller in; it let nobody reach a field that is not public. */
export interface Context extends RequestContext {
  caller: Caller | null;
  /** Of the answer to the document that runs now. */
  bounds?: AnswerBounds;
  /** The mutation that runs now, with the entries that it has made in the audit log; null if it need make none. */
  audited?: { action: string; entries: number | null };
}
