// The rules of a dynamic code, as they are given, as they are stored.

import { z } from 'zod';
import { webAddress } from '../content/url.ts';
import { name, nameLimits } from '../text/name.ts';
import { text } from '../text/text.ts';
import { moment } from '../time/moment.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { wholeNumber } from '../validation/whole-number.ts';
import { type Utm, utm } from './campaign.ts';
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
  devices: someOf(z.enum(devices), devices.length).meta({ description: 'By the browser.' }),
  operatingSystems: someOf(z.enum(operatingSystems), operatingSystems.length).meta({
    description: 'By the browser.',
  }),
  languages: someOf(language, 100).meta({
    description: 'The one that the browser puts first; `de` takes in `de-CH`.',
  }),
  countries: someOf(country, 250).meta({ description: 'Of the address.' }),
  hours: hours.nullish().meta({ description: 'When it is scanned.' }),
})
  .transform(withoutNulls)
  .meta({
    id: 'QrRoutingCondition',
    description: 'All that is given must hold; of a list, one.',
  });

const target = fields({
  url: webAddress.meta({ description: 'Where they are led.' }),
  weight: wholeNumber(0, 1_000).nullish().meta({
    description: 'The part of the visitors, beside the other targets. Left out: 1.',
  }),
})
  .transform(({ url, weight }) => ({ url, weight: weight ?? 1 }))
  .meta({ id: 'QrRoutingTarget', description: 'Where some visitors are led.' });

const rule = fields({
  name: name.nullish().meta({ description: `For people; a preview tells it. ${nameLimits}.` }),
  when: condition.nullish().meta({ description: 'Left out: everybody.' }),
  targets: z
    .array(target)
    .min(1, 'must have 1 to 10 targets')
    .max(10, 'must have 1 to 10 targets')
    .refine(
      (targets) => targets.length === 0 || targets.some(({ weight }) => weight > 0),
      'must have a target whose weight is over 0',
    )
    .meta({ description: '1 to 10, one of which weighs more than 0; each visitor gets one.' }),
})
  .transform(withoutNulls)
  .meta({ id: 'QrRoutingRule', description: 'Whom it matches, and where it leads them.' });

const settings = {
  validFrom: moment.meta({ description: 'Not yet valid before this moment.' }),
  validUntil: moment.meta({
    description: 'No longer valid from this moment on; after validFrom.',
  }),
  scanLimit: wholeNumber(1, 1_000_000_000).meta({
    description: 'How many scans are led on, of all since the code was made.',
  }),
  fallbackUrl: webAddress.meta({
    description: 'Where a scan goes that is not led on. Left out: to a page that says why.',
  }),
  forwardQuery: z.boolean().meta({
    description:
      'Whether the query of the short link is passed on to where a scan is led; its own parameters win. Left out: true.',
  }),
  utm,
  rules: z
    .array(rule)
    .max(50, 'must be at most 50 rules')
    .meta({ description: 'Up to 50; the first that matches holds.' }),
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
  password: text({ min: 1, max: 200 }).nullish().meta({
    description: '1 to 200 characters, never shown again. Left out: stays; null removes it.',
    writeOnly: true,
  }),
  passwordProtected: z.boolean().nullish().meta({
    description: 'Need not be given; if it is, it must be as it will be read.',
  }),
  fallbackUrl: settings.fallbackUrl.nullish(),
  forwardQuery: settings.forwardQuery.nullish(),
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
  const {
    password: _password,
    passwordProtected: _shown,
    utm: campaign,
    rules,
    forwardQuery,
    ...rest
  } = input;
  const routing = withoutNulls({
    ...rest,
    // Only what differs from the default is stored.
    forwardQuery: forwardQuery === false ? false : null,
    utm: campaign && Object.keys(campaign).length > 0 ? campaign : null,
    rules: rules && rules.length > 0 ? rules : null,
  });
  return Object.keys(routing).length > 0 ? storedRouting.parse(routing) : null;
}

interface Target {
  /** A path such as `fallbackUrl`. */
  field: string;
  url: string;
  /** What is added to it. */
  utm?: Utm | undefined;
}

/** Every address that rules lead to, with where it stands. */
export function addressesOf({ fallbackUrl, utm, rules = [] }: Routing): Target[] {
  const targets = rules.flatMap(({ targets }, rule) =>
    targets.map(({ url }, index) => ({ field: `rules.${rule}.targets.${index}.url`, url, utm })),
  );
  return fallbackUrl === undefined
    ? targets
    : [{ field: 'fallbackUrl', url: fallbackUrl }, ...targets];
}
