// Stored scans and counters.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { storeScans } from '../../../src/scan/storing/store.ts';
import { android, googlebot, iPhone, scanOf, totalOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { from, recordingOf } from './recording.ts';

const server = useServer({ config: { trustProxy: 1 } });
const ada = useCaller(server, { once: true });
const { make, stored, summary } = recordingOf(server, ada);

test('a recorded scan', async () => {
  const { id, shortUrl } = await make();
  await from(shortUrl, '192.0.2.1', {
    'accept-language': 'en;q=0.5, pt-BR',
    referer: 'https://Shop.example:8443/summer?x=1',
    'cf-ipcountry': 'BR',
    'cf-region': 'São Paulo',
    'cf-ipcity': 'S%C3%A3o Paulo',
  });
  expect(await stored(id)).toEqual([
    {
      id: expect.any(String),
      organizationId: ada.organizationId,
      qrCodeId: id,
      scannedAt: expect.any(Date),
      country: 'BR',
      region: 'São Paulo',
      city: 'São Paulo',
      device: 'mobile',
      os: 'iOS',
      browser: 'Safari',
      language: 'pt-BR',
      referrer: 'shop.example',
      target: 'https://example.com',
      unique: true,
      bot: false,
    },
  ]);
});

test('includes the chosen destination', async () => {
  const { id, shortUrl } = await make({
    routing: {
      rules: [
        { when: { operatingSystems: ['ANDROID'] }, targets: [{ url: 'https://play.example/' }] },
      ],
    },
  });
  await from(shortUrl, '192.0.2.1', { 'user-agent': android });
  await from(shortUrl, '192.0.2.1');
  expect((await stored(id)).map(({ target }) => target)).toEqual([
    'https://play.example/',
    'https://example.com',
  ]);
});

test('has no destination for a page', async () => {
  const { id, shortUrl } = await make({ type: 'TEXT', data: { text: 'Hi' }, dynamic: true });
  await from(shortUrl, '192.0.2.1');
  expect(await stored(id)).toMatchObject([{ target: null, unique: true }]);
});

describe('a bot', () => {
  test.each([
    googlebot,
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  ])('is stored but not counted: %.40s', async (userAgent) => {
    const { id, shortUrl } = await make();
    expect((await from(shortUrl, '192.0.2.1', { 'user-agent': userAgent })).status).toBe(302);
    expect(await stored(id)).toMatchObject([{ bot: true, unique: false }]);
    expect(await summary(id)).toMatchObject({ totalScans: 0, uniqueScans: 0 });
    expect(await totalOf(server, id)).toBe(0);
  });

  test('does not use up a limit', async () => {
    const { id, shortUrl } = await make({ routing: { scanLimit: 1 } });
    await from(shortUrl, '192.0.2.1', { 'user-agent': googlebot });
    expect((await from(shortUrl, '192.0.2.1')).status).toBe(302);
    expect((await from(shortUrl, '192.0.2.2')).status).toBe(410);
    expect((await from(shortUrl, '192.0.2.1', { 'user-agent': googlebot })).status).toBe(410);
    expect(await summary(id)).toMatchObject({ totalScans: 1, uniqueScans: 1 });
    expect(await stored(id)).toHaveLength(1);
  });
});

test('a batch whose commit got no answer is stored once', async () => {
  const { id } = await make();
  const batch = [
    scanOf(id, '2024-05-01T10:00:00Z', { visitor: 'ef'.repeat(16) }),
    scanOf(id, '2024-05-01T10:00:01Z', { visitor: 'ef'.repeat(16) }),
    scanOf(id, '2024-05-01T10:00:02Z', { bot: true, visitor: null }),
  ];
  const source = { id: randomUUID(), from: 0, to: 3 };
  const store = () => storeScans(server.pool, batch, { source });
  const results = await Promise.all([store(), store(), store()]);
  expect(results.map(({ already }) => already).toSorted()).toEqual([3, 3, undefined]);
  expect(await stored(id)).toHaveLength(3);
  expect(await totalOf(server, id)).toBe(2);
  const period = 'startDate=2024-05-01&endDate=2024-05-01';
  const path = `/organizations/${ada.organizationId}/qr-codes/${id}/analytics?${period}`;
  const { body } = await server.rest('GET', path, { key: ada.key });
  expect(Object(body).summary).toMatchObject({ totalScans: 2, uniqueScans: 1 });
});

test('a scan that cannot be stored does not block others', async () => {
  const good = await make();
  const bad = await make();
  await server.prisma.$executeRawUnsafe(
    `ALTER TABLE "Scan" ADD CONSTRAINT "not_bad" CHECK ("qrCodeId" <> '${bad.id}')`,
  );
  const responses = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      server.app.fetch(
        new Request(index === 7 ? bad.shortUrl : good.shortUrl, {
          headers: { 'user-agent': iPhone },
        }),
      ),
    ),
  );
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([302]));
  // It is found by bisection; meanwhile nobody waits long.
  await expect.poll(async () => (await summary(good.id)).totalScans, { timeout: 15_000 }).toBe(19);
  expect(await stored(bad.id)).toEqual([]);
});
