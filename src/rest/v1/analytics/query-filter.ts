// Query parameters that filter analytics in REST v1.
import { codeChoices, scanChoices } from '../../../domain/analytics/filter.ts';
import type { AnalyticsFilter } from '../schema-types.generated.ts';
import { repeatable } from '../shared/page-schemas.ts';

export const codeQuery = {
  qrCodeIds: repeatable(codeChoices.qrCodeIds.item, codeChoices.qrCodeIds),
  folderIds: repeatable(codeChoices.folderIds.item, codeChoices.folderIds),
  tags: repeatable(codeChoices.tags.item, codeChoices.tags),
};

export const scanQuery = {
  countries: repeatable(scanChoices.countries.item, scanChoices.countries),
  regions: repeatable(scanChoices.regions.item, scanChoices.regions),
  cities: repeatable(scanChoices.cities.item, scanChoices.cities),
  devices: repeatable(scanChoices.devices.item, scanChoices.devices),
  operatingSystems: repeatable(scanChoices.operatingSystems.item, scanChoices.operatingSystems),
  browsers: repeatable(scanChoices.browsers.item, scanChoices.browsers),
  languages: repeatable(scanChoices.languages.item, scanChoices.languages),
  referrers: repeatable(scanChoices.referrers.item, scanChoices.referrers),
  targets: repeatable(scanChoices.targets.item, scanChoices.targets),
};

type Values = Partial<Record<keyof AnalyticsFilter, string | string[] | undefined>>;

const listOf = (values: string | string[] | undefined) =>
  values === undefined ? undefined : [values].flat();

/** Splits a query into the filter, which is undefined if there is none, and the rest. */
export function filterIn<Query extends Values>(query: Query) {
  const { qrCodeIds, folderIds, tags, countries, regions, cities, devices, ...others } = query;
  const { operatingSystems, browsers, languages, referrers, targets, ...rest } = others;
  const filter: AnalyticsFilter = {
    qrCodeIds: listOf(qrCodeIds),
    folderIds: listOf(folderIds),
    tags: listOf(tags),
    countries: listOf(countries),
    regions: listOf(regions),
    cities: listOf(cities),
    devices: listOf(devices),
    operatingSystems: listOf(operatingSystems),
    browsers: listOf(browsers),
    languages: listOf(languages),
    referrers: listOf(referrers),
    targets: listOf(targets),
  };
  const isGiven = Object.values(filter).some((values) => values !== undefined);
  return { filter: isGiven ? filter : undefined, rest };
}
