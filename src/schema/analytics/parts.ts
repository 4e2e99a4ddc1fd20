// Analytics by dimension: countries, devices, browsers.

import type { ScanDimension } from '../../database/client/enums.ts';
import { percentage } from '../../domain/analytics/share.ts';
import { builder } from '../../graphql/builder.ts';
import type { CountedParts } from './counts.ts';

interface Part {
  value: string;
  scans: number;
  percentage: number;
}

const totalOf = ({ TOTAL: [total] = [] }: CountedParts): number => total?.scans ?? 0;

function partsOf(counted: CountedParts, dimension: ScanDimension): Part[] {
  const total = totalOf(counted);
  return (counted[dimension] ?? []).map(({ value, scans }) => ({
    value,
    scans,
    percentage: percentage(scans, total),
  }));
}

const withoutBots = 'Number of scans, excluding bots.';
const share = 'Share of all scans in the period, 0 to 100 with one decimal place.';

/** A list for one dimension; `name` is the field for its value. */
const partList = (type: string, dimension: ScanDimension, name: string, description: string) => ({
  type: builder.objectRef<Part>(type).implement({
    description: 'Number of scans with one value.',
    fields: (t) => ({
      [name]: t.exposeString('value', { description }),
      scans: t.exposeInt('scans', { description: withoutBots }),
      percentage: t.exposeFloat('percentage', { description: share }),
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
  ),
  devices: partList(
    'DeviceScans',
    'DEVICE',
    'device',
    'Device type: `mobile`, `tablet`, `desktop`, `tv` or `other`.',
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
  ),
  languages: partList(
    'LanguageScans',
    'LANGUAGE',
    'language',
    'Language tag (BCP 47), such as `de`.',
  ),
  targets: partList('TargetScans', 'TARGET', 'target', 'Destination URL of the redirect.'),
};

interface City {
  city: string;
  country: string;
  scans: number;
  percentage: number;
}

/** Cities are stored as the country code, a space and the name. */
export const citiesOf = (counted: CountedParts): City[] =>
  partsOf(counted, 'CITY').map(({ value, ...rest }) => ({
    country: value.slice(0, 2),
    city: value.slice(3),
    ...rest,
  }));

const CityScans = builder.objectRef<City>('CityScans').implement({
  description: 'Number of scans from a city.',
  fields: (t) => ({
    city: t.exposeString('city', { description: 'English name of the city.' }),
    country: t.exposeString('country', {
      description: 'Country code (ISO 3166-1 alpha-2), such as `DE`.',
    }),
    scans: t.exposeInt('scans', { description: withoutBots }),
    percentage: t.exposeFloat('percentage', { description: share }),
  }),
});

export const Geography = builder
  .objectRef<{ countries: Part[]; cities: City[] }>('ScanGeography')
  .implement({
    description:
      'Location of scans, estimated from IP addresses. Empty if the server has no GeoIP data.',
    fields: (t) => ({
      countries: t.field({
        type: [partLists.countries.type],
        description: 'Scans by country, most frequent first.',
        resolve: ({ countries }) => countries,
      }),
      cities: t.field({
        type: [CityScans],
        description: 'Scans by city, most frequent first.',
        resolve: ({ cities }) => cities,
      }),
    }),
  });
