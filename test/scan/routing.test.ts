// Routing on scans: dates, limits, fallbacks, headers.
import { describe, expect, test } from 'vitest';
import { browse, storedScansOf, windows } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { counted } from './counted.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const make = (body: Record<string, unknown> = {}) => ada.createQrCode(body);
const put = (id: string, body: object) => ada.rest('PUT', `/qr-codes/${id}`, { body });
const follow = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });

describe('a limit', () => {
  test.each<[how: string, scan: (url: string) => Response | Promise<Response>]>([
    ['over HTTP', (url) => follow(url)],
    // All of them are decided before one is counted.
    ['in the same turn of the event loop', (url) => server.app.fetch(browse(url))],
  ])(
    'of 10, with 50 simultaneous scans, %s: exactly 10 pass and are counted',
    async (_how, scan) => {
      const { id, shortUrl } = await make({ routing: { scanLimit: 10 } });
      const responses = await Promise.all(Array.from({ length: 50 }, () => scan(shortUrl)));
      const statuses = responses.map(({ status }) => status).sort();
      expect(statuses).toEqual([...Array(10).fill(302), ...Array(40).fill(410)]);
      expect(await counted(server, id)).toEqual([10, 10]);
      expect(await responses.find(({ status }) => status === 410)?.text()).toContain(
        'reached its limit',
      );
    },
  );

  test('includes earlier scans and can be raised later', async () => {
    const { id, shortUrl } = await make();
    await follow(shortUrl);
    await follow(shortUrl);
    await put(id, { routing: { scanLimit: 3, fallbackUrl: 'https://example.com/over' } });
    expect((await follow(shortUrl)).headers.get('location')).toBe('https://example.com');
    expect((await follow(shortUrl)).headers.get('location')).toBe('https://example.com/over');
    await put(id, { routing: { scanLimit: 4 } });
    expect((await follow(shortUrl)).status).toBe(302);
    expect((await follow(shortUrl)).status).toBe(410);
    expect(await counted(server, id)).toEqual([4, 4]);
    await put(id, { routing: null });
    expect((await follow(shortUrl)).status).toBe(302);
    expect(await counted(server, id)).toEqual([5, 5]);
  });

  test('is not used up by HEAD requests', async () => {
    const { id, shortUrl } = await make({ routing: { scanLimit: 1 } });
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await follow(shortUrl, { method: 'HEAD' })).status).toBe(200);
    }
    expect((await follow(shortUrl)).status).toBe(302);
    expect((await follow(shortUrl, { method: 'HEAD' })).status).toBe(410);
    expect(await counted(server, id)).toEqual([1, 1]);
  });
});

describe('scans that are not redirected are not counted', () => {
  const past = { validUntil: '2020-01-01T00:00:00Z' };
  const future = { validFrom: '2040-01-01T00:00:00Z' };
  test.each<[string, object, object, number, string]>([
    ['not yet valid', future, {}, 403, 'Not available yet'],
    ['no longer valid', past, {}, 410, 'has expired'],
    ['paused', {}, { status: 'PAUSED' }, 410, 'currently inactive'],
  ])('%s', async (_what, routing, change, status, words) => {
    const { id, shortUrl } = await make({ routing });
    await put(id, change);
    const page = await follow(shortUrl);
    expect(page.status).toBe(status);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(await page.text()).toContain(words);
    await put(id, { routing: { ...routing, fallbackUrl: 'https://example.com/fallback' } });
    const led = await follow(shortUrl);
    expect([led.status, led.headers.get('location')]).toEqual([
      302,
      'https://example.com/fallback',
    ]);
    expect(await counted(server, id)).toEqual([0, 0]);
    await put(id, { routing: null, status: 'ACTIVE' });
    expect((await follow(shortUrl)).headers.get('location')).toBe('https://example.com');
    expect(await counted(server, id)).toEqual([1, 1]);
  });

  test('the status can change back; PAUSED stops the short link, ARCHIVED does not', async () => {
    const { id, shortUrl } = await make();
    const statuses = ['PAUSED', 'ARCHIVED', 'ACTIVE', 'ARCHIVED', 'PAUSED', 'ACTIVE'];
    for (const [at, status] of statuses.entries()) {
      expect((await put(id, { status })).body).toMatchObject({ status });
      const works = statuses.slice(0, at + 1).findLast((one) => one !== 'ARCHIVED') === 'ACTIVE';
      expect((await follow(shortUrl)).status).toBe(works ? 302 : 410);
    }
    expect(await counted(server, id)).toEqual([3, 3]);
  });
});

