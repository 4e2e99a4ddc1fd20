// Creates the request context from an HTTP request.
import type { Context } from 'hono';
import type { createKeyReader } from '../auth/api-key.ts';
import { authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
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
import type { RequestEnv } from '../observe/requests.ts';
import type { RequestContext } from './context.ts';

/** A body read within this many milliseconds needs no second authentication. */
const promptBodyMs = 100;

/** Dependencies shared by all requests. */
interface Shared
  extends Pick<
    RequestContext,
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

  return (c: Context<RequestEnv>): RequestContext => {
    const request = c.req.raw;
    const address = addressOf(c, config);
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
        if (found) lastUse.note(found);
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
        return pay(found ? payerOf(found) : { address }, points);
      },
      afterResponse: [],
      outbox: { written: false },
      totals: new Map(),
      authorNames: new Map(),
      responseHeaders,
    };
  };
}

/** An API key belongs to exactly one organization. */
function payerOf(caller: Caller): Payer {
  if (caller.kind === 'person') return { caller: caller.userId };
  const [organization] = caller.roles.keys();
  return { caller: caller.keyId, organization };
}
