// Parses analytics periods and checks their length.
import { looksLikeDay } from '../time/day.ts';
import { dayBounds } from './date.ts';
import { defaultDays, maxPoints, maxYears } from './limits.ts';
import type { PeriodInput } from './shape.ts';
import { dayLength, dayOf, quarter, startOfDay } from './time-zone.ts';
import { type Interval, pointsIn } from './timeline.ts';

export interface Period {
  /** Inclusive start. */
  from: Date;
  /** Exclusive end. */
  to: Date;
  timeZone: string;
  interval: Interval;
  /** Number of calendar days that the period touches. */
  days: number;
}

/** Valid arguments that make no valid period. */
export class PeriodError extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.name = 'PeriodError';
    this.field = field;
  }
}

const defaultZone = 'UTC';

/** Start and end times; undefined if omitted. */
export interface Range {
  from: number | undefined;
  /** Exclusive end. */
  to: number | undefined;
}

/**
 * Parses a range. A date includes the whole day in the time zone (default UTC); an end date-time
 * includes its whole second. Throws PeriodError for a start that is not before the end.
 */
export function readRange({ startDate, endDate, timeZone }: PeriodInput): Range {
  const zone = timeZone ?? defaultZone;
  const range = { from: startOf(startDate, zone), to: endOf(endDate, zone) };
  checkOrder(range);
  return range;
}

/**
 * Parses a period; defaults to the last 30 days in UTC by day. Scans are counted in quarters of an
 * hour, so the start is rounded down and the end up. Throws PeriodError like `readRange`, and for more
 * than 5 years or 1,000 points.
 */
export function readPeriod(input: PeriodInput, now: Date): Period {
  const range = readRange(input);
  const timeZone = input.timeZone ?? defaultZone;
  const interval = input.interval ?? 'DAY';
  const today = dayOf(now.getTime(), timeZone);
  const end = range.to ?? startOfDay(today + dayLength, timeZone);
  const defaultStart = startOfDay(
    dayOf(end - 1, timeZone) - (defaultDays - 1) * dayLength,
    timeZone,
  );
  const start = range.from ?? Math.max(defaultStart, dayBounds.first);
  checkOrder({ from: start, to: end });
  const from = Math.floor(start / quarter) * quarter;
  const to = Math.ceil(end / quarter) * quarter;
  const period = periodOf({ from, to }, { timeZone, interval });
  checkLength({ from, to });
  checkPoints(period);
  return period;
}

/** A period without checks. */
export const periodOf = (
  { from, to }: { from: number; to: number },
  { timeZone, interval }: Pick<Period, 'timeZone' | 'interval'>,
): Period => ({
  from: new Date(from),
  to: new Date(to),
  timeZone,
  interval,
  days: (dayOf(to - 1, timeZone) - dayOf(from, timeZone)) / dayLength + 1,
});

function checkOrder({ from, to }: Range): void {
  if (from !== undefined && to !== undefined && from >= to) {
    throw new PeriodError('startDate', 'must be before endDate, which defaults to today');
  }
}

function checkLength({ from, to }: { from: number; to: number }): void {
  const earliest = new Date(to);
  earliest.setUTCFullYear(earliest.getUTCFullYear() - maxYears);
  if (from < earliest.getTime()) {
    throw new PeriodError('startDate', `must be at most ${maxYears} years before endDate`);
  }
}

function checkPoints({ from, to, timeZone, interval }: Period): void {
  const [first, last] = [dayOf(from.getTime(), timeZone), dayOf(to.getTime() - 1, timeZone)];
  const points = pointsIn(first, last, interval);
  if (points > maxPoints) {
    const message = `must be longer: the timeline would have ${points} points, but the limit is ${maxPoints}`;
    throw new PeriodError('interval', message);
  }
}

/** The start of a date in the time zone, or a date-time. */
function startOf(text: string | null | undefined, timeZone: string): number | undefined {
  if (text == null) return undefined;
  const time = Date.parse(text);
  return looksLikeDay(text) ? startOfDay(time, timeZone) : time;
}

/** The end of a date in the time zone, or of the second of a date-time. */
function endOf(text: string | null | undefined, timeZone: string): number | undefined {
  if (text == null) return undefined;
  const time = Date.parse(text);
  return looksLikeDay(text)
    ? startOfDay(time + dayLength, timeZone)
    : Math.floor(time / 1000 + 1) * 1000;
}
