// Checks the dates of analytics periods.
import { looksLikeDay, midnightOf } from '../time/day.ts';
import { readTime, timeForm, timeBounds as yearBounds } from '../time/time.ts';

/** First day and exclusive end. */
export const dayBounds = { first: Date.UTC(1970, 0, 1), end: Date.UTC(3000, 0, 1) };
/** A day more on either side, for other time zones. */
const momentBounds = { first: Date.UTC(1969, 11, 31), end: Date.UTC(3000, 0, 2) };
export const dateRange = 'from 1970-01-01 to 2999-12-31';

/** What is wrong with a date or date-time; undefined if it is valid. */
export function dateProblem(text: string): string | undefined {
  const isDay = looksLikeDay(text);
  const time = readTime(isDay ? midnightOf(text) : text);
  if (time === timeForm) {
    return `must be an ISO 8601 date ${dateRange} such as 2024-01-15, or a date-time with an offset such as 2024-01-15T10:30:00Z`;
  }
  if (typeof time === 'string' && time !== yearBounds) return time;
  const { first, end } = isDay ? dayBounds : momentBounds;
  const isWithin = typeof time !== 'string' && time.getTime() >= first && time.getTime() < end;
  return isWithin ? undefined : `must be ${dateRange}`;
}
