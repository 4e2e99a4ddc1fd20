// Campaign (UTM) parameters, and the URL of a redirect with them.
import type { z } from 'zod';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';

const value = (name: string) =>
  text({ min: 1, max: 100 })
    .nullish()
    .meta({ description: `\`${name}\`, 1 to 100 characters.` });

/** The `utm_source` etc. that analytics of the destination read. */
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

/** The URL as its owner typed it, unless a header cannot contain it. */
const asciiUrl = (url: string): string => (/^[\x21-\x7e]+$/.test(url) ? url : new URL(url).href);

/**
 * The value of a Location header, in ASCII, with the campaign parameters appended to the query.
 * Parameters that the URL already has keep their values.
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

/** Appends encoded parameters (`name=value`) to the query of a URL, before its fragment. */
export function withParameters(location: string, added: readonly string[]): string {
  if (added.length === 0) return location;
  const hash = location.indexOf('#');
  const address = hash === -1 ? location : location.slice(0, hash);
  const joint = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
  return `${address}${joint}${added.join('&')}${hash === -1 ? '' : location.slice(hash)}`;
}

/** Maximum length of a Location; with the other headers it fits into the 8 kB buffer of a proxy. */
export const maxLocation = 4_096;

/** Why a URL is too long for a Location header; undefined if it is not. */
export function locationProblem(url: string, campaign?: Utm): string | undefined {
  const { length } = locationOf(url, campaign);
  return length <= maxLocation
    ? undefined
    : `must be at most ${maxLocation} characters as sent, percent-encoded and with its campaign parameters; it has ${url.length} as typed, ${length} as sent`;
}
