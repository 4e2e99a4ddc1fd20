// Location content.
import { z } from 'zod';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { contentKind } from './kind.ts';

function degrees(limit: number) {
  const message = `must be between -${limit} and ${limit} degrees`;
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
    description: 'A location (WGS 84); the code encodes 7 decimal places.',
  });

/** Formats a number without an exponent, to 7 decimal places (about a centimeter). */
export const decimal = (value: number): string =>
  value
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');

type Place = z.output<typeof geoContent>;

const coordinates = ({ latitude, longitude }: Place): string =>
  `${decimal(latitude)},${decimal(longitude)}`;

/**
 * Encodes a `geo:` URI (RFC 5870) in WGS 84. A label follows the coordinates in `q` in parentheses, as
 * Android's map apps expect; without the coordinates it would be a search term.
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

/** A link that opens the location in the map app on Android and iOS, or in any browser. */
export const mapLink = (place: Place): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(coordinates(place))}`;

export const geo = contentKind('GEO', {
  description: 'Shows a location on a map.',
  shape: geoContent,
  columns: ['latitude', 'longitude', 'query'],
  encode: encodeGeo,
});
