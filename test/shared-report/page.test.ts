// The page of a shared report, as its visitors see it.
import { pino } from 'pino';
import { describe, expect, test, vi } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { put, scanOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { enter, open, reportsOf, textOf } from './report.ts';

const logged: string[] = [];
const log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) });
const server = useServer({ log });
const ada = useCaller(server, { once: true });
const { mutate, share } = reportsOf(server);

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** Five scans of Menu in the last days, one 40 days before, and two of Poster. */
async function campaign() {
  const menu = await ada.createQrCode({ name: 'Menu <b>', tags: ['spring'] });
  const poster = await ada.createQrCode({ name: 'Poster' });
  const visitor = 'b'.repeat(32);
  const scan = (id: string, days: number, more: object) => scanOf(id, ago(days), more);
  await put(server, [
    ...[1, 2, 3].map((days) => scan(menu.id, days, { country: 'DE', visitor })),
    ...[1, 2].map((days) => scan(menu.id, days, { country: 'FR', device: 'desktop' })),
    scan(menu.id, 40, { country: 'IT' }),
    ...[1, 2].map((days) => scan(poster.id, days, { country: 'FR', referrer: 'secret.example' })),
  ]);
  return { menu, poster, visitor };
}

test('shows the numbers of its view in the visitor’s language, and nothing else', async () => {
  const { menu, visitor } = await campaign();
  const { url, id } = await share(ada, { days: 30, compareTo: 'PREVIOUS_PERIOD' });
  const response = await open(url);
  expect(response.status).toBe(200);
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'x-frame-options': 'DENY',
  });
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'sha256-[^;]*; script-src 'none'; img-src data:;/,
  );
  const html = await response.clone().text();
  expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
  for (const secret of [visitor, 'secret.example', ada.email, menu.id, menu.shortCode, '<b>'])
    expect(html).not.toContain(secret);
  const text = await textOf(response);
  expect(text).toContain('Summer');
  expect(text).toMatch(/Scans 7 \+600% · Before: 1/);
  expect(text).toMatch(/Top QR codes Menu &lt;b&gt; 5 · 71.4% Poster 2 · 28.6%/);
  expect(text).toMatch(/Countries France 4 · 57.1% Germany 3 · 42.9%/);
  expect(text).toMatch(/Devices Mobile 5 · 71.4% Desktop 2 · 28.6%/);
  const german = await textOf(await open(url, { 'accept-language': 'de' }));
  expect(german).toMatch(/Länder Frankreich 4 · 57,1\s*% Deutschland 3 · 42,9\s*%/);
  await vi.waitFor(async () => {
    const { lastOpenedAt } = await server.prisma.sharedReport.findUniqueOrThrow({ where: { id } });
    expect(lastOpenedAt).not.toBeNull();
  });

  expect(logged.join('')).toContain('"path":"/reports/*"');
  expect(logged.join('')).not.toContain(url.slice(-22));

  // A filter, a fixed period, and one code.
  const italy = await share(ada, {
    startDate: ago(60).slice(0, 10),
    filter: { countries: ['IT'] },
  });
  expect(await textOf(await open(italy.url))).toMatch(/Filtered by: Italy .*Scans 1 /);
  const one = await share(ada, { qrCodeId: menu.id, days: 7 });
  const shown = await textOf(await open(one.url));
  expect(shown).toMatch(/Scans 5 /);
  expect(shown).not.toMatch(/Poster|Top QR codes/);
});

test('names no QR code in the trash, and shows nothing of the only one', async () => {
  const { menu } = await campaign();
  const all = await share(ada, { filter: { qrCodeIds: [menu.id] } });
  const one = await share(ada, { qrCodeId: menu.id });
  expect(await textOf(await open(all.url))).toContain('Menu');
  await ada.rest('DELETE', `/qr-codes/${menu.id}`);
  expect(await textOf(await open(all.url))).not.toContain('Menu');
  expect((await open(one.url)).status).toBe(404);
  await ada.rest('POST', `/qr-codes/${menu.id}/restore`);
  expect((await open(one.url)).status).toBe(200);
});

