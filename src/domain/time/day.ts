// Calendar days as text, in no time zone.
import { formatTime, parseTime } from './time.ts';

/** Whether a text has the form of a day: the calendar need not have it. */
export const looksLikeDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Whether a text is a day that there is, such as 2026-12-24. */
export const isDay = (text: string): boolean =>
  looksLikeDay(text) && parseTime(midnightOf(text)) !== undefined;

/** The moment at which a day begins in UTC. */
export const midnightOf = (day: string): string => `${day}T00:00:00Z`;

/** The day that begins at a moment in UTC; undefined if none does. */
export const dayAt = (moment: string): string | undefined =>
  moment.endsWith('T00:00:00Z') ? moment.slice(0, 10) : undefined;

/** The day after; that of 9999-12-31 is none that four digits can say. */
export function dayAfter(day: string): string {
  const next = new Date(midnightOf(day));
  next.setUTCDate(next.getUTCDate() + 1);
  return formatTime(next).slice(0, 10);
}
