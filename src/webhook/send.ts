// Sends signed requests to one address, never to one that is not on the public internet.

import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { codeOf } from '../core/error-code.ts';
import { connectionTo, type PublicConnection } from '../http/public-address.ts';
import { reasonOf } from './reason.ts';

/** What is read of an answer, in bytes. */
const mostRead = 4_096;
/** What is kept of it, in characters. */
const mostKept = 1_000;

export interface Message {
  headers: Record<string, string>;
  body: string;
}

/** What came of a request. */
export interface Attempt {
  /** Null if nothing was answered. */
  status: number | null;
  /** How the answer begins. */
  body: string | null;
  /** Why nothing was answered. */
  error: string | null;
  durationMs: number;
  /** Milliseconds for which the receiver asks to be left alone. */
  retryAfter: number;
}

export interface Line {
  /** Never throws. Redirects are answers like others. */
  send(message: Message, signal: AbortSignal): Promise<Attempt>;
  close(): void;
}

/**
 * A line to the host of a URL, whose addresses are looked up, and checked, once: until it is closed no
 * others are connected to. `allowed`: ranges that are not public, but may be reached.
 */
export function openLine(address: string, allowed: readonly string[]): Line {
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

/** A name that is looked up for too long does not hear of the signal itself. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

interface Question extends PublicConnection, Message {
  signal: AbortSignal;
}

function ask(url: URL, question: Question): Promise<IncomingMessage> {
  const { body, headers, agent, lookup, signal } = question;
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers, agent, lookup, signal })
      .on('response', resolve)
      .on('error', (error) => {
        // The receiver closed a connection that was kept open, at the moment of its next use.
        const isStale = asked.reusedSocket && codeOf(error) === 'ECONNRESET';
        if (isStale) ask(url, question).then(resolve, reject);
        else reject(error);
      });
    asked.end(body);
  });
}

/** How the answer begins, as text that PostgreSQL can hold; what breaks off is what it is. */
async function readSome(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      if (!(chunk instanceof Uint8Array)) continue;
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= mostRead) break;
    }
  } catch {
    // The status is known, which is what counts.
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks).subarray(0, mostRead));
  return [...text.replaceAll('\0', '')].slice(0, mostKept).join('');
}

const longestRetryAfter = 60 * 60 * 1_000;

/** From `Retry-After` in seconds; a date is not heeded. */
function retryAfterOf({ headers }: IncomingMessage): number {
  const seconds = Number(headers['retry-after']);
  return seconds > 0 ? Math.min(seconds * 1_000, longestRetryAfter) : 0;
}
