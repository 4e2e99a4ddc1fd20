// Pages with the content of dynamic codes.
import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../support/picture/decode.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { counted } from './counted.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const make = (type: string, data: object, more: Record<string, unknown> = {}) =>
  ada.createQrCode({ type, data, dynamic: true, ...more });
const put = (id: string, body: object) => ada.rest('PUT', `/qr-codes/${id}`, { body });
const visit = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });
const scansOf = (id: string) => counted(server, id);

const evil = `"><script>alert(1)</script>'&<img src=x onerror=alert(2)>`;
const contact = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  organization: 'Analytical & Co',
  title: 'Countess',
  phone: '+44 20 7946 0000',
  email: 'ada@example.com',
  website: 'https://example.com/ada?a=1&b=2',
  address: {
    street: '12 St James’s Square',
    city: 'London',
    postalCode: 'SW1Y 4JH',
    country: 'UK',
  },
};

/** Content of each type, with text that its page must contain. */
const kinds: [type: string, data: object, wanted: (string | RegExp)[]][] = [
  [
    'VCARD',
    contact,
    [
      '<h1 dir="auto">Ada Lovelace</h1>',
      'Countess, Analytical &amp; Co',
      'href="tel:+442079460000"',
      'href="mailto:ada@example.com"',
      'href="https://example.com/ada?a=1&amp;b=2"',
      'SW1Y 4JH London',
      'Save contact',
    ],
  ],
  [
    'WIFI',
    { ssid: 'Guest <1>', password: 'a;b:c,"d&<e>' },
    [
      '<h1 dir="auto">Guest &lt;1&gt;</h1>',
      '<code id="password">a;b:c,&quot;d&amp;&lt;e&gt;</code>',
      'data-copies="password"',
      'src="data:image/svg+xml;base64,',
      'WPA',
    ],
  ],
  ['TEXT', { text: 'One\n  <b>two</b>' }, ['One\n  &lt;b&gt;two&lt;/b&gt;', 'data-copies="text"']],
  [
    'EMAIL',
    { to: 'ada@example.com', subject: 'Hi & bye', body: 'a\nb' },
    ['href="mailto:ada@example.com?subject=Hi%20%26%20bye&amp;body=a%0D%0Ab"', 'Hi &amp; bye'],
  ],
  [
    'SMS',
    { phone: '+49 30 123456', message: 'Hi & bye' },
    ['href="sms:+4930123456?&amp;body=Hi%20%26%20bye"', 'data-copies="message"'],
  ],
  ['PHONE', { phone: '+49 30 123456' }, ['href="tel:+4930123456"', '+49 30 123456']],
  [
    'GEO',
    { latitude: 52.5163, longitude: -13.3777, query: 'A & B' },
    [
      // Opens the map app on Android and iOS; geo: links do not work on iOS.
      '<div class="actions"><a class="button" href="https://www.google.com/maps/search/?api=1&amp;query=52.5163%2C-13.3777"',
      'href="https://www.openstreetmap.org/?mlat=52.5163&amp;mlon=-13.3777#map=17/52.5163/-13.3777"',
      '<h1 dir="auto">A &amp; B</h1>',
    ],
  ],
  [
    'EVENT',
    { title: 'Talk', start: '2030-02-28T10:00:00Z', end: '2030-02-28T11:30:00Z', location: 'Hall' },
    [
      '<h1 dir="auto">Talk</h1>',
      '<time datetime="2030-02-28T10:00:00Z" lang="en">Thursday',
      'Hall',
      'Add to calendar',
    ],
  ],
];

