// Sends webhook requests, only to public addresses.

import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { codeOf } from '../core/caught-error.ts';
import { connectionTo, type PublicConnection } from '../http/public-address.ts';
import { reasonOf } from './reason.ts';

/** Maximum bytes to read of a response. */
const maxBytes = 4_096;
/** Maximum characters to store. */
const maxStoredChars = 1_000;

export interface Message {
  headers: Record<string, string>;
  body: string;
}

/** The result of a request. */
export interface Attempt {
  /** null without a response. */
  status: number | null;
  /** Start of the response body. */
  body: string | null;
  /** Why there was no response. */
  error: string | null;
  durationMs: number;
  /** Milliseconds from `Retry-After`. */
  retryAfter: number;
}

export interface Connection {
  /** Never throws. Does not follow redirects. */
  send(message: Message, signal: AbortSignal): Promise<Attempt>;
  close(): void;
}

/**
 * Opens a connection to the host of a URL. Its addresses are resolved and checked once and then reused.
 * `allowed`: private ranges that may be reached.
 */
export function openConnection(address: string, allowed: readonly string[]): Connection {
  const url = new URL(address);
  let connection: Promise<PublicConnection> | undefined;

  async function exchange(message: Message, signal: AbortSignal): Promise<IncomingMessage> {
    connection ??= connectionTo(url, allowed, { keepAlive: true });
    return ask(url, { ...(await connection), ...message, signal });
  }

  return {
    async send(message, signal) {
      const start = performance.now();
      const since = () => Math.round(performance.now() - start);
      try {
        const response = await Promise.race([exchange(message, signal), aborted(signal)]);
        const body = await readSome(response);
        return {
          status: response.statusCode ?? null,
          body,
          error: null,
          durationMs: since(),
          retryAfter: retryAfterOf(response),
        };
      } catch (error) {
        const reason = reasonOf(error);
        return { status: null, body: null, error: reason, durationMs: since(), retryAfter: 0 };
      }
    },
    close: () => {
      connection?.then(
        ({ agent }) => agent.destroy(),
        () => undefined,
      );
    },
  };
}

/** Rejects on abort, because DNS lookups do not support signals. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

interface WebhookRequest extends PublicConnection, Message {
  signal: AbortSignal;
}

function ask(url: URL, message: WebhookRequest): Promise<IncomingMessage> {
  const { body, headers, agent, lookup, signal } = message;
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent, lookup, signal })
      .on('response', resolve)
      .on('error', (error) => {
        // The receiver closed a keep-alive connection just as it was reused.
        const isStale = sent.reusedSocket && codeOf(error) === 'ECONNRESET';
        if (isStale) ask(url, message).then(resolve, reject);
        else reject(error);
      });
    sent.end(body);
  });
}

/** The start of the response as text without NUL; incomplete if the response breaks off. */
async function readSome(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      if (!(chunk instanceof Uint8Array)) continue;
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= maxBytes) break;
    }
  } catch {
    // The status has been received, which is what counts.
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks).subarray(0, maxBytes));
  return [...text.replaceAll('\0', '')].slice(0, maxStoredChars).join('');
}

const maxRetryAfter = 60 * 60 * 1_000;

/** `Retry-After` in seconds; dates are ignored. */
function retryAfterOf({ headers }: IncomingMessage): number {
  const seconds = Number(headers['retry-after']);
  return seconds > 0 ? Math.min(seconds * 1_000, maxRetryAfter) : 0;
}
