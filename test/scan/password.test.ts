// Scanning codes with a password.
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';
import { counted } from './counted.ts';

let logged = '';
const server = useServer(() => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  });
  return { config: { trustProxy: 1 }, log: pino({ level: 'trace' }, stream) };
});
const ada = useCaller(server, { once: true });

const password = 'Öffne dich & los=1+1 😀';
const make = (routing: object = {}, body: Record<string, unknown> = {}) =>
  ada.createQrCode({ routing: { password, ...routing }, ...body });
const put = (id: string, body: object) => ada.rest('PUT', `/qr-codes/${id}`, { body });

let visitors = 0;
/** Each visitor has a different address, unless given. */
const visit = (url: string, init: RequestInit = {}, address?: string) => {
  visitors += 1;
  return fetch(url, {
    redirect: 'manual',
    ...init,
    headers: {
      'x-forwarded-for': address ?? `198.51.100.${visitors}`,
      ...Object.fromEntries(new Headers(init.headers)),
    },
  });
};
const give = (url: string, given: string, address?: string) =>
  visit(url, { method: 'POST', body: new URLSearchParams({ password: given }) }, address);
const scansOf = (id: string) => counted(server, id);

test('a form that reveals nothing comes first; then a 303, and only that is counted', async () => {
  const target = 'https://secret-target.example/here';
  const { id, shortUrl } = await make({}, { data: { url: target } });
  const form = await visit(shortUrl);
  expect(form.status).toBe(200);
  expect(form.headers.get('location')).toBeNull();
  expect(form.headers.get('cache-control')).toContain('no-store');
  expect(form.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await form.text();
  expect(html).toContain('<label for="password">');
  expect(html).toContain('method="post"');
  expect(html).not.toContain('role="alert"');
  expect(html + JSON.stringify([...form.headers])).not.toContain('secret-target');
  expect(await scansOf(id)).toEqual([0, 0]);

  const wrong = await give(shortUrl, 'Öffne dich');
  expect(wrong.status).toBe(403);
  const again = await wrong.text();
  expect(again).toMatch(/<p role="alert"[^>]*>Wrong password/);
  expect(again).toContain('aria-invalid="true"');
  expect(again).not.toContain('Öffne dich');
  expect(await scansOf(id)).toEqual([0, 0]);

  const right = await give(shortUrl, password);
  expect([right.status, right.headers.get('location')]).toEqual([303, target]);
  expect(right.headers.get('set-cookie')).toBeNull();
  expect(await scansOf(id)).toEqual([1, 1]);
});

test('each scan requires it; a new password applies at once, a removed one is not required', async () => {
  const { id, shortUrl } = await make();
  expect((await give(shortUrl, password)).status).toBe(303);
  expect((await visit(shortUrl)).status).toBe(200);
  await put(id, { routing: { password: 'another' } });
  expect((await give(shortUrl, password)).status).toBe(403);
  expect((await give(shortUrl, 'another')).status).toBe(303);
  await put(id, { routing: { password: null } });
  expect((await visit(shortUrl)).status).toBe(302);
  const late = await give(shortUrl, 'another');
  expect(late.status).toBe(303);
  expect(new URL(late.headers.get('location') ?? '', shortUrl).href).toBe(shortUrl);
  expect(await scansOf(id)).toEqual([3, 3]);
});

test('rules, dates and limits apply as well', async () => {
  const { id, shortUrl } = await make({
    scanLimit: 2,
    rules: [{ when: { languages: ['de'] }, targets: [{ url: 'https://example.com/german' }] }],
  });
  const german = await visit(shortUrl, {
    method: 'POST',
    body: new URLSearchParams({ password }),
    headers: { 'accept-language': 'de' },
  });
  expect(german.headers.get('location')).toBe('https://example.com/german');
  const last = await Promise.all(Array.from({ length: 5 }, () => give(shortUrl, password)));
  expect(last.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410, 410]);
  expect((await visit(shortUrl)).status).toBe(410);
  expect(await scansOf(id)).toEqual([2, 2]);
  await put(id, { routing: { validUntil: '2020-01-01T00:00:00Z' } });
  expect((await give(shortUrl, password)).status).toBe(410);
  await put(id, { routing: { fallbackUrl: 'https://example.com/f' }, status: 'PAUSED' });
  const paused = await give(shortUrl, password);
  expect([paused.status, paused.headers.get('location')]).toEqual([303, 'https://example.com/f']);
});

test('content is shown in the response; its file is only for visitors who saw it', async () => {
  const { id, shortUrl } = await make(
    {},
    { type: 'VCARD', dynamic: true, data: { firstName: 'Ada', phone: '112' } },
  );
  const bare = await visit(`${shortUrl}/contact.vcf`);
  expect(bare.status).toBe(302);
  expect(new URL(bare.headers.get('location') ?? '', `${shortUrl}/contact.vcf`).href).toBe(
    shortUrl,
  );
  const page = await give(shortUrl, password);
  expect(page.status).toBe(200);
  const link = /href="([^"]*contact\.vcf[^"]*)"/.exec(await page.text())?.[1] ?? '';
  expect(link).not.toContain(encodeURIComponent(password));
  const file = await visit(new URL(link, shortUrl).href);
  expect(file.status).toBe(200);
  expect(await file.text()).toContain('FN:Ada');
  expect(await scansOf(id)).toEqual([1, 1]);

  const other = await make({}, { type: 'VCARD', dynamic: true, data: { firstName: 'Bob' } });
  const query = link.split('?')[1];
  for (const pass of [query, `${query}x`, 'pass=', 'pass=a.b', 'pass=zzzzzz.AAAA']) {
    expect((await visit(`${other.shortUrl}/contact.vcf?${pass}`)).status, pass).toBe(302);
  }
});

