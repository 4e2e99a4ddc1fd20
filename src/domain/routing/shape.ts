// The rules of a dynamic code, as they are given, as they are stored.

import { z } from 'zod';
import { webAddress } from '../content/url.ts';
import { name, nameLimits } from '../text/name.ts';
import { text } from '../text/text.ts';
import { moment } from '../time/moment.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { terms } from '../validation/terms.ts';
import { wholeNumber } from '../validation/whole-number.ts';
import { type Utm, utm } from './campaign.ts';
import { country } from './country.ts';
import { hours } from './hours.ts';
import { language } from './language.ts';
import { device, devices, operatingSystem, operatingSystems } from './visitor.ts';

const someOf = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .array(item)
    .min(1, 'must name at least one, or be left out')
    .max(most, `must name at most ${most}`)
    .nullish();

const condition = fields({
  devices: someOf(device, devices.length).meta({ description: 'Types of device.' }),
  operatingSystems: someOf(operatingSystem, operatingSystems.length).meta({
    description: 'Platforms the device runs.',
  }),
  languages: someOf(language, 100).meta({
    description:
      'Preferred language of the browser, as BCP 47 tags; `de` includes `de-CH`. Up to 100.',
  }),
  countries: someOf(country, 250).meta({
    description: 'Countries (ISO 3166-1 alpha-2), by IP address.',
  }),
  hours: hours.nullish().meta({ description: 'Time of the scan.' }),
})
  .transform(withoutNulls)
  .meta({
    id: 'QrRoutingCondition',
    description: 'All given conditions must match; of a list, any one value.',
  });

const weight = 'Share of the traffic, relative to the other targets: 0 to 1,000. Default: 1.';

const target = fields({
  url: webAddress.meta({
    description: 'Destination URL: http or https, without credentials.',
  }),
  weight: wholeNumber(0, 1_000)
    .nullish()
    .transform((given) => given ?? 1)
    .pipe(wholeNumber(0, 1_000))
    .meta({ description: weight }),
}).meta({ id: 'QrRoutingTarget', description: 'A destination, one of the variants of a rule.' });

const rule = fields({
  name: name.nullish().meta({ description: `Name of the rule, for people. ${nameLimits}.` }),
  when: condition.nullish().meta({ description: 'Conditions. Default: everyone.' }),
  targets: z
    .array(target)
    .min(1, 'must have 1 to 10 targets')
    .max(10, 'must have 1 to 10 targets')
    .refine(
      (targets) => targets.length === 0 || targets.some(({ weight }) => weight > 0),
      'must have a target whose weight is over 0',
    )
    .meta({
      description:
        '1 to 10 destinations; with several, traffic is split, and returning visitors always get the same one.',
    }),
})
  .transform(withoutNulls)
  .meta({ id: 'QrRoutingRule', description: 'Redirects the visitors that match.' });

const settings = {
  validFrom: moment.meta({ description: 'Start: not valid before.' }),
  validUntil: moment.meta({ description: 'End: not valid from then on; after `validFrom`.' }),
  scanLimit: wholeNumber(1, 1_000_000_000).meta({
    description: 'Total scans, since the code was created, after which it stops working.',
  }),
  fallbackUrl: webAddress.meta({
    description:
      'Where visitors go while the code is paused, archived, outside its dates or over its limit. Default: a page that says so.',
  }),
  forwardQuery: z.boolean().meta({
    description:
      'Whether the query of the short link is passed on to the destination, whose own parameters win. Default: true.',
  }),
  utm,
  rules: z.array(rule).max(50, 'must be at most 50 rules').meta({
    description:
      'Up to 50 rules; the first match wins. Everyone else gets the content of the code.',
  }),
};

const routingAbout = 'Routing rules: which visitors are redirected where.';

/** Rules as they are stored, without the password, whose hash stands in a column of its own. */
export const storedRouting = z
  .strictObject(settings)
  .partial()
  .meta({ description: routingAbout })
  .register(terms, { name: 'QrCodeRouting', description: routingAbout });

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
    description:
      'Password that visitors must enter, 1 to 200 characters; never shown again. Omitted: unchanged; null removes it.',
    writeOnly: true,
  }),
  passwordProtected: z.boolean().nullish().meta({
    description: 'Optional; must match whether there is a password.',
  }),
  fallbackUrl: settings.fallbackUrl.nullish(),
  forwardQuery: settings.forwardQuery.nullish(),
  utm: settings.utm.nullish(),
  rules: settings.rules.nullish(),
})
  .check(({ value: { validFrom, validUntil }, issues }) => {
    // Normalised times have one form, in which text sorts as time does.
    if (validFrom && validUntil && validUntil <= validFrom) {
      const message = `must be after validFrom, ${validFrom}`;
      issues.push({ code: 'custom', message, path: ['validUntil'], input: validUntil });
    }
  })
  .meta({
    id: 'QrCodeRoutingInput',
    description:
      'Replaces all rules, except that an omitted `password` stays; null removes the password.',
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
