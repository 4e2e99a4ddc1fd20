// Campaign parameters of a target.
import type { z } from 'zod';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';

const value = (name: string) =>
  text({ min: 1, max: 100 })
    .nullish()
    .meta({ description: `\`${name}\`, 1 to 100 characters.` });

/** What analytics of the target read as `utm_source` etc. */
export const utm = fields({
  source: value('utm_source'),
  medium: value('utm_medium'),
  campaign: value('utm_campaign'),
  term: value('utm_term'),
  content: value('utm_content'),
})
  .transform(withoutNulls)
  .meta({
    id: 'QrUtm',
    description: 'Campaign parameters, added to every destination URL that does not have them.',
  });

export type Utm = z.output<typeof utm>;

/** As its owner wrote it, unless a header could not carry that. */
const asciiUrl = (url: string): string => (/^[\x21-\x7e]+$/.test(url) ? url : new URL(url).href);

/**
 * An address as a Location header carries it, in ASCII, with the campaign's parameters at the end of
 * its query. A parameter that the address has already stays as it is.
 */
export function locationOf(url: string, campaign: Utm = {}): string {
  const location = asciiUrl(url);
  const parameters = Object.entries(campaign);
  if (parameters.length === 0) return location;
  const { searchParams } = new URL(location);
  const added = parameters.flatMap(([name, given]) =>
    given === undefined || searchParams.has(`utm_${name}`)
      ? []
      : [`utm_${name}=${encodeURIComponent(given)}`],
  );
  return withParameters(location, added);
}

/** An address with parameters (`name=value`, encoded) at the end of its query, before its fragment. */
export function withParameters(location: string, added: readonly string[]): string {
  if (added.length === 0) return location;
  const hash = location.indexOf('#');
  const address = hash === -1 ? location : location.slice(0, hash);
  const joint = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
  return `${address}${joint}${added.join('&')}${hash === -1 ? '' : location.slice(hash)}`;
}

/** Characters of a Location; with the other headers of a redirect they fit into 8 kB of a proxy. */
export const maxLocation = 4_096;

/** What keeps an address from being sent as a Location; undefined if nothing does. */
export function locationProblem(url: string, campaign?: Utm): string | undefined {
  const { length } = locationOf(url, campaign);
  return length <= maxLocation
    ? undefined
    : `must be at most ${maxLocation} characters as sent, percent-encoded and with its campaign parameters; it has ${url.length} as typed, ${length} as sent`;
}
