// The period that a caller asks for.

import { invalid } from '../../core/errors.ts';
import { datesTaken, PeriodError } from '../../domain/analytics/period.ts';
import type { intervals } from '../../domain/analytics/timeline.ts';
import { builder, type Described } from '../../graphql/builder.ts';

/** Throws BAD_REQUEST, naming the field, for a period that is none. */
export function orInvalid<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof PeriodError) throw invalid(error.field, error.message);
    throw error;
  }
}

const AnalyticsInterval = builder.enumType('AnalyticsInterval', {
  description: 'What a point of a timeline stands for; weeks begin on Monday.',
  values: {
    DAY: { description: 'From midnight to midnight in the time zone.' },
    WEEK: { description: 'From Monday to Sunday.' },
    MONTH: { description: 'A month of the calendar.' },
  } satisfies Described<typeof intervals>,
});

const day = `ISO 8601, ${datesTaken}. A date alone (\`2024-01-15\`) is the whole day in the time zone.`;

/** The arguments of a period. */
export const periodArgs = builder.args((t) => ({
  startDate: t.string({ description: day }),
  endDate: t.string({ description: day }),
  timeZone: t.string({ description: 'As `Europe/Berlin`; left out: `UTC`.' }),
}));

/** The arguments of a timeline over it. */
export const analyticsArgs = {
  ...periodArgs,
  ...builder.args((t) => ({
    interval: t.field({ type: AnalyticsInterval, description: 'Left out: DAY.' }),
  })),
};
