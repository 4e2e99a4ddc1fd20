// Moments as text, to the second.

const parts = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|([+-]\d\d):(\d\d))$/i;

/** What a text must be that is no moment by its form. */
export const timeForm =
  'must be a date with time and offset, such as 2024-01-15T10:30:00Z or 2024-01-15T11:30:00+01:00';

/** What a moment must be that four digits for the year cannot say, in UTC. */
export const timeBounds =
  'must be from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z, as a time in UTC';

/** ISO 8601 in UTC and whole seconds, as every door shows a moment. */
export const formatTime = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** What is wrong with a text of the form 2026-12-24; undefined if the calendar has that day. */
export function calendarProblem(day: string): string | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // Of a month that there is not, the last day is that of another.
  const last = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  if (date >= 1 && date <= last) return undefined;
  return `must be a day of the calendar; ${day} is not one`;
}

/** Reads an RFC 3339 date-time with an offset; a text says what is wrong with it. */
export function readTime(text: string): Date | string {
  const match = parts.exec(text);
  if (!match) return /^[+-]?\d{5,}-\d\d-\d\d/.test(text) ? timeBounds : timeForm;
  const [, day = '', hour, minute, second, offset = '+00', offsetMinute = '00'] = match;
  const noDay = calendarProblem(day);
  if (noDay) return noDay;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return `must have a time from 00:00:00 to 23:59:59; it has ${hour}:${minute}:${second}`;
  }
  if (Math.abs(Number(offset)) > 23 || Number(offsetMinute) > 59) {
    return `must have an offset from -23:59 to +23:59; it has ${offset}:${offsetMinute}`;
  }
  const time = new Date(text);
  // An offset can lead out of the years that four digits hold.
  const year = time.getUTCFullYear();
  return year >= 1 && year <= 9999 ? time : timeBounds;
}

/** The same, where only a moment is of use; undefined for anything else, as for 30 February. */
export function parseTime(text: string): Date | undefined {
  const time = readTime(text);
  return typeof time === 'string' ? undefined : time;
}
