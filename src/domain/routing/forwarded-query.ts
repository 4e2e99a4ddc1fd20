// The query of a short link, passed on to the target.
import { maxLocation, withParameters } from './campaign.ts';

/** Names of our own, which open something here and are nobody else's to know. */
const reserved: ReadonlySet<string> = new Set(['pass']);

/** Without the question mark, in ASCII, otherwise byte for byte; empty if there is none. */
export function queryOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : (URL.parse(url, 'http://localhost')?.search.slice(1) ?? '');
}

const nameOf = (part: string): string => [...new URLSearchParams(part).keys()][0] ?? '';

/**
 * An address with the parameters of a query at the end of its own, before its fragment. A parameter
 * that the address has already stays as it is; one that comes several times is passed on as often.
 * What would make the address too long is left out altogether, since half of it would say something
 * else.
 */
export function forwardQuery(location: string, query: string): string {
  if (query === '') return location;
  const own = new URL(location).searchParams;
  const added = query.split('&').filter((part) => {
    if (part === '') return false;
    const name = nameOf(part);
    return !own.has(name) && !reserved.has(name);
  });
  const forwarded = withParameters(location, added);
  return forwarded.length > maxLocation ? location : forwarded;
}
