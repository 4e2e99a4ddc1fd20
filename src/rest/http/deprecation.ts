// What callers are told of a route that will go.
import type { Deprecation } from '../route.ts';

/** For the document, in the form that contract/deprecated.ts reads. */
export const deprecationText = ({ since, sunset, replacement }: Deprecation): string =>
  `Since ${since}, until ${sunset}: use \`${replacement}\`.`;

/** Adds `Deprecation` (RFC 9745), `Sunset` (RFC 8594), a link to the successor to an answer's headers. */
export function tellDeprecation(
  headers: Headers,
  { since, sunset, replacement }: Deprecation,
  path: Record<string, string>,
): void {
  headers.set('deprecation', `@${Date.parse(since) / 1000}`);
  headers.set('sunset', new Date(sunset).toUTCString());
  const target = replacement.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(path[name] ?? ''),
  );
  headers.append('link', `</api/v1${target}>; rel="successor-version"`);
}
