// Negotiates a language by `Accept-Language` (RFC 9110, section 12.5.4).
import { parseAccept } from 'hono/utils/accept';

/** No browser sends a longer one. */
const maxHeader = 1_000;

/** The first language by weight for which there is something; undefined if there is for none. */
export function firstAccepted<Found>(
  header: string,
  find: (tag: string) => Found | undefined,
): Found | undefined {
  for (const { type, q } of parseAccept(header.slice(0, maxHeader))) {
    const found = q > 0 ? find(type) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
