// Arguments for an analytics period.

import { invalid } from '../../core/errors.ts';
import { dateRange, PeriodError } from '../../domain/analytics/period.ts';
import type { intervals } from '../../domain/analytics/timeline.ts';
import { builder, type Described } from '../../graphql/builder.ts';

/** Converts a PeriodError to BAD_REQUEST for its field. */
export function orInvalid<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof PeriodError) throw invalid(error.field, error.message);
    throw error;
  }
}

const AnalyticsInterval = builder.enumType('AnalyticsInterval', {
  description: 'Interval of the timeline points.',
  values: {
    DAY: { description: 'One day, from midnight to midnight in the time zone.' },
    WEEK: { description: 'One week, Monday to Sunday.' },
    MONTH: { description: 'One calendar month.' },
  } satisfies Described<typeof intervals>,
});

const day = `Date or date-time in ISO 8601, ${dateRange}. A date such as \`2024-01-15\` includes the whole day in the time zone.`;

/** The arguments of a period. */
export const periodArgs = builder.args((t) => ({
  startDate: t.string({ description: day }),
  endDate: t.string({ description: day }),
  timeZone: t.string({
    description: 'IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.',
  }),
}));

/** The arguments of a timeline. */
export const analyticsArgs = {
  ...periodArgs,
  ...builder.args((t) => ({
    interval: t.field({ type: AnalyticsInterval, description: 'Defaults to `DAY`.' }),
  })),
};
