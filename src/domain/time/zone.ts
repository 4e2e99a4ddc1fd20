// Time zones.
import { LRUCache } from 'lru-cache';
import { text } from '../text/text.ts';

/** Creating a formatter takes longer than formatting. */
const formats = new LRUCache<string, Intl.DateTimeFormat>({ max: 500 });

/** Formats the UTC offset. Throws RangeError for an unknown time zone. */
export function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

function isTimeZone(text: string): boolean {
  if (text.length > 50) return false;
  try {
    offsetFormat(text);
    return true;
  } catch {
    return false;
  }
}

/** Unlike an offset, a name includes daylight saving time. */
export const isNamedTimeZone = (text: string): boolean => /^[a-z]/i.test(text) && isTimeZone(text);

export const timeZoneForm = 'must be an IANA time zone, such as Europe/Berlin or UTC';

/** A name such as `Europe/Berlin`, or an offset such as `+05:30`. */
export const timeZone = text({ max: 100 }).refine(isTimeZone, timeZoneForm);
