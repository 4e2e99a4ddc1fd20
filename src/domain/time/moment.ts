// Moments in content or rules, as text.
import { z } from 'zod';
import { terms } from '../validation/terms.ts';
import { formatTime, parseTime, readTime } from './time.ts';

/** Normalised to UTC in whole seconds; a text that is no moment stays as it is. */
export function normalized(value: string): string {
  const time = parseTime(value);
  return time ? formatTime(time) : value;
}

/** A moment, normalised to UTC in whole seconds, within the years that four digits can say. */
export const moment = z
  .string()
  .overwrite(normalized)
  .check(({ value, issues }) => {
    const time = readTime(value);
    if (typeof time === 'string') issues.push({ code: 'custom', message: time, input: value });
  })
  .meta({
    id: 'Moment',
    description: 'ISO 8601 with an offset, in the years 1 to 9999; stored in UTC, to the second.',
    format: 'date-time',
    maxLength: 35,
  })
  .register(terms, { scalar: 'DateTime' });
