// Totals and timeline of a period, and their comparison with an earlier one.
import { z } from 'zod';
import { ApiError } from '../../core/errors.ts';
import { maxPoints } from '../../domain/analytics/limits.ts';
import { type Period, periodOf } from '../../domain/analytics/period.ts';
import { average, change } from '../../domain/analytics/share.ts';
import { builder } from '../../graphql/builder.ts';
import { withShape } from '../../graphql/value-shape.ts';
import type { CountedPoint } from './points.ts';

export const AnalyticsPeriod = builder.objectRef<Period>('AnalyticsPeriod').implement({
  description: 'The analyzed period, rounded to quarters of an hour.',
  fields: (t) => ({
    start: t.field({
      type: 'DateTime',
      description: 'First second of the period.',
      resolve: ({ from }) => from,
    }),
    end: t.field({
      type: 'DateTime',
      description: 'Last second of the period.',
      resolve: ({ to }) => new Date(to.getTime() - 1000),
    }),
  }),
});

interface Summary {
  totalScans: number;
  uniqueScans: number | null;
  avgDailyScans: number;
}

export function summaryOf(
  points: readonly CountedPoint[],
  { days }: Pick<Period, 'days'>,
): Summary {
  const totalScans = points.reduce((sum, { scans }) => sum + scans, 0);
  const uniqueScans = points.reduce<number | null>(
    (sum, point) => (sum === null || point.uniqueScans === null ? null : sum + point.uniqueScans),
    0,
  );
  return { totalScans, uniqueScans, avgDailyScans: average(totalScans, days) };
}

/** Throws BAD_REQUEST for unique scans that are not known. */
function known(uniqueScans: number | null): number {
  if (uniqueScans !== null) return uniqueScans;
  throw new ApiError('BAD_REQUEST', {
    message:
      'uniqueScans is not known for this filter: some scans of the period are deleted, and their counts by day have no unique scans by value',
  });
}

export const AnalyticsSummary = builder.objectRef<Summary>('AnalyticsSummary').implement({
  description: 'Totals for the period.',
  fields: (t) => ({
    totalScans: t.exposeInt('totalScans', { description: 'Number of scans, excluding bots.' }),
    uniqueScans: t.int({
      description:
        'Unique scans: the first scan per visitor, QR code and day (UTC). Visitors who opt out of tracking are never counted as unique.',
      resolve: ({ uniqueScans }) => known(uniqueScans),
    }),
    avgDailyScans: t.exposeFloat('avgDailyScans', {
      description: 'Average number of scans per day, with one decimal place.',
      extensions: withShape(z.number().min(0)),
    }),
  }),
});

export const TimelinePoint = builder.objectRef<CountedPoint>('TimelinePoint').implement({
  description: 'A day, week or month of the timeline, cut off at the ends of the period.',
  fields: (t) => ({
    date: t.exposeString('date', {
      description: 'First day of the interval, such as `2024-01-15`.',
      extensions: withShape(z.string().meta({ format: 'date', maxLength: 10 })),
    }),
    scans: t.exposeInt('scans', { description: 'Number of scans, excluding bots.' }),
    uniqueScans: t.int({
      description: 'Unique scans, as in `AnalyticsSummary`.',
      resolve: ({ uniqueScans }) => known(uniqueScans),
    }),
  }),
});

export const timelineShape = z.array(z.unknown()).max(maxPoints);

/** Numbers of a period and of the earlier one, without rounding. */
interface Compared {
  now: Summary & { perDay: number };
  before: Summary & { perDay: number };
}

const percentChange = z.number().min(-100);

const AnalyticsChange = builder.objectRef<Compared>('AnalyticsChange').implement({
  description:
    'Changes in percent with one decimal place, such as 25 for a quarter more; null if the earlier number is 0.',
  fields: (t) => ({
    totalScans: t.float({
      nullable: true,
      description: 'Change of the number of scans.',
      extensions: withShape(percentChange),
      resolve: ({ now, before }) => change(now.totalScans, before.totalScans),
    }),
    uniqueScans: t.float({
      nullable: true,
      description: 'Change of the number of unique scans.',
      extensions: withShape(percentChange),
      resolve: ({ now, before }) => change(known(now.uniqueScans), known(before.uniqueScans)),
    }),
    avgDailyScans: t.float({
      nullable: true,
      description:
        'Change of the average per day: the measure for months of different lengths. Counts the days until now if the period is not over.',
      extensions: withShape(percentChange),
      resolve: ({ now, before }) => change(now.perDay, before.perDay),
    }),
  }),
});

export interface ComparedPoints {
  period: Period;
  points: () => Promise<CountedPoint[]>;
  /** The period that it is compared with. */
  later: Period;
  laterPoints: () => Promise<CountedPoint[]>;
  at: Date;
}

function exactly(points: readonly CountedPoint[], period: Period) {
  const summary = summaryOf(points, period);
  return { ...summary, perDay: summary.totalScans / period.days };
}

/** The period until now, if it is not over. */
const untilNow = (period: Period, now: Date): Period =>
  now > period.from && now < period.to
    ? periodOf({ from: period.from.getTime(), to: now.getTime() }, period)
    : period;

export const AnalyticsComparison = builder
  .objectRef<ComparedPoints>('AnalyticsComparison')
  .implement({
    description: 'The same of an earlier period, and the changes since.',
    fields: (t) => ({
      period: t.field({
        type: AnalyticsPeriod,
        description: 'The earlier period.',
        resolve: ({ period }) => period,
      }),
      summary: t.field({
        type: AnalyticsSummary,
        description: 'Totals for the earlier period.',
        resolve: async ({ points, period }) => summaryOf(await points(), period),
      }),
      change: t.field({
        type: AnalyticsChange,
        description: 'Changes from the earlier period to the later one.',
        resolve: async ({ points, period, later, laterPoints, at }) => ({
          now: exactly(await laterPoints(), untilNow(later, at)),
          before: exactly(await points(), period),
        }),
      }),
      timeline: t.field({
        type: [TimelinePoint],
        description:
          'All points of the earlier period. There can be more or fewer of them, for example in a month of another length.',
        extensions: withShape(timelineShape),
        complexity: { field: 1, multiplier: 30 },
        resolve: ({ points }) => points(),
      }),
    }),
  });
