// Counts what is spent from a network, whatever address of it is used.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../../domain/network/network.ts';
import { createLimiter, type Quota } from './limiter.ts';

/** How many times a network's points the networks of one site (/48) have together, of several customers. */
const networksOfSite = 16;

export interface NetworkLimiter {
  points: number;
  /** Throws the state (RateLimiterRes) of what is spent. */
  consume(address: string, points?: number): Promise<RateLimiterRes>;
  /** Takes a point back. */
  reward(address: string): Promise<void>;
  /** Takes all points of the network back, and a point of its site. */
  reset(address: string): Promise<void>;
}

/**
 * `about`: what is counted apart, as an account. `ofSite`: how many networks' points a site has. Networks
 * are kept as hashes, never in clear.
 */
export function createNetworkLimiter(
  store: pg.Pool,
  quota: Quota,
  ofSite = networksOfSite,
): NetworkLimiter & { about(subject: string): NetworkLimiter } {
  const networks = createLimiter(store, quota);
  const sites = createLimiter(store, {
    ...quota,
    name: `${quota.name}-site`,
    points: quota.points * ofSite,
  });

  const about = (subject: string): NetworkLimiter => {
    const keyOf = (network: string) =>
      createHash('sha256').update(`${network} ${subject}`).digest('base64url');
    const rewardSite = async (address: string) => {
      const { site } = networkOf(address);
      if (site !== undefined) await sites.reward(keyOf(site), 1);
    };
    return {
      points: quota.points,
      async consume(address, points = 1) {
        const { name, site } = networkOf(address);
        // A network that has spent its own takes nothing from its neighbors.
        const state = await networks.consume(keyOf(name), points);
        if (site !== undefined) await sites.consume(keyOf(site), points);
        return state;
      },
      async reward(address) {
        await networks.reward(keyOf(networkOf(address).name), 1);
        await rewardSite(address);
      },
      async reset(address) {
        await networks.delete(keyOf(networkOf(address).name));
        await rewardSite(address);
      },
    };
  };
  return { ...about(''), about };
}
