// Places on the earth as content.
import { z } from 'zod';
import { fields, withoutNulls } from '../fields.ts';
import { text } from '../text.ts';

function degrees(limit: number) {
  const message = `must be degrees from -${limit} to ${limit}`;
  return z.number().min(-limit, message).max(limit, message);
}

export const geoContent = fields({
  latitude: degrees(90),
  longitude: degrees(180),
  query: text({ max: 500 }).nullish(),
}).transform(withoutNulls);

/** A decimal number without exponent, to 7 places (about a centimetre). */
export const decimal = (value: number): string =>
  value
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');

/** A `geo:` URI (RFC 5870) in WGS 84, with the `q` that Android's maps read as the place's name. */
export function encodeGeo({ latitude, longitude, query }: z.output<typeof geoContent>): string {
  const place = `geo:${decimal(latitude)},${decimal(longitude)}`;
  return query ? `${place}?q=${encodeURIComponent(query)}` : place;
}
