// Middleware for every request: ID, log line, trace span and metrics.
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../core/log.ts';
import { inScope, type Scope } from '../core/request-scope.ts';
import type { apis, Metrics } from './metrics.ts';
import { failure, type Tracing, traced } from './tracing.ts';

interface RequestOptions {
  metrics: Metrics;
  tracing?: Tracing | undefined;
  log: Log;
  /** Counts the requests of API keys. */
  keyUsage: { note(apiKeyId: string, code: string | undefined): void };
}

export interface RequestEnv {
  Variables: { requestId: string };
}

/** The caller's ID if it is valid, otherwise a new one. */
export const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();

/** The parent of a span, from request headers. */
export function parentOf(header: (name: string) => string | undefined) {
  return { traceparent: header('traceparent'), tracestate: header('tracestate') };
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function apiOf(route: string): (typeof apis)[number] {
  if (route === '/graphql') return 'graphql';
  if (route.startsWith('/api/v1/')) return 'rest';
  if (route.startsWith('/scim/')) return 'scim';
  return route.startsWith('/q/') ? 'scan' : 'page';
}

export function observeRequests(options: RequestOptions): MiddlewareHandler<RequestEnv> {
  const { metrics, tracing, log, keyUsage } = options;

  return async (c, next) => {
    const start = performance.now();
    const requestId = requestIdOf(c.req.header('x-request-id'));
    c.set('requestId', requestId);
    const scope: Scope = { requestId };
    const method = methods.has(c.req.method) ? c.req.method : 'other';
    const spanOptions = () => ({
      kind: 'server' as const,
      parent: parentOf((name) => c.req.header(name)),
      attributes: { 'http.request.method': method, 'ilqr.request_id': requestId },
    });
    await inScope(scope, () =>
      traced(tracing, method, spanOptions, async (span) => {
        await next();
        const { status } = c.res;
        const route = routeOf(scope, routePath(c, -1));
        span?.updateName(`${method} ${route}`);
        span?.setAttributes({ 'http.route': route, 'http.response.status_code': status });
        if (status >= 500) span?.setStatus(failure);
        count(metrics, { scope, method, route, status, seconds: since(start) });
      }),
    );
    if (scope.apiKeyId) keyUsage.note(scope.apiKeyId, scope.code);
    c.res.headers.set('x-request-id', requestId);
    const ms = Math.round(since(start) * 10_000) / 10;
    const path = scope.hidesPath ? routePath(c, -1) : c.req.path;
    log.debug({ requestId, method, path, status: c.res.status, ms }, 'request');
  };
}

const since = (start: number): number => (performance.now() - start) / 1_000;

/** `none` if no route matches. */
const routeOf = (scope: Scope, matched: string): string =>
  scope.route ?? (/^\/?\*$/.test(matched) ? 'none' : matched);

interface CompletedRequest {
  scope: Scope;
  method: string;
  route: string;
  status: number;
  seconds: number;
}

function count(
  metrics: Metrics,
  { scope, method, route, status, seconds }: CompletedRequest,
): void {
  const api = apiOf(route);
  const { operation, code, outcome } = scope;
  if (code) metrics.errors.inc({ api, code });
  if (api === 'scan') {
    metrics.scans.inc({ outcome: outcome ?? (status < 400 ? 'page' : String(status)) });
    metrics.scanTime.observe(seconds);
    return;
  }
  metrics.requests.inc({ api, method, route, status });
  metrics.requestTime.observe({ api, method, route }, seconds);
  if (api !== 'graphql' || !operation) return;
  const { kind, field, document } = operation;
  metrics.operations.inc({ kind, field, document, code: code ?? 'OK' });
  metrics.operationTime.observe({ kind, field }, seconds);
}