describe('a visitor', () => {
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1';
  const to = (name: string) => [{ url: `https://example.com/${name}` }];

  test('is identified by headers; edited rules apply to the next scan', async () => {
    const { id, shortUrl } = await make({
      routing: {
        rules: [
          { when: { devices: ['MOBILE'], languages: ['de'] }, targets: to('german-phone') },
          { when: { operatingSystems: ['IOS'] }, targets: to('ios') },
          { when: { languages: ['fr'] }, targets: to('french') },
        ],
        utm: { source: 'poster' },
      },
    });
    const go = async (headers: Record<string, string>) =>
      (await follow(shortUrl, { headers })).headers.get('location');
    const at = (name: string) => `https://example.com/${name}?utm_source=poster`;
    expect(await go({ 'user-agent': phone, 'accept-language': 'de-CH,fr;q=0.9' })).toBe(
      at('german-phone'),
    );
    expect(await go({ 'user-agent': phone, 'accept-language': 'fr' })).toBe(at('ios'));
    expect(await go({ 'user-agent': windows, 'accept-language': 'en;q=0.1,fr' })).toBe(
      at('french'),
    );
    expect(await go({ 'user-agent': windows, 'accept-language': 'en' })).toBe(
      'https://example.com?utm_source=poster',
    );
    await put(id, { routing: { rules: [{ targets: to('all') }] } });
    expect(await go({ 'user-agent': phone })).toBe('https://example.com/all');
    expect(await counted(server, id)).toEqual([5, 5]);
  });

  test('always gets the same side of a split', async () => {
    const { shortUrl } = await make({
      routing: { rules: [{ targets: [...to('a'), ...to('b'), ...to('c')] }] },
    });
    const go = async (agent: string) =>
      (await follow(shortUrl, { headers: { 'user-agent': agent } })).headers.get('location');
    const sides = await Promise.all(Array.from({ length: 40 }, (_, index) => go(`agent ${index}`)));
    expect(new Set(sides).size).toBe(3);
    const again = await Promise.all(Array.from({ length: 40 }, (_, index) => go(`agent ${index}`)));
    expect(again).toEqual(sides);
  });

  test.each([
    'x'.repeat(8_000),
    '(((((((((('.repeat(500),
    'Mozilla/5.0 (\u00ff\u00fe) \u0001',
    "' OR 1=1; --",
  ])('with an unusual browser (%.12s) is redirected', async (agent) => {
    const { shortUrl } = await make({
      routing: { rules: [{ when: { devices: ['MOBILE'] }, targets: to('phone') }] },
    });
    const clean = Array.from(agent)
      .filter((one) => one >= ' ')
      .join('');
    const response = await follow(shortUrl, {
      headers: { 'user-agent': clean, 'accept-language': agent.replace(/[^ -~]/g, '') },
    });
    expect(response.headers.get('location')).toBe('https://example.com');
  });

  test('no target adds a header', async () => {
    const { shortUrl } = await make({
      data: { url: 'https://example.com/%0d%0aSet-Cookie:%20a=b' },
      routing: { utm: { source: 'a\r\nSet-Cookie: a=b', medium: '\u2028"><script>' } },
    });
    const response = await follow(shortUrl);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('location')).toBe(
      'https://example.com/%0d%0aSet-Cookie:%20a=b?utm_source=a%0D%0ASet-Cookie%3A%20a%3Db&utm_medium=%E2%80%A8%22%3E%3Cscript%3E',
    );
  });

  test('nothing about them is stored', async () => {
    const { id, shortUrl } = await make({
      routing: { rules: [{ targets: [...to('a'), ...to('b')] }] },
    });
    await follow(shortUrl, { headers: { 'user-agent': 'an agent that nobody else has' } });
    const rows = await storedScansOf(server, id);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('agent that nobody');
  });
});

test('stored rules that are invalid affect no other code', async () => {
  const broken = await make();
  const whole = await make();
  await server.prisma.qrCode.update({
    where: { id: broken.id },
    data: { routing: { rules: 'none' }, version: { increment: 1 } },
  });
  const scan = (url: string) => server.app.fetch(browse(url));
  const [bad, good] = await Promise.all([scan(broken.shortUrl), scan(whole.shortUrl)]);
  expect([bad.status, good.status]).toEqual([503, 302]);
  await put(broken.id, { routing: null });
  expect((await scan(broken.shortUrl)).status).toBe(302);
});

test('a new code with the short code of a purged one works', async () => {
  const first = await make({ shortCode: 'handed-on', data: { url: 'https://example.com/first' } });
  expect((await follow(first.shortUrl)).headers.get('location')).toBe('https://example.com/first');
  await ada.rest('DELETE', `/qr-codes/${first.id}?purge=true`);
  const second = await make({
    shortCode: 'handed-on',
    reuseShortCode: true,
    data: { url: 'https://example.com/second' },
  });
  expect((await follow(second.shortUrl)).headers.get('location')).toBe(
    'https://example.com/second',
  );
});
