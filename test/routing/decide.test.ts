// What rules decide, without a server.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locationOf } from '../../src/domain/routing/campaign.ts';
import { knownCountry } from '../../src/domain/routing/country.ts';
import { type Decision, decide } from '../../src/domain/routing/decide.ts';
import { isWithinHours, weekdays } from '../../src/domain/routing/hours.ts';
import { preferredLanguage } from '../../src/domain/routing/language.ts';
import type { RoutedCode } from '../../src/domain/routing/routed-code.ts';
import { type Routing, routingInput, routingOf } from '../../src/domain/routing/shape.ts';
import { sharesOf, sideOf } from '../../src/domain/routing/split.ts';
import type { Visitor } from '../../src/domain/routing/visitor.ts';

const own = 'https://example.com/own';
const stored = (routing: object): Routing | null => routingOf(routingInput.parse(routing));
const code = (routing: object | null, change: Partial<RoutedCode> = {}): RoutedCode => ({
  id: 'qr_test',
  status: 'ACTIVE',
  dynamic: true,
  content: { type: 'URL', data: { url: own } },
  routing: routing && stored(routing),
  passwordProtected: false,
  totalScans: 0,
  ...change,
});
const somebody: Visitor = {
  at: new Date('2026-06-15T10:00:00Z'),
  device: undefined,
  operatingSystem: undefined,
  language: undefined,
  country: undefined,
  identity: 'somebody',
};
const decided = (routing: object | null, visitor: Partial<Visitor> = {}, unlocked = false) =>
  decide(code(routing), { ...somebody, ...visitor }, unlocked);
const to = (name: string) => `https://example.com/${name}`;
const rule = (when: object | undefined, name: string) => ({
  ...(when && { when }),
  targets: [{ url: to(name) }],
});

