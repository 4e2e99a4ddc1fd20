// The APIs, each at its path: GraphQL, REST, OAuth and SCIM.
import type { Hono } from 'hono';
import { cors } from 'hono/cors';
import type pg from 'pg';
import type { KeyReader } from './auth/api-key.ts';
import type { AppConfig } from './core/config.ts';
import type { createAnswerStore } from './database/answer-store.ts';
import { transactWithin } from './database/transaction.ts';
import type { RequestContext } from './graphql/context.ts';
import type { createContextOf } from './graphql/request-context.ts';
import { type createYogaServer, handleGraphQL } from './graphql/server.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { createOAuthApp } from './oauth/app.ts';
import type { RequestEnv } from './observe/requests.ts';
import { createRestApp } from './rest/app.ts';
import type { Route } from './rest/route.ts';
import { schema } from './schema/index.ts';
import { createScimApp } from './scim/app.ts';

interface Apis {
  config: AppConfig;
  contextOf: ReturnType<typeof createContextOf>;
  /** To be called with each response. */
  finish(response: Response, context: RequestContext): Response;
  graphql: ReturnType<typeof createYogaServer>;
  answers: ReturnType<typeof createAnswerStore>;
  /** REST routes; defaults to all routes of v1. */
  routes?: readonly Route[] | undefined;
  limited(limit: string): void;
  pool: pg.Pool;
  readKey: KeyReader;
  secret: string;
}

export function mountApis(app: Hono<RequestEnv>, apis: Apis): void {
  const { config, contextOf, finish, graphql, answers, routes, limited, pool, readKey, secret } =
    apis;
  if (config.corsOrigins.length > 0) {
    for (const path of ['/graphql', '/api/v1/*']) app.use(path, cors(crossOrigin(config)));
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
    answers,
    within: transactWithin,
    dashboardOnly: config.browserDocuments === 'registered',
    routes,
  });
  mount('/api/v1/*', (request, context) => rest.fetch(request, { context }));
  const oauth = createOAuthApp({ ...config, pool, limited, readKey });
  mount('/oauth/*', (request, context) => oauth.fetch(request, { context }));
  const { scim } = config;
  if (!scim) return;
  const scimApp = createScimApp({ ...config, scim, secret, pool, limited });
  mount('/scim/v2/*', (request, context) => scimApp.fetch(request, { context }));
}
