// Rules at the door for scans: times, limits, fallbacks, headers, the forms that a link may have.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/core/config.ts';
import { browse, windows } from '../support/server/scans.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
});
afterAll(() => server.close());

const make = (body: Record<string, unknown> = {}) =>
  server.createQrCode(key, ada.organizationId, body);
const put = (id: string, body: object) =>
  server.rest('PUT', `/organizations/${ada.organizationId}/qr-codes/${id}`, { key, body });
const follow = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });

/** The count that is shown, beside the rows that are stored. */
async function counted(id: string): Promise<[number, number]> {
  const { totalScans } = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
  return [totalScans, await server.prisma.scan.count({ where: { qrCodeId: id } })];
}

describe('a limit', () => {
  test.each<[how: string, scan: (url: string) => Response | Promise<Response>]>([
    ['over HTTP', (url) => follow(url)],
    // All of them are decided on before one is counted.
    ['in the same turn of the event loop', (url) => server.app.fetch(browse(url))],
  ])('of 10, with 50 scans at once, %s: exactly 10 pass and are counted', async (_how, scan) => {
    const { id, shortUrl } = await make({ routing: { scanLimit: 10 } });
    const answers = await Promise.all(Array.from({ length: 50 }, () => scan(shortUrl)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(10).fill(302), ...Array(40).fill(410)]);
    expect(await counted(id)).toEqual([10, 10]);
    expect(await answers.find(({ status }) => status === 410)?.text()).toContain('used up');
  });

  test('counts what came before it; more may be allowed later', async () => {
    const { id, shortUrl } = await make();
    await follow(shortUrl);
    await follow(shortUrl);
    await put(id, { routing: { scanLimit: 3, fallbackUrl: 'https://example.com/over' } });
    expect((await follow(shortUrl)).headers.get('location')).toBe('https://example.com');
    expect((await follow(shortUrl)).headers.get('location')).toBe('https://example.com/over');
    await put(id, { routing: { scanLimit: 4 } });
    expect((await follow(shortUrl)).status).toBe(302);
    expect((await follow(shortUrl)).status).toBe(410);
    expect(await counted(id)).toEqual([4, 4]);
    await put(id, { routing: null });
    expect((await follow(shortUrl)).status).toBe(302);
    expect(await counted(id)).toEqual([5, 5]);
  });

  test('a HEAD request uses nothing up', async () => {
    const { id, shortUrl } = await make({ routing: { scanLimit: 1 } });
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await follow(shortUrl, { method: 'HEAD' })).status).toBe(200);
    }
    expect((await follow(shortUrl)).status).toBe(302);
    expect((await follow(shortUrl, { method: 'HEAD' })).status).toBe(410);
    expect(await counted(id)).toEqual([1, 1]);
  });
});

describe('what is not led on is not counted', () => {
  const past = { validUntil: '2020-01-01T00:00:00Z' };
  const future = { validFrom: '2040-01-01T00:00:00Z' };
  test.each<[string, object, object, number, string]>([
    ['not yet valid', future, {}, 403, 'Not yet'],
    ['no longer valid', past, {}, 410, 'run out'],
    ['paused', {}, { status: 'PAUSED' }, 410, 'switched off'],
    ['archived', {}, { status: 'ARCHIVED' }, 410, 'switched off'],
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
    expect(await counted(id)).toEqual([0, 0]);
    await put(id, { routing: null, status: 'ACTIVE' });
    expect((await follow(shortUrl)).headers.get('location')).toBe('https://example.com');
    expect(await counted(id)).toEqual([1, 1]);
  });

  test('the status goes to and fro; only ACTIVE leads on', async () => {
    const { id, shortUrl } = await make();
    for (const status of ['PAUSED', 'ARCHIVED', 'ACTIVE', 'ARCHIVED', 'PAUSED', 'ACTIVE']) {
      expect((await put(id, { status })).body).toMatchObject({ status });
      expect((await follow(shortUrl)).status).toBe(status === 'ACTIVE' ? 302 : 410);
    }
    expect(await counted(id)).toEqual([2, 2]);
  });
});

describe('who scans', () => {
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1';
  const to = (name: string) => [{ url: `https://example.com/${name}` }];

  test('is told by the headers; an edit of the rules holds for the next scan', async () => {
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
    expect(await counted(id)).toEqual([5, 5]);
  });

  test('gets the same side of a split again and again', async () => {
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
  ])('with a strange browser (%.12s) is led on', async (agent) => {
    const { shortUrl } = await make({
      routing: { rules: [{ when: { devices: ['MOBILE'] }, targets: to('phone') }] },
    });
    const clean = Array.from(agent)
      .filter((one) => one >= ' ')
      .join('');
    const answer = await follow(shortUrl, {
      headers: { 'user-agent': clean, 'accept-language': agent.replace(/[^ -~]/g, '') },
    });
    expect(answer.headers.get('location')).toBe('https://example.com');
  });

  test('no target adds a header', async () => {
    const { shortUrl } = await make({
      data: { url: 'https://example.com/%0d%0aSet-Cookie:%20a=b' },
      routing: { utm: { source: 'a\r\nSet-Cookie: a=b', medium: '\u2028"><script>' } },
    });
    const answer = await follow(shortUrl);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('location')).toBe(
      'https://example.com/%0d%0aSet-Cookie:%20a=b?utm_source=a%0D%0ASet-Cookie%3A%20a%3Db&utm_medium=%E2%80%A8%22%3E%3Cscript%3E',
    );
  });

  test('nothing of them is kept', async () => {
    const { id, shortUrl } = await make({
      routing: { rules: [{ targets: [...to('a'), ...to('b')] }] },
    });
    await follow(shortUrl, { headers: { 'user-agent': 'an agent that nobody else has' } });
    const rows = await server.prisma.scan.findMany({ where: { qrCodeId: id } });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('agent that nobody');
  });
});

