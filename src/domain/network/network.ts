// Networks of IP addresses, by which anonymous requests are rate limited.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Normalizes an IP address: IPv4-mapped IPv6 (`::ffff:203.0.113.7`) to IPv4, IPv6 to its short form
 * (RFC 5952) without a zone. Undefined if invalid.
 */
export function plainAddress(text: string): string | undefined {
  const version = isIP(text);
  if (version === 4) return text;
  if (version === 0) return undefined;
  const [address = ''] = text.split('%');
  return ipaddr.process(address).toString();
}

export interface Network {
  /** The address for IPv4, the /64 for IPv6: the smallest assignment to a customer. */
  name: string;
  /** The /48 for IPv6: usually the largest assignment to a customer. */
  site: string | undefined;
}

/** The network of an address, used by every limit; an invalid address is its own network. */
export function networkOf(address: string): Network {
  const plain = plainAddress(address) ?? address;
  if (isIP(plain) !== 6) return { name: plain, site: undefined };
  return { name: prefixOf(plain, 64), site: prefixOf(plain, 48) };
}

const prefixOf = (address: string, length: number): string =>
  `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${length}`)}/${length}`;

/** Whether an address is public, unlike those of proxies and containers. */
export function isOnInternet(address: string): boolean {
  const plain = plainAddress(address);
  return plain !== undefined && ipaddr.parse(plain).range() === 'unicast';
}
