// Parses and formats date-times (RFC 3339).

const parts = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|([+-]\d\d):(\d\d))$/i;

/** Error message for a malformed date-time. */
export const timeForm =
  'must be a date-time with an offset, such as 2024-01-15T10:30:00Z or 2024-01-15T11:30:00+01:00';

/** Error message for a year that has no four digits in UTC. */
export const timeBounds = 'must be between 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z in UTC';

/** Formats a time as in every API: ISO 8601 in UTC and whole seconds. */
export const formatTime = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** What is wrong with a date such as 2026-12-24; undefined if it exists. */
export function calendarProblem(day: string): string | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // For an invalid month, Date would return the last day of another month.
  const last = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  if (date >= 1 && date <= last) return undefined;
  return `must be an existing date; ${day} does not exist`;
}

/** Parses an RFC 3339 date-time with an offset; returns an error message if it is invalid. */
export function readTime(text: string): Date | string {
  const match = parts.exec(text);
  if (!match) return /^[+-]?\d{5,}-\d\d-\d\d/.test(text) ? timeBounds : timeForm;
  const [, day = '', hour, minute, second, offset = '+00', offsetMinute = '00'] = match;
  const noDay = calendarProblem(day);
  if (noDay) return noDay;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return `must have a time between 00:00:00 and 23:59:59; it has ${hour}:${minute}:${second}`;
  }
  if (Math.abs(Number(offset)) > 23 || Number(offsetMinute) > 59) {
    return `must have an offset between -23:59 and +23:59; it has ${offset}:${offsetMinute}`;
  }
  const time = new Date(text);
  // The offset can move the time out of the supported years.
  const year = time.getUTCFullYear();
  return year >= 1 && year <= 9999 ? time : timeBounds;
}

/** The same without an error message; undefined if invalid, such as 30 February. */
export function parseTime(text: string): Date | undefined {
  const time = readTime(text);
  return typeof time === 'string' ? undefined : time;
}
