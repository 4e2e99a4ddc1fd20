// Counts what is open from a network at once.
import { networkOf } from '../domain/network/network.ts';

/**
 * Takes note of one more from an address, and returns how to take it back; undefined if its network, or
 * the site (/48) of that, has as many as it may.
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
