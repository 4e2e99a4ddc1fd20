// The addresses that this server connects to because a caller named them.
import type { LookupAddress } from 'node:dns';
import { lookup as resolve } from 'node:dns/promises';
import type { Agent, AgentOptions } from 'node:http';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { isWithin } from '../domain/ip-range.ts';

/** What of IPv6 is given out to the internet; the rest is special or nobody's. */
const publicIpv6 = ['2000::/3'];

/** Public in form, but what answers there is the platform that a server runs on. */
const platform = ['168.63.129.16'];

export interface Connection {
  agent: Agent;
  lookup: LookupFunction;
}

/**
 * How to connect to the host of a URL: its name is looked up once, the addresses that were found are
 * checked, and no others are connected to, whatever the name leads to a moment later. The agent
 * refuses with an error, before it connects, if one of them is not on the public internet, unless it
 * lies in one of the `allowed` ranges. Throws if the name leads nowhere.
 */
export async function connectionTo(
  url: URL,
  allowed: readonly string[],
  options: Pick<AgentOptions, 'keepAlive'> = {},
): Promise<Connection> {
  const addresses = await addressesOf(url);
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
 * Whether the host of a URL is, or is a name of, an address that this server does not connect to. A
 * name that leads nowhere is none, for now.
 */
export async function isForbidden(url: URL, allowed: readonly string[]): Promise<boolean> {
  const addresses = await addressesOf(url).catch(() => []);
  return addresses.some(
    ({ address }) =>
      !isWithin(address, allowed) &&
      !(isPublic(address) && ipaddr.parse(address).range() === 'unicast'),
  );
}

/** As far as the agent does not know it better. */
const isPublic = (address: string): boolean =>
  !isWithin(address, platform) && (isIP(address) === 4 || isWithin(address, publicIpv6));

async function addressesOf({ hostname }: URL): Promise<LookupAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  return family === 0 ? resolve(host, { all: true }) : [{ address: host, family }];
}
