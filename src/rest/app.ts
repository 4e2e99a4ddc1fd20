// The REST API, version 1: routes that run GraphQL documents on the same schema.
import type { GraphQLSchema } from 'graphql';
import { type Context, Hono } from 'hono';
import type { Caller } from '../auth/caller.ts';
import { isScoped } from '../auth/key/scope.ts';
import { ApiError, notFound } from '../core/errors.ts';
import { currentScope } from '../core/request-scope.ts';
import type { AnswerStore } from '../core/stored-answer.ts';
import { admit } from '../graphql/admit.ts';
import type { RequestContext } from '../graphql/context.ts';
import { presentError } from '../graphql/present-error.ts';
import type { GraphQLServer } from '../graphql/server.ts';
import { acceptedPatches, bodyLimit } from '../http/body.ts';
import { isSigned } from '../http/signed-url.ts';
import { createStaticBody, type StaticBody } from '../http/static-body.ts';
import { addDeprecation } from './http/deprecation.ts';
import { createIdempotent } from './http/idempotency.ts';
import { problemResponse } from './http/problem.ts';
import { createStream } from './http/stream.ts';
import { openApiDocument } from './openapi/document.ts';
import { honoPath, type Route, type RouteTools } from './route.ts';
import { routes as allRoutes } from './routes.ts';
import { runIn } from './run.ts';

export interface RestOptions {
  graphql: GraphQLServer;
  /** Describes the responses in the OpenAPI document. */
  schema: GraphQLSchema;
  /** The address of the server in the OpenAPI document. */
  publicUrl: string;
  answers: AnswerStore<RequestContext['prisma']>;
  /** Opens nested transactions inside one that is already open. */
  within: (prisma: RequestContext['prisma']) => RequestContext['transaction'];
  /** The ID of the QR code with an external ID, if the caller belongs to the organization and there is one. */
  findQrCode(
    organizationId: string,
    externalId: string,
    context: RequestContext,
  ): Promise<string | undefined>;
  /** Whether sessions are limited to the routes that the dashboard uses. */
  dashboardOnly: boolean;
  /** Left out: every route of v1. */
  routes?: readonly Route[] | undefined;
}

export interface RestBindings {
  Bindings: { context: RequestContext };
}

/** Serves `/api/v1`; the request context comes as a binding. */
export function createRestApp({
  graphql,
  schema,
  publicUrl,
  answers,
  within,
  findQrCode,
  dashboardOnly,
  routes = allRoutes,
}: RestOptions): Hono<RestBindings> {
  const app = new Hono<RestBindings>().basePath('/api/v1');
  let document: StaticBody | undefined;
  app.get('/openapi.json', (c) => {
    document ??= createStaticBody(JSON.stringify(openApiDocument(routes, schema, publicUrl)));
    return document.respond(c, { 'content-type': 'application/json', 'cache-control': 'no-cache' });
  });
  app.all('/openapi.json', () => {
    throw new ApiError('METHOD_NOT_ALLOWED', { headers: { allow: 'GET, HEAD' } });
  });

  /** Admits the request and returns the tools for its handler. */
  async function toolsOf(route: Route, c: Context<RestBindings>): Promise<RouteTools> {
    const { description } = route;
    const { context } = c.env;
    const caller = await admit(context, (caller) => {
      if (caller === null) throw new ApiError('UNAUTHORIZED');
      const isSession = caller.kind === 'person' && !isSigned(c.req.url);
      if (dashboardOnly && isSession && !description.inDashboard) {
        throw notForSessions();
      }
      return description.maxBytes ?? bodyLimit;
    });
    // A write reads from the primary, because a replica may lag behind.
    const replicas = description.method === 'get' ? context.replicas : undefined;
    const paid = { ...context, paid: true, replicas };
    const runInside = (prisma: RequestContext['prisma']) =>
      runIn(graphql, { ...paid, prisma, transaction: within(prisma) });
    return {
      run: runIn(graphql, paid),
      runWithKey: (idempotencyKey) => runIn(graphql, { ...paid, idempotencyKey }),
      once: createIdempotent(answers, runInside, c.req.raw, context.secret, ownerOf(caller)),
      streamed: createStream(noteOf(context)),
      present: (error) => presentError(error, context),
      spend: (points) => context.spend(points),
      findQrCode: (organizationId, externalId) => findQrCode(organizationId, externalId, context),
    };
  }

  for (const [path, routesOfPath] of Map.groupBy(routes, pathOf)) {
    for (const route of routesOfPath) {
      const { method, deprecated } = route.description;
      if (deprecated) {
        app.on(method.toUpperCase(), [path], async (c, next) => {
          const parameters = c.req.param();
          await next();
          addDeprecation(c.res.headers, deprecated, parameters);
        });
      }
      app.on(method.toUpperCase(), [path], async (c) => {
        const scope = currentScope();
        if (scope) scope.route = `/api/v1${path}`;
        return route.respond(c, await toolsOf(route, c));
      });
    }
    const methods = routesOfPath.map(({ description }) => description.method.toUpperCase());
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    const headers = {
      allow,
      ...(methods.includes('PATCH') && { 'accept-patch': acceptedPatches }),
    };
    app.options(path, (c) => c.body(null, 204, headers));
    app.all(path, () => {
      throw new ApiError('METHOD_NOT_ALLOWED', { headers });
    });
  }

  app.notFound(() => problemResponse(notFound()));
  app.onError((error, c) => problemResponse(presentError(error, c.env.context)));
  return app;
}

/** A hijacked dashboard page must not gain more over REST than over GraphQL. */
const notForSessions = (): ApiError =>
  new ApiError('FORBIDDEN', {
    message:
      'This server accepts only API keys for this request; sessions are limited to what the dashboard uses',
  });

const ownerOf = (caller: Caller | null): string | undefined =>
  caller?.kind === 'key' && isScoped(caller) ? caller.keyId : undefined;

const pathOf = ({ description }: Route): string => honoPath(description.path);

const noteOf =
  ({ log, requestId }: RequestContext) =>
  (error: unknown) =>
    log.error({ requestId, err: error }, 'streaming a response failed');