describe('the first rule that matches holds', () => {
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

  test('one without a condition matches everybody', () => {
    for (const when of [undefined, {}, { devices: null }]) {
      const answer = decided({ rules: [rule(when, 'x'), rule(undefined, 'y')] });
      expect(answer).toMatchObject({ url: to('x'), reason: 'rule 1 matches everybody' });
    }
    expect(decided(null)).toMatchObject({ url: own, reason: 'there are no rules' });
  });

  test('content that is no URL has a page where no rule matches', () => {
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

  test('nothing of a visitor is asked for that no rule needs', () => {
    const asked: string[] = [];
    const watched = new Proxy(somebody, {
      get: (visitor, name: keyof Visitor) => {
        asked.push(String(name));
        return visitor[name];
      },
    });
    decide(code(null), watched);
    decide(code({ scanLimit: 1, rules: [rule(undefined, 'x')] }), watched);
    expect(new Set(asked)).toEqual(new Set(['at']));
    decide(code({ rules: [rule({ languages: ['de'], countries: ['DE'] }, 'x')] }), watched);
    expect(new Set(asked)).toEqual(new Set(['at', 'language']));
  });
});

describe('what is asked before the rules', () => {
  const times = { validFrom: '2026-06-15T10:00:00Z', validUntil: '2026-06-15T12:00:00+01:00' };
  test.each<[string, Decision['outcome'], RegExp]>([
    ['2026-06-15T09:59:59.999Z', 'NOT_YET_VALID', /valid from 2026-06-15T10:00:00Z on/],
    ['2026-06-15T10:00:00Z', 'REDIRECT', /no rules/],
    ['2026-06-15T10:59:59.999Z', 'REDIRECT', /no rules/],
    ['2026-06-15T11:00:00Z', 'NO_LONGER_VALID', /valid until 2026-06-15T11:00:00Z.*has passed/],
  ])('at %s: %s', (at, outcome, reason) => {
    const answer = decided(times, { at: new Date(at) });
    expect(answer.outcome).toBe(outcome);
    expect(answer.reason).toMatch(reason);
    expect(answer.url).toBe(outcome === 'REDIRECT' ? own : null);
  });

  test('status, then times, then the limit, then the password; the fallback for all but the last', () => {
    const routing = { ...times, scanLimit: 3, fallbackUrl: 'https://example.com/fällback' };
    const late = { ...somebody, at: new Date('2026-07-01T00:00:00Z') };
    const all = { totalScans: 3, passwordProtected: true };
    const outcomeOf = (change: Partial<RoutedCode>, visitor = somebody) => {
      const { outcome, url } = decide(code(routing, { ...all, ...change }), visitor);
      return [outcome, url];
    };
    const fallback = 'https://example.com/f%C3%A4llback';
    expect(outcomeOf({ status: 'ARCHIVED' }, late)).toEqual(['ARCHIVED', fallback]);
    expect(outcomeOf({ status: 'PAUSED' }, late)).toEqual(['PAUSED', fallback]);
    expect(outcomeOf({}, late)).toEqual(['NO_LONGER_VALID', fallback]);
    expect(outcomeOf({})).toEqual(['SCAN_LIMIT_REACHED', fallback]);
    expect(outcomeOf({ totalScans: 2 })).toEqual(['PASSWORD', own]);
    expect(outcomeOf({ dynamic: false })).toEqual(['NOT_DYNAMIC', null]);
  });

  test('with the password it goes on as without one', () => {
    const locked = code({ rules: [rule(undefined, 'x')] }, { passwordProtected: true });
    expect(decide(locked, somebody)).toEqual({
      outcome: 'PASSWORD',
      url: to('x'),
      rule: 0,
      reason: 'a password is asked for; then: rule 1 matches everybody',
    });
    expect(decide(locked, somebody, true)).toMatchObject({ outcome: 'REDIRECT', url: to('x') });
  });
});

describe('hours', () => {
  const within = (from: string, to: string, days: string[] | null, timeZone: string, at: string) =>
    isWithinHours(
      stored({
        rules: [{ when: { hours: { from, to, days, timeZone } }, targets: [{ url: own }] }],
      })?.rules?.[0]?.when?.hours ?? { from, to, timeZone },
      new Date(at),
    );

  test.each<[string, string, string[] | null, string, string, boolean]>([
    ['08:00', '18:00', null, 'UTC', '2026-06-15T07:59:59Z', false],
    ['08:00', '18:00', null, 'UTC', '2026-06-15T08:00:00Z', true],
    ['08:00', '18:00', null, 'UTC', '2026-06-15T17:59:59Z', true],
    ['08:00', '18:00', null, 'UTC', '2026-06-15T18:00:00Z', false],
    ['08:00', '18:00', null, 'Europe/Berlin', '2026-06-15T06:00:00Z', true],
    ['08:00', '18:00', null, 'Europe/Berlin', '2026-01-15T06:00:00Z', false],
    ['08:00', '18:00', null, 'Asia/Kathmandu', '2026-06-15T02:15:00Z', true],
    ['08:00', '18:00', null, 'Asia/Kathmandu', '2026-06-15T02:14:00Z', false],
    // 15 June 2026 is a Monday.
    ['00:00', '24:00', ['MON'], 'UTC', '2026-06-15T23:59:59Z', true],
    ['00:00', '24:00', ['MON'], 'UTC', '2026-06-16T00:00:00Z', false],
    ['00:00', '24:00', ['MON'], 'Pacific/Auckland', '2026-06-14T13:00:00Z', true],
    // Across midnight, the day is that of the beginning.
    ['22:00', '02:00', ['FRI'], 'UTC', '2026-06-19T21:59:00Z', false],
    ['22:00', '02:00', ['FRI'], 'UTC', '2026-06-19T22:00:00Z', true],
    ['22:00', '02:00', ['FRI'], 'UTC', '2026-06-20T01:59:00Z', true],
    ['22:00', '02:00', ['FRI'], 'UTC', '2026-06-20T02:00:00Z', false],
    ['22:00', '02:00', ['FRI'], 'UTC', '2026-06-19T01:00:00Z', false],
    ['22:00', '02:00', ['SUN'], 'UTC', '2026-06-15T01:00:00Z', true],
    ['22:00', '00:00', ['FRI'], 'UTC', '2026-06-20T00:00:00Z', false],
    // Berlin goes from 02:00 to 03:00 on 29 March 2026, from 03:00 to 02:00 on 25 October.
    ['02:00', '03:00', null, 'Europe/Berlin', '2026-03-29T00:59:59Z', false],
    ['02:00', '03:00', null, 'Europe/Berlin', '2026-03-29T01:00:00Z', false],
    ['02:00', '03:00', null, 'Europe/Berlin', '2026-10-25T00:30:00Z', true],
    ['02:00', '03:00', null, 'Europe/Berlin', '2026-10-25T01:30:00Z', true],
    ['02:00', '03:00', null, 'Europe/Berlin', '2026-10-25T02:30:00Z', false],
    ['23:30', '00:30', ['SAT'], 'America/St_Johns', '2026-06-21T02:00:00Z', true],
  ])('%s to %s %j in %s at %s: %s', (from, to, days, timeZone, at, expected) => {
    expect(within(from, to, days, timeZone, at)).toBe(expected);
  });

  test('a whole week has each hour once, whatever the zone', () => {
    for (const timeZone of ['UTC', 'Asia/Kolkata', 'America/New_York', 'Pacific/Chatham']) {
      for (const [from, to] of [
        ['00:00', '06:00'],
        ['20:00', '02:00'],
      ] as const) {
        let count = 0;
        for (let hour = 0; hour < 7 * 24 * 4; hour += 1) {
          const at = new Date(Date.UTC(2026, 5, 15, 0, hour * 15));
          if (weekdays.some((day) => isWithinHours({ from, to, days: [day], timeZone }, at)))
            count += 1;
        }
        expect(count, timeZone).toBe(7 * 6 * 4);
      }
    }
  });
});

describe('the language that a browser puts first', () => {
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

describe('campaign parameters', () => {
  const all = {
    source: 'poster',
    medium: 'qr & print',
    campaign: 'Grün/1',
    term: 'a',
    content: 'b',
  };
  test.each<[string, object, string]>([
    ['https://e.com', { source: 'x' }, 'https://e.com?utm_source=x'],
    ['https://e.com/?', { source: 'x' }, 'https://e.com/?utm_source=x'],
    ['https://e.com/?a=1', { source: 'x' }, 'https://e.com/?a=1&utm_source=x'],
    ['https://e.com/?a=1&', { source: 'x' }, 'https://e.com/?a=1&utm_source=x'],
    ['https://e.com/#?a', { source: 'x' }, 'https://e.com/?utm_source=x#?a'],
    ['https://e.com/?q=%C3%A9+1#é', {}, 'https://e.com/?q=%C3%A9+1#%C3%A9'],
    [
      'https://e.com/?utm_source=mine',
      { source: 'x', medium: 'y' },
      'https://e.com/?utm_source=mine&utm_medium=y',
    ],
    ['https://e.com/?utm%5Fsource=mine', { source: 'x' }, 'https://e.com/?utm%5Fsource=mine'],
    [
      'https://e.com/',
      all,
      'https://e.com/?utm_source=poster&utm_medium=qr%20%26%20print&utm_campaign=Gr%C3%BCn%2F1&utm_term=a&utm_content=b',
    ],
    ['https://e.com/', { source: '\r\nX: 1#' }, 'https://e.com/?utm_source=%0D%0AX%3A%201%23'],
  ])('%s with %j', (url, utm, expected) => {
    expect(locationOf(url, utm)).toBe(expected);
  });

  test('are added to every target, the code’s own too, not to the fallback', () => {
    const routing = { utm: { source: 'x' }, rules: [rule({ devices: ['MOBILE'] }, 'a')] };
    expect(decided(routing).url).toBe(`${own}?utm_source=x`);
    expect(decided(routing, { device: 'MOBILE' }).url).toBe(`${to('a')}?utm_source=x`);
    const fallback = { ...routing, fallbackUrl: to('f') };
    expect(decide(code(fallback, { status: 'PAUSED' }), somebody).url).toBe(to('f'));
  });
});

describe('a split', () => {
  const sides = (weights: number[], visitors = 2_000, id = 'qr_test', index = 0) => {
    const counts = weights.map(() => 0);
    const targets = weights.map((weight) => ({ weight }));
    for (let visitor = 0; visitor < visitors; visitor += 1) {
      const side = sideOf(targets, id, index, `visitor ${visitor}`);
      counts[side] = (counts[side] ?? 0) + 1;
    }
    return counts.map((count) => (100 * count) / visitors);
  };

  test('of 70 to 30 is met within 3 percent, the same each time, another for each code and rule', () => {
    const [first = 0, second = 0] = sides([70, 30]);
    expect(Math.abs(first - 70)).toBeLessThan(3);
    expect(first + second).toBe(100);
    expect(sides([70, 30])).toEqual([first, second]);
    const targets = [{ weight: 1 }, { weight: 1 }];
    const line = (id: string, index: number) =>
      Array.from({ length: 64 }, (_, visitor) => sideOf(targets, id, index, `${visitor}`)).join('');
    expect(new Set([line('a', 0), line('a', 1), line('b', 0)]).size).toBe(3);
  });

  test('what weighs nothing gets nobody; all that weighs something gets somebody', () => {
    const counts = sides([0, 1, 0, 3, 0]);
    expect([counts[0], counts[2], counts[4]]).toEqual([0, 0, 0]);
    expect(Math.abs((counts[3] ?? 0) - 75)).toBeLessThan(4);
    expect(sharesOf([{ weight: 1 }, { weight: 1 }, { weight: 1 }, { weight: 0 }])).toEqual([
      33.3, 33.3, 33.3, 0,
    ]);
  });

  test('the decision says which side it is', () => {
    const targets = [{ url: to('a'), weight: 3 }, { url: to('b') }];
    const answers = Array.from({ length: 50 }, (_, visitor) =>
      decided({ rules: [{ targets }] }, { identity: `${visitor}` }),
    );
    expect(new Set(answers.map(({ url, reason }) => `${url} ${reason}`))).toEqual(
      new Set([
        `${to('a')} rule 1 matches everybody; of its 2 targets this visitor gets number 1 (75 %)`,
        `${to('b')} rule 1 matches everybody; of its 2 targets this visitor gets number 2 (25 %)`,
      ]),
    );
  });

  test('any weights, any visitor: a target that weighs something', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 10 }),
        fc.string(),
        (weights, identity) => {
          fc.pre(weights.some((weight) => weight > 0));
          const side = sideOf(
            weights.map((weight) => ({ weight })),
            'qr_x',
            0,
            identity,
          );
          expect(weights[side]).toBeGreaterThan(0);
        },
      ),
    );
  });
});
