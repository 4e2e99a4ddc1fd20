// Hours of the day in a time zone, optionally on certain weekdays.
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { isNamedTimeZone, timeZoneForm } from '../time/zone.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { describedEnum } from '../validation/terms.ts';

export const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
const names: readonly string[] = weekdays;

export const weekday = describedEnum('Weekday', 'Day of the week, in the time zone.', weekdays, {
  MON: 'Monday.',
  TUE: 'Tuesday.',
  WED: 'Wednesday.',
  THU: 'Thursday.',
  FRI: 'Friday.',
  SAT: 'Saturday.',
  SUN: 'Sunday.',
});

/** Creating a formatter takes longer than the rest of a decision. */
const clocks = new LRUCache<string, Intl.DateTimeFormat>({ max: 500 });

/** Formats weekday, hour and minute in a zone. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  return clock;
}

const timeZone = z.string().refine(isNamedTimeZone, timeZoneForm).meta({
  description: 'IANA time zone, such as `Europe/Berlin`.',
  pattern: '^[A-Za-z][A-Za-z0-9_+/-]*$',
  maxLength: 64,
});

const time = (pattern: RegExp, message: string) =>
  z.string().regex(pattern, message).meta({ maxLength: 5 });

export const hours = fields({
  from: time(
    /^(?:[01]\d|2[0-3]):[0-5]\d$/,
    'must be a time from 00:00 to 23:59, such as 08:00',
  ).meta({ description: 'Start, `00:00` to `23:59`.' }),
  to: time(
    /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/,
    'must be a time from 00:00 to 24:00, such as 18:00',
  ).meta({
    description: 'End (exclusive), `00:00` to `24:00`; before `from`, it is on the next day.',
  }),
  days: z
    .array(weekday)
    .min(1, 'must contain at least one day, or be omitted for every day')
    .max(7, 'must contain at most 7 days')
    .nullish()
    .meta({ description: 'Days on which the hours start. Default: every day.' }),
  timeZone,
})
  .check(({ value: { from, to }, issues }) => {
    if (from !== to) return;
    const message = 'must differ from `from`; use 00:00 to 24:00 for a whole day';
    issues.push({ code: 'custom', message, path: ['to'], input: to });
  })
  .transform(withoutNulls)
  .meta({ id: 'QrRoutingHours', description: 'Hours of the day in a time zone.' });

export type Hours = z.output<typeof hours>;

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** The weekday (0 for Monday) and the minute of the day, in local time. */
function localTime(at: Date, zone: string): { day: number; minute: number } {
  const parts = clockOf(zone).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const name = part('weekday').toUpperCase();
  return {
    day: names.indexOf(name),
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/**
 * Whether the local time is within the hours. Hours that cross midnight belong to the day on which they
 * start. A time skipped by daylight saving time never matches; one that occurs twice matches both
 * times.
 */
export function isWithinHours({ from, to, days, timeZone: zone }: Hours, at: Date): boolean {
  const { day, minute } = localTime(at, zone);
  const begin = minuteOf(from);
  const end = minuteOf(to);
  const on = (index: number) => {
    const weekday = weekdays[index];
    return weekday !== undefined && (days === undefined || days.includes(weekday));
  };
  if (begin < end) return minute >= begin && minute < end && on(day);
  return (minute >= begin && on(day)) || (minute < end && on((day + 6) % 7));
}
