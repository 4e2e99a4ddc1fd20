// The earlier period that analytics are compared with.
import type { ComparedPeriod } from './compared-period.ts';
import { maxPoints } from './limits.ts';
import { type Period, PeriodError, periodOf } from './period.ts';
import { dayLength, dayOf, quarter, startOfDay } from './time-zone.ts';
import { pointsIn } from './timeline.ts';

interface Span {
  from: number;
  to: number;
}

/** The earlier period. Throws PeriodError if its timeline has too many points. */
export function earlierPeriod(period: Period, compareTo: ComparedPeriod, now: Date): Period {
  const { timeZone, interval } = period;
  const span = { from: period.from.getTime(), to: period.to.getTime() };
  const found = hasWholeDays(span, timeZone)
    ? earlierDays(span, timeZone, compareTo, now.getTime())
    : earlierTimes(span, timeZone, compareTo, now.getTime());
  const from = Math.floor(found.from / quarter) * quarter;
  const to = Math.max(from + quarter, Math.ceil(found.to / quarter) * quarter);
  const points = pointsIn(dayOf(from, timeZone), dayOf(to - 1, timeZone), interval);
  if (points > maxPoints) {
    const message = `cannot be used here: the earlier timeline would have ${points} points, but the limit is ${maxPoints}`;
    throw new PeriodError('compareTo', message);
  }
  return periodOf({ from, to }, { timeZone, interval });
}

const startsDay = (time: number, timeZone: string): boolean =>
  startOfDay(dayOf(time, timeZone), timeZone) === time;

const hasWholeDays = ({ from, to }: Span, timeZone: string): boolean =>
  startsDay(from, timeZone) && startsDay(to, timeZone);

/** Of whole days: whole days of the calendar, however long they are. */
function earlierDays(
  { from, to }: Span,
  timeZone: string,
  compareTo: ComparedPeriod,
  now: number,
): Span {
  const first = dayOf(from, timeZone);
  const end = dayOf(to, timeZone);
  const earlier = daysBefore({ from: first, to: end }, compareTo);
  const whole = {
    from: startOfDay(earlier.from, timeZone),
    to: startOfDay(earlier.to, timeZone),
  };
  if (now <= from || now >= to) return whole;
  const today = dayOf(now, timeZone);
  const day = earlier.from + (today - first);
  const next = startOfDay(day + dayLength, timeZone);
  const soFar = startOfDay(day, timeZone) + (now - startOfDay(today, timeZone));
  return { from: whole.from, to: Math.min(whole.to, next, soFar) };
}

/** The same of days as UTC timestamps. */
function daysBefore({ from, to }: Span, compareTo: ComparedPeriod): Span {
  if (startsMonth(from) && startsMonth(to)) {
    const months = compareTo === 'PREVIOUS_YEAR' ? 12 : monthOf(to) - monthOf(from);
    return { from: monthsBefore(from, months), to: monthsBefore(to, months) };
  }
  if (compareTo === 'PREVIOUS_PERIOD') return { from: from - (to - from), to: from };
  return { from: yearBefore(from), to: yearBefore(to - dayLength) + dayLength };
}

const startsMonth = (day: number): boolean => new Date(day).getUTCDate() === 1;

const monthOf = (day: number): number =>
  new Date(day).getUTCFullYear() * 12 + new Date(day).getUTCMonth();

function monthsBefore(firstDay: number, months: number): number {
  const date = new Date(firstDay);
  return date.setUTCMonth(date.getUTCMonth() - months);
}

function yearBefore(day: number): number {
  const date = new Date(day);
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  // The day after February 28.
  return date.getUTCMonth() === month ? date.getTime() : date.getTime() - dayLength;
}

/** Of other periods: a period of the same length. */
function earlierTimes(
  { from, to }: Span,
  timeZone: string,
  compareTo: ComparedPeriod,
  now: number,
): Span {
  const day = dayOf(from, timeZone);
  const start =
    compareTo === 'PREVIOUS_PERIOD'
      ? from - (to - from)
      : startOfDay(yearBefore(day), timeZone) + (from - startOfDay(day, timeZone));
  const end = now > from && now < to ? now : to;
  return { from: start, to: start + (end - from) };
}
