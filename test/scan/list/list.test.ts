// Listing scans in pages.
import { describe, expect, test } from 'vitest';
import { follow, googlebot, put, scanOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { fill, timeOf } from './list.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const get = (path: string) => ada.rest('GET', `/qr-codes/${path}`);
const times = (body: unknown): string[] =>
  Object(body).scans.map((scan: object) => Object(scan).scannedAt);

/** The path of a link, for `get`. */
function link(headers: Headers, rel: string): string | undefined {
  const address = new RegExp(`<([^>]*)>; rel="${rel}"`).exec(headers.get('link') ?? '')?.[1];
  return address?.slice(`/api/v1/organizations/${ada.organizationId}/qr-codes/`.length);
}

test('a page of scans, newest first, with all details', async () => {
  const { id } = await ada.createQrCode();
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
  test('continue correctly while new scans arrive, forward and backward', async () => {
    const { id } = await ada.createQrCode();
    await fill(server, id, 50);
    let next: string | undefined = `${id}/scans?limit=15`;
    const seen: string[][] = [];
    const sizes: number[] = [];
    let back: string | undefined;
    while (next !== undefined) {
      const { headers, body } = await get(next);
      seen.push(times(body));
      sizes.push(Object(body).pagination.total);
      // Newer than all existing scans.
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

  test('by number start from the newest scan', async () => {
    const { id } = await ada.createQrCode();
    await fill(server, id, 25);
    const { body } = await get(`${id}/scans?limit=10&page=3`);
    expect(times(body)).toHaveLength(5);
    expect(Object(body).pagination).toEqual({ page: 3, limit: 10, total: 25, totalPages: 3 });
    expect(times((await get(`${id}/scans?limit=10&page=9`)).body)).toEqual([]);
  });

  test('include scans of the same time once each', async () => {
    const { id } = await ada.createQrCode();
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
    const { id } = await ada.createQrCode();
    const { status, body } = await get(`${id}/scans?${query}`);
    expect(status).toBe(400);
    expect(Object(body).details[0].field).toBe(field);
  });
});

test('a period is exact to the second and has a total', async () => {
  const { id } = await ada.createQrCode();
  await fill(server, id, 30);
  const query = 'startDate=2024-05-01T00:10:00Z&endDate=2024-05-01T00:12:00Z';
  const { body } = await get(`${id}/scans?${query}`);
  expect(times(body)).toEqual([12, 11, 10].map((minute) => timeOf(minute).replace('.000', '')));
  expect(Object(body).pagination.total).toBe(3);
});

test('scans of bots are listed separately', async () => {
  const { id, shortUrl } = await ada.createQrCode();
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

test('GraphQL: scans of the organization and of a code, with cursors', async () => {
  const { id } = await ada.createQrCode();
  await fill(server, id, 5);
  const ask = async (after?: string) => {
    const { data, errors } = await ada.graphql(
      `query ($org: ID!, $id: ID!, $after: String) { organization(id: $org) {
        all: scans(first: 1) { nodes { qrCodeId bot } }
        qrCode(id: $id) { scans(first: 3, after: $after) {
          totalCount nodes { scannedAt } pageInfo { hasNextPage endCursor }
        } }
      } }`,
      { org: ada.organizationId, id, after },
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
