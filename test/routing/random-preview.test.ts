// Previews match scans, for random rules and visitors.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientOf } from '../../src/domain/user-agent/client.ts';
import { textAt } from '../support/document/json.ts';
import { testSecret } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { browsers } from './browsers.ts';

const server = useServer({ config: { trustProxy: 1 } });
const ada = useCaller(server, { once: true });

const preview = async (id: string, visitor: Record<string, string> = {}) =>
  ada.rest('GET', `/qr-codes/${id}/preview?${new URLSearchParams(visitor)}`);

describe('random rules, random visitors', () => {
  const url = fc
    .record({ name: fc.stringMatching(/^[a-z]{1,5}$/), query: fc.boolean() })
    .map(({ name, query }) => `https://example.com/${name}${query ? '?utm_source=own' : ''}#part`);
  const some = <T>(items: readonly T[]) =>
    fc.option(fc.subarray([...items], { minLength: 1 }), { nil: undefined });
  const condition = fc.record(
    {
      devices: some(['MOBILE', 'TABLET', 'DESKTOP', 'TV']),
      operatingSystems: some(['IOS', 'ANDROID', 'WINDOWS', 'MACOS', 'LINUX']),
      languages: some(['de', 'de-CH', 'en', 'pt-BR']),
      countries: some(['DE', 'FR', 'BR']),
      hours: fc.option(
        fc.record({
          from: fc.constant('00:00'),
          to: fc.constantFrom('12:00', '24:00'),
          days: some(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']),
          timeZone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Lima'),
        }),
        { nil: undefined, freq: 5 },
      ),
    },
    { requiredKeys: [] },
  );
  const rule = fc.record({
    when: fc.option(condition, { nil: undefined, freq: 8 }),
    targets: fc.array(fc.record({ url, weight: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  });
  const past = '2020-01-01T00:00:00Z';
  const future = '2040-01-01T00:00:00Z';
  const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
  const seldom = <T>(value: T) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constant(value) },
    );
  const created = fc.record({
    text: fc.boolean(),
    status: fc.oneof(
      { weight: 8, arbitrary: fc.constant('ACTIVE') },
      { weight: 1, arbitrary: fc.constantFrom('PAUSED', 'ARCHIVED', 'DELETED') },
    ),
    routing: fc.record({
      validFrom: fc.constantFrom(...Array(5).fill(undefined), past, future),
      validUntil: seldom(future).map((until) => until && '2041-01-01T00:00:00Z'),
      scanLimit: fc.constantFrom(undefined, undefined, 2),
      password: seldom('open sesame'),
      fallbackUrl: rarely(url),
      utm: rarely(fc.record({ source: fc.constant('poster'), medium: fc.constant('qr é') })),
      rules: fc.array(rule, { maxLength: 5 }),
    }),
  });
  const visitor = fc.record({
    browser: fc.constantFrom(...Object.values(browsers).filter(Boolean)),
    language: fc.constantFrom(undefined, 'de-CH', 'de', 'en-GB', 'pt-BR', 'fr'),
    country: fc.constantFrom(undefined, 'DE', 'FR', 'BR'),
    address: fc.ipV4(),
  });

  /** The result for a visitor in the format of a preview. */
  async function scanned(shortUrl: string, headers: Record<string, string>) {
    const get = await fetch(shortUrl, { headers, redirect: 'manual' });
    const asks = (await get.text()).includes('type="password"');
    const response = asks
      ? await fetch(shortUrl, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          body: 'password=open+sesame',
          redirect: 'manual',
        })
      : get;
    return { asks, status: response.status, url: response.headers.get('location') };
  }

  const closedStatus: Record<string, number> = {
    NOT_YET_VALID: 403,
    NO_LONGER_VALID: 410,
    SCAN_LIMIT_REACHED: 410,
    PAUSED: 410,
    DELETED: 410,
  };

  test('the scan matches the preview', { timeout: 120_000 }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        created,
        fc.array(visitor, { minLength: 1, maxLength: 4 }),
        async ({ text, status, routing }, visitors) => {
          const { id, shortUrl } = await ada.createQrCode({
            ...(text && { type: 'TEXT', data: { text: 'Hi' }, dynamic: true }),
            routing,
          });
          if (status === 'DELETED') await ada.rest('DELETE', `/qr-codes/${id}`);
          else await ada.rest('PUT', `/qr-codes/${id}`, { body: { status } });
          for (const { browser, language, country, address } of visitors) {
            const headers = {
              'user-agent': browser,
              'accept-language': language ? `${language},en;q=0.5` : '*',
              'x-forwarded-for': address,
              ...(country && { 'x-country-code': country }),
            };
            const identity = createHmac('sha256', testSecret)
              .update(`visitor\n${address}\n${browser}`)
              .digest('base64url');
            const { device, operatingSystem } = clientOf(browser);
            const previewed = await preview(id, {
              ...(device && { device }),
              ...(operatingSystem && { operatingSystem }),
              ...(language && { language }),
              ...(country && { country }),
              identity,
            });
            const expected = Object(previewed.body);
            const real = await scanned(shortUrl, headers);
            const { outcome, url } = expected;
            seen.add(outcome);
            const leads = outcome === 'PASSWORD' ? 303 : 302;
            expect(real, JSON.stringify(expected)).toEqual({
              asks: outcome === 'PASSWORD',
              status: url === null ? (closedStatus[outcome] ?? 200) : leads,
              url,
            });
            expect(textAt(previewed.body, 'reason')).not.toBe('');
          }
        },
      ),
      { numRuns: 60, seed: 20261125 },
    );
    for (const outcome of [
      'DELETED',
      'NOT_YET_VALID',
      'PAGE',
      'PASSWORD',
      'REDIRECT',
      'SCAN_LIMIT_REACHED',
    ]) {
      expect(seen).toContain(outcome);
    }
  });
});
