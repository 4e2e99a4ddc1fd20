// Stored scans and counters.
import { describe, expect, test } from 'vitest';
import { android, googlebot, iPhone, put, scanOf } from '../../support/server/scans.ts';
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
    const qrCode = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
    expect(qrCode.totalScans).toBe(0);
    expect(await server.prisma.qrCodeScanDay.count({ where: { qrCodeId: id } })).toBe(0);
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

test('a batch that is stored again with more scans is counted once', async () => {
  const { id } = await make();
  const group = [
    scanOf(id, '2024-05-01T10:00:00Z', { visitor: 'ef'.repeat(16) }),
    scanOf(id, '2024-05-01T10:00:01Z', { visitor: 'ef'.repeat(16) }),
    scanOf(id, '2024-05-01T10:00:02Z', { bot: true, visitor: null }),
  ];
  await put(server, group);
  await put(server, group);
  await put(server, [...group, scanOf(id, '2024-05-01T10:00:03Z', { visitor: 'ef'.repeat(16) })]);
  expect(await stored(id)).toHaveLength(4);
  const qrCode = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
  expect(qrCode.totalScans).toBe(3);
  const counted = await server.prisma.qrCodeScanDay.findMany({ where: { qrCodeId: id } });
  expect(new Set(counted.map(({ scans }) => scans))).toEqual(new Set([3]));
  expect(new Set(counted.map(({ uniqueScans }) => uniqueScans))).toEqual(new Set([1]));
  const quarters = await server.prisma.qrCodeScanQuarter.findMany({ where: { qrCodeId: id } });
  expect(quarters).toMatchObject([{ scans: 3, uniqueScans: 1 }]);
});

test('a scan that cannot be stored does not block others', async () => {
  const good = await make();
  const bad = await make();
  // As an older process may leave behind: a counter that cannot increase.
  await server.prisma.qrCode.update({
    where: { id: bad.id },
    data: { totalScans: 2_147_483_647 },
  });
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
