// Single scans: pages, files.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { follow, googlebot, put, scanOf } from '../support/server/scans.ts';
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

const make = () => server.createQrCode(key, ada.organizationId);
const codes = () => `/organizations/${ada.organizationId}/qr-codes`;
const get = (path: string) => server.rest('GET', `${codes()}/${path}`, { key });
const timeOf = (minute: number) => new Date(Date.UTC(2024, 4, 1, 0, minute)).toISOString();
const fill = (id: string, count: number) =>
  put(
    server,
    Array.from({ length: count }, (_, minute) => scanOf(id, timeOf(minute))),
  );
const times = (body: unknown): string[] =>
  Object(body).scans.map((scan: object) => Object(scan).scannedAt);

/** The path of a link, as `get` takes it. */
function link(headers: Headers, rel: string): string | undefined {
  const address = new RegExp(`<([^>]*)>; rel="${rel}"`).exec(headers.get('link') ?? '')?.[1];
  return address?.slice(`/api/v1${codes()}/`.length);
}

test('a page of scans, newest first, each with what is known of it', async () => {
  const { id } = await make();
  await put(server, [
    scanOf(id, '2024-05-01T10:00:00.250Z', { region: 'Hamburg', visitor: 'ab'.repeat(16) }),
    scanOf(id, '2024-05-01T11:00:00Z', { visitor: 'ab'.repeat(16), referrer: 'maps.example' }),
  ]);
  const { status, body } = await get(`${id}/scans`);
  expect(status).toBe(200);
  const common = {
    id: expect.stringMatching(/^scn_[0-9a-z]{26}$/),
    country: 'DE',
    city: 'Hamburg',
    device: 'mobile',
    os: 'iOS',
    browser: 'Safari',
    language: 'de',
    target: 'https://example.com',
  };
  expect(body).toEqual({
    scans: [
      {
        ...common,
        scannedAt: '2024-05-01T11:00:00Z',
        region: null,
        referrer: 'maps.example',
        unique: false,
      },
      {
        ...common,
        scannedAt: '2024-05-01T10:00:00Z',
        region: 'Hamburg',
        referrer: 'direct',
        unique: true,
      },
    ],
    pagination: { page: 1, limit: 20, total: 2, totalPages: 1 },
  });
});

describe('pages', () => {
  test('follow each other though scans arrive, forward, then back', async () => {
    const { id } = await make();
    await fill(id, 50);
    let next: string | undefined = `${id}/scans?limit=15`;
    const seen: string[][] = [];
    const sizes: number[] = [];
    let back: string | undefined;
    while (next !== undefined) {
      const { headers, body } = await get(next);
      seen.push(times(body));
      sizes.push(Object(body).pagination.total);
      // Newer than all that was there.
      await put(server, [scanOf(id, timeOf(1_000 + seen.length))]);
      back = link(headers, 'prev');
      next = link(headers, 'next');
    }
    const all = Array.from({ length: 50 }, (_, index) => timeOf(49 - index).replace('.000', ''));
    expect(seen.flat()).toEqual(all);
    expect(sizes).toEqual([50, 51, 52, 53]);
    const before = await get(back ?? '');
    expect(times(before.body)).toEqual(all.slice(30, 45));
  });

  test('without a link, pages are counted from the newest scan on', async () => {
    const { id } = await make();
    await fill(id, 25);
    const { body } = await get(`${id}/scans?limit=10&page=3`);
    expect(times(body)).toHaveLength(5);
    expect(Object(body).pagination).toEqual({ page: 3, limit: 10, total: 25, totalPages: 3 });
    expect(times((await get(`${id}/scans?limit=10&page=9`)).body)).toEqual([]);
  });

  test('scans of the same moment come once each', async () => {
    const { id } = await make();
    await put(
      server,
      Array.from({ length: 12 }, () => scanOf(id, timeOf(0))),
    );
    const first = await get(`${id}/scans?limit=7`);
    const second = await get(link(first.headers, 'next') ?? '');
    const ids = [first, second].flatMap(({ body }) =>
      Object(body).scans.map((scan: object) => Object(scan).id),
    );
    expect(new Set(ids).size).toBe(12);
    expect(ids).toHaveLength(12);
  });

  test.each([
    ['after', 'after=xyz'],
    ['before', 'before=R1BDOlM6cXJfMQ'],
    ['after', 'after=MTox&before=MTox'],
    ['limit', 'limit=101'],
    ['startDate', 'startDate=never'],
    ['bots', 'bots=maybe'],
  ])('400 that names %s: %s', async (field, query) => {
    const { id } = await make();
    const { status, body } = await get(`${id}/scans?${query}`);
    expect(status).toBe(400);
    expect(Object(body).details[0].field).toBe(field);
  });
});

