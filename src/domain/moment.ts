// Moments in content or rules, as text.
import { z } from 'zod';
import { formatTime, parseTime } from './time.ts';

/** Normalised to UTC in whole seconds; a text that is no moment stays as it is. */
export function normalized(value: string): string {
  const time = parseTime(value);
  return time ? formatTime(time) : value;
}

/** Whether a normalised text is a moment. */
export const isMoment = (value: string): boolean =>
  /^\d{4}-[\d-]+T[\d:]+Z$/.test(value) && parseTime(value) !== undefined;

/** A moment, normalised to UTC in whole seconds, within the years that four digits can say. */
export const moment = z
  .string()
  .overwrite(normalized)
  .check(({ value, issues }) => {
    if (!isMoment(value)) {
      const message =
        'must be a date with time and offset, such as 2024-01-15T10:30:00Z or 2024-01-15T11:30:00+01:00';
      issues.push({ code: 'custom', message, input: value });
    }
  })
  .meta({
    id: 'Moment',
    description: 'ISO 8601 with an offset, in the years 1 to 9999; kept in UTC and whole seconds.',
    format: 'date-time',
    maxLength: 35,
  });
