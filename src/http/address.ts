// The client address of a request.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Config } from '../core/config.ts';
import { plainAddress } from '../domain/network/network.ts';
import { forwardedAddress } from './forwarded.ts';

export type ProxyTrust = Pick<Config, 'trustProxy' | 'trustProxyHeader'>;

/**
 * The client address: that of the connection, or the one sent by trusted proxies; `unknown` if the
 * handler is called without a connection.
 */
export function addressBehind(
  header: (name: string) => string | undefined,
  peer: () => string | undefined,
  { trustProxy, trustProxyHeader }: ProxyTrust,
): string {
  if (trustProxy > 0) {
    const value = header(trustProxyHeader.toLowerCase());
    const forwarded = value && forwardedAddress(trustProxyHeader, value, trustProxy);
    if (forwarded) return forwarded;
  }
  return plainAddress(peer() ?? '') ?? 'unknown';
}

export const addressOf = (c: Context, trust: ProxyTrust): string =>
  addressBehind(
    (name) => c.req.header(name),
    () => peerOf(c),
    trust,
  );

export function peerOf(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
