// What a redirect carries, whichever way it came about: headers, and the query of the short link.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServerDatabase } from '../support/database/database.ts';
import { type DatabaseProxy, startProxy } from '../support/network/proxy.ts';
import { iPhone } from '../support/server/scans.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let database: Awaited<ReturnType<typeof createServerDatabase>>;
let proxy: DatabaseProxy;
let server: TestServer;
let ada: Person;
let key: string;
beforeAll(async () => {
  database = await createServerDatabase();
  proxy = await startProxy(database.url);
  server = await startServer({ databaseUrl: proxy.url });
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
});
afterAll(async () => {
  proxy.mend();
  await server.close();
  await proxy.close();
  await database.drop();
});

const target = 'https://example.com/menu?lang=de#top';
const make = (body: Record<string, unknown> = {}) =>
  server.createQrCode(key, ada.organizationId, { data: { url: target }, ...body });
const put = (id: string, body: object) =>
  server.rest('PUT', `/organizations/${ada.organizationId}/qr-codes/${id}`, { key, body });
const follow = (url: string, init: RequestInit = {}) =>
  fetch(url, { redirect: 'manual', ...init, headers: { 'user-agent': iPhone, ...init.headers } });
const form = (password: string): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams({ password }),
});

/** All that an answer says, apart from what belongs to its connection or to itself alone. */
function headersOf(answer: Response): Record<string, string> {
  const {
    date,
    connection,
    'keep-alive': _keepAlive,
    ...headers
  } = Object.fromEntries(answer.headers);
  expect([date, connection]).toEqual([expect.any(String), expect.any(String)]);
  return headers;
}

const at = (name: string) => `https://example.com/${name}`;
const everybody = (...names: string[]) => ({
  rules: [{ targets: names.map((name) => ({ url: at(name) })) }],
});

interface Path {
  routing?: object;
  status?: string;
  init?: RequestInit;
  /** What follows the base of short links; left out: the short code. */
  link?: (shortCode: string) => string;
  /** How often it is scanned before. */
  before?: number;
  location?: string;
  answers?: number;
}

