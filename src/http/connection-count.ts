// Counts open connections per network.
import { networkOf } from '../domain/network/network.ts';

/**
 * Counts a connection from an address and returns a function to release it; undefined if its network or
 * site (/48) has reached the maximum.
 */
export function countByNetwork(max: { network: number; site: number }) {
  const counts = new Map<string, number>();
  const of = (name: string) => counts.get(name) ?? 0;
  const add = (name: string, more: 1 | -1) => {
    const count = of(name) + more;
    if (count > 0) counts.set(name, count);
    else counts.delete(name);
  };
  return (address: string): (() => void) | undefined => {
    const { name, site } = networkOf(address);
    if (of(name) >= max.network || (site !== undefined && of(site) >= max.site)) return undefined;
    const names = site === undefined ? [name] : [name, site];
    for (const one of names) add(one, 1);
    return () => {
      for (const one of names) add(one, -1);
    };
  };
}
