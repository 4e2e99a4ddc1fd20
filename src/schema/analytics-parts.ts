// The lists of what scans were: countries, devices, browsers.
import { builder } from '../builder.ts';
import type { ScanDimension } from '../database/client/enums.ts';
import { percentage } from '../domain/analytics/share.ts';
import type { CountedParts } from './analytics-counts.ts';

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

/** A list of one dimension, whose value stands under a name of its own. */
const partList = (type: string, dimension: ScanDimension, name: string, description: string) => ({
  type: builder.objectRef<Part>(type).implement({
    fields: (t) => ({
      [name]: t.exposeString('value', { description }),
      scans: t.exposeInt('scans'),
      percentage: t.exposeFloat('percentage', {
        description: 'Of all scans of the period, with one decimal.',
      }),
    }),
  }),
  of: (counted: CountedParts) => partsOf(counted, dimension),
});

export const partLists = {
  countries: partList('CountryScans', 'COUNTRY', 'country', 'ISO 3166-1 alpha-2.'),
  devices: partList('DeviceScans', 'DEVICE', 'device', 'mobile, tablet, desktop or other.'),
  browsers: partList('BrowserScans', 'BROWSER', 'browser', 'As `Safari`.'),
  operatingSystems: partList('OperatingSystemScans', 'OS', 'os', 'As `iOS`.'),
  referrers: partList(
    'ReferrerScans',
    'REFERRER',
    'referrer',
    'The host of the page that led to the short link, or `direct`.',
  ),
  languages: partList('LanguageScans', 'LANGUAGE', 'language', 'BCP 47.'),
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
  fields: (t) => ({
    city: t.exposeString('city'),
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2.' }),
    scans: t.exposeInt('scans'),
    percentage: t.exposeFloat('percentage', {
      description: 'Of all scans of the period, with one decimal.',
    }),
  }),
});

export const Geography = builder
  .objectRef<{ countries: Part[]; cities: City[] }>('ScanGeography')
  .implement({
    fields: (t) => ({
      countries: t.field({
        type: [partLists.countries.type],
        resolve: ({ countries }) => countries,
      }),
      cities: t.field({ type: [CityScans], resolve: ({ cities }) => cities }),
    }),
  });