test('what was never shared, has ended, or was deleted gets the same page', async () => {
  const bob = await server.signUp();
  const unknown = await open(`${server.url}/reports/${'A'.repeat(22)}`);
  const page = await unknown.text();
  expect(unknown.status).toBe(404);
  expect(unknown.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  const ended = await share(bob, { password: 'open' });
  const past = new Date(Date.now() - 1_000);
  await server.prisma.sharedReport.update({ where: { id: ended.id }, data: { expiresAt: past } });
  const deleted = await share(bob);
  await mutate(bob, 'deleteSharedReport', { id: deleted.id }, 'deletedSharedReportId');
  const trashed = await share(bob);
  await server.prisma.organization.update({
    where: { id: bob.organizationId },
    data: { deletedAt: new Date() },
  });
  const short = `${server.url}/reports/x`;
  for (const url of [ended.url, deleted.url, trashed.url, short, `${trashed.url}/`]) {
    const response = await open(url);
    expect([response.status, await response.text()], url).toEqual([404, page]);
  }
  const posted = await enter(ended.url, 'open');
  expect([posted.status, await posted.text()]).toEqual([404, page]);
});

describe('a password', () => {
  test('is asked for once, by a form, and remembered for this report alone', async () => {
    const { url, id } = await share(ada, { password: 'open sesame' });
    const other = await share(ada, { password: 'open sesame' });
    const form = await open(url);
    const text = await form.text();
    expect(form.status).toBe(200);
    expect(text).toContain('<form method="post">');
    expect(text).not.toContain('Summer');
    const wrong = await enter(url, 'sesame');
    expect([wrong.status, await textOf(wrong)]).toEqual([
      403,
      expect.stringContaining('Wrong password. Please try again.'),
    ]);
    const right = await enter(url, 'open sesame');
    const { pathname } = new URL(url);
    expect([right.status, new URL(right.headers.get('location') ?? '', url).href]).toEqual([
      303,
      url,
    ]);
    const [cookie = '', ...attributes] = right.headers.getSetCookie()[0]?.split('; ') ?? [];
    expect(attributes).toEqual(
      expect.arrayContaining(['HttpOnly', 'SameSite=Lax', `Path=${pathname}`]),
    );
    expect(await textOf(await open(url, { cookie }))).toContain('Summer');
    expect(await textOf(await open(other.url, { cookie }))).toContain('Password required');
    await mutate(ada, 'updateSharedReport', { id, password: 'another' });
    expect(await textOf(await open(url, { cookie }))).toContain('Password required');
  });

  test('cannot be guessed without limit, and other reports are not affected', async () => {
    const { url } = await share(ada, { password: 'open sesame' });
    const other = await share(ada, { password: 'open sesame' });
    for (let attempt = 0; attempt < 10; attempt += 1) await enter(url, `guess ${attempt}`);
    const late = await enter(url, 'open sesame');
    expect([late.status, late.headers.has('retry-after'), await textOf(late)]).toEqual([
      429,
      true,
      expect.stringContaining('Too many attempts. Try again in 15 minutes.'),
    ]);
    expect((await enter(other.url, 'open sesame')).status).toBe(303);
  });
});

test('a report that is opened too often asks visitors to wait', async () => {
  const { url } = await share(ada);
  const other = await share(ada);
  const statuses = await Promise.all(
    Array.from({ length: 61 }, async () => (await open(url)).status),
  );
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(1);
  const refused = await open(url);
  expect(await textOf(refused)).toMatch(/Too many requests .* Try again in \d+ seconds?\./);
  expect((await open(other.url)).status).toBe(200);
});

test('shows the branding of the organization, and its logo without an address', async () => {
  const image = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>',
  ).toString('base64');
  const { body } = await ada.rest('POST', '/logos', { body: { name: 'Mark', data: image } });
  const branding = { logoId: textAt(body, 'id'), accentColor: '#0F766E' };
  await mutate(
    ada,
    'updateOrganization',
    { id: ada.organizationId, branding },
    'organization { id }',
  );
  const { url } = await share(ada);
  const html = await (await open(url)).text();
  expect(html).toContain('--accent: #0F766E');
  expect(html).toContain('<img src="data:image/svg+xml;base64,');
});

test('says so if its numbers cannot be read anymore', async () => {
  const { url, id } = await share(ada);
  const { view } = await server.prisma.sharedReport.findUniqueOrThrow({ where: { id } });
  const outdated = { ...Object(view), days: null, startDate: '2024-02-31' };
  await server.prisma.sharedReport.update({ where: { id }, data: { view: outdated } });
  const response = await open(url);
  expect([response.status, await textOf(response)]).toEqual([
    200,
    expect.stringContaining('This report can’t be shown'),
  ]);
});
