// Every door on one fetch handler.
import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { authenticate } from './auth/authenticate.ts';
import { recordLastUse } from './auth/last-use.ts';
import { createLoginThrottle } from './auth/throttle.ts';
import type { Config } from './config.ts';
import type { RequestContext } from './context.ts';
import { createAnswerStore } from './database/answer-store.ts';
import type { PrismaClient } from './database/client/client.ts';
import { notFound } from './errors.ts';
import { answerGraphQL, createYogaServer } from './graphql.ts';
import type { Log } from './log.ts';
import { createOperations } from './operations.ts';
import { createPages } from './pages.ts';
import { presentError } from './present-error.ts';
import { createRestApp } from './rest/app.ts';
import { problemResponse } from './rest/problem.ts';
import { createScanHandler } from './scan/handler.ts';
import { createScanRecorder } from './scan/recorder.ts';

export interface AppDependencies {
  prisma: PrismaClient;
  config: Pick<Config, 'publicUrl' | 'shortUrl'>;
  /** Keys the HMAC of API keys and sessions. */
  secret: string;
  log: Log;
}

export interface App {
  fetch: Hono['fetch'];
  /** Says at `/readyz` that no more requests should come. */
  stop(): void;
  /** Stores what is still in memory. */
  close(): Promise<void>;
}

export function createApp({ prisma, config, secret, log }: AppDependencies): App {
  const door = createYogaServer();
  const recorder = createScanRecorder(prisma, log);
  const lastUse = recordLastUse(prisma, log);
  const loginThrottle = createLoginThrottle();
  const scan = createScanHandler({ prisma, recorder, log });
  let stopping = false;

  function contextOf(c: Context<Env>): RequestContext {
    const request = c.req.raw;
    let caller: ReturnType<typeof authenticate> | undefined;
    return {
      requestId: c.get('requestId'),
      address: addressOf(c),
      authenticate: () => {
        caller ??= authenticate(request, { prisma, secret, publicUrl: config.publicUrl }).then(
          (found) => {
            if (found?.kind === 'key') lastUse.note(found.keyId);
            return found;
          },
        );
        return caller;
      },
      prisma,
      config,
      secret,
      loginThrottle,
      log,
      responseHeaders: new Headers(),
    };
  }

  const app = new Hono<Env>();

  app.use(async (c, next) => {
    const start = performance.now();
    const given = c.req.header('x-request-id') ?? '';
    const requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    c.set('requestId', requestId);
    await next();
    c.res.headers.set('x-request-id', requestId);
    const { method, path } = c.req;
    const ms = Math.round((performance.now() - start) * 10) / 10;
    log.debug({ requestId, method, path, status: c.res.status, ms }, 'request');
  });

  // A short link on a host of its own stands at the root of that host.
  const short = new URL(config.shortUrl);
  if (short.host !== new URL(config.publicUrl).host) {
    app.get(`${short.pathname.replace(/\/$/, '')}/:shortCode`, (c, next) =>
      new URL(c.req.url).host === short.host ? scan(c) : next(),
    );
  }
  app.get('/q/:shortCode', scan);

  app.use(secureHeaders({ xFrameOptions: 'DENY', strictTransportSecurity: false }));
  app.route('/', createOperations({ prisma, stopping: () => stopping }));
  app.route('/', createPages());

  app.all('/graphql', async (c) => {
    const context = contextOf(c);
    return withHeaders(await answerGraphQL(door, c.req.raw, context), context);
  });

  const rest = createRestApp({ door, answers: createAnswerStore(prisma) });
  app.all('/api/v1/*', async (c) => {
    const context = contextOf(c);
    return withHeaders(await rest.fetch(c.req.raw, { context }), context);
  });

  app.notFound(() => problemResponse(notFound()));
  app.onError((error, c) =>
    problemResponse(presentError(error, { requestId: c.get('requestId'), log })),
  );

  return {
    fetch: app.fetch,
    stop: () => {
      stopping = true;
    },
    close: async () => {
      await Promise.all([recorder.close(), lastUse.close()]);
    },
  };
}

interface Env {
  Variables: { requestId: string };
}

/** The peer's address; unknown when the handler is called without a connection. */
function addressOf(c: Context<Env>): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

function withHeaders(response: Response, { responseHeaders }: RequestContext): Response {
  for (const [name, value] of responseHeaders) response.headers.append(name, value);
  // What one caller may see is not for a cache that others share.
  if (!response.headers.has('cache-control')) {
    response.headers.set('cache-control', 'private, no-cache');
  }
  return response;
}
