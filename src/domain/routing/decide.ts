// What happens to a scan.
import { locationOf } from './campaign.ts';
import { isWithinHours } from './hours.ts';
import { isOfLanguage } from './language.ts';
import type { RoutedCode } from './routed-code.ts';
import type { Condition, Rule } from './shape.ts';
import { sharesOf, sideOf } from './split.ts';
import type { Visitor } from './visitor.ts';

export const outcomes = [
  'REDIRECT',
  'PAGE',
  'PASSWORD',
  'NOT_YET_VALID',
  'NO_LONGER_VALID',
  'SCAN_LIMIT_REACHED',
  'PAUSED',
  'ARCHIVED',
  'NOT_DYNAMIC',
] as const;

type Outcome = (typeof outcomes)[number];

export interface Decision {
  outcome: Outcome;
  /** Where the visitor is led, as a Location header carries it; null if they see a page of ours. */
  url: string | null;
  /** The place of the rule that matched, from 0 on. */
  rule: number | null;
  reason: string;
}

const shut = (code: RoutedCode, outcome: Outcome, reason: string): Decision => {
  const fallback = code.routing?.fallbackUrl;
  return {
    outcome,
    url: fallback === undefined ? null : locationOf(fallback),
    rule: null,
    reason: fallback === undefined ? reason : `${reason}; the fallback takes over`,
  };
};

/** Why nobody is led on, whoever they are; undefined if they are. */
export function whyShut(code: RoutedCode, at: Date): Decision | undefined {
  const { status, routing, totalScans } = code;
  if (!code.dynamic) {
    const reason = 'the picture holds the content itself, so the short link leads nowhere';
    return { outcome: 'NOT_DYNAMIC', url: null, rule: null, reason };
  }
  if (status !== 'ACTIVE') return shut(code, status, `the code is ${status.toLowerCase()}`);
  if (routing === null) return undefined;
  const { validFrom, validUntil, scanLimit } = routing;
  if (validFrom !== undefined && at < new Date(validFrom)) {
    return shut(code, 'NOT_YET_VALID', `valid from ${validFrom} on, which is still to come`);
  }
  if (validUntil !== undefined && at >= new Date(validUntil)) {
    return shut(code, 'NO_LONGER_VALID', `valid until ${validUntil}, which has passed`);
  }
  if (scanLimit !== undefined && totalScans >= scanLimit) return limitReached(code);
  return undefined;
}

/** What happens to a scan beyond the limit. */
export const limitReached = (code: RoutedCode): Decision =>
  shut(code, 'SCAN_LIMIT_REACHED', `the limit of ${code.routing?.scanLimit} scans is reached`);

/** In words what of a visitor a condition asked for; undefined if it does not hold. */
function whyMatching(when: Condition, visitor: Visitor): string[] | undefined {
  const { devices, operatingSystems, languages, countries, hours } = when;
  const facts: string[] = [];
  if (devices) {
    const { device } = visitor;
    if (device === undefined || !devices.includes(device)) return undefined;
    facts.push(`device ${device}`);
  }
  if (operatingSystems) {
    const { operatingSystem } = visitor;
    if (operatingSystem === undefined || !operatingSystems.includes(operatingSystem)) {
      return undefined;
    }
    facts.push(`operating system ${operatingSystem}`);
  }
  if (languages) {
    const { language } = visitor;
    if (language === undefined || !languages.some((range) => isOfLanguage(language, range))) {
      return undefined;
    }
    facts.push(`language ${language}`);
  }
  if (countries) {
    const { country } = visitor;
    if (country === undefined || !countries.includes(country)) return undefined;
    facts.push(`country ${country}`);
  }
  if (hours) {
    if (!isWithinHours(hours, visitor.at)) return undefined;
    facts.push(`hours ${hours.from} to ${hours.to} in ${hours.timeZone}`);
  }
  return facts;
}

function led(code: RoutedCode, rule: Rule, index: number, facts: string[], visitor: Visitor) {
  const { name, targets } = rule;
  const split = targets.length > 1;
  const side = split ? sideOf(targets, code.id, index, visitor.identity) : 0;
  const target = targets[side];
  if (!target) throw new RangeError('A rule has no target');
  const reason = [
    `rule ${index + 1}${name === undefined ? '' : ` “${name}”`} matches`,
    facts.length > 0 ? `: ${facts.join(', ')}` : ' everybody',
    split
      ? `; of its ${targets.length} targets this visitor gets number ${side + 1} (${sharesOf(targets)[side]} %)`
      : '',
  ].join('');
  return { url: target.url, rule: index, reason };
}

/** The target of the first rule that matches, or the code's own. */
function targetFor(code: RoutedCode, visitor: Visitor) {
  const rules = code.routing?.rules ?? [];
  for (const [index, rule] of rules.entries()) {
    const facts = whyMatching(rule.when ?? {}, visitor);
    if (facts) return led(code, rule, index, facts, visitor);
  }
  const reason = rules.length > 0 ? 'no rule matches' : 'there are no rules';
  const { content } = code;
  return { url: content.type === 'URL' ? content.data.url : null, rule: null, reason };
}

/**
 * What happens to a scan, and why, in words. The same code and visitor always give the same.
 *
 * First it is asked whether the code leads on at all: status, times, limit. Then for the password,
 * unless it was given (`unlocked`); the decision tells where it leads once it is. Then the rules, of
 * which the first that matches holds.
 */
export function decide(code: RoutedCode, visitor: Visitor, unlocked = false): Decision {
  const closed = whyShut(code, visitor.at);
  if (closed) return closed;
  const { url, rule, reason } = targetFor(code, visitor);
  const location = url === null ? null : locationOf(url, code.routing?.utm);
  if (code.passwordProtected && !unlocked) {
    return {
      outcome: 'PASSWORD',
      url: location,
      rule,
      reason: `a password is asked for; then: ${reason}`,
    };
  }
  return { outcome: url === null ? 'PAGE' : 'REDIRECT', url: location, rule, reason };
}
