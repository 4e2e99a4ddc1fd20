// The headers of redirects, on every code path.
import { describe, expect, test } from 'vitest';
import { useDatabaseProxy } from '../support/network/database-proxy.ts';
import { storedScansOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { at, everybody, fallbackUrl, follow, form, redirectsOf, target } from './redirect.ts';

const proxy = useDatabaseProxy();
const server = useServer(() => ({ databaseUrl: proxy.url }));
const ada = useCaller(server, { once: true });
const { make, put } = redirectsOf(ada);

/** All headers of a response except those of the connection. */
function headersOf(response: Response): Record<string, string> {
  const {
    date,
    connection,
    'keep-alive': _keepAlive,
    ...headers
  } = Object.fromEntries(response.headers);
  expect([date, connection]).toEqual([expect.any(String), expect.any(String)]);
  return headers;
}

interface Path {
  routing?: object;
  status?: string;
  init?: RequestInit;
  /** The part after the base of short links; default: the short code. */
  link?: (shortCode: string) => string;
  /** Number of scans before. */
  before?: number;
  location?: string;
  answers?: number;
}
const paths: Record<string, Path> = {
  'the fast path': {},
  'the fast path, cached': { before: 2 },
  'with a query': { link: (code) => `${code}?lang=fr` },
  HEAD: { init: { method: 'HEAD' } },
  'a rule': { routing: everybody('rule'), location: at('rule') },
  'a rule, by HEAD': {
    routing: everybody('rule'),
    init: { method: 'HEAD' },
    location: at('rule'),
  },
  'a split': { routing: everybody('same', 'same'), location: at('same') },
  'a short code in capitals': { link: (code) => code.toUpperCase() },
  'a percent-encoded short code': { link: (code) => code.replace(/^./, encoded) },
  'a trailing slash': { link: (code) => `${code}/` },
  'a limit': { routing: { scanLimit: 5 } },
  'after the limit is reached': {
    routing: { scanLimit: 1, fallbackUrl },
    before: 1,
    location: fallbackUrl,
  },
  'before validFrom': {
    routing: { validFrom: '2040-01-01T00:00:00Z', fallbackUrl },
    location: fallbackUrl,
  },
  'after validUntil, by HEAD': {
    routing: { validUntil: '2020-01-01T00:00:00Z', fallbackUrl },
    init: { method: 'HEAD' },
    location: fallbackUrl,
  },
  paused: { routing: { fallbackUrl }, status: 'PAUSED', location: fallbackUrl },
  archived: { routing: { fallbackUrl }, status: 'ARCHIVED' },
  'after a password': {
    routing: { password: 'open sesame' },
    init: form('open sesame'),
    answers: 303,
  },
  'a bot': { init: { headers: { 'user-agent': 'Twitterbot/1.0' } } },
  'no User-Agent': { init: { headers: { 'user-agent': '' } } },
  'after its time, with a query': {
    routing: { validUntil: '2020-01-01T00:00:00Z', fallbackUrl },
    link: (code) => `${code}?a=1`,
    location: `${fallbackUrl}?a=1`,
  },
};

function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

const redirect = (location: string) => ({
  'cache-control': 'private, no-store',
  'content-length': '0',
  location,
  'referrer-policy': 'no-referrer-when-downgrade',
  'x-request-id': expect.any(String),
  'x-robots-tag': 'noindex',
});

describe('every redirect has the same headers', () => {
  test.each(Object.entries(paths))('%s', async (_name, path) => {
    const {
      routing,
      status,
      init,
      link,
      before = 0,
      location = target,
      answers: responses = 302,
    } = path;
    const { id, shortCode } = await make(routing && { routing });
    if (status) await put(id, { status });
    const url = `${server.url}/q/${link?.(shortCode) ?? shortCode}`;
    for (let scan = 0; scan < before; scan += 1) await follow(url);
    const response = await follow(url, init);
    expect(response.status).toBe(responses);
    expect(headersOf(response)).toEqual(redirect(location));
  });

  test('from the cache, while the database is unavailable', async () => {
    const plain = await make();
    const ruled = await make({ routing: everybody('rule') });
    for (const { shortUrl } of [plain, ruled]) await follow(shortUrl);
    proxy.disconnect();
    const responses = [
      await follow(plain.shortUrl),
      await follow(`${plain.shortUrl}/`),
      await follow(ruled.shortUrl, { method: 'HEAD' }),
    ];
    proxy.reconnect();
    expect(responses.map(headersOf)).toEqual([target, target, at('rule')].map(redirect));
  });

  test('after a form that is no longer needed', async () => {
    const { shortCode, shortUrl } = await make();
    const response = await follow(`${shortUrl}?lang=fr`, form('open sesame'));
    expect(response.status).toBe(303);
    expect(headersOf(response)).toEqual(redirect(`${shortCode}?lang=fr`));
  });
});

describe('unsupported methods on a short link', () => {
  test.each(['OPTIONS', 'PUT', 'PATCH', 'DELETE'])('%s: 405 with Allow', async (method) => {
    const { id, shortUrl } = await make({ type: 'VCARD', dynamic: true, data: { firstName: 'A' } });
    for (const [url, allowed] of [
      [shortUrl, 'GET, HEAD, POST'],
      [`${shortUrl}/`, 'GET, HEAD, POST'],
      [`${shortUrl}/contact.vcf`, 'GET, HEAD'],
      [`${server.url}/q/unknown2`, 'GET, HEAD, POST'],
    ] as const) {
      const response = await follow(url, { method });
      expect([response.status, response.headers.get('allow')], url).toEqual([405, allowed]);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    }
    expect(await storedScansOf(server, id)).toEqual([]);
  });

  test('POST without a form, for a code without a password: 405', async () => {
    const { shortUrl } = await make();
    const response = await follow(shortUrl, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test.each([
  '/q',
  '/q/',
  '/Q',
  '/q/x//',
  '/q//x',
  '/q/x/y',
  '/q/x/y/z',
  '/q/x/contact.vcf/y',
  '/q/%2f/',
])('%s returns an HTML page', async (path) => {
  for (const method of ['GET', 'HEAD']) {
    const response = await follow(server.url + path, { method });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  }
});