test('a period: to the second, with its number', async () => {
  const { id } = await make();
  await fill(id, 30);
  const query = 'startDate=2024-05-01T00:10:00Z&endDate=2024-05-01T00:12:00Z';
  const { body } = await get(`${id}/scans?${query}`);
  expect(times(body)).toEqual([12, 11, 10].map((minute) => timeOf(minute).replace('.000', '')));
  expect(Object(body).pagination.total).toBe(3);
});

test('scans of bots are kept, apart', async () => {
  const { id, shortUrl } = await make();
  await follow(shortUrl, { 'user-agent': googlebot });
  expect(Object((await get(`${id}/scans`)).body)).toMatchObject({
    scans: [],
    pagination: { total: 0 },
  });
  const { body } = await get(`${id}/scans?bots=true`);
  expect(Object(body)).toMatchObject({
    scans: [{ browser: 'Googlebot', unique: false }],
    pagination: { total: 1 },
  });
});

describe('as CSV', () => {
  const read = async (path: string) => {
    const { status, headers, bytes } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows: string[][] = parse(Buffer.from(bytes));
    return rows;
  };

  test('a line for each scan of the period, over many pages', async () => {
    const { id } = await make();
    await fill(id, 230);
    await put(server, [scanOf(id, '2024-05-02T00:00:00Z'), scanOf(id, timeOf(3), { bot: true })]);
    const [header, ...lines] = await read(
      `${id}/analytics/export?startDate=2024-05-01&endDate=2024-05-01`,
    );
    expect(header).toEqual([
      'scannedAt',
      'country',
      'region',
      'city',
      'device',
      'os',
      'browser',
      'language',
      'referrer',
      'target',
      'unique',
    ]);
    expect(lines).toHaveLength(230);
    expect(new Set(lines.map(([time]) => time)).size).toBe(230);
    expect(lines[0]).toEqual([
      '2024-05-01T03:49:00Z',
      'DE',
      '',
      'Hamburg',
      'mobile',
      'iOS',
      'Safari',
      'de',
      'direct',
      'https://example.com',
      'true',
    ]);
  });

  test('no cell is a formula', async () => {
    const { id, shortUrl } = await make();
    await follow(shortUrl, { referer: 'https://=cmd.example/', 'accept-language': '=1+1' });
    await put(server, [
      scanOf(id, new Date().toISOString(), {
        city: '@SUM(A1)',
        region: '+1',
        target: '-1+cmd|calc',
        language: '\t=1',
      }),
    ]);
    const lines = (await read(`${id}/analytics/export`)).slice(1);
    expect(lines).toHaveLength(2);
    const cells = lines.flat();
    expect(cells).toContain("'=cmd.example");
    expect(cells).toContain("'@SUM(A1)");
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('with an interval: a line for each point', async () => {
    const { id } = await make();
    await fill(id, 3);
    const query = 'startDate=2024-04-30&endDate=2024-05-01&interval=day';
    expect(await read(`${id}/analytics/export?${query}`)).toEqual([
      ['date', 'scans', 'uniqueScans'],
      ['2024-04-30', '0', '0'],
      ['2024-05-01', '3', '3'],
    ]);
  });

  test('the last 30 days, unless it is said otherwise', async () => {
    const { id } = await make();
    await fill(id, 3);
    expect(await read(`${id}/analytics/export`)).toHaveLength(1);
  });
});

test('GraphQL: scans of the organization, of a code, with a cursor', async () => {
  const { id } = await make();
  await fill(id, 5);
  const ask = async (after?: string) => {
    const { data, errors } = await server.graphql(
      `query ($org: ID!, $id: ID!, $after: String) { organization(id: $org) {
        all: scans(first: 1) { nodes { qrCodeId bot } }
        qrCode(id: $id) { scans(first: 3, after: $after) {
          totalCount nodes { scannedAt } pageInfo { hasNextPage endCursor }
        } }
      } }`,
      { org: ada.organizationId, id, after },
      { 'x-api-key': key },
    );
    expect(errors).toEqual([]);
    return Object(data).organization;
  };
  const first = await ask();
  expect(first.all.nodes).toHaveLength(1);
  expect(first.qrCode.scans).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
  const second = await ask(first.qrCode.scans.pageInfo.endCursor);
  expect(second.qrCode.scans.nodes).toEqual([
    { scannedAt: '2024-05-01T00:01:00Z' },
    { scannedAt: '2024-05-01T00:00:00Z' },
  ]);
  expect(second.qrCode.scans.pageInfo.hasNextPage).toBe(false);
});
