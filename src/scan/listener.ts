// The fast path: sends plain redirects before the app sets up anything for a request.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { queryOf } from '../domain/routing/forwarded-query.ts';
import type { Metrics } from '../observe/metrics.ts';
import { parentOf, requestIdOf } from '../observe/requests.ts';
import type { Tracing } from '../observe/tracing.ts';
import type { ScanHandler } from './handler.ts';
import { redirectHeaders } from './redirect.ts';
import type { ShortPath } from './short-path.ts';
import type { ScanRequest } from './visitor/request.ts';

interface ListenerOptions {
  handler: Pick<ScanHandler, 'redirectFast'>;
  shortPath: ShortPath;
  metrics: Pick<Metrics, 'redirected'>;
  tracing?: Tracing | undefined;
  /** Handles all other requests, including scans that are not plain redirects. */
  fallback: RequestListener;
}

class Incoming implements ScanRequest {
  readonly #request: IncomingMessage;
  constructor(request: IncomingMessage) {
    this.#request = request;
  }
  get method(): string {
    return this.#request.method ?? 'GET';
  }
  header(name: string): string | undefined {
    const value = this.#request.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }
  peer(): string | undefined {
    return this.#request.socket.remoteAddress;
  }
}

/** Most scans are plain redirects; here they take about a third of the CPU time. */
export function createScanListener(options: ListenerOptions): RequestListener {
  const { handler, shortPath, metrics, tracing, fallback } = options;
  return (request, response) => {
    const shortCode = shortCodeIn(request, shortPath);
    if (shortCode === undefined) return fallback(request, response);
    const start = performance.now();
    const incoming = new Incoming(request);
    handler.redirectFast(shortCode, queryOf(request.url ?? ''), incoming).then(
      (location) => {
        if (location === undefined) return fallback(request, response);
        redirect(request, response, location);
        const duration = performance.now() - start;
        metrics.redirected(duration / 1_000);
        tracing?.note('GET /q/:shortCode', spanOf(incoming), { duration, failed: false });
      },
      // The fallback runs into the same error and shows an error page.
      () => fallback(request, response),
    );
  };
}

/** The short code of a request in the simplest form of a short link. */
function shortCodeIn({ method, url = '', headers }: IncomingMessage, shortPath: ShortPath) {
  if (method !== 'GET') return undefined;
  const end = url.indexOf('?');
  const path = shortPath(end < 0 ? url : url.slice(0, end), () => headers.host ?? '');
  return /^\/q\/([\w-]+)$/.exec(path)?.[1];
}

const spanOf = (incoming: Incoming) => ({
  kind: 'server' as const,
  parent: parentOf((name) => incoming.header(name)),
  attributes: {
    'http.request.method': 'GET',
    'http.route': '/q/:shortCode',
    'http.response.status_code': 302,
  },
});

function redirect(request: IncomingMessage, response: ServerResponse, location: string): void {
  const requestId = requestIdOf(request.headers['x-request-id']);
  response.writeHead(302, redirectHeaders(location, requestId));
  response.end();
}
