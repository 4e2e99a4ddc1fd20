// IP addresses and CIDR ranges.
import { BlockList, isIP } from 'node:net';
import { plainAddress } from './network.ts';

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Parses a CIDR range or a single IP address; undefined if invalid. */
export function parseRange(text: string): { address: string; prefix: number } | undefined {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  // Zones (`fe80::1%eth0`) are local to a machine.
  if (version === 0 || more.length > 0 || address.includes('%')) return undefined;
  const longest = version === 6 ? 128 : 32;
  if (prefix === undefined) return { address, prefix: longest };
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > longest) return undefined;
  return { address, prefix: Number(prefix) };
}

/** Whether a text is a CIDR range such as `203.0.113.0/24` or `2001:db8::/32`, or an IP address. */
export const isRange = (text: string): boolean => parseRange(text) !== undefined;

/** Whether an address is in one of the ranges; IPv4-mapped IPv6 addresses are accepted (RFC 4291). */
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
