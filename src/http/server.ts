// The HTTP server, with timeouts and connection limits.
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
  /** Milliseconds to receive the headers. */
  headersTimeout: number;
  /** Milliseconds to receive a whole request: enough for 20 MiB at 0.6 Mbit/s. */
  requestTimeout: number;
  /** Milliseconds to receive other bodies than uploads: enough for 1 MiB at 0.3 Mbit/s. */
  bodyTimeout: number;
  /** Milliseconds that a client may stop reading, in addition to the time allowed by `minRate`. */
  writeTimeout: number;
  /** Milliseconds between timeout checks. */
  connectionsCheckingInterval: number;
  /** Maximum open connections of a process; further ones are closed. */
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

/** Bytes per millisecond; slower clients count as not reading. */
const minRate = 32;

interface ServerOptions {
  limits: ServerLimits;
  /** Whether a request is an upload, which gets more time. */
  isUpload(request: IncomingMessage): boolean;
  /** Whether connections of an address count toward the limit of its network: not for proxies. */
  isCounted(address: string): boolean;
  /** Called for each refused connection. */
  refused(): void;
}

/** The server, not yet listening. Slow bodies get 408, and the connection is closed. */
export function createHttpServer(
  listener: RequestListener,
  { limits, isUpload, isCounted, refused }: ServerOptions,
): Server {
  const { bodyTimeout, maxConnections, connectionsCheckingInterval } = limits;
  // Saves a fifth of the time of a request without a body.
  const options = { ...limits, optimizeEmptyRequests: true };
  const server = createServer(options, (request, response) => {
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
  const checks = setInterval(createReadingCheck(open, limits), connectionsCheckingInterval);
  checks.unref();
  server.once('close', () => clearInterval(checks));
  return server;
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Like Node's own timeout for the whole request. */
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

/** Closes connections whose pending bytes are not read in time. */
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
          waiting.set(socket, { sent, until: now + writeTimeout + writableLength / minRate });
        } else if (now > known.until) socket.destroy();
      }
    }
  };
}