test('the file link of a page is invalid after the code changes', async () => {
  const body = { type: 'VCARD', dynamic: true, data: { firstName: 'Ada', phone: '112' } };
  const linkIn = async (response: Response, url: string) =>
    new URL(/href="([^"]*contact\.vcf[^"]*)"/.exec(await response.text())?.[1] ?? '', url).href;
  const locked = await make({}, body);
  const link = await linkIn(await give(locked.shortUrl, password), locked.shortUrl);
  expect((await visit(link)).status).toBe(200);
  await put(locked.id, { routing: { password: 'another' } });
  expect((await visit(link)).status).toBe(302);
  const next = await linkIn(await give(locked.shortUrl, 'another'), locked.shortUrl);
  expect((await visit(next)).status).toBe(200);
  await put(locked.id, { data: { firstName: 'Eve', phone: '113' } });
  expect((await visit(next)).status).toBe(302);

  const limited = await make({ password: null, scanLimit: 5 }, body);
  const free = await linkIn(await visit(limited.shortUrl), limited.shortUrl);
  expect((await visit(free)).status).toBe(200);
  await put(limited.id, { routing: { scanLimit: 5, password } });
  expect((await visit(free)).status).toBe(302);
});

describe('other requests than the form', () => {
  test.each<[string, RequestInit, number]>([
    ['nothing', { method: 'POST' }, 415],
    ['JSON', { method: 'POST', body: JSON.stringify({ password }) }, 415],
    ['a multipart form', { method: 'POST', body: formData() }, 415],
    ['an empty form', { method: 'POST', body: new URLSearchParams({}) }, 403],
    ['an empty password', { method: 'POST', body: new URLSearchParams({ password: '' }) }, 403],
    ['invalid escapes', urlencoded('password=%ff%zz%'), 403],
    ['NUL', urlencoded('password=%00'), 403],
    ['a repeated password', urlencoded('password=x&password=y'), 403],
    ['prototypes', urlencoded('__proto__[password]=x&password[]=y'), 403],
    ['5 kB', urlencoded(`password=${'x'.repeat(5_000)}`), 413],
    ['5 kB without Content-Length', streamed(5_000), 413],
  ])('%s: %s', async (_what, init, status) => {
    const { id, shortUrl } = await make();
    const response = await visit(shortUrl, init);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await scansOf(id)).toEqual([0, 0]);
  });

  function urlencoded(body: string): RequestInit {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', body, headers };
  }

  function formData(): FormData {
    const form = new FormData();
    form.set('password', password);
    return form;
  }

  function streamed(size: number): RequestInit {
    const body = new Blob(['password=', 'x'.repeat(size)]).stream();
    const init = { ...urlencoded(''), body, duplex: 'half' };
    return init;
  }
});

test('200 characters of any kind are accepted', async () => {
  const long = '😀'.repeat(200);
  const { shortUrl } = await make({ password: long });
  expect((await give(shortUrl, long)).status).toBe(303);
  expect((await give(shortUrl, `${long.slice(0, -2)}x`)).status).toBe(403);
});

test('ten wrong attempts from one address are throttled, others are not affected', async () => {
  const { shortUrl } = await make();
  const other = await make();
  const guesser = '203.0.113.99';
  for (let tries = 0; tries < 10; tries += 1) {
    expect((await give(shortUrl, `guess ${tries}`, guesser)).status).toBe(403);
  }
  const late = await give(shortUrl, password, guesser);
  expect(late.status).toBe(429);
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await late.text()).toMatch(/<p role="alert"[^>]*>Too many attempts/);
  expect((await give(shortUrl, password)).status).toBe(303);
  expect((await give(other.shortUrl, password, guesser)).status).toBe(303);
  expect((await visit(shortUrl, {}, guesser)).status).toBe(200);
});

test('correct passwords do not count as attempts', async () => {
  const { shortUrl } = await make();
  for (let count = 0; count < 12; count += 1) {
    expect((await give(shortUrl, password, '203.0.113.50')).status).toBe(303);
  }
});

test('no password was logged at any level', async () => {
  await make({ password: 'logged perhaps' });
  await ada.rest('POST', '/qr-codes', {
    body: {
      type: 'URL',
      name: 'x',
      data: { url: 'https://example.com' },
      routing: { password: ['logged perhaps'] },
    },
  });
  expect(logged).toContain('/q/');
  expect(logged).toContain('qr-codes');
  for (const secret of [password, encodeURIComponent(password), 'guess 1', 'logged perhaps']) {
    expect(logged).not.toContain(secret);
  }
});