const fallbackUrl = at('fallback');
const paths: Record<string, Path> = {
  'the fast path': {},
  'the fast path, again, from memory': { before: 2 },
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
  'a short code that is percent-encoded': { link: (code) => code.replace(/^./, encoded) },
  'a slash at the end': { link: (code) => `${code}/` },
  'a limit': { routing: { scanLimit: 5 } },
  'beyond a limit': { routing: { scanLimit: 1, fallbackUrl }, before: 1, location: fallbackUrl },
  'before its time': {
    routing: { validFrom: '2040-01-01T00:00:00Z', fallbackUrl },
    location: fallbackUrl,
  },
  'after its time, by HEAD': {
    routing: { validUntil: '2020-01-01T00:00:00Z', fallbackUrl },
    init: { method: 'HEAD' },
    location: fallbackUrl,
  },
  paused: { routing: { fallbackUrl }, status: 'PAUSED', location: fallbackUrl },
  archived: { routing: { fallbackUrl }, status: 'ARCHIVED', location: fallbackUrl },
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

describe('a redirect has the same headers', () => {
  test.each(Object.entries(paths))('%s', async (_name, path) => {
    const { routing, status, init, link, before = 0, location = target, answers = 302 } = path;
    const { id, shortCode } = await make(routing && { routing });
    if (status) await put(id, { status });
    const url = `${server.url}/q/${link?.(shortCode) ?? shortCode}`;
    for (let scan = 0; scan < before; scan += 1) await follow(url);
    const answer = await follow(url, init);
    expect(answer.status).toBe(answers);
    expect(headersOf(answer)).toEqual(redirect(location));
  });

  test('from memory, while the database is away', async () => {
    const plain = await make();
    const ruled = await make({ routing: everybody('rule') });
    for (const { shortUrl } of [plain, ruled]) await follow(shortUrl);
    proxy.cut();
    const answers = [
      await follow(plain.shortUrl),
      await follow(`${plain.shortUrl}/`),
      await follow(ruled.shortUrl, { method: 'HEAD' }),
    ];
    proxy.mend();
    expect(answers.map(headersOf)).toEqual([target, target, at('rule')].map(redirect));
  });

  test('of a form that comes too late', async () => {
    const { shortCode, shortUrl } = await make();
    const answer = await follow(`${shortUrl}?lang=fr`, form('open sesame'));
    expect(answer.status).toBe(303);
    expect(headersOf(answer)).toEqual(redirect(`${shortCode}?lang=fr`));
  });
});

describe('the query of a short link', () => {
  const long = `x=${'y'.repeat(5_000)}`;
  test.each<[what: string, url: string, query: string, location: string]>([
    ['is passed on', at('a'), 'utm_source=x', `${at('a')}?utm_source=x`],
    ['follows that of the target', at('a?b=1'), 'c=2', at('a?b=1&c=2')],
    [
      'gives way to the target',
      at('a?utm_source=own'),
      'utm_source=x&c=2',
      at('a?utm_source=own&c=2'),
    ],
    ['gives way, however it is encoded', at('a?b%20c=1'), 'b+c=2&b%20c=3&d=4', at('a?b%20c=1&d=4')],
    ['stands before the fragment', at('a#part?'), 'b=1', at('a?b=1#part?')],
    ['may repeat itself', at('a'), 'b=1&b=2&b=1', at('a?b=1&b=2&b=1')],
    [
      'stays as it is encoded',
      at('a'),
      'q=%c3%A9+%2f%2F&r=a%26b&s=%zz',
      at('a?q=%c3%A9+%2f%2F&r=a%26b&s=%zz'),
    ],
    ['may have no values', at('a'), 'b&c=&=d', at('a?b&c=&=d')],
    ['may be empty', at('a'), '', at('a')],
    ['may be all separators', at('a?'), '&&', at('a?')],
    ['joins a query that is empty', at('a?'), 'b=1', at('a?b=1')],
    ['keeps a pass to itself', at('a'), 'pass=abc.def&b=1&p%61ss=2', at('a?b=1')],
    ['is left out where it is too long', at('a'), long, at('a')],
    [
      'may hold an address',
      at('a'),
      'next=https://example.org/?x=1',
      at('a?next=https://example.org/?x=1'),
    ],
    [
      'cannot add a header',
      at('a'),
      'b=%0d%0aSet-Cookie:%20a=b',
      at('a?b=%0d%0aSet-Cookie:%20a=b'),
    ],
    ['is ASCII', at('a'), 'b=é"<', at('a?b=%C3%A9%22%3C')],
  ])('%s', async (_what, url, query, location) => {
    const { shortUrl } = await make({ data: { url } });
    for (const link of [shortUrl, `${shortUrl}/`]) {
      expect((await follow(`${link}?${query}`)).headers.get('location'), link).toBe(location);
    }
  });

  test('is passed on to rules, to a fallback and behind a password; campaigns win', async () => {
    const locationOf = async (routing: object, init?: RequestInit) => {
      const { shortUrl } = await make({ routing });
      return (await follow(`${shortUrl}?utm_source=x&a=1`, init)).headers.get('location');
    };
    expect(await locationOf(everybody('rule'))).toBe(at('rule?utm_source=x&a=1'));
    expect(await locationOf({ ...everybody('rule'), utm: { source: 'poster' } })).toBe(
      at('rule?utm_source=poster&a=1'),
    );
    const past = { validUntil: '2020-01-01T00:00:00Z' };
    expect(await locationOf({ ...past, fallbackUrl })).toBe(`${fallbackUrl}?utm_source=x&a=1`);
    expect(await locationOf({ ...everybody('rule'), password: 'p' }, form('p'))).toBe(
      at('rule?utm_source=x&a=1'),
    );
  });

  test('that of a file is not passed on', async () => {
    const { id, shortUrl } = await make({
      type: 'VCARD',
      dynamic: true,
      data: { firstName: 'Ada' },
      routing: { fallbackUrl },
    });
    await put(id, { status: 'PAUSED' });
    const answer = await follow(`${shortUrl}/contact.vcf?pass=secret&a=1`);
    expect(answer.headers.get('location')).toBe(fallbackUrl);
  });

  test('splits no count: analytics know the target as its owner wrote it', async () => {
    const { id, shortUrl } = await make();
    await follow(`${shortUrl}?fbclid=1`);
    await follow(`${shortUrl}/?fbclid=2`);
    const scans = await server.prisma.scan.findMany({ where: { qrCodeId: id } });
    expect(scans.map((scan) => scan.target)).toEqual([target, target]);
  });

  test('stays here if the code says so, in REST and in GraphQL', async () => {
    const { id, shortUrl } = await make({ routing: { forwardQuery: false } });
    const path = `/organizations/${ada.organizationId}/qr-codes/${id}`;
    const location = async () => (await follow(`${shortUrl}?a=1`)).headers.get('location');
    const byGraphQL = async (document: string) => {
      const { data } = await server.graphql(document, { id }, { 'x-api-key': key });
      return data;
    };
    const read =
      'query ($id: ID!) { node(id: $id) { ... on QrCode { routing { forwardQuery } } } }';
    const write = (value: string) => `mutation ($id: ID!) {
      updateQrCode(input: { id: $id, routing: { scanLimit: 9, forwardQuery: ${value} } }) {
        qrCode { routing { forwardQuery } routingData } } }`;
    expect(await location()).toBe(target);
    const { body } = await server.rest('GET', path, { key });
    expect(body).toMatchObject({ routing: { forwardQuery: false } });
    expect(await byGraphQL(read)).toEqual({ node: { routing: { forwardQuery: false } } });
    expect(await byGraphQL(write('true'))).toEqual({
      updateQrCode: {
        qrCode: { routing: { forwardQuery: true }, routingData: { scanLimit: 9 } },
      },
    });
    expect(await location()).toBe(`https://example.com/menu?lang=de&a=1#top`);
    await byGraphQL(write('false'));
    expect(await location()).toBe(target);
    const wrong = await put(id, { routing: { forwardQuery: 'no' } });
    expect(wrong.body).toMatchObject({
      statusCode: 400,
      details: [{ field: 'routing.forwardQuery' }],
    });
  });
});

describe('another method on a short link', () => {
  test.each(['OPTIONS', 'PUT', 'PATCH', 'DELETE'])('%s: 405 with Allow', async (method) => {
    const { id, shortUrl } = await make({ type: 'VCARD', dynamic: true, data: { firstName: 'A' } });
    for (const [url, allowed] of [
      [shortUrl, 'GET, HEAD, POST'],
      [`${shortUrl}/`, 'GET, HEAD, POST'],
      [`${shortUrl}/contact.vcf`, 'GET, HEAD'],
      [`${server.url}/q/unknown2`, 'GET, HEAD, POST'],
    ] as const) {
      const answer = await follow(url, { method });
      expect([answer.status, answer.headers.get('allow')], url).toEqual([405, allowed]);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    }
    expect(await server.prisma.scan.count({ where: { qrCodeId: id } })).toBe(0);
  });

  test('POST without a form, to a code without a password: 405', async () => {
    const { shortUrl } = await make();
    const answer = await follow(shortUrl, { method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
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
])('%s is a page for people', async (path) => {
  for (const method of ['GET', 'HEAD']) {
    const answer = await follow(server.url + path, { method });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  }
});
