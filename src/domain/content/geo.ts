// Places on the earth as content.
import { z } from 'zod';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { contentKind } from './kind.ts';

function degrees(limit: number) {
  const message = `must be degrees from -${limit} to ${limit}`;
  return z.number().min(-limit, message).max(limit, message);
}

const geoContent = fields({
  latitude: degrees(90).meta({ description: 'Degrees north (WGS 84), -90 to 90.' }),
  longitude: degrees(180).meta({ description: 'Degrees east (WGS 84), -180 to 180.' }),
  query: text({ max: 500 })
    .nullish()
    .meta({ description: 'Label on the map, up to 500 characters.' }),
})
  .transform(withoutNulls)
  .meta({
    id: 'GeoContent',
    description: 'A location (WGS 84), kept to 7 decimal places in the code.',
  });

/** A decimal number without exponent, to 7 places (about a centimetre). */
export const decimal = (value: number): string =>
  value
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');

type Place = z.output<typeof geoContent>;

const coordinates = ({ latitude, longitude }: Place): string =>
  `${decimal(latitude)},${decimal(longitude)}`;

/**
 * A `geo:` URI (RFC 5870) in WGS 84. A name stands in parentheses behind the same place in `q`, as
 * Android's maps read it; alone, it would be searched for, and found elsewhere.
 */
function encodeGeo(place: Place): string {
  const at = coordinates(place);
  const { query } = place;
  if (!query) return `geo:${at}`;
  const label = encodeURIComponent(query).replace(/[()]/g, (sign) =>
    sign === '(' ? '%28' : '%29',
  );
  return `geo:${at}?q=${at}(${label})`;
}

/** A link to the place that opens the map app on Android and iOS, or a map in any browser. */
export const mapLink = (place: Place): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(coordinates(place))}`;

export const geo = contentKind('GEO', {
  description: 'Shows a location on a map.',
  shape: geoContent,
  columns: ['latitude', 'longitude', 'query'],
  encode: encodeGeo,
});
