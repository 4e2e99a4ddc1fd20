// A preview tells what a scan then does.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf } from '../../src/domain/user-agent/client.ts';
import { textAt } from '../support/document/json.ts';
import { type Person, startServer, type TestServer, testSecret } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let codes: string;
beforeAll(async () => {
  server = await startServer({ config: { trustProxy: 1 } });
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
  codes = `/organizations/${ada.organizationId}/qr-codes`;
});
afterAll(() => server.close());

const preview = async (id: string, visitor: Record<string, string> = {}) =>
  server.rest('GET', `${codes}/${id}/preview?${new URLSearchParams(visitor)}`, { key });
const byGraphQL = (id: string, visitor?: object) =>
  server.graphql(
    `query ($id: ID!, $visitor: VisitorInput) { node(id: $id) { ... on QrCode { preview(visitor: $visitor) {
      outcome url rule ruleName reason targets { url share } } } } }`,
    { id, visitor },
    { 'x-api-key': key },
  );

const browsers = {
  iPhone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
  iPad: 'Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Mobile/15E148 Safari/604.1',
  pixel:
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36',
  galaxyTab:
    'Mozilla/5.0 (Linux; Android 13; SM-X900) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
  windows:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
  mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0',
  chromebook:
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
  harmony:
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile',
  television:
    'Mozilla/5.0 (SMART-TV; Linux; Tizen 5.0) AppleWebKit/537.36 Version/5.0 TV Safari/537.36',
  curl: 'curl/8.0',
  none: '',
};

test.each<[keyof typeof browsers, string | undefined, string | undefined]>([
  ['iPhone', 'MOBILE', 'IOS'],
  ['iPad', 'TABLET', 'IOS'],
  ['pixel', 'MOBILE', 'ANDROID'],
  ['galaxyTab', 'TABLET', 'ANDROID'],
  ['windows', 'DESKTOP', 'WINDOWS'],
  ['mac', 'DESKTOP', 'MACOS'],
  ['firefox', 'DESKTOP', 'LINUX'],
  ['chromebook', 'DESKTOP', 'CHROME_OS'],
  ['harmony', 'MOBILE', 'HARMONY_OS'],
  ['television', 'TV', undefined],
  ['curl', undefined, undefined],
  ['none', undefined, undefined],
])('%s is a %s with %s', (name, device, operatingSystem) => {
  expect(clientOf(browsers[name])).toMatchObject({ device, operatingSystem });
});

