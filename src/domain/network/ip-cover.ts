// Compares CIDR ranges.
import ipaddr from 'ipaddr.js';
import { parseRange } from './ip-range.ts';

/** First and last address as 128-bit numbers; IPv4 is mapped to IPv6 (RFC 4291, 2.5.5.2). */
type Interval = readonly [first: bigint, last: bigint];

function intervalOf(range: string): Interval {
  const parsed = parseRange(range);
  if (!parsed) throw new Error(`${range} is not an IP address or CIDR range`);
  const address = ipaddr.parse(parsed.address);
  const isMapped = address instanceof ipaddr.IPv4;
  const bytes = (isMapped ? address.toIPv4MappedAddress() : address).toByteArray();
  const bits = isMapped ? parsed.prefix + 96 : parsed.prefix;
  const size = 1n << BigInt(128 - bits);
  const number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  const first = (number / size) * size;
  return [first, first + size - 1n];
}

/** Sorts ranges and merges those that touch or overlap. */
function union(ranges: readonly string[]): Interval[] {
  const joined: [bigint, bigint][] = [];
  for (const [first, last] of ranges.map(intervalOf).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = joined.at(-1);
    if (!before || first > before[1] + 1n) joined.push([first, last]);
    else if (last > before[1]) before[1] = last;
  }
  return joined;
}

/** Whether each address of `inner` is also in `outer`. Both in CIDR notation. */
export function covers(outer: readonly string[], inner: readonly string[]): boolean {
  const wide = union(outer);
  return union(inner).every(([first, last]) => wide.some(([a, b]) => a <= first && last <= b));
}
