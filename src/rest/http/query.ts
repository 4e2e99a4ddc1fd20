// The parameters of a request.
import { invalid, type Problem } from '../../core/errors.ts';

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

/** What is given more than once, which no route takes. */
export const repeated = (queries: Record<string, string[]>): Problem[] =>
  Object.entries(queries)
    .filter(([, values]) => values.length > 1)
    .map(([field]) => ({ field, message: 'must be given once' }));

/** Of each parameter the first value. */
export const firstValues = (queries: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(queries).map(([name, [value = '']]) => [name, value]));
