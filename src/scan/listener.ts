// Answers a scan that only leads on before anything else is set up for a request.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { queryOf } from '../domain/routing/forwarded-query.ts';
import type { Metrics } from '../observe/metrics.ts';
import { parentOf, requestIdOf } from '../observe/requests.ts';
import type { Tracing } from '../observe/tracing.ts';
import type { ScanDoor } from './handler.ts';
import { redirectTo } from './redirect.ts';
import type { ShortPath } from './short-path.ts';
import type { ScanRequest } from './visitor/request.ts';

interface ListenerOptions {
  door: Pick<ScanDoor, 'leadOn'>;
  shortPath: ShortPath;
  metrics: Pick<Metrics, 'redirected'>;
  tracing?: Tracing | undefined;
  /** Takes every other request, and those scans to which there is more. */
  otherwise: RequestListener;
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

/** Most scans are of this kind: it takes about a third of the processor that they would take otherwise. */
export function createScanListener(options: ListenerOptions): RequestListener {
  const { door, shortPath, metrics, tracing, otherwise } = options;
  return (request, response) => {
    const shortCode = shortCodeIn(request, shortPath);
    if (shortCode === undefined) return otherwise(request, response);
    const start = performance.now();
    const asked = new Incoming(request);
    door.leadOn(shortCode, queryOf(request.url ?? ''), asked).then(
      (location) => {
        if (location === undefined) return otherwise(request, response);
        redirect(request, response, location);
        const duration = performance.now() - start;
        metrics.redirected(duration / 1_000);
        tracing?.note('GET /q/:shortCode', spanOf(asked), { duration, failed: false });
      },
      // It finds the same fault, and has words for it.
      () => otherwise(request, response),
    );
  };
}

/** The plainest form of a short link; everything else can wait. */
function shortCodeIn({ method, url = '', headers }: IncomingMessage, shortPath: ShortPath) {
  if (method !== 'GET') return undefined;
  const end = url.indexOf('?');
  const path = shortPath(end < 0 ? url : url.slice(0, end), () => headers.host ?? '');
  return /^\/q\/([\w-]+)$/.exec(path)?.[1];
}

const spanOf = (asked: Incoming) => ({
  kind: 'server' as const,
  parent: parentOf((name) => asked.header(name)),
  attributes: {
    'http.request.method': 'GET',
    'http.route': '/q/:shortCode',
    'http.response.status_code': 302,
  },
});

function redirect(request: IncomingMessage, response: ServerResponse, location: string): void {
  const requestId = requestIdOf(request.headers['x-request-id']);
  const { status, headers } = redirectTo(location, 'GET');
  // As a list, which Node writes a third faster than an object.
  response.writeHead(status, [...Object.entries(headers).flat(), 'x-request-id', requestId]);
  response.end();
}
