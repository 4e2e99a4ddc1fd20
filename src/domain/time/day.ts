// Calendar dates as text, without a time zone.
import { formatTime, parseTime } from './time.ts';

/** Whether a text has the form of a date; it may not exist in the calendar. */
export const looksLikeDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Whether a text is an existing date such as 2026-12-24. */
export const isDay = (text: string): boolean =>
  looksLikeDay(text) && parseTime(midnightOf(text)) !== undefined;

/** The start of a day in UTC. */
export const midnightOf = (day: string): string => `${day}T00:00:00Z`;

/** The date of a time that is midnight in UTC; otherwise undefined. */
export const dayAt = (time: string): string | undefined =>
  time.endsWith('T00:00:00Z') ? time.slice(0, 10) : undefined;

/** The next day; not representable after 9999-12-31. */
export function dayAfter(day: string): string {
  const next = new Date(midnightOf(day));
  next.setUTCDate(next.getUTCDate() + 1);
  return formatTime(next).slice(0, 10);
}
