// Rate limiters by network instead of single address.
import type pg from 'pg';
import type { RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../../domain/network/network.ts';
import { createLimiter, hashedKey, type Quota } from './limiter.ts';

/** Quota of a site (/48), which several customers may share, as a multiple of the quota of a network. */
const networksOfSite = 16;

export interface NetworkLimiter {
  points: number;
  /** Throws the state (RateLimiterRes) if the quota is exceeded. */
  consume(address: string, points?: number): Promise<RateLimiterRes>;
  /** Gives a point back. */
  reward(address: string): Promise<void>;
  /** Resets the network, and gives its site a point back. */
  reset(address: string): Promise<void>;
}

/**
 * `about`: counts separately for a subject, such as an account. `ofSite`: quota of a site in networks.
 * Networks are stored as hashes.
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
    const keyOf = (network: string) => hashedKey(`${network} ${subject}`);
    const rewardSite = async (address: string) => {
      const { site } = networkOf(address);
      if (site !== undefined) await sites.reward(keyOf(site), 1);
    };
    return {
      points: quota.points,
      async consume(address, points = 1) {
        const { name, site } = networkOf(address);
        // Checked first, so that a blocked network does not use up the quota of its site.
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
