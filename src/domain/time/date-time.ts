// Schemas for date-times in input.
import { z } from 'zod';
import { terms } from '../validation/terms.ts';
import { formatTime, parseTime, readTime } from './time.ts';

/** Normalizes a date-time to UTC and whole seconds; invalid text is returned unchanged. */
export function normalized(value: string): string {
  const time = parseTime(value);
  return time ? formatTime(time) : value;
}

/** A date-time, normalized to UTC and whole seconds, in the years 1 to 9999. */
export const dateTimeText = z
  .string()
  .overwrite(normalized)
  .check(({ value, issues }) => {
    const time = readTime(value);
    if (typeof time === 'string') issues.push({ code: 'custom', message: time, input: value });
  })
  .meta({ format: 'date-time', maxLength: 35 })
  .register(terms, { scalar: 'DateTime' });

export const dateTimeInput = dateTimeText.meta({
  // The component's name in the released OpenAPI document.
  id: 'Moment',
  description: 'ISO 8601 with an offset, in the years 1 to 9999; stored in UTC, to the second.',
});
