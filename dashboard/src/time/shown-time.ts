// Times in the time zone of the account or, if it has none, of the browser.
import { locale } from '../locale/locale.ts';

export const browserTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

let zone = browserTimeZone;

/** The IANA time zone in which times are shown and entered. */
export const shownTimeZone = (): string => zone;

const styles = {
  date: { dateStyle: 'medium' },
  dateTime: { dateStyle: 'medium', timeStyle: 'short' },
  full: { dateStyle: 'full', timeStyle: 'long' },
  /** `2026-01-31 08:00:00`, as Swedish writes it. */
  iso: { dateStyle: 'short', timeStyle: 'medium' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

type Style = keyof typeof styles;

/** Made once, when they are needed, because making one takes longer than formatting. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(style: Style, timeZone = zone): Intl.DateTimeFormat {
  const key = `${style} ${timeZone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(style === 'iso' ? 'sv-SE' : locale, { ...styles[style], timeZone });
  formats.set(key, format);
  return format;
}

/** Shows times in a zone from now on; in that of the browser for null, or for one that it does not know. */
export function showTimesIn(timeZone: string | null): void {
  const next = timeZone ?? browserTimeZone;
  if (next === zone) return;
  try {
    formatOf('date', next);
    zone = next;
  } catch {
    zone = browserTimeZone;
  }
}

export const formatTime = (at: string, style: Exclude<Style, 'iso'>): string =>
  formatOf(style).format(new Date(at));

/** Local time without its zone, as the value of a datetime-local input: `2026-01-31T08:00:00`. */
const localTime = (at: Date): string => formatOf('iso').format(at).replace(' ', 'T');

/** The value of a datetime-local input; seconds are left out when they are zero. */
export const toLocalDateTime = (dateTime: string): string =>
  localTime(new Date(dateTime)).replace(/:00$/, '');

/** Of the value of a datetime-local input; null for an empty or invalid one. */
export function toIsoDateTime(local: string): string | null {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  /** Milliseconds by which local time is ahead. */
  const offsetAt = (at: number) =>
    Date.parse(`${localTime(new Date(at))}Z`) - Math.floor(at / 1_000) * 1_000;
  // The offset at that time can differ from the one at the same time of UTC, which is hours away.
  const nearby = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(nearby)).toISOString();
}

/** The day of a time: `2026-01-31`. */
export const localDay = (dateTime: string | Date): string =>
  localTime(new Date(dateTime)).slice(0, 10);

/** The day so many days ago. */
export function daysAgo(days: number): string {
  const today = new Date(`${localDay(new Date())}T00:00:00Z`);
  today.setUTCDate(today.getUTCDate() - days);
  return today.toISOString().slice(0, 10);
}
