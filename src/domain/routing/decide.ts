// Decides the outcome of a scan.
import { locationOf } from './campaign.ts';
import { isWithinHours } from './hours.ts';
import { isOfLanguage } from './language.ts';
import type { RoutedCode } from './routed-code.ts';
import type { Condition, Rule } from './shape.ts';
import { sharesOf, targetIndexOf } from './split.ts';
import type { Visitor } from './visitor.ts';

const outcomes = [
  'REDIRECT',
  'PAGE',
  'PASSWORD',
  'NOT_YET_VALID',
  'NO_LONGER_VALID',
  'SCAN_LIMIT_REACHED',
  'PAUSED',
  'DELETED',
  'NOT_DYNAMIC',
] as const;

type Outcome = (typeof outcomes)[number];

export interface Decision {
  outcome: Outcome;
  /** The value of the Location header; null if the visitor gets a page of this server. */
  url: string | null;
  /** Index of the matching rule, starting at 0. */
  rule: number | null;
  reason: string;
}

const unavailable = (code: RoutedCode, outcome: Outcome, reason: string): Decision => {
  const fallback = code.routing?.fallbackUrl;
  return {
    outcome,
    url: fallback === undefined ? null : locationOf(fallback),
    rule: null,
    reason: fallback === undefined ? reason : `${reason}; redirected to the fallback URL`,
  };
};

/** Why the code is unavailable to every visitor; undefined if it is available. */
export function unavailableReason(code: RoutedCode, at: Date): Decision | undefined {
  const { status, routing, totalScans } = code;
  if (!code.dynamic) {
    const reason = 'static codes contain their content, so the short link is not used';
    return { outcome: 'NOT_DYNAMIC', url: null, rule: null, reason };
  }
  if (status === 'DELETED') return unavailable(code, status, 'the code is in the trash');
  if (status === 'PAUSED') return unavailable(code, status, 'the code is paused');
  if (routing === null) return undefined;
  const { validFrom, validUntil, scanLimit } = routing;
  if (validFrom !== undefined && at < new Date(validFrom)) {
    return unavailable(code, 'NOT_YET_VALID', `not valid until ${validFrom}`);
  }
  if (validUntil !== undefined && at >= new Date(validUntil)) {
    return unavailable(code, 'NO_LONGER_VALID', `expired at ${validUntil}`);
  }
  if (scanLimit !== undefined && totalScans >= scanLimit) return limitReached(code);
  return undefined;
}

/** The decision for a scan over the limit. */
export const limitReached = (code: RoutedCode): Decision =>
  unavailable(
    code,
    'SCAN_LIMIT_REACHED',
    `the scan limit of ${code.routing?.scanLimit} has been reached`,
  );

/** The facts about a visitor that fulfill a condition, in words; undefined if it does not match. */
function matchedFacts(when: Condition, visitor: Visitor): string[] | undefined {
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

function chooseTarget(
  code: RoutedCode,
  rule: Rule,
  index: number,
  facts: string[],
  visitor: Visitor,
) {
  const { name, targets } = rule;
  const split = targets.length > 1;
  const chosen = split ? targetIndexOf(targets, code.id, index, visitor.identity) : 0;
  const target = targets[chosen];
  if (!target) throw new RangeError('The rule has no target');
  const reason = [
    `rule ${index + 1}${name === undefined ? '' : ` “${name}”`} matches`,
    facts.length > 0 ? `: ${facts.join(', ')}` : ' everyone',
    split
      ? `; target ${chosen + 1} of ${targets.length} (${sharesOf(targets)[chosen]}%) is used for this visitor`
      : '',
  ].join('');
  return { url: target.url, rule: index, reason };
}

/** The target of the first matching rule, or else the code's own destination. */
function targetFor(code: RoutedCode, visitor: Visitor) {
  const rules = code.routing?.rules ?? [];
  for (const [index, rule] of rules.entries()) {
    const facts = matchedFacts(rule.when ?? {}, visitor);
    if (facts) return chooseTarget(code, rule, index, facts, visitor);
  }
  const reason = rules.length > 0 ? 'no rule matches' : 'there are no rules';
  const { content } = code;
  return { url: content.type === 'URL' ? content.data.url : null, rule: null, reason };
}

/**
 * Decides the outcome of a scan. Deterministic for a given code and visitor.
 *
 * Checks, in this order: availability (status, dates, scan limit); the password, unless `unlocked`; the
 * rules, of which the first match wins. A PASSWORD decision contains the URL to redirect to afterwards.
 */
export function decide(code: RoutedCode, visitor: Visitor, unlocked = false): Decision {
  const refusal = unavailableReason(code, visitor.at);
  if (refusal) return refusal;
  const { url, rule, reason } = targetFor(code, visitor);
  const location = url === null ? null : locationOf(url, code.routing?.utm);
  if (code.passwordProtected && !unlocked) {
    return {
      outcome: 'PASSWORD',
      url: location,
      rule,
      reason: `password required; then: ${reason}`,
    };
  }
  return { outcome: url === null ? 'PAGE' : 'REDIRECT', url: location, rule, reason };
}
