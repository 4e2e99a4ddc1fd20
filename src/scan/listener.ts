// Answers a scan that only leads on before anything else is set up for a request.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { scanHeaders } from './answer.ts';
import type { ScanDoor } from './handler.ts';
import type { Asked } from './scanner.ts';
import type { ShortPath } from './short-path.ts';

interface ListenerOptions {
  door: Pick<ScanDoor, 'leadOn'>;
  shortPath: ShortPath;
  /** Takes every other request, and those scans to which there is more. */
  otherwise: RequestListener;
}

class Incoming implements Asked {
  readonly #request: IncomingMessage;
  constructor(request: IncomingMessage) {
    this.#request = request;
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
  const { door, shortPath, otherwise } = options;
  return (request, response) => {
    const shortCode = shortCodeIn(request, shortPath);
    if (shortCode === undefined) return otherwise(request, response);
    door.leadOn(shortCode, new Incoming(request)).then(
      (location) => {
        if (location === undefined) otherwise(request, response);
        else redirect(request, response, location);
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

const fixed = Object.entries({ ...scanHeaders, 'content-length': '0' }).flat();

function redirect({ headers }: IncomingMessage, response: ServerResponse, location: string): void {
  const given = headers['x-request-id'];
  const requestId = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  response.writeHead(302, [...fixed, 'location', location, 'x-request-id', requestId]);
  response.end();
}
