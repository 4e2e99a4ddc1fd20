// The REST door, version 1: the only caller of GraphQL's execute but GraphQL's own door.
import { Hono } from 'hono';
import { ApiError, notFound } from '../core/errors.ts';
import { scopeNow } from '../core/request-scope.ts';
import type { AnswerStore } from '../core/stored-answer.ts';
import type { RequestContext } from '../graphql/context.ts';
import { presentError } from '../graphql/present-error.ts';
import type { GraphQLDoor } from '../graphql/server.ts';
import { bodyLimit } from '../http/body.ts';
import { createStaticBody, type StaticBody } from '../http/static-body.ts';
import { tellDeprecation } from './http/deprecation.ts';
import { onceFor } from './http/idempotency.ts';
import { problemResponse } from './http/problem.ts';
import { streamedFor } from './http/streamed.ts';
import { openApiDocument } from './openapi/document.ts';
import { honoPath, type RestEnv, type Routes } from './route.ts';
import { createRoutes } from './routes.ts';
import { runIn } from './run.ts';
import { importLimit, importPath } from './v1/qr-code/import/routes.ts';

export interface RestOptions {
  door: GraphQLDoor;
  answers: AnswerStore<RequestContext['prisma']>;
  /** What transactions are within one that is already open. */
  within: (prisma: RequestContext['prisma']) => RequestContext['transaction'];
  /** Whether a session may ask for no more than the dashboard does. */
  dashboardOnly: boolean;
  /** Left out: every route of v1. */
  routes?: Routes | undefined;
}

export interface RestBindings {
  Bindings: { context: RequestContext };
}

/** Path -> how many bytes a body may have there. */
const largeBodies: ReadonlyMap<string, number> = new Map([[importPath, importLimit]]);

/** Answers below `/api/v1`; the context of the request comes as a binding. */
export function createRestApp({
  door,
  answers,
  within,
  dashboardOnly,
  routes = createRoutes(),
}: RestOptions): Hono<RestEnv & RestBindings> {
  const app = new Hono<RestEnv & RestBindings>().basePath('/api/v1');
  let document: StaticBody | undefined;
  app.get('/openapi.json', (c) => {
    document ??= createStaticBody(JSON.stringify(openApiDocument(routes)));
    return document.answer(c, { 'content-type': 'application/json', 'cache-control': 'no-cache' });
  });
  app.all('/openapi.json', () => {
    throw new ApiError('METHOD_NOT_ALLOWED', { headers: { allow: 'GET, HEAD' } });
  });

  const isInDashboard = (method: string, path: string): boolean =>
    routes.descriptions.some(
      (route) =>
        route.inDashboard &&
        honoPath(route.path) === path.replace(/^\/api\/v1/, '') &&
        route.method.toUpperCase() === (method === 'HEAD' ? 'GET' : method),
    );

  const methodsByPath = new Map<string, string[]>();
  for (const { path, method } of routes.hono.routes) {
    methodsByPath.set(path, [...(methodsByPath.get(path) ?? []), method]);
  }
  for (const [path, allowed] of methodsByPath) {
    const allow = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    for (const { method, path: described, deprecated } of routes.descriptions) {
      if (!deprecated || honoPath(described) !== path) continue;
      app.on(method.toUpperCase(), path, async (c, next) => {
        // An earlier path was the one that is meant.
        if (c.get('run')) return next();
        const names = c.req.param();
        await next();
        tellDeprecation(c.res.headers, deprecated, names);
      });
    }
    app.options(path, (c) => c.body(null, 204, { allow }));
    app.all(path, (c, next) => {
      if (c.get('run') || allowed.includes(c.req.method === 'HEAD' ? 'GET' : c.req.method)) {
        return next();
      }
      throw new ApiError('METHOD_NOT_ALLOWED', { headers: { allow } });
    });
    app.on(allowed, path, async (c, next) => {
      // An earlier path was the one that is meant.
      if (c.get('run')) return next();
      const scope = scopeNow();
      if (scope) scope.route = `/api/v1${path}`;
      const { context } = c.env;
      const caller = await context.authenticate();
      await context.spend(1);
      if (caller === null) throw new ApiError('UNAUTHORIZED');
      if (dashboardOnly && caller.kind === 'person' && !isInDashboard(c.req.method, path)) {
        throw notForSessions();
      }
      await context.receive(largeBodies.get(path) ?? bodyLimit);
      // What is read for a write is as it is now, whatever happens meanwhile.
      const replicas = isRead(c.req.method) ? context.replicas : undefined;
      const paid = { ...context, paid: true, replicas };
      const runInside = (prisma: RequestContext['prisma']) =>
        runIn(door, { ...paid, prisma, transaction: within(prisma) });
      c.set('run', runIn(door, paid));
      c.set('once', onceFor(answers, runInside, c.req.raw, context.secret));
      c.set('streamed', streamedFor(noteOf(context)));
      c.set('present', (error) => presentError(error, context));
      c.set('spend', (points) => context.spend(points));
      await next();
    });
  }
  app.route('/', routes.hono);

  app.notFound(() => problemResponse(notFound()));
  app.onError((error, c) => problemResponse(presentError(error, c.env.context)));
  return app;
}

/** A page that was taken over must not do over REST what it may not do over GraphQL. */
const notForSessions = (): ApiError =>
  new ApiError('FORBIDDEN', {
    message: 'This server answers this to API keys only; a session can use what the dashboard uses',
  });

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

const noteOf =
  ({ log, requestId }: RequestContext) =>
  (error: unknown) =>
    log.error({ requestId, err: error }, 'an answer broke off');
