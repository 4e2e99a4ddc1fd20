// The lists of what scans were: countries, devices, browsers.

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

const withoutBots = 'Without those of bots.';
const share = 'Of all scans of the period, 0 to 100 with one decimal.';

/** A list of one dimension, whose value stands under a name of its own. */
const partList = (type: string, dimension: ScanDimension, name: string, description: string) => ({
  type: builder.objectRef<Part>(type).implement({
    description: 'One value of a list, with the scans that have it.',
    fields: (t) => ({
      [name]: t.exposeString('value', { description }),
      scans: t.exposeInt('scans', { description: withoutBots }),
      percentage: t.exposeFloat('percentage', { description: share }),
    }),
  }),
  of: (counted: CountedParts) => partsOf(counted, dimension),
});

export const partLists = {
  countries: partList('CountryScans', 'COUNTRY', 'country', 'ISO 3166-1 alpha-2, as `DE`.'),
  devices: partList(
    'DeviceScans',
    'DEVICE',
    'device',
    '`mobile`, `tablet`, `desktop`, `tv` or `other`.',
  ),
  browsers: partList(
    'BrowserScans',
    'BROWSER',
    'browser',
    'As `Safari`; `Other` if it is not widely known.',
  ),
  operatingSystems: partList(
    'OperatingSystemScans',
    'OS',
    'os',
    'As `iOS`; `Other` if it is not widely known.',
  ),
  referrers: partList(
    'ReferrerScans',
    'REFERRER',
    'referrer',
    'The host of the page that led to the short link, or `direct`.',
  ),
  languages: partList('LanguageScans', 'LANGUAGE', 'language', 'BCP 47, as `de`.'),
  targets: partList('TargetScans', 'TARGET', 'target', 'Where the scans were led.'),
};

interface City {
  city: string;
  country: string;
  scans: number;
  percentage: number;
}

/** A city is counted under its country, a space, its name. */
export const citiesOf = (counted: CountedParts): City[] =>
  partsOf(counted, 'CITY').map(({ value, ...rest }) => ({
    country: value.slice(0, 2),
    city: value.slice(3),
    ...rest,
  }));

const CityScans = builder.objectRef<City>('CityScans').implement({
  description: 'A city with the scans from there.',
  fields: (t) => ({
    city: t.exposeString('city', { description: 'Its English name.' }),
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2, as `DE`.' }),
    scans: t.exposeInt('scans', { description: withoutBots }),
    percentage: t.exposeFloat('percentage', { description: share }),
  }),
});

export const Geography = builder
  .objectRef<{ countries: Part[]; cities: City[] }>('ScanGeography')
  .implement({
    description:
      'Where scans came from, as far as the addresses tell; empty on a server without GeoIP data.',
    fields: (t) => ({
      countries: t.field({
        type: [partLists.countries.type],
        description: 'The most frequent first.',
        resolve: ({ countries }) => countries,
      }),
      cities: t.field({
        type: [CityScans],
        description: 'The most frequent first; each with its country.',
        resolve: ({ cities }) => cities,
      }),
    }),
  });
