// Ranges of addresses.
import { BlockList, isIP } from 'node:net';
import { plainAddress } from './network.ts';

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Address and prefix length of a range in CIDR notation, or of a single address; undefined for none. */
export function parseRange(text: string): { address: string; prefix: number } | undefined {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  // A zone (`fe80::1%eth0`) is of one machine.
  if (version === 0 || more.length > 0 || address.includes('%')) return undefined;
  const longest = version === 6 ? 128 : 32;
  if (prefix === undefined) return { address, prefix: longest };
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > longest) return undefined;
  return { address, prefix: Number(prefix) };
}

/** Whether a text is a range such as `203.0.113.0/24`, `2001:db8::/32`, or an address. */
export const isRange = (text: string): boolean => parseRange(text) !== undefined;

/** Whether an address lies in one of the ranges; an IPv4 address may be written as IPv6 (RFC 4291). */
export function isWithin(address: string, ranges: readonly string[]): boolean {
  const plain = plainAddress(address);
  if (plain === undefined) return false;
  const list = new BlockList();
  for (const range of ranges) {
    const parsed = parseRange(range);
    if (parsed) list.addSubnet(parsed.address, parsed.prefix, family(parsed.address));
  }
  return list.check(plain, family(plain));
}
