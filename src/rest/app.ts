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
import { streamedFor } from './streamed.ts';
import { addApiKeyRoutes } from './v1/api-key.ts';
import { addAuditLogRoute } from './v1/audit-log.ts';
import { addOrganizationRoutes } from './v1/organization.ts';
import { addQrCodeRoutes } from './v1/qr-code.ts';
import { addQrCodeDownloadRoute } from './v1/qr-code-download.ts';
import { addQrCodeExportRoute } from './v1/qr-code-export.ts';

export interface RestOptions {
  door: GraphQLDoor;
  answers: AnswerStore<RequestDatabase>;
}

export interface RestBindings {
  Bindings: { context: RequestContext };
  /** `path`: the pattern that the request was found to fit. */
  Variables: RestEnv['Variables'] & { path?: string };
}

/** Answers below `/api/v1`; the context of the request comes as a binding. */
export function createRestApp({ door, answers }: RestOptions): OpenAPIHono<RestBindings> {
  const routes = new OpenAPIHono<RestEnv>();
  addOrganizationRoutes(routes);
  // Where a word stands where others have an id, its routes come first.
  addQrCodeExportRoute(routes);
  addQrCodeRoutes(routes);
  addQrCodeDownloadRoute(routes);
  addApiKeyRoutes(routes);
  addAuditLogRoute(routes);

  const app = new OpenAPIHono<RestBindings>().basePath('/api/v1');
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
      // `/qr-codes/export` fits `/qr-codes/:id` too; it is answered as what it fits first.
      if (c.get('path') === undefined) c.set('path', path);
      const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
      if (c.get('path') !== path || allowed.includes(method)) return next();
      throw new ApiError('METHOD_NOT_ALLOWED', { headers: { allow } });
    });
    app.on(allowed, path, async (c, next) => {
      if (c.get('path') !== path) return next();
      const { context } = c.env;
      await receive(c.req.raw);
      const caller = await context.authenticate();
      await context.spend(1);
      if (caller === null) throw new ApiError('UNAUTHORIZED');
      const paid = { ...context, paid: true };
      const runInside = (prisma: RequestDatabase) =>
        runIn(door, { ...paid, prisma, transaction: (work) => work(prisma) });
      c.set('run', runIn(door, paid));
      c.set('once', onceFor(answers, runInside, c.req.raw));
      c.set('streamed', streamedFor(noteOf(context)));
      await next();
    });
  }
  app.route('/', routes);

  app.notFound(() => problemResponse(notFound()));
  app.onError((error, c) => problemResponse(presentError(error, c.env.context)));
  return app;
}

const noteOf =
  ({ log, requestId }: RequestContext) =>
  (error: unknown) =>
    log.error({ requestId, err: error }, 'an answer broke off');
