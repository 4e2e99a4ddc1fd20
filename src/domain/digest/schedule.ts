// When digests are sent, and which period they are about.
import { dayLength, dayOf, formatDay, offsetAt, startOfDay } from '../analytics/time-zone.ts';
import type { SentFrequency } from './frequency.ts';

/** The hour in the reader's time zone. */
const hour = 8;

/** Of people who have not set theirs. */
export const defaultTimeZone = 'UTC';

export interface DigestPeriod {
  /** Days such as `2026-11-23`, both inclusive. */
  startDate: string;
  endDate: string;
  /** When the period ends that has just begun. */
  nextEnd: Date;
}

/** The first day of the week or month of a day; days are timestamps of their start in UTC. */
function startOf(day: number, frequency: SentFrequency): number {
  const date = new Date(day);
  if (frequency === 'MONTHLY') return date.setUTCDate(1);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return day - sinceMonday * dayLength;
}

/** The start that follows a start, or comes before it. */
function shifted(start: number, frequency: SentFrequency, by: 1 | -1): number {
  if (frequency === 'WEEKLY') return start + by * 7 * dayLength;
  const date = new Date(start);
  return date.setUTCMonth(date.getUTCMonth() + by);
}

function sendingTime(day: number, timeZone: string): Date {
  const time = day + hour * 60 * 60 * 1_000;
  return new Date(time - offsetAt(timeZone, time - offsetAt(timeZone, time)));
}

/** When the first digest is sent to somebody who has just chosen it. */
export function firstDigestAt(frequency: SentFrequency, timeZone: string, now: Date): Date {
  const start = startOf(dayOf(now.getTime(), timeZone), frequency);
  const sending = sendingTime(start, timeZone);
  return sending > now ? sending : nextDigestAt(frequency, timeZone, now);
}

/** When the digest after one that is sent now is sent: in the next period, however late this one is. */
export function nextDigestAt(frequency: SentFrequency, timeZone: string, now: Date): Date {
  const start = startOf(dayOf(now.getTime(), timeZone), frequency);
  return sendingTime(shifted(start, frequency, 1), timeZone);
}

/** The same day in another time zone. */
export const movedDigest = (dueAt: Date, { from, to }: { from: string; to: string }): Date =>
  sendingTime(dayOf(dueAt.getTime(), from), to);

/** The period that a digest sent now is about: the last whole week or month. */
export function digestPeriod(frequency: SentFrequency, timeZone: string, now: Date): DigestPeriod {
  const start = startOf(dayOf(now.getTime(), timeZone), frequency);
  return {
    startDate: formatDay(shifted(start, frequency, -1)),
    endDate: formatDay(start - dayLength),
    nextEnd: new Date(startOfDay(shifted(start, frequency, 1), timeZone)),
  };
}
