// Where a request comes from.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Config } from '../core/config.ts';
import { plainAddress } from '../domain/network/network.ts';
import { forwardedAddress } from './forwarded.ts';

export type ProxyTrust = Pick<Config, 'trustProxy' | 'trustProxyHeader'>;

/**
 * Whom a request comes from: the peer, or who the trusted proxies in front say it is; unknown when the
 * handler is called without a connection.
 */
export function addressBehind(
  header: (name: string) => string | undefined,
  peer: () => string | undefined,
  { trustProxy, trustProxyHeader }: ProxyTrust,
): string {
  if (trustProxy > 0) {
    const value = header(trustProxyHeader.toLowerCase());
    const told = value && forwardedAddress(trustProxyHeader, value, trustProxy);
    if (told) return told;
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
