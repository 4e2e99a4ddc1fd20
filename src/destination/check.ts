// Checks whether a URL responds, politely.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { LRUCache } from 'lru-cache';
import { isAllowed, maxRobotsBytes } from '../domain/destination/robots.ts';
import { type CheckResult, outcomeOf } from '../domain/destination/state.ts';
import { outgoingUrl, redirects, requestPublic } from '../http/outgoing.ts';
import { publicAddressesOf } from '../http/public-address.ts';
import type { HostGate } from './host-gate.ts';
import type { CheckSchedule } from './schedule.ts';

const maxRedirects = 5;
/** The name that site owners can put into robots.txt. */
const agent = 'ilqr-server';

export interface CheckOptions {
  /** Private ranges that may be reached. */
  allowedPrivateNetworks: readonly string[];
  /** The whole header, which names the server. */
  userAgent: string;
  schedule: Pick<CheckSchedule, 'timeout' | 'fresh'>;
  gate: HostGate;
  signal: AbortSignal;
}

const unknown = (httpStatus: number | null): CheckResult => ({ outcome: 'UNKNOWN', httpStatus });

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  /** Of a robots.txt. */
  text: string;
}

/** The text of a robots.txt; null if it could not be read, so that nothing is allowed. */
type Robots = { text: string | null };

export function createCheck(options: CheckOptions): (url: string) => Promise<CheckResult> {
  const { gate, schedule } = options;
  const robots = new LRUCache<string, Robots>({ max: 1_000, ttl: schedule.fresh });
  /** Hosts that asked for fewer requests. */
  const resting = new LRUCache<string, true>({ max: 10_000 });

  const send = (url: URL, method: 'GET' | 'HEAD', withText = false): Promise<Answer> =>
    gate(url.host, async () => {
      const signal = AbortSignal.any([options.signal, AbortSignal.timeout(schedule.timeout)]);
      const response = await requestPublic(url, {
        method,
        allowed: options.allowedPrivateNetworks,
        headers: { 'user-agent': options.userAgent, accept: '*/*' },
        signal,
      });
      try {
        const { statusCode: status = 0, headers } = response;
        if (isRestRequest(status, headers)) resting.set(url.host, true, { ttl: restOf(headers) });
        const text = withText && status === 200 ? await startOf(response) : '';
        return { status, headers, text };
      } finally {
        response.destroy();
      }
    });

  /** Throws OutgoingError if the host cannot be reached, which is what the check is about. */
  async function robotsOf({ origin }: URL): Promise<Robots> {
    const known = robots.get(origin);
    if (known) return known;
    let url = new URL('/robots.txt', origin);
    let read: Robots = { text: '' };
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const { status, headers, text } = await send(url, 'GET', true);
      if (redirects.has(status) && headers.location !== undefined) {
        url = outgoingUrl(headers.location, url);
        continue;
      }
      // Without the file everything is allowed, with a failing one nothing (RFC 9309, 2.3.1).
      read = { text: status >= 500 || status === 429 ? null : text };
      break;
    }
    robots.set(origin, read);
    return read;
  }

  /** An address of a private network, which visitors may reach and this server may not. */
  const isPrivate = async (url: URL): Promise<boolean> =>
    isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0 &&
    publicAddressesOf(url, options.allowedPrivateNetworks).then(
      () => false,
      () => true,
    );

  async function ask(url: URL): Promise<Answer> {
    const head = await send(url, 'HEAD');
    // Some servers answer HEAD wrongly. What seems to be gone is looked for twice.
    const isSure = ![404, 405, 410, 501].includes(head.status);
    return isSure || resting.has(url.host) ? head : send(url, 'GET');
  }

  return async (address) => {
    let httpStatus: number | null = null;
    try {
      let url = outgoingUrl(address);
      for (let hop = 0; hop <= maxRedirects; hop += 1) {
        if (resting.has(url.host) || (await isPrivate(url))) return unknown(httpStatus);
        const { text } = await robotsOf(url);
        if (text === null || !isAllowed(text, agent, url.pathname + url.search)) {
          return unknown(httpStatus);
        }
        if (resting.has(url.host)) return unknown(httpStatus);
        const { status, headers } = await ask(url);
        httpStatus = status;
        if (!redirects.has(status) || headers.location === undefined) {
          return {
            outcome: isRestRequest(status, headers) ? 'UNKNOWN' : outcomeOf(status),
            httpStatus,
          };
        }
        // Such as of an app store, which opens on a phone.
        if (!/^https?:$/.test(URL.parse(headers.location, url)?.protocol ?? 'http:')) {
          return { outcome: 'OK', httpStatus };
        }
        url = outgoingUrl(headers.location, url);
      }
    } catch (error) {
      if (options.signal.aborted) throw error;
    }
    // Not reached, or redirected in a circle.
    return { outcome: 'FAILING', httpStatus };
  };
}

/** Of a longer robots.txt, the rest is ignored. */
async function startOf(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    if (!(chunk instanceof Uint8Array)) continue;
    chunks.push(chunk);
    size += chunk.length;
    if (size >= maxRobotsBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxRobotsBytes).toString();
}

const isRestRequest = (status: number, headers: IncomingMessage['headers']): boolean =>
  status === 429 || (status === 503 && headers['retry-after'] !== undefined);

const day = 24 * 60 * 60 * 1_000;

/** Milliseconds from `Retry-After`, at most a day, which is also meant without a number. */
function restOf({ 'retry-after': after = '' }: IncomingMessage['headers']): number {
  const until = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - Date.now();
  return Number.isFinite(until) ? Math.min(Math.max(until, 1_000), day) : day;
}
