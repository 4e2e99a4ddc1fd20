// Deprecation headers and text for routes that will be removed.
import type { Deprecation } from '../route.ts';

/** For the OpenAPI document, in the format that contract/deprecated.ts parses. */
export const deprecationText = ({ since, sunset, replacement }: Deprecation): string =>
  `Since ${since}, until ${sunset}: use \`${replacement}\`.`;

/** Adds `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and a link to the successor. */
export function addDeprecation(
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
