// Lists of where, with what and from where people scanned.
import { locale } from '../../locale/locale.ts';
import { countryName } from '../../routing/country/country-names.ts';
import type { AnalyticsQuery } from '../analytics.generated.ts';
import type { FilterField, FilterSearch } from '../search.ts';
import { analyticsStrings } from '../strings.ts';
import { Breakdown, type Share } from './breakdown.tsx';
import { Regions } from './regions.tsx';

const strings = analyticsStrings.breakdown;
const languages = new Intl.DisplayNames(locale, { type: 'language' });

type Analytics = NonNullable<NonNullable<AnalyticsQuery['organization']>['analytics']>;

/** A language tag as people write it; as it is if it is none. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export const referrerName = (referrer: string): string =>
  referrer === 'direct' ? strings.direct : referrer;

const listsOf = (found: Analytics): [FilterField, Share[]][] => [
  [
    'countries',
    found.geography.countries.map((row) => ({
      ...row,
      value: row.country,
      name: countryName(row.country),
    })),
  ],
  [
    'cities',
    found.geography.cities.map((row) => ({
      ...row,
      value: row.city,
      name: [row.city, row.country].filter(Boolean).join(', '),
    })),
  ],
  [
    'devices',
    found.devices.map((row) => ({
      ...row,
      value: row.device,
      name: analyticsStrings.device({ name: row.device }),
    })),
  ],
  ['browsers', found.browsers.map((row) => ({ ...row, value: row.browser, name: row.browser }))],
  [
    'operatingSystems',
    found.operatingSystems.map((row) => ({ ...row, value: row.os, name: row.os })),
  ],
  [
    'languages',
    found.languages.map((row) => ({
      ...row,
      value: row.language,
      name: languageName(row.language),
    })),
  ],
  [
    'referrers',
    found.referrers.map((row) => ({
      ...row,
      value: row.referrer,
      name: referrerName(row.referrer),
    })),
  ],
  ['targets', found.targets.map((row) => ({ ...row, value: row.target, name: row.target }))],
];

export function Breakdowns({
  found,
  variables,
  filter,
  onToggle,
}: {
  found: Analytics;
  variables: Parameters<typeof Regions>[0]['variables'];
  filter: FilterSearch | null;
  onToggle: (field: FilterField, value: string) => void;
}) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {listsOf(found).map(([field, shares]) => (
        <Breakdown
          key={field}
          title={strings.titles[field]}
          shares={shares}
          chosen={filter?.[field]}
          onToggle={(value) => onToggle(field, value)}
        />
      ))}
      <Regions variables={variables} chosen={filter?.regions} onToggle={onToggle} />
    </div>
  );
}
