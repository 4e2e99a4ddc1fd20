// The rules of a dynamic code, as they are given, as they are stored.
import { z } from 'zod';
import { webAddress } from '../content/url.ts';
import { fields, withoutNulls } from '../fields.ts';
import { moment } from '../moment.ts';
import { text } from '../text.ts';
import { wholeNumber } from '../whole-number.ts';
import { utm } from './campaign.ts';
import { country } from './country.ts';
import { hours } from './hours.ts';
import { language } from './language.ts';
import { devices, operatingSystems } from './visitor.ts';

const someOf = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .array(item)
    .min(1, 'must name at least one, or be left out')
    .max(most, `must name at most ${most}`)
    .nullish();

/** All that is given must hold; of a list, one. */
const condition = fields({
  devices: someOf(z.enum(devices), devices.length),
  operatingSystems: someOf(z.enum(operatingSystems), operatingSystems.length),
  languages: someOf(language, 100),
  countries: someOf(country, 250),
  hours: hours.nullish(),
}).transform(withoutNulls);

const target = fields({
  url: webAddress,
  /** The part of the visitors, beside the weights of the other targets. */
  weight: wholeNumber(0, 1_000).nullish(),
}).transform(({ url, weight }) => ({ url, weight: weight ?? 1 }));

const rule = fields({
  name: text({ min: 1, max: 100 }).nullish(),
  /** Left out: everybody. */
  when: condition.nullish(),
  targets: z
    .array(target)
    .min(1, 'must have 1 to 10 targets')
    .max(10, 'must have 1 to 10 targets')
    .refine(
      (targets) => targets.length === 0 || targets.some(({ weight }) => weight > 0),
      'must have a target whose weight is over 0',
    ),
}).transform(withoutNulls);

const settings = {
  validFrom: moment,
  /** No longer valid from this moment on. */
  validUntil: moment,
  /** Of all scans since the code was made. */
  scanLimit: wholeNumber(1, 1_000_000_000),
  /** Where a scan goes that is not led on. */
  fallbackUrl: webAddress,
  utm,
  /** The first that matches holds. */
  rules: z.array(rule).max(50, 'must be at most 50 rules'),
};

/** Rules as they are stored, without the password, whose hash stands in a column of its own. */
export const storedRouting = z.strictObject(settings).partial();

export type Routing = z.output<typeof storedRouting>;
export type Rule = NonNullable<Routing['rules']>[number];
export type Condition = NonNullable<Rule['when']>;

/**
 * Rules as they are given: together they take the place of all that were there, except that the
 * password stays when it is left out, and is removed by null.
 */
export const routingInput = fields({
  validFrom: settings.validFrom.nullish(),
  validUntil: settings.validUntil.nullish(),
  scanLimit: settings.scanLimit.nullish(),
  password: text({ min: 1, max: 200 }).nullish(),
  /** Only read; what was read may be given back. */
  passwordProtected: z.boolean().nullish(),
  fallbackUrl: settings.fallbackUrl.nullish(),
  utm: settings.utm.nullish(),
  rules: settings.rules.nullish(),
}).check(({ value: { validFrom, validUntil }, issues }) => {
  // Normalised times have one form, in which text sorts as time does.
  if (validFrom && validUntil && validUntil <= validFrom) {
    const message = `must be after validFrom, ${validFrom}`;
    issues.push({ code: 'custom', message, path: ['validUntil'], input: validUntil });
  }
});

export type RoutingInput = z.output<typeof routingInput>;

/** What is stored of what was given; null if that is nothing. */
export function routingOf(input: RoutingInput): Routing | null {
  const { password: _password, passwordProtected: _shown, utm: campaign, rules, ...rest } = input;
  const routing = withoutNulls({
    ...rest,
    utm: campaign && Object.keys(campaign).length > 0 ? campaign : null,
    rules: rules && rules.length > 0 ? rules : null,
  });
  return Object.keys(routing).length > 0 ? storedRouting.parse(routing) : null;
}

interface Address {
  /** A path such as `fallbackUrl`. */
  field: string;
  url: string;
}

/** Every address that rules lead to, with where it stands. */
export function addressesOf({ fallbackUrl, rules = [] }: Routing): Address[] {
  const targets = rules.flatMap(({ targets }, rule) =>
    targets.map(({ url }, index) => ({ field: `rules.${rule}.targets.${index}.url`, url })),
  );
  return fallbackUrl === undefined
    ? targets
    : [{ field: 'fallbackUrl', url: fallbackUrl }, ...targets];
}
