// The period of the analytics page, kept in its URL.
import { defaultDays } from '../../../src/domain/analytics/limits.ts';
import { isDay } from '../../../src/domain/time/day.ts';
import { isOneOf } from '../components/text/labels.ts';
import type { AnalyticsInterval } from '../schema-types.generated.ts';
import { daysAgo } from '../time/shown-time.ts';

/** The choices of the last so many days. */
export const ranges = [7, 30, 90, 365] as const;

export interface Period {
  /** Days in ISO 8601, such as `2026-01-31`, both inclusive. */
  from: string;
  to: string;
  /** The last so many days; null for a custom range. */
  days: number | null;
  interval: AnalyticsInterval;
}

/** The search parameters of the period; those left out have their defaults. */
export interface PeriodSearch {
  days?: number;
  from?: string;
  to?: string;
  interval?: AnalyticsInterval;
}

/** Not the labels, which the router would load with every page. */
const intervals: Record<AnalyticsInterval, true> = { DAY: true, WEEK: true, MONTH: true };

const isDate = (value: unknown): value is string => typeof value === 'string' && isDay(value);

export function periodSearch(search: Record<string, unknown>): PeriodSearch {
  const { days, from, to, interval } = search;
  return {
    ...(ranges.some((range) => range === days) && { days: Number(days) }),
    ...(isDate(from) && isDate(to) && { from, to }),
    ...(isOneOf(intervals, interval) && { interval }),
  };
}

const defaultInterval = (days: number): AnalyticsInterval =>
  days <= 31 ? 'DAY' : days <= 120 ? 'WEEK' : 'MONTH';

const dayInMs = 24 * 60 * 60 * 1000;

/** Number of days, both inclusive. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / dayInMs + 1;

export function periodOf({ days = defaultDays, from, to, interval }: PeriodSearch): Period {
  if (from && to) {
    const length = daysBetween(from, to) - 1;
    return { from, to, days: null, interval: interval ?? defaultInterval(length) };
  }
  return {
    from: daysAgo(days - 1),
    to: daysAgo(0),
    days,
    interval: interval ?? defaultInterval(days),
  };
}
