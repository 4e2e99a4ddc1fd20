// The REST door, version 1: the only caller of GraphQL's execute but GraphQL's own door.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { RequestContext, RequestDatabase } from '../context.ts';
import type { AnswerStore } from '../domain/stored-answer.ts';
import { ApiError, notFound } from '../errors.ts';
import type { GraphQLDoor } from '../graphql.ts';
import { receive } from '../http/body.ts';
import { presentError } from '../present-error.ts';
import { onceFor } from './idempotency.ts';
import { openApiDocument } from './openapi.ts';
import { problemResponse } from './problem.ts';
import type { RestEnv } from './route.ts';
import { runIn } from './run.ts';
import { addAnalyticsRoutes } from './v1/analytics.ts';
import { addAnalyticsExportRoute } from './v1/analytics-export.ts';
import { addApiKeyRoutes } from './v1/api-key.ts';
import { addAuditLogRoute } from './v1/audit-log.ts';
import { addOrganizationRoutes } from './v1/organization.ts';
import { addQrCodeRoutes } from './v1/qr-code.ts';
import { addQrCodeDownloadRoute } from './v1/qr-code-download.ts';
import { addQrCodePreviewRoute } from './v1/qr-code-preview.ts';
import { addScanRoute } from './v1/scan.ts';

export interface RestOptions {
  door: GraphQLDoor;
  answers: AnswerStore<RequestDatabase>;
  /** What transactions are within one that is already open. */
  within: (prisma: RequestDatabase) => RequestContext['transaction'];
}

export interface RestBindings {
  Bindings: { context: RequestContext };
}

/** Answers below `/api/v1`; the context of the request comes as a binding. */
export function createRestApp({
  door,
  answers,
  within,
}: RestOptions): OpenAPIHono<RestEnv & RestBindings> {
  const routes = new OpenAPIHono<RestEnv>();
  addOrganizationRoutes(routes);
  // Before the routes whose `{id}` their words would be.
  addAnalyticsRoutes(routes);
  addQrCodeRoutes(routes);
  addQrCodeDownloadRoute(routes);
  addQrCodePreviewRoute(routes);
  addAnalyticsExportRoute(routes);
  addScanRoute(routes);
  addApiKeyRoutes(routes);
  addAuditLogRoute(routes);

  const app = new OpenAPIHono<RestEnv & RestBindings>().basePath('/api/v1');
  const document = openApiDocument(routes);
  app.get('/openapi.json', (c) => c.json(document));
  app.all('/openapi.json', () => {
    throw new ApiError('METHOD_NOT_ALLOWED', { headers: { allow: 'GET, HEAD' } });
  });

  const methodsByPath = new Map<string, string[]>();
  for (const { path, method } of routes.routes) {
    methodsByPath.set(path, [...(methodsByPath.get(path) ?? []), method]);
  }
  for (const [path, allowed] of methodsByPath) {
    const allow = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
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
      const { context } = c.env;
      await receive(c.req.raw);
      const caller = await context.authenticate();
      await context.spend(1);
      if (caller === null) throw new ApiError('UNAUTHORIZED');
      const paid = { ...context, paid: true };
      const runInside = (prisma: RequestDatabase) =>
        runIn(door, { ...paid, prisma, transaction: within(prisma) });
      c.set('run', runIn(door, paid));
      c.set('once', onceFor(answers, runInside, c.req.raw, context.secret));
      await next();
    });
  }
  app.route('/', routes);

  app.notFound(() => problemResponse(notFound()));
  app.onError((error, c) => problemResponse(presentError(error, c.env.context)));
  return app;
}
