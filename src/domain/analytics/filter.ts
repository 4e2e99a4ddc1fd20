// Filter of analytics, as input.
import { z } from 'zod';
import { oneOf } from '../filter/shape.ts';
import { idText, maxTags } from '../qr-code/shape.ts';
import { country } from '../routing/country.ts';
import { language } from '../routing/language.ts';
import { maxName } from '../text/limits.ts';
import { anyTag } from '../text/name.ts';
import { text } from '../text/text.ts';
import { deviceNames } from '../user-agent/device.ts';

const names: readonly string[] = deviceNames;

const device = text({ max: 20 }).refine(
  (given) => names.includes(given),
  `must be one of ${deviceNames.join(', ')}`,
);

interface Choice<Item extends z.ZodType<string>> {
  item: Item;
  max: number;
  description: string;
}

const choice = <Item extends z.ZodType<string>>(
  item: Item,
  max: number,
  description: string,
): Choice<Item> => ({ item, max, description });

/** A value as its list shows it. */
const listed = (max: number, description: string) => choice(text({ min: 1, max }), 50, description);

/** Which QR codes are counted. */
export const codeChoices = {
  qrCodeIds: choice(idText, 100, 'Only these QR codes.'),
  folderIds: choice(idText, 100, 'Only QR codes in one of these folders.'),
  tags: choice(anyTag, maxTags, 'Only QR codes with all of these tags.'),
};

/** Which of their scans are counted. */
export const scanChoices = {
  countries: choice(country, 250, 'Only scans from one of these countries.'),
  regions: listed(maxName, 'Only scans from a region with one of these names.'),
  cities: listed(maxName, 'Only scans from a city with one of these names.'),
  devices: choice(device, deviceNames.length, 'Only scans by one of these types of device.'),
  operatingSystems: listed(maxName, 'Only scans on one of these operating systems.'),
  browsers: listed(maxName, 'Only scans in one of these browsers.'),
  languages: choice(language, 50, 'Only scans by browsers with one of these languages.'),
  referrers: listed(253, 'Only scans with one of these referrers, such as `direct`.'),
  targets: listed(500, 'Only scans that were redirected to one of these URLs.'),
};

const listOf = <Item extends z.ZodType<string>>({ item, max, description }: Choice<Item>) =>
  oneOf(item, description, max);

const codeFilter = z.strictObject({
  qrCodeIds: listOf(codeChoices.qrCodeIds),
  folderIds: listOf(codeChoices.folderIds),
  tags: listOf(codeChoices.tags),
});

const scanValueFilter = z.strictObject({
  countries: listOf(scanChoices.countries),
  regions: listOf(scanChoices.regions),
  cities: listOf(scanChoices.cities),
  devices: listOf(scanChoices.devices),
  operatingSystems: listOf(scanChoices.operatingSystems),
  browsers: listOf(scanChoices.browsers),
  languages: listOf(scanChoices.languages),
  referrers: listOf(scanChoices.referrers),
  targets: listOf(scanChoices.targets),
});

export const analyticsFilter = z.strictObject({ ...codeFilter.shape, ...scanValueFilter.shape });

type Given<Fields> = { [Name in keyof Fields]?: Fields[Name] | null };

export type CodeFilter = Given<z.output<typeof codeFilter>>;
export type ScanValueFilter = Given<z.output<typeof scanValueFilter>>;

/** Fields of a scan that a filter looks at. */
type ScanField =
  | 'country'
  | 'region'
  | 'city'
  | 'device'
  | 'os'
  | 'browser'
  | 'language'
  | 'referrer'
  | 'target';

/** The values that fields of a scan may have, for the fields that are filtered. */
export function scanValuesOf(filter: ScanValueFilter): (readonly [ScanField, string[]])[] {
  const given: readonly (readonly [ScanField, string[] | null | undefined])[] = [
    ['country', filter.countries],
    ['region', filter.regions],
    ['city', filter.cities],
    ['device', filter.devices],
    ['os', filter.operatingSystems],
    ['browser', filter.browsers],
    ['language', filter.languages],
    ['referrer', filter.referrers],
    ['target', filter.targets],
  ];
  return given.flatMap(([field, values]) => (values ? [[field, values] as const] : []));
}
