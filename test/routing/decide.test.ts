// Routing decisions: matching rules and the checks before them.
import { describe, expect, test } from 'vitest';
import { knownCountry } from '../../src/domain/routing/country.ts';
import { type Decision, decide } from '../../src/domain/routing/decide.ts';
import { preferredLanguage } from '../../src/domain/routing/language.ts';
import type { RoutedCode } from '../../src/domain/routing/routed-code.ts';
import type { Visitor } from '../../src/domain/routing/visitor.ts';
import { code, decided, own, rule, somebody, to } from './visit.ts';

describe('the first rule that matches applies', () => {
  const routing = {
    rules: [
      { name: 'Germans on phones', ...rule({ devices: ['MOBILE'], countries: ['DE'] }, 'a') },
      rule({ languages: ['pt-BR', 'de'] }, 'b'),
      rule({ operatingSystems: ['IOS', 'ANDROID'] }, 'c'),
      rule({ devices: ['MOBILE', 'DESKTOP'] }, 'd'),
    ],
  };
  test.each<[Partial<Visitor>, string, number | null, string]>([
    [
      { device: 'MOBILE', country: 'DE', language: 'de' },
      to('a'),
      0,
      'rule 1 “Germans on phones” matches: device MOBILE, country DE',
    ],
    [{ device: 'MOBILE', language: 'de-CH' }, to('b'), 1, 'rule 2 matches: language de-CH'],
    [{ country: 'DE', operatingSystem: 'IOS' }, to('c'), 2, 'rule 3 matches: operating system IOS'],
    [{ device: 'DESKTOP', language: 'pt-PT' }, to('d'), 3, 'rule 4 matches: device DESKTOP'],
    [{ language: 'den' }, own, null, 'no rule matches'],
    [{ device: 'TABLET', country: 'DE' }, own, null, 'no rule matches'],
    [{}, own, null, 'no rule matches'],
  ])('%j', (visitor, url, index, reason) => {
    expect(decided(routing, visitor)).toEqual({ outcome: 'REDIRECT', url, rule: index, reason });
  });

  test('a rule without a condition matches everybody', () => {
    for (const when of [undefined, {}, { devices: null }]) {
      const response = decided({ rules: [rule(when, 'x'), rule(undefined, 'y')] });
      expect(response).toMatchObject({ url: to('x'), reason: 'rule 1 matches everyone' });
    }
    expect(decided(null)).toMatchObject({ url: own, reason: 'there are no rules' });
  });

  test('other content than a URL has a page if no rule matches', () => {
    const text = code(
      { rules: [rule({ devices: ['MOBILE'] }, 'x')] },
      { content: { type: 'TEXT', data: { text: 'Hi' } } },
    );
    expect(decide(text, somebody)).toMatchObject({ outcome: 'PAGE', url: null });
    expect(decide(text, { ...somebody, device: 'MOBILE' })).toMatchObject({
      outcome: 'REDIRECT',
      url: to('x'),
    });
  });

  test('only properties of the visitor that rules need are read', () => {
    const accessed: string[] = [];
    const watched = new Proxy(somebody, {
      get: (visitor, name: keyof Visitor) => {
        accessed.push(String(name));
        return visitor[name];
      },
    });
    decide(code(null), watched);
    decide(code({ scanLimit: 1, rules: [rule(undefined, 'x')] }), watched);
    expect(new Set(accessed)).toEqual(new Set(['at']));
    decide(code({ rules: [rule({ languages: ['de'], countries: ['DE'] }, 'x')] }), watched);
    expect(new Set(accessed)).toEqual(new Set(['at', 'language']));
  });
});

describe('checks before the rules', () => {
  const times = { validFrom: '2026-06-15T10:00:00Z', validUntil: '2026-06-15T12:00:00+01:00' };
  test.each<[string, Decision['outcome'], RegExp]>([
    ['2026-06-15T09:59:59.999Z', 'NOT_YET_VALID', /^not valid until 2026-06-15T10:00:00Z$/],
    ['2026-06-15T10:00:00Z', 'REDIRECT', /no rules/],
    ['2026-06-15T10:59:59.999Z', 'REDIRECT', /no rules/],
    ['2026-06-15T11:00:00Z', 'NO_LONGER_VALID', /^expired at 2026-06-15T11:00:00Z$/],
  ])('at %s: %s', (at, outcome, reason) => {
    const response = decided(times, { at: new Date(at) });
    expect(response.outcome).toBe(outcome);
    expect(response.reason).toMatch(reason);
    expect(response.url).toBe(outcome === 'REDIRECT' ? own : null);
  });

  test('run in this order: status, dates, limit, password; all but the password use the fallback', () => {
    const routing = { ...times, scanLimit: 3, fallbackUrl: 'https://example.com/fällback' };
    const late = { ...somebody, at: new Date('2026-07-01T00:00:00Z') };
    const all = { totalScans: 3, passwordProtected: true };
    const outcomeOf = (change: Partial<RoutedCode>, visitor = somebody) => {
      const { outcome, url } = decide(code(routing, { ...all, ...change }), visitor);
      return [outcome, url];
    };
    const fallback = 'https://example.com/f%C3%A4llback';
    expect(outcomeOf({ status: 'DELETED' }, late)).toEqual(['DELETED', fallback]);
    expect(outcomeOf({ status: 'PAUSED' }, late)).toEqual(['PAUSED', fallback]);
    expect(outcomeOf({}, late)).toEqual(['NO_LONGER_VALID', fallback]);
    expect(outcomeOf({})).toEqual(['SCAN_LIMIT_REACHED', fallback]);
    expect(outcomeOf({ totalScans: 2 })).toEqual(['PASSWORD', own]);
    expect(outcomeOf({ dynamic: false })).toEqual(['NOT_DYNAMIC', null]);
  });

  test('a correct password continues as if there were none', () => {
    const locked = code({ rules: [rule(undefined, 'x')] }, { passwordProtected: true });
    expect(decide(locked, somebody)).toEqual({
      outcome: 'PASSWORD',
      url: to('x'),
      rule: 0,
      reason: 'password required; then: rule 1 matches everyone',
    });
    expect(decide(locked, somebody, true)).toMatchObject({ outcome: 'REDIRECT', url: to('x') });
  });
});

describe('the language that a browser prefers', () => {
  test.each<[string | undefined, string | undefined]>([
    ['de-DE,de;q=0.9,en;q=0.8', 'de-DE'],
    ['en;q=0.5, fr;q=0.9', 'fr'],
    ['en, de', 'en'],
    ['*, de;q=0.5', 'de'],
    ['de;q=0, en;q=0.1', 'en'],
    ['DE-de', 'de-DE'],
    ['de;Q=1', 'de'],
    ['de;q=abc, en;q=0.2', 'en'],
    ['de;q=2, en', 'en'],
    ['x-klingon, i-default, !, en-GB', 'en-GB'],
    ['de_DE', undefined],
    ['*', undefined],
    ['', undefined],
    [undefined, undefined],
    [`${'a,'.repeat(5_000)}de`, undefined],
  ])('%.40s: %s', (header, expected) => {
    expect(preferredLanguage(header)).toBe(expected);
  });
});

test('countries are those of ISO 3166-1', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const all = letters.flatMap((one) => letters.map((two) => one + two));
  const known = all.filter((text) => knownCountry(text.toLowerCase()) === text);
  // 249, and XK.
  expect(known).toHaveLength(250);
  expect(known.filter((text) => names.of(text) === undefined)).toEqual([]);
});
