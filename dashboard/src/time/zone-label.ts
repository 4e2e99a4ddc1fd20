// Names a time zone beside the times that are in it.
import { locale } from '../locale/locale.ts';
import { timeStrings } from './strings.ts';

/** `GMT+1`, as it is at that time; empty for a zone that the browser does not know. */
function offsetOf(timeZone: string, at: Date): string {
  try {
    const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' });
    return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch {
    return '';
  }
}

/** `Europe/Berlin (GMT+1)`, with the offset at a time, or now. */
export function zoneLabel(timeZone: string, at?: string | null): string {
  const offset = offsetOf(timeZone, at ? new Date(at) : new Date());
  return timeStrings.inZone({ zone: timeZone.replaceAll('_', ' '), offset });
}
