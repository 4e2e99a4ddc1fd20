// Distinguishing people from bots, link previews and prefetches.
import { describe, expect, test } from 'vitest';
import { googlebot, iPhone } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { people } from '../support/user-agent/people.ts';
import { programs } from '../support/user-agent/programs.ts';
import { counted } from './counted.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const make = (body: Record<string, unknown> = {}) => ada.createQrCode(body);
const follow = (url: string, { headers, ...init }: RequestInit & { headers?: object } = {}) =>
  fetch(url, { redirect: 'manual', ...init, headers: { 'user-agent': iPhone, ...headers } });

test('the table contains enough people and programs', () => {
  expect(people.length).toBeGreaterThan(50);
  expect(programs.length).toBeGreaterThan(25);
});

describe.each([
  ['a person', people, false],
  ['a program', programs, true],
] as const)('%s', (_who, known, bot) => {
  test.each(known.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { userAgent, device, os } = one;
    const at = (name: string) => `https://example.com/${name}`;
    const { id, shortUrl } = await make({
      data: { url: at('other') },
      routing: {
        rules: ['MOBILE', 'TABLET', 'DESKTOP', 'TV'].map((name) => ({
          when: { devices: [name] },
          targets: [{ url: at(name.toLowerCase()) }],
        })),
      },
    });
    const response = await follow(shortUrl, { headers: { 'user-agent': userAgent } });
    expect(response.headers.get('location')).toBe(at(device));
    const path = `/qr-codes/${id}/scans?bots=${bot}`;
    const { body } = await ada.rest('GET', path);
    expect(body).toMatchObject({ scans: [{ device, os }] });
    expect(await counted(server, id)).toEqual([bot ? 0 : 1, 1]);
  });
});

describe('a browser prefetch', () => {
  const ahead = [
    ['sec-purpose', 'prefetch'],
    ['sec-purpose', 'prefetch;prerender'],
    ['sec-purpose', 'prefetch;anonymous-client-ip'],
    ['purpose', 'prefetch'],
    ['purpose', 'preview'],
    ['x-purpose', 'preview'],
    ['x-moz', 'prefetch'],
  ] as const;

  test.each(ahead)(
    '%s: %s is not a scan, and the link is requested again on the click',
    async (name, value) => {
      const plain = await make();
      const limited = await make({ routing: { scanLimit: 1 } });
      const page = await make({ type: 'TEXT', data: { text: 'Secret' }, dynamic: true });
      for (const { id, shortUrl } of [plain, limited, page]) {
        for (const url of [shortUrl, `${shortUrl}/`]) {
          const response = await follow(url, { headers: { [name]: value } });
          // Browsers reuse a prefetched 2xx response or redirect without another request.
          expect(response.status).toBe(403);
          expect(response.headers.get('cache-control')).toBe('private, no-store');
          expect(response.headers.get('location')).toBeNull();
          expect(await response.text()).not.toContain('Secret');
        }
        expect(await counted(server, id)).toEqual([0, 0]);
        expect((await follow(shortUrl)).status).toBeLessThan(400);
        expect(await counted(server, id)).toEqual([1, 1]);
      }
    },
  );

  test('another purpose is a scan', async () => {
    const { id, shortUrl } = await make();
    expect((await follow(shortUrl, { headers: { 'sec-purpose': 'none' } })).status).toBe(302);
    expect(await counted(server, id)).toEqual([1, 1]);
  });
});

describe('a code with a scan limit of 1', () => {
  const unattended: [string, RequestInit & { headers?: object }][] = [
    ['a crawler', { headers: { 'user-agent': googlebot } }],
    ['a preview', { headers: { 'user-agent': 'WhatsApp/2.23.20.0 A' } }],
    ['no User-Agent', { headers: { 'user-agent': '' } }],
    ['HEAD', { method: 'HEAD' }],
  ];
  const target = 'https://example.com/secret';
  const kinds = [
    ['a redirect', { data: { url: target } }],
    ['a page', { type: 'TEXT', data: { text: target }, dynamic: true }],
  ] as const;

  describe.each(kinds)('%s', (_kind, body) => {
    test.each(unattended)('is not used up by %s, however often', async (_who, init) => {
      const { id, shortUrl } = await make({ ...body, routing: { scanLimit: 1 } });
      for (let turn = 0; turn < 3; turn += 1) {
        const response = await follow(shortUrl, init);
        expect(response.status).toBe(200);
        expect(response.headers.get('location')).toBeNull();
        expect(response.headers.get('x-robots-tag')).toBe('noindex');
        expect(await response.text()).not.toContain(target);
      }
      expect(await counted(server, id)).toEqual([0, 0]);
      expect([200, 302]).toContain((await follow(shortUrl)).status);
      expect((await follow(shortUrl, init)).status).toBe(410);
      expect(await counted(server, id)).toEqual([1, 1]);
    });
  });

  test('can be opened with the button on the page, which counts as a scan', async () => {
    const { id, shortUrl } = await make({ data: { url: target }, routing: { scanLimit: 1 } });
    const headers = { 'user-agent': googlebot };
    const page = await (await follow(shortUrl, { headers })).text();
    expect(page).toContain('<form method="post">');
    const press = () =>
      follow(`${shortUrl}?a=1`, { method: 'POST', headers, body: new URLSearchParams() });
    const opened = await press();
    expect([opened.status, opened.headers.get('location')]).toEqual([303, `${target}?a=1`]);
    expect(await counted(server, id)).toEqual([1, 1]);
    expect((await press()).status).toBe(410);
  });

  test('still requires its password; with it, scans of bots count', async () => {
    const { id, shortUrl } = await make({
      data: { url: target },
      routing: { scanLimit: 1, password: 'open sesame' },
    });
    const headers = { 'user-agent': googlebot };
    expect(await (await follow(shortUrl, { headers })).text()).not.toContain(target);
    const send = () =>
      follow(shortUrl, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ password: 'open sesame' }),
      });
    expect((await send()).headers.get('location')).toBe(target);
    expect((await send()).status).toBe(410);
    expect(await counted(server, id)).toEqual([1, 1]);
  });
});
