// Schemas for analytics periods, as input.
import { z } from 'zod';
import { text } from '../text/text.ts';
import { timeZone } from '../time/zone.ts';
import { comparedPeriod } from './compared-period.ts';
import { dateProblem, dateRange } from './date.ts';
import { interval } from './timeline.ts';

const date = (which: 'Start' | 'End', example: string) =>
  text({ max: 100 })
    .check(({ value, issues }) => {
      const message = dateProblem(value);
      if (message) issues.push({ code: 'custom', message, input: value });
    })
    .optional()
    .meta({
      description: `${which} (inclusive): ISO 8601 date or date-time, ${dateRange}. A date means the whole day in \`timeZone\`.`,
      example,
    });

export const period = z.strictObject({
  startDate: date('Start', '2024-01-01'),
  endDate: date('End', '2024-01-31'),
  timeZone: timeZone.optional().meta({
    description: 'IANA time zone, such as `Europe/Berlin`. Defaults to `UTC`.',
    example: 'Europe/Berlin',
  }),
});

const timelinePeriod = period.extend({
  interval: interval.optional().meta({
    description: 'Interval of the timeline; a day by default.',
  }),
});

export const comparedTimeline = timelinePeriod.extend({
  compareTo: comparedPeriod.optional().meta({
    description: 'Adds the same numbers of an earlier period, and the changes since.',
  }),
});

type Given<Fields> = { [Name in keyof Fields]?: Fields[Name] | null };

/** The valid input of a period. */
export type PeriodInput = Given<z.output<typeof timelinePeriod>>;

/** The same with a comparison. */
export type ComparedInput = Given<z.output<typeof comparedTimeline>>;
