// Following a short link.
import { describe, expect, test } from 'vitest';
import { browse, storedScansOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const follow = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });
const path = (id: string) => `/qr-codes/${id}`;
const make = (body: Record<string, unknown> = {}) => ada.createQrCode(body);

async function totalScans(id: string): Promise<number[]> {
  const rest = await ada.rest('GET', path(id));
  const { data } = await ada.graphql(
    'query ($id: ID!) { node(id: $id) { ... on QrCode { totalScans } } }',
    { id },
  );
  const { length: stored } = await storedScansOf(server, id);
  return [Object(rest.body).totalScans, Object(data).node.totalScans, stored];
}

test('redirects with 302 to the exact destination without a key; both APIs count it', async () => {
  const url = 'https://example.com/A%20b?q=%C3%A9&x=1#part';
  const { id, shortUrl } = await make({ data: { url } });
  const response = await follow(shortUrl);
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe(url);
  expect(response.headers.get('cache-control')).toContain('no-store');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(await response.text()).toBe('');
  expect(await totalScans(id)).toEqual([1, 1, 1]);
});

test('a non-ASCII destination is encoded for the header', async () => {
  const { shortUrl } = await make({ data: { url: 'https://münchen.example/straße' } });
  expect((await follow(shortUrl)).headers.get('location')).toBe(
    'https://xn--mnchen-3ya.example/stra%C3%9Fe',
  );
});

test.each<[how: string, scan: (url: string) => Response | Promise<Response>]>([
  ['over HTTP', (url) => follow(url)],
  // Without a network connection, so that they are stored in one batch.
  ['in the same turn of the event loop', (url) => server.app.fetch(browse(url))],
])('200 simultaneous scans, %s, count 200', async (_how, scan) => {
  const { id, shortUrl } = await make();
  const responses = await Promise.all(Array.from({ length: 200 }, () => scan(shortUrl)));
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([302]));
  expect(await totalScans(id)).toEqual([200, 200, 200]);
});

test('a scan does not change the version', async () => {
  const { id, shortUrl } = await make();
  const read = async () => Object((await ada.rest('GET', path(id))).body);
  const before = await read();
  await follow(shortUrl);
  const lastScannedAt = expect.any(String);
  expect(await read()).toEqual({ ...before, totalScans: 1, lastScannedAt });
});

test('capitals, a query and HEAD work; only GET counts', async () => {
  const { id, shortCode, shortUrl } = await make();
  expect((await follow(`${server.url}/q/${shortCode.toUpperCase()}`)).status).toBe(302);
  expect((await follow(`${shortUrl}?utm_source=poster`)).status).toBe(302);
  const head = await follow(shortUrl, { method: 'HEAD' });
  expect(head.status).toBe(302);
  expect(head.headers.get('location')).toBe('https://example.com');
  expect(await totalScans(id)).toEqual([2, 2, 2]);
});

test('the next scan uses an edited destination', async () => {
  const { id, shortUrl } = await make();
  await follow(shortUrl);
  await ada.rest('PUT', path(id), { body: { data: { url: 'https://example.org/new' } } });
  expect((await follow(shortUrl)).headers.get('location')).toBe('https://example.org/new');
});

describe('an inactive link', () => {
  test('PAUSED: 410, not counted, works again when ACTIVE', async () => {
    const { id, shortUrl } = await make();
    const put = (body: object) => ada.rest('PUT', path(id), { body });
    await put({ status: 'PAUSED' });
    const response = await follow(shortUrl);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('inactive');
    await put({ status: 'ACTIVE' });
    expect((await follow(shortUrl)).status).toBe(302);
    expect(await totalScans(id)).toEqual([1, 1, 1]);
  });

  test.each([
    'unknown2',
    '<script>',
    '%00',
    '..%2f..%2fetc',
    'x'.repeat(5_000),
    '💥',
    "'--",
    '%ff',
  ])('%.20s: 404 with an HTML page', async (code) => {
    const response = await follow(`${server.url}/q/${code}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).not.toContain(code);
  });

  test('a static code has no short link', async () => {
    const { shortUrl } = await make({ type: 'TEXT', data: { text: 'Hi' }, dynamic: false });
    expect((await follow(shortUrl)).status).toBe(404);
  });

  test('another method neither redirects nor counts', async () => {
    const { id, shortCode, shortUrl } = await make();
    const body = new URLSearchParams({ password: 'none' });
    const post = await follow(shortUrl, { method: 'POST', body });
    expect(post.status).toBe(303);
    expect(post.headers.get('location')).toBe(shortCode);
    expect((await follow(shortUrl, { method: 'DELETE' })).status).toBe(405);
    expect(await totalScans(id)).toEqual([0, 0, 0]);
  });
});
