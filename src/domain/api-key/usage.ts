// Usage of API keys.
import { z } from 'zod';
import { wholeNumber } from '../validation/whole-number.ts';

/** Days that usage is kept, with the address from which a key was last used. */
export const usageDays = 90;

export const defaultUsageDays = 30;

export const usagePeriod = z.strictObject({
  days: wholeNumber(1, usageDays)
    .optional()
    .meta({
      description: `Number of days (UTC) up to today, 1 to ${usageDays}. Defaults to ${defaultUsageDays}.`,
    }),
});
