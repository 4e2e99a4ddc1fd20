// Parses and checks analytics periods.
import { looksLikeDay, midnightOf } from '../time/day.ts';
import { calendarProblem, parseTime, readTime, timeBounds, timeForm } from '../time/time.ts';
import { dayLength, dayOf, isTimeZone, quarter, startOfDay } from './time-zone.ts';
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

/** An invalid period argument. */
export class PeriodError extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.name = 'PeriodError';
    this.field = field;
  }
}

export interface PeriodInput {
  startDate?: string | null;
  endDate?: string | null;
  timeZone?: string | null;
  interval?: Interval | null;
}

const defaultDays = 30;
const maxYears = 5;
const maxPoints = 1_000;
/** First day and exclusive end. Date-times may be up to a day outside, for other time zones. */
const bounds = { first: Date.UTC(1970, 0, 1), end: Date.UTC(3000, 0, 1) };
export const dateRange = 'from 1970-01-01 to 2999-12-31';

/** Start and end times; undefined if omitted. */
export interface Range {
  from: number | undefined;
  /** Exclusive end. */
  to: number | undefined;
}

/**
 * Parses a range. A date includes the whole day in the time zone (default UTC); an end date-time
 * includes its whole second. Throws PeriodError for an invalid date, a date out of bounds, or a start
 * that is not before the end.
 */
export function readRange({ startDate, endDate, timeZone }: PeriodInput): Range {
  const zone = timeZone ?? 'UTC';
  if (!isTimeZone(zone)) {
    throw new PeriodError('timeZone', 'must be an IANA time zone such as Europe/Berlin');
  }
  const range = { from: readStart(startDate, zone), to: readEnd(endDate, zone) };
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
  const timeZone = input.timeZone ?? 'UTC';
  const interval = input.interval ?? 'DAY';
  const today = dayOf(now.getTime(), timeZone);
  const end = range.to ?? startOfDay(today + dayLength, timeZone);
  const defaultStart = startOfDay(
    dayOf(end - 1, timeZone) - (defaultDays - 1) * dayLength,
    timeZone,
  );
  const start = range.from ?? Math.max(defaultStart, bounds.first);
  checkOrder({ from: start, to: end });
  const from = Math.floor(start / quarter) * quarter;
  const to = Math.ceil(end / quarter) * quarter;
  const days = [dayOf(from, timeZone), dayOf(to - 1, timeZone)] as const;
  checkSize({ from, to }, days, interval);
  return {
    from: new Date(from),
    to: new Date(to),
    timeZone,
    interval,
    days: (days[1] - days[0]) / dayLength + 1,
  };
}

function checkOrder({ from, to }: Range): void {
  if (from !== undefined && to !== undefined && from >= to) {
    throw new PeriodError('startDate', 'must be before endDate, which defaults to today');
  }
}

function checkSize(
  { from, to }: { from: number; to: number },
  [first, last]: readonly [number, number],
  interval: Interval,
): void {
  const earliest = new Date(to);
  earliest.setUTCFullYear(earliest.getUTCFullYear() - maxYears);
  if (from < earliest.getTime()) {
    throw new PeriodError('startDate', `must be at most ${maxYears} years before endDate`);
  }
  const points = pointsIn(first, last, interval);
  if (points > maxPoints) {
    const message = `must be longer: the timeline would have ${points} points, but the limit is ${maxPoints}`;
    throw new PeriodError('interval', message);
  }
}

function readStart(text: string | null | undefined, timeZone: string): number | undefined {
  if (text == null) return undefined;
  return looksLikeDay(text)
    ? startOfDay(readDay('startDate', text), timeZone)
    : readDateTime('startDate', text);
}

function readEnd(text: string | null | undefined, timeZone: string): number | undefined {
  if (text == null) return undefined;
  return looksLikeDay(text)
    ? startOfDay(readDay('endDate', text) + dayLength, timeZone)
    : Math.floor(readDateTime('endDate', text) / 1000 + 1) * 1000;
}

function readDay(field: string, text: string): number {
  const problem = calendarProblem(text);
  if (problem) throw new PeriodError(field, problem);
  return withinBounds(field, parseTime(midnightOf(text)), 0);
}

function readDateTime(field: string, text: string): number {
  const time = readTime(text);
  if (time === timeForm) {
    const message = `must be an ISO 8601 date ${dateRange} such as 2024-01-15, or a date-time with an offset such as 2024-01-15T10:30:00Z`;
    throw new PeriodError(field, message);
  }
  if (typeof time === 'string' && time !== timeBounds) throw new PeriodError(field, time);
  return withinBounds(field, typeof time === 'string' ? undefined : time, dayLength);
}

function withinBounds(field: string, time: Date | undefined, beyond: number): number {
  const number = time?.getTime() ?? Number.NaN;
  if (number >= bounds.first - beyond && number < bounds.end + beyond) return number;
  throw new PeriodError(field, `must be ${dateRange}`);
}
