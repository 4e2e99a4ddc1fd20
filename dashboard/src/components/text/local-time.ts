// Converts between ISO 8601 and the value of a datetime-local input, which has local time without a zone.

/** Seconds are left out when they are zero. */
export function toLocalDateTime(dateTime: string): string {
  const at = new Date(dateTime);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replace(/:00$/, '');
}

/** null for an empty or invalid value. */
export function toIsoDateTime(local: string): string | null {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
