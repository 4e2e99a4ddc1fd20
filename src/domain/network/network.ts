// The networks that addresses belong to, by which callers without a name are limited.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * The address as it is compared and kept: IPv4 that was written as IPv6 (`::ffff:203.0.113.7`) as IPv4,
 * IPv6 shortened (RFC 5952), without a zone. Undefined for any other text.
 */
export function plainAddress(text: string): string | undefined {
  const version = isIP(text);
  if (version === 4) return text;
  if (version === 0) return undefined;
  const [address = ''] = text.split('%');
  return ipaddr.process(address).toString();
}

export interface Network {
  /** The address itself for IPv4, the /64 for IPv6: what one customer has at least. */
  name: string;
  /** For IPv6 the /48, the most that one customer usually has. */
  site: string | undefined;
}

/** The network of an address, the same for every limit; a text that is no address is its own. */
export function networkOf(address: string): Network {
  const plain = plainAddress(address) ?? address;
  if (isIP(plain) !== 6) return { name: plain, site: undefined };
  return { name: prefixOf(plain, 64), site: prefixOf(plain, 48) };
}

const prefixOf = (address: string, length: number): string =>
  `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${length}`)}/${length}`;

/** Whether it is an address of the internet, not of a private network, as proxies and containers have. */
export function isOnInternet(address: string): boolean {
  const plain = plainAddress(address);
  return plain !== undefined && ipaddr.parse(plain).range() === 'unicast';
}
