// Moments as text, to the second.

const pattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** ISO 8601 in UTC and whole seconds, as every door shows a moment. */
export const formatTime = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** Reads an RFC 3339 date-time with an offset; undefined for anything else, as for 30 February. */
export function parseTime(text: string): Date | undefined {
  if (!pattern.test(text)) return undefined;
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const time = new Date(text);
  // An offset can lead out of the years that four digits hold.
  return time.getUTCFullYear() >= 1 && time.getUTCFullYear() <= 9999 ? time : undefined;
}
