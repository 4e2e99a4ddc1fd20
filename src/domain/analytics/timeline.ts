// Timeline intervals and points.
import type { z } from 'zod';
import { describedEnum } from '../validation/terms.ts';
import { dayLength, dayOf, formatDay, startOfDay } from './time-zone.ts';

export const interval = describedEnum(
  'AnalyticsInterval',
  'Interval of the timeline points.',
  ['DAY', 'WEEK', 'MONTH'],
  {
    DAY: 'One day, from midnight to midnight in the time zone.',
    WEEK: 'One week, Monday to Sunday.',
    MONTH: 'One calendar month.',
  },
);
export type Interval = z.output<typeof interval>;

/** First day of the interval that contains a day; weeks start on Monday. */
function firstDayOf(day: number, interval: Interval): number {
  if (interval === 'DAY') return day;
  const date = new Date(day);
  if (interval === 'MONTH') return date.setUTCDate(1);
  return day - ((date.getUTCDay() + 6) % 7) * dayLength;
}

function next(first: number, interval: Interval): number {
  if (interval === 'DAY') return first + dayLength;
  if (interval === 'WEEK') return first + 7 * dayLength;
  const date = new Date(first);
  return date.setUTCMonth(date.getUTCMonth() + 1);
}

/** Number of timeline points between two days. */
export function pointsIn(firstDay: number, lastDay: number, interval: Interval): number {
  const first = firstDayOf(firstDay, interval);
  const last = firstDayOf(lastDay, interval);
  if (interval !== 'MONTH') return (last - first) / (interval === 'DAY' ? 1 : 7) / dayLength + 1;
  const months = (day: number) => new Date(day).getUTCFullYear() * 12 + new Date(day).getUTCMonth();
  return months(last) - months(first) + 1;
}

export interface Point {
  /** First day of the interval, such as `2024-01-15`; it can be before the start of the period. */
  date: string;
  /** Start of the interval within the period. */
  start: Date;
}

/** Consecutive points of a period: each ends where the next one starts. */
export function pointsOf(period: {
  from: Date;
  to: Date;
  timeZone: string;
  interval: Interval;
}): Point[] {
  const { timeZone, interval } = period;
  const from = period.from.getTime();
  const last = dayOf(period.to.getTime() - 1, timeZone);
  const points: Point[] = [];
  let first = firstDayOf(dayOf(from, timeZone), interval);
  for (; first <= last; first = next(first, interval)) {
    const start = points.length === 0 ? from : startOfDay(first, timeZone);
    points.push({ date: formatDay(first), start: new Date(start) });
  }
  return points;
}
