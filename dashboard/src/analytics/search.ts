// What the analytics page shows, kept in its URL.

import { isOneOf } from '../components/text/labels.ts';
import type { ComparedPeriod } from '../schema-types.generated.ts';
import { type PeriodSearch, periodSearch } from './period.ts';

/** Fields of `AnalyticsFilter`, in the order in which chosen values are shown. */
export const filterFields = [
  'qrCodeIds',
  'folderIds',
  'tags',
  'countries',
  'regions',
  'cities',
  'devices',
  'operatingSystems',
  'browsers',
  'languages',
  'referrers',
  'targets',
] as const;

export type FilterField = (typeof filterFields)[number];

export type FilterSearch = { [Field in FilterField]?: string[] };

export interface AnalyticsSearch extends PeriodSearch, FilterSearch {
  /** ID of the QR code that is shown, if only one is. */
  code?: string;
  compare?: ComparedPeriod;
}

/** Not the labels, which the router would load with every page. */
const comparedPeriods: Record<ComparedPeriod, true> = {
  PREVIOUS_PERIOD: true,
  PREVIOUS_YEAR: true,
};

/** A single value, too, because people write addresses by hand. */
function textsIn(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? String(one) : [],
  );
}

export function analyticsSearch(search: Record<string, unknown>): AnalyticsSearch {
  const { code, compare } = search;
  const filter: FilterSearch = {};
  for (const field of filterFields) {
    const values = textsIn(search[field]);
    if (values.length > 0) filter[field] = values;
  }
  return {
    ...periodSearch(search),
    ...filter,
    ...(typeof code === 'string' && { code }),
    ...(isOneOf(comparedPeriods, compare) && { compare }),
  };
}

/** The filter alone; null if nothing is filtered. */
export function filterIn(search: AnalyticsSearch): FilterSearch | null {
  const given = filterFields.filter((field) => search[field]);
  if (given.length === 0) return null;
  return Object.fromEntries(given.map((field) => [field, search[field]]));
}

/** With a value added to the filter, or removed if it is there. */
export function toggled(
  search: AnalyticsSearch,
  field: FilterField,
  value: string,
): AnalyticsSearch {
  const { [field]: before = [], ...others } = search;
  const values = before.includes(value)
    ? before.filter((one) => one !== value)
    : [...before, value];
  return values.length > 0 ? { ...others, [field]: values } : others;
}

export function withoutFilter(search: AnalyticsSearch): AnalyticsSearch {
  const others = { ...search };
  for (const field of filterFields) delete others[field];
  return others;
}

/** With another period instead of its own. */
export function withPeriod(search: AnalyticsSearch, period: PeriodSearch): AnalyticsSearch {
  const { days, from, to, interval, ...others } = search;
  return { ...others, ...period };
}
