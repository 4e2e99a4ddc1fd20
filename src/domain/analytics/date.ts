// Checks the dates of analytics periods.
import { looksLikeDay, midnightOf } from '../time/day.ts';
import { readTime, timeBounds, timeForm } from '../time/time.ts';
import { dayLength } from './time-zone.ts';

/** First day and exclusive end. Date-times may be up to a day outside, for other time zones. */
export const bounds = { first: Date.UTC(1970, 0, 1), end: Date.UTC(3000, 0, 1) };
export const dateRange = 'from 1970-01-01 to 2999-12-31';

/** What is wrong with a date or date-time; undefined if it is valid. */
export function dateProblem(text: string): string | undefined {
  const isDay = looksLikeDay(text);
  const time = readTime(isDay ? midnightOf(text) : text);
  if (time === timeForm) {
    return `must be an ISO 8601 date ${dateRange} such as 2024-01-15, or a date-time with an offset such as 2024-01-15T10:30:00Z`;
  }
  if (time === timeBounds) return `must be ${dateRange}`;
  if (typeof time === 'string') return time;
  const beyond = isDay ? 0 : dayLength;
  const isWithin = time.getTime() >= bounds.first - beyond && time.getTime() < bounds.end + beyond;
  return isWithin ? undefined : `must be ${dateRange}`;
}
