// Places on the earth as content.
import { z } from 'zod';
import { fields, withoutNulls } from '../fields.ts';
import { text } from '../text.ts';

function degrees(limit: number) {
  const message = `must be degrees from -${limit} to ${limit}`;
  return z.number().min(-limit, message).max(limit, message);
}

export const geoContent = fields({
  latitude: degrees(90).meta({ description: 'Degrees north, in WGS 84.' }),
  longitude: degrees(180).meta({ description: 'Degrees east, in WGS 84.' }),
  query: text({ max: 500 })
    .nullish()
    .meta({ description: 'The name of the place, for maps. Up to 500 characters.' }),
})
  .transform(withoutNulls)
  .meta({ id: 'GeoContent', description: 'A place on the earth.' });

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
