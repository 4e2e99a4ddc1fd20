// Where a request comes from.
import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Whom a request comes from: the peer, or who that many proxies in front say it is; unknown when the
 * handler is called without a connection.
 */
export function addressBehind(
  forwardedFor: string | undefined,
  peer: () => string | undefined,
  trustProxy: number,
): string {
  if (trustProxy > 0) {
    const forwarded = forwardedFor?.split(',').at(-trustProxy)?.trim();
    if (forwarded && isIP(forwarded) !== 0) return forwarded;
  }
  return peer() ?? 'unknown';
}

export const addressOf = (c: Context, trustProxy: number): string =>
  addressBehind(c.req.header('x-forwarded-for'), () => peerOf(c), trustProxy);

export function peerOf(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
