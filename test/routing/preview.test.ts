// Previews of routing decisions.
import { describe, expect, test } from 'vitest';
import { clientOf } from '../../src/domain/user-agent/client.ts';
import { totalOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { browsers } from './browsers.ts';

const server = useServer({ config: { trustProxy: 1 } });
const ada = useCaller(server, { once: true });

const preview = async (id: string, visitor: Record<string, string> = {}) =>
  ada.rest('GET', `/qr-codes/${id}/preview?${new URLSearchParams(visitor)}`);
const byGraphQL = (id: string, visitor?: object) =>
  ada.graphql(
    `query ($id: ID!, $visitor: VisitorInput) { node(id: $id) { ... on QrCode { preview(visitor: $visitor) {
      outcome url rule ruleName reason targets { url share } } } } }`,
    { id, visitor },
  );

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

  test('returns the same in both APIs and counts no scan', async () => {
    const { id } = await ada.createQrCode({ routing });
    const visitor = { device: 'MOBILE', language: 'de-at', country: 'de', identity: 'Ada' };
    const { status, body } = await preview(id, visitor);
    expect(status).toBe(200);
    expect(body).toEqual({
      outcome: 'REDIRECT',
      url: expect.stringMatching(/^https:\/\/example\.com\/[ab]$/),
      rule: 0,
      ruleName: 'Germans on phones',
      reason: expect.stringMatching(
        /^rule 1 “Germans on phones” matches: device MOBILE, language de-AT, country DE; target [12] of 2 \((?:70|30)%\) is used for this visitor$/,
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
    expect(await totalOf(server, id)).toBe(0);
  });

  test('supports another time', async () => {
    const { id } = await ada.createQrCode({
      routing: { validFrom: '2040-01-01T00:00:00Z', fallbackUrl: 'https://example.com/soon' },
    });
    expect((await preview(id)).body).toMatchObject({
      outcome: 'NOT_YET_VALID',
      url: 'https://example.com/soon',
    });
    const later = await preview(id, { at: '2040-01-01T01:00:00+01:00' });
    expect(later.body).toMatchObject({ outcome: 'REDIRECT', url: 'https://example.com' });
  });

  test('of a static code says that it does not redirect', async () => {
    const { id, shortUrl } = await ada.createQrCode({
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
  ])('of %j is rejected, naming the field', async (visitor, field) => {
    const { id } = await ada.createQrCode();
    expect((await preview(id, visitor)).body).toMatchObject({
      statusCode: 400,
      details: [{ field }],
    });
  });

  test('of a code of another organization responds as for an unknown ID', async () => {
    const bob = await server.signUp();
    const bobs = (await server.createKey(bob)).secret;
    const { id } = await server.createQrCode(bobs, bob.organizationId);
    const theirs = await preview(id);
    const nothing = await preview('qr_0000000000000000000000000');
    expect([theirs.status, theirs.body]).toEqual([404, nothing.body]);
  });
});
