// The HTTP server, with what a client may take of it: time, connections.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import { countByNetwork } from './connection-count.ts';

export interface ServerLimits {
  /** Milliseconds that a client has for its headers. */
  headersTimeout: number;
  /** Milliseconds for a whole request: an upload of 20 MiB comes in time over a line of 0.6 Mbit/s. */
  requestTimeout: number;
  /** Milliseconds for the body of any other request: 1 MiB comes in time over 0.3 Mbit/s. */
  bodyTimeout: number;
  /** Milliseconds without anything that a client reads of what waits for it, beyond `leastRate`. */
  writeTimeout: number;
  /** Milliseconds between two looks at what takes too long. */
  connectionsCheckingInterval: number;
  /** Open at once in a process; whoever comes then is cut off. */
  maxConnections: number;
}

export const defaultLimits: ServerLimits = {
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  bodyTimeout: 30_000,
  writeTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  maxConnections: 10_000,
};

/** Bytes in a millisecond, below which a client is taken for one that does not read. */
const leastRate = 32;

interface ServerOptions {
  limits: ServerLimits;
  /** Whether a request may take the long time. */
  isUpload(request: IncomingMessage): boolean;
  /** Whether connections of an address count towards its network: it is no proxy. */
  isCounted(address: string): boolean;
  /** Told of each connection that is refused. */
  refused(): void;
}

/** The server, not yet listening. Whoever takes too long for a body is answered 408 and cut off. */
export function createHttpServer(
  listener: RequestListener,
  { limits, isUpload, isCounted, refused }: ServerOptions,
): Server {
  const { bodyTimeout, maxConnections, connectionsCheckingInterval } = limits;
  const server = createServer(limits, (request, response) => {
    if (hasBody(request) && !isUpload(request)) cutLateBody(request, response, bodyTimeout);
    listener(request, response);
  });
  server.maxConnections = maxConnections;
  server.on('drop', refused);

  const open = new Set<Socket>();
  const enter = countByNetwork({ network: maxConnections / 5, site: (maxConnections * 2) / 5 });
  server.prependListener('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const leave = isCounted(address) ? enter(address) : () => undefined;
    if (!leave) {
      refused();
      socket.destroy();
      return;
    }
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      leave();
    });
  });
  const look = setInterval(createReadingCheck(open, limits), connectionsCheckingInterval);
  look.unref();
  server.once('close', () => clearInterval(look));
  return server;
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** As Node does when the whole request is late. */
function cutLateBody(request: IncomingMessage, response: ServerResponse, timeout: number): void {
  const timer = setTimeout(() => {
    const { socket, complete } = request;
    if (complete || socket.destroyed) return;
    if (response.headersSent) socket.destroy();
    else {
      socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
      socket.destroySoon();
    }
  }, timeout);
  timer.unref();
  const stop = () => clearTimeout(timer);
  request.once('end', stop).once('close', stop);
}

/** Cuts off connections on which the same bytes wait for too long. */
function createReadingCheck(open: ReadonlySet<Socket>, { writeTimeout }: ServerLimits): () => void {
  const waiting = new WeakMap<Socket, { sent: number; until: number }>();
  return () => {
    const now = performance.now();
    for (const socket of open) {
      const { writableLength } = socket;
      if (writableLength === 0) waiting.delete(socket);
      else {
        const sent = socket.bytesWritten - writableLength;
        const known = waiting.get(socket);
        if (known?.sent !== sent) {
          waiting.set(socket, { sent, until: now + writeTimeout + writableLength / leastRate });
        } else if (now > known.until) socket.destroy();
      }
    }
  };
}
