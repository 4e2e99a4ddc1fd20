// Forwards the query of a short link to the target.
import { maxLocation, withParameters } from './campaign.ts';

/** Parameters of this server that grant access, so other sites must not see them. */
const reserved: ReadonlySet<string> = new Set(['pass']);

/** The query without its question mark, in ASCII and otherwise unchanged; empty if there is none. */
export function queryOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : (URL.parse(url, 'http://localhost')?.search.slice(1) ?? '');
}

const nameOf = (part: string): string => [...new URLSearchParams(part).keys()][0] ?? '';

/**
 * Appends the parameters of a query to those of a URL, before its fragment. Parameters that the URL
 * already has keep their values; repeated ones are forwarded as often. If the result would be too long,
 * nothing is forwarded, because a part of the query could mean something else.
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
