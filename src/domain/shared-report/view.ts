// What a shared report shows of the analytics, as it is stored, and its period.
import { z } from 'zod';
import { comparedPeriod } from '../analytics/compared-period.ts';
import type { ComparedInput } from '../analytics/shape.ts';
import { dayLength, dayOf, formatDay } from '../analytics/time-zone.ts';
import { interval } from '../analytics/timeline.ts';

export const reportView = z.object({
  /** Null: all QR codes. */
  qrCodeId: z.string().nullable(),
  /** Fields of `AnalyticsFilter`. */
  filter: z.record(z.string(), z.array(z.string()).nullable()).nullable(),
  /** Null: a period by dates. */
  days: z.int().nullable(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  timeZone: z.string().nullable(),
  interval: interval.nullable(),
  compareTo: comparedPeriod.nullable(),
});

export type ReportView = z.output<typeof reportView>;

/** The last so many days end today; dates stay. */
export function periodOfView(
  { days, startDate, endDate, timeZone, interval, compareTo }: ReportView,
  now: Date,
): ComparedInput {
  const shown = { timeZone, interval, compareTo };
  if (days === null) return { startDate, endDate, ...shown };
  const today = dayOf(now.getTime(), timeZone ?? 'UTC');
  return {
    startDate: formatDay(today - (days - 1) * dayLength),
    endDate: formatDay(today),
    ...shown,
  };
}
