// The addresses that this server connects to because a caller named them.
import type { LookupAddress } from 'node:dns';
import { lookup as resolve } from 'node:dns/promises';
import type { Agent, AgentOptions } from 'node:http';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import ipaddr from 'ipaddr.js';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { isWithin } from '../domain/network/ip-range.ts';

/** What of IPv6 is given out to the internet; the rest is special or nobody's. */
const publicIpv6 = ['2000::/3'];

/** Public in form, but what answers there is the platform that a server runs on. */
const platform = ['168.63.129.16'];

export interface PublicConnection {
  agent: Agent;
  lookup: LookupFunction;
}

/**
 * How long a name may take to be looked up, and how long every refusal of a name takes: one that is not
 * there answers sooner than one of a private network, or later, and would so tell what is there.
 */
const lookupMs = 2_000;

/** One for all: a name that is not there, that leads into a private network, that is found too slowly. */
export class UnreachableError extends Error {}

/**
 * How to connect to the host of a URL: its name is looked up once, the addresses that were found are
 * checked, and no others are connected to, whatever the name leads to a moment later. Throws
 * UnreachableError unless all of them are on the public internet, or lie in one of the `allowed` ranges.
 */
export async function connectionTo(
  url: URL,
  allowed: readonly string[],
  options: Pick<AgentOptions, 'keepAlive'> = {},
): Promise<PublicConnection> {
  const addresses = await publicAddressesOf(url, allowed);
  const texts = addresses.map(({ address }) => address);
  const filter = {
    ...options,
    allowIPAddressList: texts.filter((address) => isWithin(address, allowed)),
    denyIPAddressList: texts.filter((address) => !isPublic(address)),
  };
  const agent =
    url.protocol === 'https:'
      ? new RequestFilteringHttpsAgent(filter)
      : new RequestFilteringHttpAgent(filter);
  const lookup: LookupFunction = (_host, { all }, answer) => {
    const [first] = addresses;
    if (all) answer(null, addresses);
    else answer(first ? null : new Error('no address'), first?.address ?? '', first?.family);
  };
  return { agent, lookup };
}

/**
 * The addresses of the host of a URL, all of which may be connected to. Throws UnreachableError: at once
 * for an address that is written out, after `lookupMs` for a name, whatever is wrong with it.
 */
export async function publicAddressesOf(
  { hostname }: URL,
  allowed: readonly string[],
): Promise<LookupAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const refusal = () => new UnreachableError(`${host} leads to no address that may be reached`);
  if (family !== 0) {
    if (!isReachable(host, allowed)) throw refusal();
    return [{ address: host, family }];
  }
  const time = sleep(lookupMs, []);
  const addresses = await Promise.race([resolve(host, { all: true }).catch(() => time), time]);
  if (addresses.length > 0 && addresses.every(({ address }) => isReachable(address, allowed))) {
    return addresses;
  }
  await time;
  throw refusal();
}

const isReachable = (address: string, allowed: readonly string[]): boolean =>
  isWithin(address, allowed) || (isPublic(address) && ipaddr.parse(address).range() === 'unicast');

/** As far as the agent does not know it better. */
const isPublic = (address: string): boolean =>
  !isWithin(address, platform) && (isIP(address) === 4 || isWithin(address, publicIpv6));
