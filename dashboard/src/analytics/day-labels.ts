// Days and periods as text. Days have no time zone, so they are formatted in UTC.
import { locale } from '../locale/locale.ts';
import type { AnalyticsInterval } from '../schema-types.generated.ts';

const format = (style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });

const short = format({ month: 'short', day: 'numeric' });
const month = format({ month: 'short', year: 'numeric' });
const long = format({ weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' });
const range = format({ month: 'short', day: 'numeric', year: 'numeric' });

const timeOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

export const formatRange = (from: string, to: string): string =>
  range.formatRange(timeOf(from), timeOf(to));

/** For the axis of a chart. */
export const axisLabel = (day: string, interval: AnalyticsInterval): string =>
  (interval === 'MONTH' ? month : short).format(timeOf(day));

/** The days of a point that begins with this day; they can begin before the period. */
export function daysOf(day: string, interval: AnalyticsInterval): { from: string; to: string } {
  const last = timeOf(day);
  if (interval === 'WEEK') last.setUTCDate(last.getUTCDate() + 6);
  if (interval === 'MONTH') last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return { from: day, to: last.toISOString().slice(0, 10) };
}

/** For a card or a table: a day, a week or a month. */
export function pointLabel(day: string, interval: AnalyticsInterval): string {
  const { from, to } = daysOf(day, interval);
  if (interval === 'MONTH') return month.format(timeOf(day));
  return interval === 'WEEK' ? formatRange(from, to) : long.format(timeOf(day));
}
