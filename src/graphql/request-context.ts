// Creates the request context from an HTTP request.
import type { Context as HttpContext } from 'hono';
import type { createKeyReader } from '../auth/api-key.ts';
import { authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import { idOfCaller } from '../auth/caller-by-id.ts';
import type { LastUse } from '../auth/last-use.ts';
import { cookieOf, isSecureCookie } from '../auth/session/cookie.ts';
import { ApiError } from '../core/errors.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { addressOf, type ProxyTrust } from '../http/address.ts';
import { receive } from '../http/body.ts';
import {
  type Allowance,
  type Payer,
  type RateLimits,
  rateLimitHeaders,
} from '../http/rate-limit.ts';
import { isSigned } from '../http/signed-url.ts';
import type { RequestEnv } from '../observe/requests.ts';
import type { Context, RequestContext } from './context.ts';

/** A body read within this many milliseconds needs no second authentication. */
const promptBodyMs = 100;

/** Dependencies shared by all requests. */
interface Shared
  extends Pick<
    RequestContext,
    | 'changeFeed'
    | 'codeThrottle'
    | 'config'
    | 'deviceThrottle'
    | 'fetchPublic'
    | 'log'
    | 'loginThrottle'
    | 'mailer'
    | 'mailLimits'
    | 'providers'
    | 'replicas'
    | 'scanCounts'
    | 'scanFeed'
    | 'schema'
    | 'secret'
    | 'transaction'
  > {
  prisma: PrismaClient;
  config: RequestContext['config'] & ProxyTrust;
  limits: RateLimits;
  lastUse: Pick<LastUse, 'note'>;
  readKey: ReturnType<typeof createKeyReader>;
  /** Replaces authentication in tests. */
  authenticate?: typeof authenticate | undefined;
}

export function createContextOf(shared: Shared) {
  const {
    limits,
    lastUse,
    readKey,
    authenticate: authenticateRequest = authenticate,
    ...given
  } = shared;
  const { prisma, secret, config } = shared;

  return (c: HttpContext<RequestEnv>): RequestContext => {
    const request = c.req.raw;
    const address = addressOf(c, config);
    const signed = isSigned(request.url);
    const responseHeaders = new Headers();
    let caller: ReturnType<typeof authenticate> | undefined;
    let allowance: Allowance | undefined;

    const show = (headers: Record<string, string> = {}) => {
      for (const [name, value] of Object.entries(headers)) responseHeaders.set(name, value);
    };
    async function pay(payer: Payer, points: number): Promise<Allowance | undefined> {
      try {
        if (points > 0) allowance = await limits.spend(payer, points);
        if (allowance) show(rateLimitHeaders(allowance));
        return allowance;
      } catch (error) {
        if (error instanceof ApiError) show(error.headers);
        throw error;
      }
    }
    const { publicUrl } = config;
    const authenticateNow = () =>
      authenticateRequest(request, { prisma, readKey, secret, address, publicUrl });
    async function findCaller() {
      try {
        const found = await authenticateNow();
        if (found && !signed) lastUse.note(found, address);
        return found;
      } catch (error) {
        if (error instanceof ApiError) await pay({ address }, 1);
        throw error;
      }
    }
    const authenticateOnce = () => {
      caller ??= findCaller();
      return caller;
    };

    return {
      ...given,
      requestId: c.get('requestId'),
      address,
      userAgent: request.headers.get('user-agent') ?? '',
      acceptLanguage: request.headers.get('accept-language') ?? '',
      cookie: (name) => cookieOf(request, name),
      secureCookie: isSecureCookie(request.headers.get('origin'), publicUrl),
      authenticate: authenticateOnce,
      authenticateAgain: authenticateNow,
      receive: async (maxBytes) => {
        const began = performance.now();
        await receive(request, maxBytes);
        if (performance.now() - began > promptBodyMs) caller = authenticateNow();
        await caller;
      },
      paid: false,
      spend: async (points) => {
        const found = await authenticateOnce();
        if (!found) return pay({ address }, points);
        return pay(signed ? signedPayer(found) : payerOf(found), points);
      },
      afterResponse: [],
      outbox: { written: false },
      totals: new Map(),
      authorNames: new Map(),
      responseHeaders,
    };
  };
}

/** Signed URLs have a quota of their own, which other people cannot use up for their maker. */
const signedPayer = (caller: Caller): Payer => ({ caller: `signed:${idOfCaller(caller)}` });

/** An API key belongs to exactly one organization. */
function payerOf(caller: Caller): Payer {
  if (caller.kind === 'person') return { caller: caller.userId };
  const [organization] = caller.roles.keys();
  return { caller: caller.keyId, organization };
}

/** Whom a job works for, and the request that started it. */
interface Origin {
  author: () => Promise<Caller>;
  address: string;
  requestId: string;
}

export type CreateJobContext = (origin: Origin) => RequestContext;

/** Creates the context of work that goes on after its request: a job. */
export function createJobContextOf(shared: Shared): CreateJobContext {
  const {
    limits,
    lastUse: _lastUse,
    readKey: _readKey,
    authenticate: _authenticate,
    ...given
  } = shared;
  return ({ author, address, requestId }) => ({
    ...given,
    // It continues what it wrote itself, which a replica may not have yet.
    replicas: undefined,
    requestId,
    address,
    userAgent: '',
    acceptLanguage: '',
    cookie: () => undefined,
    secureCookie: false,
    authenticate: author,
    authenticateAgain: author,
    receive: async () => undefined,
    paid: true,
    spend: async (points) => limits.spend(payerOf(await author()), points),
    afterResponse: [],
    outbox: { written: false },
    totals: new Map(),
    authorNames: new Map(),
    responseHeaders: new Headers(),
  });
}

/** Creates the context of a document that the server executes by itself for a caller, who pays nothing. */
export function createOwnContextOf(shared: Shared) {
  const contextOf = createJobContextOf(shared);
  return (caller: Caller, requestId: string): Context => ({
    ...contextOf({ author: async () => caller, address: '', requestId }),
    caller,
    spend: async () => undefined,
  });
}
