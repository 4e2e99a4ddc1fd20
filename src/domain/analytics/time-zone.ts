// Days as the clocks of a time zone count them.

export const dayLength = 24 * 60 * 60 * 1000;
/** What every offset of a time zone since 1972 is a multiple of. */
export const quarter = 15 * 60 * 1000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws RangeError for a time zone that is none. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  // Callers choose names; there are some hundreds, in upper and lower case.
  if (formats.size > 1_000) formats.clear();
  formats.set(timeZone, format);
  return format;
}

/** Whether it is the name of a time zone, as `Europe/Berlin`, or an offset, as `+05:30`. */
export function isTimeZone(text: string): boolean {
  if (text.length > 50) return false;
  try {
    formatOf(text);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds by which the clocks there are ahead of UTC at that moment. */
function offsetAt(timeZone: string, time: number): number {
  if (timeZone === 'UTC') return 0;
  const text = formatOf(timeZone).format(time);
  const [, sign, hours, minutes, seconds] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  return (sign === '-' ? -1000 : 1000) * size;
}

/**
 * The calendar day on which a moment falls there. Days are numbers: the milliseconds at which the
 * day of that date begins in UTC.
 */
export function dayOf(time: number, timeZone: string): number {
  const local = time + offsetAt(timeZone, time);
  return Math.floor(local / dayLength) * dayLength;
}

/**
 * The moment at which a calendar day begins there. Usually that is midnight; where clocks are put
 * forward at midnight, it is the moment they are.
 */
export function startOfDay(day: number, timeZone: string): number {
  const offset = offsetAt(timeZone, day - dayLength);
  const midnight = day - offset;
  if (offsetAt(timeZone, midnight) === offset && offsetAt(timeZone, midnight - 1) === offset) {
    return midnight;
  }
  // Clocks change in these hours: the first quarter of an hour that is on that day.
  let before = day - dayLength;
  let after = day + dayLength;
  while (after - before > quarter) {
    const middle = before + Math.floor((after - before) / quarter / 2) * quarter;
    if (dayOf(middle, timeZone) >= day) after = middle;
    else before = middle;
  }
  return after;
}

/** As `2024-01-15`. */
export const formatDay = (day: number): string => new Date(day).toISOString().slice(0, 10);
