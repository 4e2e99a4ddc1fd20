// Schemas of the routing of a dynamic code, as input and as stored.

import { z } from 'zod';
import { webAddress } from '../content/url.ts';
import { name, nameLimits } from '../text/name.ts';
import { text } from '../text/text.ts';
import { dateTimeInput } from '../time/date-time.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { terms } from '../validation/terms.ts';
import { wholeNumber } from '../validation/whole-number.ts';
import { type Utm, utm } from './campaign.ts';
import { country } from './country.ts';
import { hours } from './hours.ts';
import { language } from './language.ts';
import { device, devices, operatingSystem, operatingSystems } from './visitor.ts';

const listOf = <Item extends z.ZodType>(item: Item, max: number) =>
  z
    .array(item)
    .min(1, 'must contain at least one value, or be omitted')
    .max(max, `must contain at most ${max} values`)
    .nullish();

const condition = fields({
  devices: listOf(device, devices.length).meta({ description: 'Device types.' }),
  operatingSystems: listOf(operatingSystem, operatingSystems.length).meta({
    description: 'Platforms of the device, such as `IOS`.',
  }),
  languages: listOf(language, 100).meta({
    description:
      'Preferred language of the browser, as BCP 47 tags; `de` includes `de-CH`. Up to 100.',
  }),
  countries: listOf(country, 250).meta({
    description: 'Countries (ISO 3166-1 alpha-2), by IP address.',
  }),
  hours: hours.nullish().meta({ description: 'Time of the scan.' }),
})
  .transform(withoutNulls)
  .meta({
    id: 'QrRoutingCondition',
    description: 'All conditions must match; in a list, one matching value is enough.',
  });

/** Targets of a rule. */
export const maxTargets = 10;

export const maxRules = 50;

const targetLimits = `must contain 1 to ${maxTargets} targets`;

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
}).meta({ id: 'QrRoutingTarget', description: 'A destination of a rule, one of its variants.' });

const rule = fields({
  name: name.nullish().meta({ description: `Name of the rule. ${nameLimits}.` }),
  when: condition.nullish().meta({ description: 'Conditions. Default: matches everyone.' }),
  targets: z
    .array(target)
    .min(1, targetLimits)
    .max(maxTargets, targetLimits)
    .refine(
      (targets) => targets.length === 0 || targets.some(({ weight }) => weight > 0),
      'must contain a target with a weight greater than 0',
    )
    .meta({
      description:
        '1 to 10 destinations. Several split the traffic; a returning visitor always gets the same one.',
    }),
})
  .transform(withoutNulls)
  .meta({ id: 'QrRoutingRule', description: 'Redirects matching visitors.' });

const settings = {
  validFrom: dateTimeInput.meta({ description: 'Start.' }),
  validUntil: dateTimeInput.meta({ description: 'End (exclusive), after `validFrom`.' }),
  scanLimit: wholeNumber(1, 1_000_000_000).meta({
    description: 'Total number of scans after which the code stops working.',
  }),
  fallbackUrl: webAddress.meta({
    description:
      'Where visitors are redirected while the code is paused, archived, outside its dates or over its scan limit. Default: a notice.',
  }),
  forwardQuery: z.boolean().meta({
    description:
      'Whether to pass on the query of the short link; parameters of the destination take precedence. Default: true.',
  }),
  utm,
  rules: z.array(rule).max(maxRules, `must contain at most ${maxRules} rules`).meta({
    description: 'Up to 50; the first match wins. Other visitors get the content of the code.',
  }),
};

const routingAbout =
  'Routing: rules, dates, scan limit, password, fallback URL and campaign parameters.';

/** Routing as stored. The hash of the password has its own column. */
export const storedRouting = z
  .strictObject(settings)
  .partial()
  .meta({ description: routingAbout })
  .register(terms, { name: 'QrCodeRouting', description: routingAbout });

/** Routing as callers see it. */
export const shownRouting = storedRouting
  .extend({
    passwordProtected: z.literal(true).optional().meta({
      description: 'Whether visitors must enter a password.',
    }),
  })
  .meta({ id: 'QrCodeRouting', description: `${routingAbout} Absent if there is none.` });

export type Routing = z.output<typeof storedRouting>;
export type Rule = NonNullable<Routing['rules']>[number];
export type Condition = NonNullable<Rule['when']>;

const inputName = 'QrCodeRoutingInput';
const inputAbout =
  'Rules, dates, scan limit, password, fallback URL and campaign parameters. Replaces the routing, except that an omitted `password` is kept.';

/** The name in GraphQL, for a schema that has another in REST. */
export const routingInputTerms = { name: inputName, description: inputAbout };

/** Routing as input: replaces the stored routing, except that an omitted password is kept. */
export const routingInput = fields({
  validFrom: settings.validFrom.nullish(),
  validUntil: settings.validUntil.nullish(),
  scanLimit: settings.scanLimit.nullish(),
  password: text({ min: 1, max: 200 }).nullish().meta({
    description:
      'Password that visitors must enter, 1 to 200 characters; never returned. If omitted, it is unchanged; null removes it.',
    writeOnly: true,
  }),
  passwordProtected: z.boolean().nullish().meta({
    description: 'Optional; must be true if and only if there is a password.',
  }),
  fallbackUrl: settings.fallbackUrl.nullish(),
  forwardQuery: settings.forwardQuery.nullish(),
  utm: settings.utm.nullish(),
  rules: settings.rules.nullish(),
})
  .check(({ value: { validFrom, validUntil }, issues }) => {
    // Normalized times can be compared as text.
    if (validFrom && validUntil && validUntil <= validFrom) {
      const message = `must be after validFrom, ${validFrom}`;
      issues.push({ code: 'custom', message, path: ['validUntil'], input: validUntil });
    }
  })
  .meta({ id: inputName, description: inputAbout });

export type RoutingInput = z.output<typeof routingInput>;

/** The routing to store; null if it is empty. */
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
    // The default is not stored.
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
  /** Campaign parameters that are added to the URL. */
  utm?: Utm | undefined;
}

/** Every URL in the routing, with the path of its field. */
export function addressesOf({ fallbackUrl, utm, rules = [] }: Routing): Target[] {
  const targets = rules.flatMap(({ targets }, rule) =>
    targets.map(({ url }, index) => ({ field: `rules.${rule}.targets.${index}.url`, url, utm })),
  );
  return fallbackUrl === undefined
    ? targets
    : [{ field: 'fallbackUrl', url: fallbackUrl }, ...targets];
}
