// Analytics by dimension: countries, devices, browsers.

import type { z } from 'zod';
import type { Dimension } from '../../domain/analytics/dimension.ts';

import { percent, percentage } from '../../domain/analytics/share.ts';
import {
  maxValues,
  mostFrequent,
  scanCountry,
  scanDevice,
  scanReferrer,
  scanText,
} from '../../domain/analytics/values.ts';
import { builder } from '../../graphql/builder.ts';
import { withShape } from '../../graphql/value-shape.ts';
import type { CountedParts } from './counts.ts';
import type { CountedRegion } from './matching-scans.ts';

interface Part {
  value: string;
  scans: number;
  percentage: number;
}

const totalOf = ({ TOTAL: [total] = [] }: CountedParts): number => total?.scans ?? 0;

function partsOf(counted: CountedParts, dimension: Dimension): Part[] {
  const total = totalOf(counted);
  return (counted[dimension] ?? []).slice(0, maxValues).map(({ value, scans }) => ({
    value,
    scans,
    percentage: percentage(scans, total),
  }));
}

const withoutBots = 'Number of scans, excluding bots.';
const share = 'Share of all scans in the period, 0 to 100 with one decimal place.';

/** A list for one dimension; `name` is the field for its value. */
const partList = (
  type: string,
  dimension: Dimension,
  name: string,
  description: string,
  shape: z.ZodType = scanText,
) => ({
  type: builder.objectRef<Part>(type).implement({
    description: 'Number of scans with one value.',
    fields: (t) => ({
      [name]: t.exposeString('value', { description, extensions: withShape(shape) }),
      scans: t.exposeInt('scans', { description: withoutBots }),
      percentage: t.exposeFloat('percentage', {
        description: share,
        extensions: withShape(percent),
      }),
    }),
  }),
  of: (counted: CountedParts) => partsOf(counted, dimension),
});

export const partLists = {
  countries: partList(
    'CountryScans',
    'COUNTRY',
    'country',
    'Country code (ISO 3166-1 alpha-2), such as `DE`.',
    scanCountry,
  ),
  devices: partList(
    'DeviceScans',
    'DEVICE',
    'device',
    'Device type: `mobile`, `tablet`, `desktop`, `tv` or `other`.',
    scanDevice,
  ),
  browsers: partList(
    'BrowserScans',
    'BROWSER',
    'browser',
    'Browser name, such as `Safari`; `Other` for less common browsers.',
  ),
  operatingSystems: partList(
    'OperatingSystemScans',
    'OS',
    'os',
    'Operating system, such as `iOS`; `Other` for less common systems.',
  ),
  referrers: partList(
    'ReferrerScans',
    'REFERRER',
    'referrer',
    'Host of the referring page, or `direct`.',
    scanReferrer,
  ),
  languages: partList(
    'LanguageScans',
    'LANGUAGE',
    'language',
    'Language tag (BCP 47), such as `de`.',
  ),
  targets: partList('TargetScans', 'TARGET', 'target', 'Destination URL of the redirect.'),
};

/** Cities are stored as the country code, a space and the name. */
export const citiesOf = (counted: CountedParts) =>
  partsOf(counted, 'CITY').map(({ value, ...rest }) => ({
    country: value.slice(0, 2),
    city: value.slice(3),
    ...rest,
  }));

const CityScans = builder.simpleObject('CityScans', {
  description: 'Number of scans from a city.',
  fields: (t) => ({
    city: t.string({
      description: 'English name of the city.',
      extensions: withShape(scanText),
    }),
    country: t.string({
      description: 'Country code (ISO 3166-1 alpha-2), such as `DE`.',
      extensions: withShape(scanCountry),
    }),
    scans: t.int({ description: withoutBots }),
    percentage: t.float({ description: share, extensions: withShape(percent) }),
  }),
});

export const RegionScans = builder.simpleObject('RegionScans', {
  description: 'Number of scans from a state or province.',
  fields: (t) => ({
    region: t.string({
      description: 'English name of the state or province.',
      extensions: withShape(scanText),
    }),
    country: t.string({
      description: 'Country code (ISO 3166-1 alpha-2), such as `DE`.',
      extensions: withShape(scanCountry),
    }),
    scans: t.int({ description: withoutBots }),
    percentage: t.float({ description: share, extensions: withShape(percent) }),
  }),
});

/** With their shares. */
export const regionsOf = (counted: readonly CountedRegion[], total: number) =>
  counted.map((region) => ({ ...region, percentage: percentage(region.scans, total) }));

export const Geography = builder.simpleObject('ScanGeography', {
  description:
    'Location of scans, estimated from IP addresses. Empty if the server has no GeoIP data.',
  fields: (t) => ({
    countries: t.field({
      type: [partLists.countries.type],
      description: 'Scans by country, most frequent first.',
      extensions: withShape(mostFrequent),
    }),
    cities: t.field({
      type: [CityScans],
      description: 'Scans by city, most frequent first.',
      extensions: withShape(mostFrequent),
    }),
  }),
});