describe('a preview', () => {
  const routing = {
    rules: [
      {
        name: 'Germans on phones',
        when: { devices: ['MOBILE'], languages: ['de'], countries: ['DE'] },
        targets: [
          { url: 'https://example.com/a', weight: 70 },
          { url: 'https://example.com/b', weight: 30 },
        ],
      },
    ],
  };

  test('says the same at both doors, and counts nothing', async () => {
    const { id } = await server.createQrCode(key, ada.organizationId, { routing });
    const visitor = { device: 'MOBILE', language: 'de-at', country: 'de', identity: 'Ada' };
    const { status, body } = await preview(id, visitor);
    expect(status).toBe(200);
    expect(body).toEqual({
      outcome: 'REDIRECT',
      url: expect.stringMatching(/^https:\/\/example\.com\/[ab]$/),
      rule: 0,
      ruleName: 'Germans on phones',
      reason: expect.stringMatching(
        /^rule 1 “Germans on phones” matches: device MOBILE, language de-AT, country DE; of its 2 targets this visitor gets number [12] \((?:70|30) %\)$/,
      ),
      targets: [
        { url: 'https://example.com/a', share: 70 },
        { url: 'https://example.com/b', share: 30 },
      ],
    });
    expect((await byGraphQL(id, visitor)).data).toEqual({ node: { preview: body } });
    expect((await preview(id)).body).toEqual({
      outcome: 'REDIRECT',
      url: 'https://example.com',
      rule: null,
      ruleName: null,
      reason: 'no rule matches',
      targets: [],
    });
    expect((await byGraphQL(id)).errors).toEqual([]);
    const { totalScans } = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
    expect(totalScans).toBe(0);
  });

  test('at another time', async () => {
    const { id } = await server.createQrCode(key, ada.organizationId, {
      routing: { validFrom: '2040-01-01T00:00:00Z', fallbackUrl: 'https://example.com/soon' },
    });
    expect((await preview(id)).body).toMatchObject({
      outcome: 'NOT_YET_VALID',
      url: 'https://example.com/soon',
    });
    const later = await preview(id, { at: '2040-01-01T01:00:00+01:00' });
    expect(later.body).toMatchObject({ outcome: 'REDIRECT', url: 'https://example.com' });
  });

  test('of a code that is not dynamic says that nothing leads there', async () => {
    const { id, shortUrl } = await server.createQrCode(key, ada.organizationId, {
      type: 'TEXT',
      data: { text: 'Hi' },
      dynamic: false,
    });
    expect((await preview(id)).body).toMatchObject({ outcome: 'NOT_DYNAMIC', url: null });
    expect((await fetch(shortUrl)).status).toBe(404);
  });

  test.each<[Record<string, string>, string]>([
    [{ device: 'WATCH' }, 'device'],
    [{ device: 'mobile' }, 'device'],
    [{ operatingSystem: 'iOS' }, 'operatingSystem'],
    [{ language: 'German' }, 'language'],
    [{ country: 'ZZ' }, 'country'],
    [{ at: 'tomorrow' }, 'at'],
    [{ identity: 'x'.repeat(201) }, 'identity'],
    [{ browser: 'x' }, 'browser'],
  ])('of %j is refused by name', async (visitor, field) => {
    const { id } = await server.createQrCode(key, ada.organizationId);
    expect((await preview(id, visitor)).body).toMatchObject({
      statusCode: 400,
      details: [{ field }],
    });
  });

  test('of a code of others is that of one that never was', async () => {
    const bob = await server.signUp();
    const bobs = (await server.createKey(bob)).secret;
    const { id } = await server.createQrCode(bobs, bob.organizationId);
    const theirs = await preview(id);
    const nothing = await preview('qr_0000000000000000000000000');
    expect([theirs.status, theirs.body]).toEqual([404, nothing.body]);
  });
});

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
  const made = fc.record({
    text: fc.boolean(),
    status: fc.oneof(
      { weight: 8, arbitrary: fc.constant('ACTIVE') },
      { weight: 1, arbitrary: fc.constantFrom('PAUSED', 'ARCHIVED') },
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

  /** What a visitor gets, in the words of a preview. */
  async function scanned(shortUrl: string, headers: Record<string, string>) {
    const get = await fetch(shortUrl, { headers, redirect: 'manual' });
    const asks = (await get.text()).includes('type="password"');
    const answer = asks
      ? await fetch(shortUrl, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          body: 'password=open+sesame',
          redirect: 'manual',
        })
      : get;
    return { asks, status: answer.status, url: answer.headers.get('location') };
  }

  const shutStatus: Record<string, number> = {
    NOT_YET_VALID: 403,
    NO_LONGER_VALID: 410,
    SCAN_LIMIT_REACHED: 410,
    PAUSED: 410,
    ARCHIVED: 410,
  };

  test('the scan does what the preview said', { timeout: 120_000 }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        made,
        fc.array(visitor, { minLength: 1, maxLength: 4 }),
        async ({ text, status, routing }, visitors) => {
          const { id, shortUrl } = await server.createQrCode(key, ada.organizationId, {
            ...(text && { type: 'TEXT', data: { text: 'Hi' }, dynamic: true }),
            routing,
          });
          if (status !== 'ACTIVE') {
            await server.rest('PUT', `${codes}/${id}`, { key, body: { status } });
          }
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
            const told = await preview(id, {
              ...(device && { device }),
              ...(operatingSystem && { operatingSystem }),
              ...(language && { language }),
              ...(country && { country }),
              identity,
            });
            const expected = Object(told.body);
            const real = await scanned(shortUrl, headers);
            const { outcome, url } = expected;
            seen.add(outcome);
            const leads = outcome === 'PASSWORD' ? 303 : 302;
            expect(real, JSON.stringify(expected)).toEqual({
              asks: outcome === 'PASSWORD',
              status: url === null ? (shutStatus[outcome] ?? 200) : leads,
              url,
            });
            expect(textAt(told.body, 'reason')).not.toBe('');
          }
        },
      ),
      { numRuns: 60, seed: 20261125 },
    );
    for (const outcome of [
      'ARCHIVED',
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
