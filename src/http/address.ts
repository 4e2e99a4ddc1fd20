// Where a request comes from.
import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Whom the request comes from: the peer, or who that many proxies in front say it is; unknown when
 * the handler is called without a connection.
 */
export function addressOf(c: Context, trustProxy: number): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-trustProxy)?.trim();
  if (trustProxy > 0 && forwarded && isIP(forwarded) !== 0) return forwarded;
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
