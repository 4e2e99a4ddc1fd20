// Fetches what a caller names by URL, from the public internet alone.
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { connectionTo } from './public-address.ts';

const mostRedirects = 3;
const redirects = new Set([301, 302, 303, 307, 308]);

interface Limits {
  maxBytes: number;
  /** For all of it: names, redirects, the body. */
  timeoutMs: number;
  /** Media types, as in the header `Accept`. */
  accept: string;
}

/**
 * The bytes behind a URL. Throws OutgoingError for whatever keeps them from coming; what is there,
 * in a network that is not public, is never told.
 */
export type FetchPublic = (url: string, limits: Limits) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Says what is wrong with a URL, as the end of a sentence that begins with the name of its field.
 * The cause is for the operator alone.
 */
export class OutgoingError extends Error {}

/** One for all: refused, unknown, silent hosts look the same, and so tell nothing of a network. */
const unreachable = (cause: unknown) =>
  new OutgoingError('cannot be reached from here; it must be an address on the public internet', {
    cause,
  });

/** `allowed`: ranges of addresses that may be reached although they are not public. */
export function createFetchPublic(allowed: readonly string[]): FetchPublic {
  return async (address, { maxBytes, timeoutMs, accept }) => {
    const signal = AbortSignal.timeout(timeoutMs);
    let url = webAddress(address);
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const response = await ask(url, { allowed, accept, signal });
      try {
        const { statusCode = 0, headers } = response;
        if (redirects.has(statusCode) && headers.location !== undefined) {
          url = webAddress(headers.location, url);
        } else {
          checkAnswer(response);
          return await readAll(response, maxBytes);
        }
      } finally {
        response.destroy();
      }
    }
    throw new OutgoingError(`redirects more than ${mostRedirects} times`);
  };
}

function webAddress(text: string, base?: URL): URL {
  const url = URL.parse(text, base);
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') {
    return url;
  }
  throw new OutgoingError('must be, and lead to, an http or https address without credentials');
}

interface Question {
  allowed: readonly string[];
  accept: string;
  signal: AbortSignal;
}

async function ask(url: URL, { allowed, accept, signal }: Question): Promise<IncomingMessage> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  const answer = connectionTo(url, allowed).then(
    (connection) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const { request } = url.protocol === 'https:' ? https : http;
        // What is not compressed cannot grow.
        const headers = { accept, 'accept-encoding': 'identity', 'user-agent': 'ilqr-server' };
        request(url, { ...connection, headers, signal })
          .on('response', resolve)
          .on('error', reject)
          .end();
      }),
  );
  return Promise.race([answer, aborted]).catch((cause: unknown) => {
    throw unreachable(cause);
  });
}

function checkAnswer({ statusCode, headers }: IncomingMessage): void {
  if (statusCode !== 200) throw new OutgoingError(`answers with status ${statusCode}, not 200`);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    throw new OutgoingError('answers with a Content-Encoding that was not asked for');
  }
}

async function readAll(
  response: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new OutgoingError(`answers with more than ${maxBytes} bytes`);
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
