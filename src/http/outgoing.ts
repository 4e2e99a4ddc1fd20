// Fetches URLs given by callers, with protection against server-side request forgery (SSRF).
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { connectionTo } from './public-address.ts';

const maxRedirects = 3;
export const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

interface Limits {
  maxBytes: number;
  /** For the whole fetch, including DNS, redirects and the body. */
  timeoutMs: number;
  /** Media types for the `Accept` header. */
  accept: string;
}

/**
 * The content of a URL. Throws OutgoingError on failure, which reveals nothing about private networks.
 */
export type FetchPublic = (url: string, limits: Limits) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * A problem with a URL, worded to follow the name of its field. The cause is only for the operator.
 */
export class OutgoingError extends Error {}

/** The same error for refused, unknown and silent hosts, so that it reveals nothing about a network. */
const unreachable = (cause: unknown) =>
  new OutgoingError('cannot be reached; it must be a public URL', {
    cause,
  });

/** `allowed`: private ranges that may be reached. */
export function createFetchPublic(allowed: readonly string[]): FetchPublic {
  return async (address, { maxBytes, timeoutMs, accept }) => {
    const signal = AbortSignal.timeout(timeoutMs);
    let url = outgoingUrl(address);
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const response = await requestPublic(url, { allowed, signal, headers: { accept } });
      try {
        const { statusCode = 0, headers } = response;
        if (redirects.has(statusCode) && headers.location !== undefined) {
          url = outgoingUrl(headers.location, url);
        } else {
          checkResponse(response);
          return await readAll(response, maxBytes);
        }
      } finally {
        response.destroy();
      }
    }
    throw new OutgoingError(`redirects more than ${maxRedirects} times`);
  };
}

/** Throws OutgoingError. */
export function outgoingUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base);
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') {
    return url;
  }
  throw new OutgoingError('must be an http(s) URL without credentials (redirects included)');
}

export interface RequestOptions {
  method?: 'GET' | 'HEAD';
  /** Private ranges that may be reached. */
  allowed: readonly string[];
  headers?: Record<string, string>;
  /** Also ends the response. */
  signal: AbortSignal;
}

/** Sends a request, without following redirects. Throws OutgoingError. */
export async function requestPublic(
  url: URL,
  { method = 'GET', allowed, headers, signal }: RequestOptions,
): Promise<IncomingMessage> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  const response = connectionTo(url, allowed).then(
    (connection) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const { request } = url.protocol === 'https:' ? https : http;
        // Uncompressed, so that the size limit cannot be bypassed by a zip bomb.
        const all = { 'accept-encoding': 'identity', 'user-agent': 'ilqr-server', ...headers };
        request(url, { ...connection, method, headers: all, signal })
          .on('response', resolve)
          .on('error', reject)
          .end();
      }),
  );
  return Promise.race([response, aborted]).catch((cause: unknown) => {
    throw unreachable(cause);
  });
}

function checkResponse({ statusCode, headers }: IncomingMessage): void {
  if (statusCode !== 200) throw new OutgoingError(`returned status ${statusCode} instead of 200`);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    throw new OutgoingError('returned a compressed response, which was not requested');
  }
}

async function readAll(
  response: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new OutgoingError(`returned more than ${maxBytes} bytes`);
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      if (!(chunk instanceof Uint8Array)) continue;
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof OutgoingError ? error : unreachable(error);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
