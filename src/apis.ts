// The APIs, each at its path: GraphQL, REST, files, OAuth and SCIM. Also runs their jobs.
import type { Hono } from 'hono';
import { cors } from 'hono/cors';
import type pg from 'pg';
import type { KeyReader } from './auth/api-key.ts';
import { callerById } from './auth/caller-by-id.ts';
import type { AppConfig } from './core/config.ts';
import type { Log } from './core/log.ts';
import type { Poll } from './core/poll.ts';
import type { createAnswerStore } from './database/answer-store.ts';
import type { PrismaClient } from './database/client/client.ts';
import { type Transact, transactWithin } from './database/transaction.ts';
import type { RequestContext } from './graphql/context.ts';
import type { CreateJobContext, createContextOf } from './graphql/request-context.ts';
import { type createYogaServer, handleGraphQL } from './graphql/server.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { createFileApp } from './job/files.ts';
import { createJobRunner } from './job/runner.ts';
import { createOAuthApp } from './oauth/app.ts';
import type { RequestEnv } from './observe/requests.ts';
import { createRestApp } from './rest/app.ts';
import type { Route } from './rest/route.ts';
import { schema } from './schema/index.ts';
import { findByExternalId } from './schema/qr-code/identifier/external-id.ts';
import { createScimApp } from './scim/app.ts';

interface Apis {
  config: AppConfig;
  contextOf: ReturnType<typeof createContextOf>;
  createJobContext: CreateJobContext;
  /** To be called with each response. */
  finish(response: Response, context: RequestContext): Response;
  graphql: ReturnType<typeof createYogaServer>;
  answers: ReturnType<typeof createAnswerStore>;
  /** REST routes; defaults to all routes of v1. */
  routes?: readonly Route[] | undefined;
  limited(limit: string): void;
  prisma: PrismaClient;
  pool: pg.Pool;
  transaction: Transact;
  log: Log;
  /** Left out: this process runs no jobs. */
  schedule?: object;
  readKey: KeyReader;
  secret: string;
}

export function mountApis(app: Hono<RequestEnv>, apis: Apis): Poll | undefined {
  const { config, contextOf, finish, graphql, answers, routes, limited, pool, readKey, secret } =
    apis;
  const { prisma, transaction } = apis;
  if (config.corsOrigins.length > 0) {
    for (const path of ['/graphql', '/api/v1/*', '/files/*'])
      app.use(path, cors(crossOrigin(config)));
  }
  type Handle = (request: Request, context: RequestContext) => Promise<Response> | Response;
  const mount = (path: string, handle: Handle) =>
    app.all(path, async (c) => {
      const context = contextOf(c);
      return finish(await handle(c.req.raw, context), context);
    });

  mount('/graphql', (request, context) => handleGraphQL(graphql, request, context));
  const rest = createRestApp({
    graphql,
    schema,
    publicUrl: config.publicUrl,
    answers,
    within: transactWithin,
    findQrCode: findByExternalId,
    dashboardOnly: config.browserDocuments === 'registered',
    routes,
  });
  mount('/api/v1/*', (request, context) => rest.fetch(request, { context }));
  const files = createFileApp({ prisma, transaction });
  mount('/files/*', (request, context) => files.fetch(request, { context }));
  const oauth = createOAuthApp({ ...config, pool, limited, readKey });
  mount('/oauth/*', (request, context) => oauth.fetch(request, { context }));
  const { scim } = config;
  const scimApp = scim && createScimApp({ ...config, scim, secret, pool, limited });
  if (scimApp) mount('/scim/v2/*', (request, context) => scimApp.fetch(request, { context }));
  if (!apis.schedule) return undefined;
  return createJobRunner({
    prisma,
    transaction,
    log: apis.log,
    graphql,
    createContext: apis.createJobContext,
    callerById: (id, sessionId) => callerById(id, sessionId, { prisma, readKey }),
    finish: (context) => void finish(new Response(null), context),
  });
}
