// The request context that resolvers receive.

import type { GraphQLSchema } from 'graphql';
import type { Caller } from '../auth/caller.ts';
import type { MailLimits } from '../auth/mail/mail-limits.ts';
import type { Providers } from '../auth/oidc/provider.ts';
import type { PasswordThrottle } from '../auth/password/throttle.ts';
import type { CodeThrottle } from '../auth/second-factor/throttle.ts';
import type { Config } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import type { Mailer } from '../core/mail.ts';
import type { ChangeFeed } from '../database/live/change-feed.ts';
import type { CodeTotal } from '../database/scans/scan-totals.ts';
import type { Replicas } from '../database/server/replica.ts';
import type { RequestDatabase, Transact } from '../database/transaction.ts';
import type { StoredEvent } from '../domain/webhook/body.ts';
import type { FetchPublic } from '../http/outgoing.ts';
import type { Allowance } from '../http/rate-limit.ts';
import type { ScanCounts } from '../scan/counts.ts';
import type { ScanFeed } from '../scan/live/feed.ts';
import type { ResponseLimits } from './plugins/response-limits.ts';

/** Request data shared by GraphQL and REST. */
export interface RequestContext {
  requestId: string;
  /** IP address of the client. */
  address: string;
  userAgent: string;
  /** Header `Accept-Language` (RFC 9110, section 12.5.4). */
  acceptLanguage: string;
  /** The value of a cookie. */
  cookie(name: string): string | undefined;
  /** Whether cookies for this client are marked `Secure`. */
  secureCookie: boolean;
  /** The caller, null for an anonymous request. Resolved once per request; rejects for an invalid key. */
  authenticate(): Promise<Caller | null>;
  /** Authenticates again, for work that outlives the admission of the request, such as a subscription. */
  authenticateAgain(): Promise<Caller | null>;
  /** Reads the body, and authenticates again if that was slow: the caller may have been revoked meanwhile. */
  receive(maxBytes: number): Promise<void>;
  /** The database, or the current transaction. */
  prisma: RequestDatabase;
  /** Read replicas for queries, if any are configured. */
  replicas: Pick<Replicas, 'reader'> | undefined;
  /** Runs work in a transaction, joining the current one. */
  transaction: Transact;
  schema: GraphQLSchema;
  config: Pick<
    Config,
    | 'publicUrl'
    | 'shortUrl'
    | 'signUp'
    | 'adminReset'
    | 'passwordLogin'
    | 'allowedPrivateNetworks'
    | 'mail'
    | 'trashDays'
    | 'rateLimits'
  >;
  secret: string;
  /** Identity providers (OpenID Connect) by ID. */
  providers: Providers;
  loginThrottle: PasswordThrottle;
  /** Limits wrong codes of devices. */
  deviceThrottle: PasswordThrottle;
  /** For codes of second factors. */
  codeThrottle: CodeThrottle;
  mailLimits: MailLimits;
  /** Whether the rate limit was already charged, as for REST, which pays per request. */
  paid: boolean;
  /**
   * Charges points to the caller's rate limit and sets its headers; undefined if there is no limit.
   * Throws RATE_LIMITED.
   */
  spend(points: number): Promise<Allowance | undefined>;
  mailer: Mailer;
  /** Work that nobody waits for: begins when the response is sent, and cannot change its time. */
  afterResponse: (() => Promise<unknown>)[];
  /** Whether events were written; if so, the deliverer is woken after the response. */
  outbox: { written: boolean };
  /** Fetches a URL given by a caller. Call it outside of transactions. */
  fetchPublic: FetchPublic;
  scanFeed: Pick<ScanFeed, 'watch'>;
  changeFeed: Pick<ChangeFeed, 'watch'>;
  scanCounts: ScanCounts;
  /** Totals of the QR codes that the request changes, by ID. */
  totals: Map<string, CodeTotal>;
  /** Names of who created and updated QR codes, by the IDs of both. */
  authorNames: Map<string, Promise<string | null>>;
  log: Log;
  /** Headers added to the response of either API. */
  responseHeaders: Headers;
  /** The header `Idempotency-Key`, for documents with one mutation. */
  idempotencyKey?: string;
}

/** Runs a mutation at most once, because it has an idempotency key. */
export interface OnceOnly {
  /** Throws if the mutation was answered before. */
  check(): Promise<void>;
  /** The same; otherwise claims the key in the transaction of the write. */
  claim(): Promise<void>;
  /** Stores the answer. */
  store(result: unknown): Promise<void>;
}

/** With the caller set by the guard; null only reaches public fields. */
export interface Context extends RequestContext {
  caller: Caller | null;
  /** Limits of the response to the current document. */
  bounds?: ResponseLimits | undefined;
  /** The running mutation, its number of audit log entries (null if it needs none) and what is in them. */
  audited?: Audited;
  /** Set if the running mutation has an idempotency key. */
  once?: OnceOnly;
  /** The event for which a webhook executes its document. */
  event?: StoredEvent;
}

interface Audited {
  action: string;
  entries: number | null;
  fields: Set<string>;
  /** The organization of its entries; none if they are about an account. */
  organizationId?: string;
}
