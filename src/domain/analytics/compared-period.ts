// Which earlier period analytics are compared with.
import type { z } from 'zod';
import { describedEnum } from '../validation/terms.ts';

export const comparedPeriod = describedEnum(
  'ComparedPeriod',
  'The earlier period to compare with. If the period is not over yet, the earlier one ends after as many days and hours.',
  ['PREVIOUS_PERIOD', 'PREVIOUS_YEAR'],
  {
    PREVIOUS_PERIOD:
      'The period just before: of whole calendar months as many months, otherwise as many days.',
    PREVIOUS_YEAR: 'The same dates one year earlier; February 28 for February 29.',
  },
);

export type ComparedPeriod = z.output<typeof comparedPeriod>;
