// Calendar days in a time zone.
import { offsetFormat } from '../time/zone.ts';

export const dayLength = 24 * 60 * 60 * 1000;
/** All time zone offsets since 1972 are multiples of this. */
export const quarter = 15 * 60 * 1000;

/** UTC offset of the time zone at a time, in milliseconds. */
export function offsetAt(timeZone: string, time: number): number {
  if (timeZone === 'UTC') return 0;
  const text = offsetFormat(timeZone).format(time);
  const [, sign, hours, minutes, seconds] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  return (sign === '-' ? -1000 : 1000) * size;
}

/**
 * The calendar day of a time in the time zone, as the timestamp at which that date starts in UTC.
 */
export function dayOf(time: number, timeZone: string): number {
  const local = time + offsetAt(timeZone, time);
  return Math.floor(local / dayLength) * dayLength;
}

/**
 * Start of a calendar day in the time zone. Usually midnight, but not if clocks change at midnight.
 */
export function startOfDay(day: number, timeZone: string): number {
  const offset = offsetAt(timeZone, day - dayLength);
  const midnight = day - offset;
  if (offsetAt(timeZone, midnight) === offset && offsetAt(timeZone, midnight - 1) === offset) {
    return midnight;
  }
  // Clocks change around midnight: find the first quarter of an hour of that day.
  let before = day - dayLength;
  let after = day + dayLength;
  while (after - before > quarter) {
    const middle = before + Math.floor((after - before) / quarter / 2) * quarter;
    if (dayOf(middle, timeZone) >= day) after = middle;
    else before = middle;
  }
  return after;
}

/** A UTC offset in milliseconds, and since when it applies. */
export interface Offset {
  start: number;
  offset: number;
}

/** The UTC offsets of a time zone in a range, in their order; the first starts with the range. */
export function offsetsIn({ from, to }: { from: number; to: number }, timeZone: string): Offset[] {
  let last = { start: from, offset: offsetAt(timeZone, from) };
  const offsets = [last];
  for (let day = from; day < to; day += dayLength) {
    const next = Math.min(day + dayLength, to);
    const offset = offsetAt(timeZone, next - 1);
    if (offset === last.offset) continue;
    let before = day;
    let after = next;
    while (after - before > quarter) {
      const middle = before + Math.floor((after - before) / quarter / 2) * quarter;
      if (offsetAt(timeZone, middle) === last.offset) before = middle;
      else after = middle;
    }
    last = { start: after, offset };
    offsets.push(last);
  }
  return offsets;
}

/** Formats a day such as `2024-01-15`. */
export const formatDay = (day: number): string => new Date(day).toISOString().slice(0, 10);
