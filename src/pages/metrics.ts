// `/metrics`: what Prometheus reads.
import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import ipaddr from 'ipaddr.js';
import { Registry } from 'prom-client';
import { peerOf } from '../http/address.ts';
import type { Metrics } from '../observe/metrics.ts';

interface EndpointOptions {
  metrics: Pick<Metrics, 'text'>;
  /** Who has it may read; undefined: programs on the same machine may. */
  token: string | undefined;
}

/** Answers nobody else that there is something: without a token 404, with one 401. */
export function createMetricsEndpoint({ metrics, token }: EndpointOptions): Hono {
  return new Hono().get('/metrics', async (c) => {
    if (token === undefined && !isLocal(c)) return c.notFound();
    if (token !== undefined && !isToken(c.req.header('authorization'), token)) {
      return c.text('The token is missing or wrong\n', 401, { 'www-authenticate': 'Bearer' });
    }
    const text = await metrics.text().catch(() => undefined);
    if (text === undefined)
      return c.text('A process does not answer; ask again\n', 503, { 'retry-after': '5' });
    return c.body(text, 200, {
      'content-type': Registry.PROMETHEUS_CONTENT_TYPE,
      'cache-control': 'no-store',
    });
  });
}

const digest = (text: string) => createHash('sha256').update(text).digest();

const isToken = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));

/** What proxies add, whether or not they are trusted. */
const traces = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * Whether a program on this machine asks, under the machine's own name. What a proxy on this machine
 * passes on comes from there too, but for another host, or with its traces.
 */
function isLocal(c: Context): boolean {
  const { hostname } = new URL(c.req.url);
  return (
    isLoopback(peerOf(c) ?? '') &&
    (hostname === 'localhost' || isLoopback(hostname.replaceAll(/[[\]]/g, ''))) &&
    traces.every((name) => c.req.header(name) === undefined)
  );
}

const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
