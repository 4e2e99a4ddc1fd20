// The period that is looked at, as it stands in the address.

import { isOneOf, type Labels } from '../components/text/labels.ts';
import type { AnalyticsInterval } from './analytics.generated.ts';

export const intervals: Labels<AnalyticsInterval> = {
  DAY: 'By day',
  WEEK: 'By week',
  MONTH: 'By month',
};

/** The last so many days, in words. */
export const ranges = [
  { days: 7, words: 'The last 7 days' },
  { days: 30, words: 'The last 30 days' },
  { days: 90, words: 'The last 90 days' },
  { days: 365, words: 'The last year' },
] as const;

export interface Period {
  /** Days as `2026-01-31`, both within. */
  from: string;
  to: string;
  /** null: from one day to another, which somebody chose. */
  days: number | null;
  interval: AnalyticsInterval;
}

/** What an address says of the period; what is left out is usual. */
export interface PeriodSearch {
  days?: number;
  from?: string;
  to?: string;
  interval?: AnalyticsInterval;
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

export function periodSearch(search: Record<string, unknown>): PeriodSearch {
  const { days, from, to, interval } = search;
  return {
    ...(ranges.some((range) => range.days === days) && { days: Number(days) }),
    ...(isDay(from) && isDay(to) && { from, to }),
    ...(isOneOf(intervals, interval) && { interval }),
  };
}

/** A day here, so many before today. */
function dayBefore(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

const usualInterval = (days: number): AnalyticsInterval =>
  days <= 31 ? 'DAY' : days <= 120 ? 'WEEK' : 'MONTH';

const dayLength = 24 * 60 * 60 * 1000;

export function periodOf({ days = 30, from, to, interval }: PeriodSearch): Period {
  if (from && to) {
    const length = (Date.parse(to) - Date.parse(from)) / dayLength;
    return { from, to, days: null, interval: interval ?? usualInterval(length) };
  }
  return {
    from: dayBefore(days - 1),
    to: dayBefore(0),
    days,
    interval: interval ?? usualInterval(days),
  };
}
