// The parameters of a request.
import { invalid } from '../errors.ts';

/** Throws BAD_REQUEST for a query that is no percent-encoded UTF-8. */
export function checkEncoding(url: string): void {
  for (const pair of new URL(url).search.slice(1).split('&')) {
    try {
      decodeURIComponent(pair);
    } catch {
      throw invalid(pair.split('=')[0] ?? '', 'must be percent-encoded UTF-8');
    }
  }
}

/** A parameter that stands once is its text; one that is repeated stays a list, which no schema takes. */
export const singleValues = (
  queries: Record<string, string[]>,
): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(queries).map(([name, [value = '', ...more]]) => [
      name,
      more.length === 0 ? value : [value, ...more],
    ]),
  );
