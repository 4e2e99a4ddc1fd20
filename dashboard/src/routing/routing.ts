// Smart redirects as the form edits them, converted from and to the API.

import type { VisitorDevice, VisitorOperatingSystem, Weekday } from '../schema-types.generated.ts';
import { toIsoDateTime, toLocalDateTime } from '../time/shown-time.ts';
import { percentagesOf } from './percentages.ts';
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
  /** Its share of the traffic, as typed. */
  percent: string;
  /** The weight that is stored, and the share that it is shown as; null for a new target. */
  stored: { weight: number; percent: string } | null;
}

export interface Rule {
  /** A stable React key, since rules can be reordered. */
  key: string;
  name: string;
  /** Codes: `DE`. */
  countries: readonly string[];
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

/** Differs from those of rules that were kept while the page was loaded again. */
function nextKey(): string {
  ruleCount += 1;
  return `rule ${performance.timeOrigin} ${ruleCount}`;
}

export const newTarget = (percent: string): Target => ({ url: '', percent, stored: null });

export const newRule = (): Rule => ({
  key: nextKey(),
  name: '',
  countries: [],
  languages: '',
  devices: [],
  operatingSystems: [],
  hours: null,
  targets: [newTarget('100')],
});

const toRule = ({ name, when, targets }: RoutingFragment['rules'][number]): Rule => ({
  ...newRule(),
  name: name ?? '',
  countries: when?.countries ?? [],
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
  targets: toTargets(targets),
});

function toTargets(stored: RoutingFragment['rules'][number]['targets']): Target[] {
  const percentages = percentagesOf(stored.map(({ weight }) => weight));
  return stored.map(({ url, weight }, index) => {
    const percent = String(percentages[index] ?? 0);
    return { url, percent, stored: { weight, percent } };
  });
}

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
    countries: nullIfEmpty(rule.countries),
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
      targets: toTargetInputs(rule.targets),
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

/** Weights that were not changed stay as they are, because percentages are rounded. */
function toTargetInputs(targets: readonly Target[]) {
  const isKept = targets.every(({ percent, stored }) => stored?.percent === percent);
  return targets.map(({ url, percent, stored }) => ({
    url: url.trim(),
    weight: isKept && stored ? stored.weight : targets.length > 1 ? wholeNumber(percent) : null,
  }));
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
