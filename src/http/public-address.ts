// Restricts outgoing connections to public addresses (SSRF protection).
import type { LookupAddress } from 'node:dns';
import { lookup as resolve } from 'node:dns/promises';
import type { Agent, AgentOptions } from 'node:http';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import ipaddr from 'ipaddr.js';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { isWithin } from '../domain/network/ip-range.ts';

/** The range of global unicast IPv6 addresses; the rest is reserved. */
const publicIpv6 = ['2000::/3'];

/** A public address, but served by the cloud platform (Azure). */
const platform = ['168.63.129.16'];

export interface PublicConnection {
  agent: Agent;
  lookup: LookupFunction;
}

/**
 * Timeout of DNS lookups, and the fixed duration of every refused lookup, so that its timing does not
 * reveal which names exist in a private network.
 */
const lookupMs = 2_000;

/** The same error for unknown names, private addresses and DNS timeouts. */
export class UnreachableError extends Error {}

/**
 * How to connect to the host of a URL. The name is resolved once and only the checked addresses are
 * used, which prevents DNS rebinding. Throws UnreachableError unless all addresses are public or in one
 * of the `allowed` ranges.
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
  const lookup: LookupFunction = (_host, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, addresses);
    else callback(first ? null : new Error('no address'), first?.address ?? '', first?.family);
  };
  return { agent, lookup };
}

/**
 * The addresses of the host of a URL, if all may be reached. Otherwise throws UnreachableError:
 * immediately for an IP address, after `lookupMs` for a name.
 */
export async function publicAddressesOf(
  { hostname }: URL,
  allowed: readonly string[],
): Promise<LookupAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const refusal = () => new UnreachableError(`${host} has no address that may be reached`);
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

/** Checks in addition to those of the agent. */
const isPublic = (address: string): boolean =>
  !isWithin(address, platform) && (isIP(address) === 4 || isWithin(address, publicIpv6));
