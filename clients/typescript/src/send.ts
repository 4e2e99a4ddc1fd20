// Sends requests, with timeouts and retries.
import { IlqrError, problemOf, unexpected } from './error.ts';

export interface Sending {
  fetch: typeof globalThis.fetch;
  /** Maximum number of retries. */
  retries: number;
  timeout: number;
  /** Whether the request is idempotent. */
  repeatable: boolean;
  signal: AbortSignal | undefined;
}

const maxWait = 60_000;

/** Sends the request and reads the response, within the timeout of the attempt. */
export async function send<Result>(
  url: string,
  init: RequestInit,
  sending: Sending,
  read: (response: Response) => Promise<Result>,
): Promise<Result> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await once(url, init, sending, read);
    } catch (error) {
      const again = sending.repeatable && tries < sending.retries;
      const wait = again ? waitAfter(error, tries) : undefined;
      if (wait === undefined) throw error;
      await pause(wait, sending.signal);
    }
  }
}

async function once<Result>(
  url: string,
  init: RequestInit,
  { fetch, timeout, signal }: Sending,
  read: (response: Response) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController();
  const timer = timeout > 0 ? setTimeout(() => limit.abort(), timeout) : undefined;
  const signals = signal ? [signal, limit.signal] : [limit.signal];
  try {
    // Redirects could send the key to another host.
    const response = await fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.any(signals),
    });
    if (!response.ok && response.status !== 304) throw problemOf(await jsonOf(response), response);
    return await read(response);
  } catch (cause) {
    if (cause instanceof IlqrError || signal?.aborted) throw cause;
    throw limit.signal.aborted
      ? new IlqrError({ code: 'TIMEOUT', message: `No response within ${timeout} ms`, cause })
      : new IlqrError({
          code: 'NETWORK',
          message: `${new URL(url).origin} is unreachable or redirects`,
          cause,
        });
  } finally {
    clearTimeout(timer);
  }
}

/** The JSON of a response. Throws IlqrError if it is invalid. */
export async function jsonOf(response: Response) {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw unexpected(response.status, response.headers);
  }
}

/** Milliseconds to wait before a retry; undefined if retrying would not help. */
export function waitAfter(error: unknown, tries: number): number | undefined {
  if (!(error instanceof IlqrError) || !isTemporary(error)) return undefined;
  const asked = error.headers.get('retry-after');
  if (asked === null) return Math.min(250 * 2 ** tries, 8_000) * (0.5 + Math.random() / 2);
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - Date.now();
  return wait <= maxWait ? Math.max(wait, 0) : undefined;
}

const isTemporary = ({ code, status }: IlqrError): boolean =>
  ['NETWORK', 'TIMEOUT', 'RATE_LIMITED', 'UNAVAILABLE'].includes(code) ||
  [429, 502, 503, 504].includes(status);

export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