test('stored rules that cannot be read harm nobody else', async () => {
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

test('another code that takes the short code of a deleted one is no mistake', async () => {
  const first = await make({ shortCode: 'handed-on', data: { url: 'https://example.com/first' } });
  expect((await follow(first.shortUrl)).headers.get('location')).toBe('https://example.com/first');
  await server.rest('DELETE', `/organizations/${ada.organizationId}/qr-codes/${first.id}`, { key });
  const second = await make({
    shortCode: 'handed-on',
    data: { url: 'https://example.com/second' },
  });
  expect((await follow(second.shortUrl)).headers.get('location')).toBe(
    'https://example.com/second',
  );
});

describe('a short link', () => {
  test('is known in capital letters, with a slash at its end, percent-encoded', async () => {
    const { id, shortCode } = await make({ shortCode: 'abc23456' });
    const forms = [
      '/q/abc23456',
      '/Q/ABC23456',
      '/q/ABC23456/',
      '/Q/abc23456/?x=1',
      '/%71/%41bc23456',
    ];
    for (const form of forms) {
      expect((await follow(server.url + form)).status, form).toBe(302);
    }
    expect((await follow(`${server.url}/Q/${shortCode}`, { method: 'HEAD' })).status).toBe(302);
    for (const form of [
      '/qq/abc23456',
      '/q/x/abc23456',
      '/q//abc23456',
      '/abc23456',
      '/q',
      '/Q/',
    ]) {
      expect((await follow(server.url + form)).status, form).toBe(404);
    }
    expect(await counted(id)).toEqual([forms.length, forms.length]);
  });

  describe.each([
    ['on a host of its own', 'https://short.example'],
    ['on a host of its own, in a folder', 'https://short.example/Go'],
  ])('%s', (_what, shortUrl) => {
    let own: TestServer;
    let ownKey: string;
    let bob: Person;
    beforeAll(async () => {
      own = await startServer({ config: { shortUrl } });
      bob = await own.signUp();
      ownKey = (await own.createKey(bob)).secret;
    });
    afterAll(() => own.close());
    const fetchFrom = async (url: string, init?: RequestInit) => {
      const answer = await own.app.fetch(browse(url, init));
      return answer.status;
    };

    test('is served there in any case, and below /q', async () => {
      const qrCode = await own.createQrCode(ownKey, bob.organizationId);
      expect(qrCode.shortUrl).toBe(`${shortUrl}/${qrCode.shortCode}`);
      for (const url of [
        qrCode.shortUrl,
        qrCode.shortUrl.toUpperCase(),
        `${qrCode.shortUrl}/`,
        `https://short.example/Q/${qrCode.shortCode}`,
        `${own.url}/q/${qrCode.shortCode}`,
      ]) {
        expect(await fetchFrom(url), url).toBe(302);
      }
      expect(await fetchFrom(qrCode.shortUrl, { method: 'PUT' })).toBe(405);
      expect(await fetchFrom(`${own.url}/${qrCode.shortCode}`)).toBe(404);
      const nowhere = await own.app.fetch(new Request(`${qrCode.shortUrl}//`));
      expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([
        404,
        expect.stringMatching(/^text\/html/),
      ]);
      expect(await fetchFrom(`${own.url}/healthz`)).toBe(200);
      expect(await fetchFrom('https://short.example/api/v1/openapi.json')).toBe(200);
      const { totalScans } = await own.prisma.qrCode.findUniqueOrThrow({
        where: { id: qrCode.id },
      });
      expect(totalScans).toBe(5);
    });

    test('is no target, in any form', async () => {
      for (const url of [
        `${shortUrl}/abc`,
        `${shortUrl.toUpperCase()}/ABC`,
        'https://short.example/q/abc',
        `${own.url}/Q/abc`,
      ]) {
        const answer = await own.rest('POST', `/organizations/${bob.organizationId}/qr-codes`, {
          key: ownKey,
          body: {
            type: 'URL',
            name: 'x',
            data: { url: 'https://example.com' },
            routing: { rules: [{ targets: [{ url }] }] },
          },
        });
        expect(answer.body, url).toMatchObject({
          statusCode: 400,
          details: [{ field: 'routing.rules.0.targets.0.url' }],
        });
      }
    });
  });

  test('on the host of everything else, under another path', async () => {
    const base = 'https://qr.example.com';
    const own = await startServer({ config: { publicUrl: base, shortUrl: `${base}/s` } });
    const bob = await own.signUp();
    const { shortUrl } = await own.createQrCode(
      (await own.createKey(bob)).secret,
      bob.organizationId,
    );
    const scan = async (url: string) => (await own.app.fetch(new Request(url))).status;
    expect(await scan(shortUrl)).toBe(302);
    expect(await scan(shortUrl.toUpperCase())).toBe(302);
    expect(await scan(`${base}/healthz`)).toBe(200);
    await own.close();
  });

  test('has a path of its own where its host has other doors', () => {
    const config = (SHORT_URL: string) =>
      readConfig({ PUBLIC_URL: 'https://qr.example.com', SHORT_URL });
    for (const taken of ['', '/api', '/api/v1', '/dashboard']) {
      expect(() => config(`https://QR.example.com${taken}`)).toThrow(
        /SHORT_URL must have a path of its own.*https:\/\/qr\.example\.com\/q/,
      );
    }
    expect(config('https://qr.example.com/s').shortUrl).toBe('https://qr.example.com/s');
    expect(config('https://short.example').shortUrl).toBe('https://short.example');
  });
});
