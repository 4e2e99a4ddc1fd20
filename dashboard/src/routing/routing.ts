// Smart redirects as the form edits them, converted from and to the API.

import type { VisitorDevice, VisitorOperatingSystem, Weekday } from '../schema-types.generated.ts';
import { toIsoDateTime, toLocalDateTime } from '../time/shown-time.ts';
import type { RoutingFragment } from './routing.generated.ts';

export interface Hours {
  from: string;
  to: string;
  timeZone: string;
  /** Empty means every day. */
  days: readonly Weekday[];
}

export interface Target {
  url: string;
  weight: string;
}

export interface Rule {
  /** A stable React key, since rules can be reordered. */
  key: string;
  name: string;
  /** As typed: `DE, AT`. */
  countries: string;
  languages: string;
  devices: readonly VisitorDevice[];
  operatingSystems: readonly VisitorOperatingSystem[];
  hours: Hours | null;
  targets: readonly Target[];
}

export const utmNames = ['source', 'medium', 'campaign', 'term', 'content'] as const;

/** Values as typed; an empty text means unset. */
export interface Routing {
  validFrom: string;
  validUntil: string;
  scanLimit: string;
  fallbackUrl: string;
  /** Whether the stored code has a password. */
  passwordProtected: boolean;
  /** null removes it; an empty text keeps it. */
  password: string | null;
  /** Whether the query string of the short link is forwarded. */
  forwardQuery: boolean;
  utm: Readonly<Record<(typeof utmNames)[number], string>>;
  rules: readonly Rule[];
}

let ruleCount = 0;

function nextKey(): string {
  ruleCount += 1;
  return `rule ${ruleCount}`;
}

export const newRule = (): Rule => ({
  key: nextKey(),
  name: '',
  countries: '',
  languages: '',
  devices: [],
  operatingSystems: [],
  hours: null,
  targets: [{ url: '', weight: '1' }],
});

const toRule = ({ name, when, targets }: RoutingFragment['rules'][number]): Rule => ({
  ...newRule(),
  name: name ?? '',
  countries: when?.countries?.join(', ') ?? '',
  languages: when?.languages?.join(', ') ?? '',
  devices: when?.devices ?? [],
  operatingSystems: when?.operatingSystems ?? [],
  hours: when?.hours
    ? {
        from: when.hours.from,
        to: when.hours.to,
        timeZone: when.hours.timeZone,
        days: when.hours.days ?? [],
      }
    : null,
  targets: targets.map(({ url, weight }) => ({ url, weight: String(weight) })),
});

export const toRoutingFields = (stored: RoutingFragment | null): Routing => ({
  validFrom: stored?.validFrom ? toLocalDateTime(stored.validFrom) : '',
  validUntil: stored?.validUntil ? toLocalDateTime(stored.validUntil) : '',
  scanLimit: stored?.scanLimit?.toString() ?? '',
  fallbackUrl: stored?.fallbackUrl ?? '',
  passwordProtected: stored?.passwordProtected ?? false,
  password: '',
  forwardQuery: stored?.forwardQuery ?? true,
  utm: {
    source: stored?.utm?.source ?? '',
    medium: stored?.utm?.medium ?? '',
    campaign: stored?.utm?.campaign ?? '',
    term: stored?.utm?.term ?? '',
    content: stored?.utm?.content ?? '',
  },
  rules: stored?.rules.map(toRule) ?? [],
});

const splitList = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
const nullIfEmpty = <Value>(list: readonly Value[]): Value[] | null =>
  list.length ? [...list] : null;

function toCondition(rule: Rule) {
  const { hours } = rule;
  const when = {
    countries: nullIfEmpty(splitList(rule.countries.toUpperCase())),
    languages: nullIfEmpty(splitList(rule.languages)),
    devices: nullIfEmpty(rule.devices),
    operatingSystems: nullIfEmpty(rule.operatingSystems),
    hours: hours && { ...hours, days: nullIfEmpty(hours.days) },
  };
  return Object.values(when).some((value) => value !== null) ? when : null;
}

/** The input for the server. Invalid numbers are sent as -1, so that the server explains the limits. */
export function toRoutingInput(routing: Routing) {
  const { password, passwordProtected, scanLimit } = routing;
  const utm = Object.fromEntries(
    Object.entries(routing.utm).filter(([, value]) => value.trim() !== ''),
  );
  const input = {
    validFrom: toIsoDateTime(routing.validFrom),
    validUntil: toIsoDateTime(routing.validUntil),
    scanLimit: scanLimit === '' ? null : wholeNumber(scanLimit),
    fallbackUrl: routing.fallbackUrl.trim() || null,
    // On is the default.
    forwardQuery: routing.forwardQuery ? null : false,
    utm: Object.keys(utm).length > 0 ? utm : null,
    rules: routing.rules.map((rule) => ({
      name: rule.name.trim() || null,
      when: toCondition(rule),
      targets: rule.targets.map(({ url, weight }) => ({
        url: url.trim(),
        weight: weight === '' ? null : wholeNumber(weight),
      })),
    })),
  };
  const { rules, ...others } = input;
  const isEmpty =
    rules.length === 0 &&
    Object.values(others).every((value) => value === null) &&
    !password &&
    (password === null || !passwordProtected);
  if (isEmpty) return null;
  return password === '' ? input : { ...input, password };
}

const wholeNumber = (text: string): number => {
  const number = Number(text);
  return Number.isInteger(number) ? number : -1;
};

/** Whether a path of the input belongs to a field of the form, which shows its own problems. */
export const isRoutingField = (path: string): boolean =>
  /^routing\.(?:validFrom|validUntil|scanLimit|fallbackUrl|password|utm\.\w+|rules\.\d+\.(?:name|targets\.\d+\.(?:url|weight)|when\.(?:countries|languages|devices|operatingSystems|hours\.(?:from|to|timeZone|days))))\b/.test(
    path,
  );