describe.each(kinds)('%s', (type, data, expected) => {
  test('is a self-contained page that loads nothing and counts once', async () => {
    const { id, shortUrl } = await make(type, data, { name: 'A name for the owner alone' });
    const page = await visit(shortUrl);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.headers.get('set-cookie')).toBeNull();
    const html = await page.text();
    for (const part of expected) expect(html).toContain(part);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).not.toContain('A name for the owner alone');
    expect(html).not.toMatch(/\son\w+=|<link[^>]+href="(?!data:)|<script[^>]+src|url\(|@import/);
    expect(html.length).toBeLessThan(20_000);
    expect(await scansOf(id)).toEqual([1, 1]);
    expect((await visit(shortUrl, { method: 'HEAD' })).status).toBe(200);
    expect(await scansOf(id)).toEqual([1, 1]);
  });

  test('the policy allows only its own style and script, by hash', async () => {
    const { shortUrl } = await make(type, data);
    const page = await visit(shortUrl);
    const html = await page.text();
    const hashOf = (tag: string) => {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(page.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(html).not.toMatch(/\sstyle="/);
  });
});

test.each<[string, object]>([
  ['VCARD', { firstName: evil, lastName: evil, organization: evil, address: { city: evil } }],
  ['WIFI', { ssid: evil.slice(0, 32), password: evil.slice(0, 60), hidden: true }],
  ['TEXT', { text: evil }],
  ['EMAIL', { to: 'a@example.com', subject: evil, body: evil }],
  ['SMS', { phone: '112', message: evil }],
  ['GEO', { latitude: 0, longitude: 0, query: evil }],
  ['EVENT', { title: evil, start: '2030-02-28T10:00:00Z', location: evil, description: evil }],
])('HTML in %s is escaped', async (type, data) => {
  const { shortUrl } = await make(type, data);
  const html = await (await visit(shortUrl)).text();
  expect(html.match(/<script>/g)).toHaveLength(1);
  expect(html).not.toContain('<img src=x');
  expect(html).toContain('&lt;script&gt;');
});

test('another device joins the network with the QR code on the page', async () => {
  const { shortUrl } = await make('WIFI', { ssid: 'Gäste', password: 'a;b:c,"d' });
  const html = await (await visit(shortUrl)).text();
  const svg = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(html)?.[1] ?? '';
  const picture = new Resvg(Buffer.from(svg, 'base64'), { fitTo: { mode: 'width', value: 512 } });
  expect(await decodePng(picture.render().asPng())).toBe('WIFI:T:WPA;S:Gäste;P:a\\;b\\:c\\,\\"d;;');
});

describe('the file of a page', () => {
  const event = { title: 'Talk, “live”', start: '2030-02-28T10:00:00Z' };

  test.each<[string, object, string, string, RegExp]>([
    [
      'VCARD',
      contact,
      'contact.vcf',
      'text/vcard; charset=utf-8',
      /^BEGIN:VCARD\r\n[\s\S]*FN:Ada Lovelace/,
    ],
    [
      'EVENT',
      event,
      'event.ics',
      'text/calendar; charset=utf-8',
      /^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Talk\\, /,
    ],
  ])(
    '%s: is linked, is a download, is not a scan',
    async (type, data, name, mediaType, content) => {
      const { id, shortUrl } = await make(type, data);
      for (const url of [shortUrl, `${shortUrl}/`, shortUrl.replace('/q/', '/Q/').toUpperCase()]) {
        const html = await (await visit(url)).text();
        const link = new RegExp(`href="([^"]*${name.replace('.', '\\.')})"`).exec(html)?.[1] ?? '';
        const file = await visit(new URL(link, url).href);
        expect(file.status, url).toBe(200);
        expect(file.headers.get('content-type')).toBe(mediaType);
        expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
        expect(await file.text()).toMatch(content);
      }
      expect((await visit(`${shortUrl}/${name}`, { method: 'HEAD' })).status).toBe(200);
      expect(await scansOf(id)).toEqual([3, 3]);
      const other = name === 'event.ics' ? 'contact.vcf' : 'event.ics';
      expect((await visit(`${shortUrl}/${other}`)).status).toBe(404);
      expect((await visit(`${shortUrl}/other.txt`)).status).toBe(404);
      await put(id, { status: 'PAUSED' });
      expect((await visit(`${shortUrl}/${name}`)).status).toBe(410);
      await put(id, { status: 'ACTIVE', routing: { validUntil: '2020-01-01T00:00:00Z' } });
      expect((await visit(`${shortUrl}/${name}`)).status).toBe(410);
    },
  );

  test('can still be saved by the last visitor within a limit, but not by others', async () => {
    const { id, shortUrl } = await make('EVENT', event, { routing: { scanLimit: 1 } });
    expect((await visit(`${shortUrl}/event.ics`)).status).toBe(302);
    const html = await (await visit(shortUrl)).text();
    const link = /href="([^"]*event\.ics\?[^"]*)"/.exec(html)?.[1] ?? '';
    expect((await visit(shortUrl)).status).toBe(410);
    expect((await visit(new URL(link, shortUrl).href)).status).toBe(200);
    expect(await scansOf(id)).toEqual([1, 1]);
  });

  test.each([
    ['a URL', 'URL', { url: 'https://example.com' }, true],
    ['a static code', 'VCARD', { firstName: 'Ada' }, false],
  ])('%s has none', async (_what, type, data, dynamic) => {
    const { shortUrl } = await make(type, data, { dynamic });
    for (const name of ['contact.vcf', 'event.ics']) {
      expect((await visit(`${shortUrl}/${name}`)).status).toBe(404);
    }
  });
});

test('a rule can redirect elsewhere instead of showing the page', async () => {
  const { id, shortUrl } = await make(
    'TEXT',
    { text: 'Hallo' },
    {
      routing: {
        rules: [{ when: { languages: ['en'] }, targets: [{ url: 'https://example.com/en' }] }],
      },
    },
  );
  const english = await visit(shortUrl, { headers: { 'accept-language': 'en' } });
  expect([english.status, english.headers.get('location')]).toEqual([
    302,
    'https://example.com/en',
  ]);
  const german = await visit(shortUrl, { headers: { 'accept-language': 'de' } });
  expect(await german.text()).toContain('Hallo');
  expect(await scansOf(id)).toEqual([2, 2]);
  await put(id, { data: { text: 'Guten Tag' } });
  const edited = await visit(shortUrl, { headers: { 'accept-language': 'de' } });
  expect(await edited.text()).toContain('Guten Tag');
});
