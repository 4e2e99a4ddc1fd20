// `/metrics` for Prometheus.
import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import ipaddr from 'ipaddr.js';
import { Registry } from 'prom-client';
import { peerOf } from '../http/address.ts';
import type { Metrics } from '../observe/metrics.ts';

interface EndpointOptions {
  metrics: Pick<Metrics, 'text'>;
  /** Access token; undefined: only local access. */
  token: string | undefined;
}

/** Unauthorized requests get 401 if a token is configured; otherwise 404, as if it did not exist. */
export function createMetricsEndpoint({ metrics, token }: EndpointOptions): Hono {
  return new Hono().get('/metrics', async (c) => {
    if (token === undefined && !isLocal(c)) return c.notFound();
    if (token !== undefined && !isToken(c.req.header('authorization'), token)) {
      return c.text('The token is missing or invalid\n', 401, { 'www-authenticate': 'Bearer' });
    }
    const text = await metrics.text().catch(() => undefined);
    if (text === undefined)
      return c.text('A worker process does not respond. Try again.\n', 503, { 'retry-after': '5' });
    return c.body(text, 200, {
      'content-type': Registry.PROMETHEUS_CONTENT_TYPE,
      'cache-control': 'no-store',
    });
  });
}

const digest = (text: string) => createHash('sha256').update(text).digest();

const isToken = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));

/** Headers that proxies add, trusted or not. */
const proxyHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * Whether the request comes from this machine and was sent to a local name. Requests through a local
 * proxy have another host name or proxy headers.
 */
function isLocal(c: Context): boolean {
  const { hostname } = new URL(c.req.url);
  return (
    isLoopback(peerOf(c) ?? '') &&
    (hostname === 'localhost' || isLoopback(hostname.replaceAll(/[[\]]/g, ''))) &&
    proxyHeaders.every((name) => c.req.header(name) === undefined)
  );
}

const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
