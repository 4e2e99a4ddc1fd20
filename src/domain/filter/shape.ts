// Schemas of fields that the filters of several lists have.
import { z } from 'zod';
import { searchText } from '../text/name.ts';
import { dateTimeText } from '../time/date-time.ts';
import { terms } from '../validation/terms.ts';
import { wholeNumber } from '../validation/whole-number.ts';

const time = (description: string) => dateTimeText.nullish().meta({ description });

/** As in the filter of the audit log. */
const timeRange = z
  .strictObject({
    since: time('Only this time or later.'),
    until: time('Only before this time.'),
  })
  .register(terms, { name: 'TimeRange', description: 'A period; either end can be omitted.' });

export type TimeSpan = z.output<typeof timeRange>;

export const during = (description: string) => timeRange.optional().meta({ description });

const count = (description: string) =>
  wholeNumber(0, 2_147_483_647).nullish().meta({ description });

const countRange = z
  .strictObject({ min: count('At least this many.'), max: count('At most this many.') })
  .register(terms, { name: 'CountRange', description: 'A range; either end can be omitted.' });

export type CountRange = z.output<typeof countRange>;

export const countWithin = (description: string) => countRange.optional().meta({ description });

/** One of these values. */
export const oneOf = <Item extends z.ZodType>(item: Item, description: string, max = 50) =>
  z
    .array(item)
    .min(1, 'must contain at least one value, or be omitted')
    .max(max, `must contain at most ${max} values`)
    .optional()
    .meta({ description });

/** Part of a text, such as `name`. */
export const searchIn = (what: string) =>
  searchText.optional().meta({ description: `Part of the ${what}, case-insensitive.` });
