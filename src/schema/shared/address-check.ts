// Checks URLs, hosts and email addresses before they are stored.

import { ApiError, invalid } from '../../core/errors.ts';
import { addressProblem } from '../../domain/content/address.ts';
import { addressesIn, type Content, contentField } from '../../domain/content/index.ts';
import type { ContentAddress } from '../../domain/content/kind.ts';
import type { HostOptions } from '../../domain/network/host.ts';
import { locationOf, locationProblem, type Utm } from '../../domain/routing/campaign.ts';
import { addressesOf, type Routing } from '../../domain/routing/shape.ts';
import type { Context } from '../../graphql/context.ts';

type Configured = Pick<Context, 'config'>;

interface WithAddresses {
  content: Content;
  routing: Routing | null;
}

interface Located extends ContentAddress {
  /** Set for URLs that are sent as a Location header, with the UTM parameters added to them. */
  location?: { utm?: Utm | undefined };
}

function allIn({ content, routing }: WithAddresses): Located[] {
  const inContent = addressesIn(content).map((address) => ({
    ...address,
    field: `content.${contentField(content.type)}.${address.field}`,
    ...(content.type === 'URL' && { location: { utm: routing?.utm } }),
  }));
  const inRouting = (routing ? addressesOf(routing) : []).map(({ field, url, utm }) => ({
    field: `routing.${field}`,
    kind: 'url' as const,
    value: url,
    location: { utm },
  }));
  return [...inContent, ...inRouting];
}

/**
 * Throws BAD_REQUEST that lists every deceptive address and every URL that is too long for a redirect.
 * Addresses that are already stored are accepted.
 */
export function checkAddresses(
  input: WithAddresses,
  { config }: Configured,
  old?: WithAddresses,
): void {
  const before = old ? allIn(old) : [];
  const known = new Set(before.map(({ value }) => value));
  const sent = new Set(
    before.flatMap(({ value, location }) => (location ? locationOf(value, location.utm) : [])),
  );
  const options = hostOptions(config);
  const details = allIn(input).flatMap((address) => {
    const { field, value, location } = address;
    const tooLong =
      location && !sent.has(locationOf(value, location.utm))
        ? locationProblem(value, location.utm)
        : undefined;
    const message = (known.has(value) ? undefined : addressProblem(address, options)) ?? tooLong;
    return message === undefined ? [] : [{ field: `input.${field}`, message }];
  });
  if (details.length > 0) {
    throw new ApiError('BAD_REQUEST', { details });
  }
}

/** Throws BAD_REQUEST for a deceptive URL. */
export function checkUrl(url: string, { config }: Configured): void {
  const message = addressProblem({ kind: 'url', value: url }, hostOptions(config));
  if (message !== undefined) throw invalid('input.url', message);
}

const hostOptions = ({ allowedPrivateNetworks }: Context['config']): HostOptions => ({
  privateNetworks: allowedPrivateNetworks.length > 0,
});
