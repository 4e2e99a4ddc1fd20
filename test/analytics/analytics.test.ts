// Scan analytics in both APIs.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { follow, googlebot, iPhone, put, scanOf, windows } from '../support/server/scans.ts';
import { startServer } from '../support/server/server.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';
import { readAnalytics } from './read.ts';

const server = useServer({ config: { trustProxy: 1 } });
const ada = useCaller(server, { once: true, permissions: ['QR_CODES_WRITE', 'ANALYTICS_READ'] });

const make = () => ada.createQrCode();
const analytics = (id: string, query?: string) => readAnalytics(ada, id, query);
const today = () => new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) =>
  new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

test('returns every documented field for scans over HTTP', async () => {
  const { id, shortUrl } = await make();
  const from = (address: string, headers: Record<string, string>) =>
    follow(shortUrl, { 'x-forwarded-for': address, ...headers });
  const newYork = { 'cf-ipcountry': 'US', 'cf-ipcity': 'New York' };
  await from('192.0.2.1', newYork);
  await from('192.0.2.1', { ...newYork, referer: 'https://News.example/story?id=1' });
  await from('192.0.2.2', {
    'cf-ipcountry': 'DE',
    'cf-ipcity': 'K%C3%B6ln',
    'user-agent': windows,
  });
  await from('192.0.2.3', { 'cf-ipcountry': 'DE', 'user-agent': googlebot });

  expect(await analytics(id)).toEqual({
    qrCodeId: id,
    period: { start: `${daysAgo(29)}T00:00:00Z`, end: `${today()}T23:59:59Z` },
    summary: { totalScans: 3, uniqueScans: 2, avgDailyScans: 0.1 },
    timeline: Array.from({ length: 30 }, (_, index) => ({
      date: daysAgo(29 - index),
      scans: index === 29 ? 3 : 0,
      uniqueScans: index === 29 ? 2 : 0,
    })),
    geography: {
      countries: [
        { country: 'US', scans: 2, percentage: 66.7 },
        { country: 'DE', scans: 1, percentage: 33.3 },
      ],
      cities: [
        { city: 'New York', country: 'US', scans: 2, percentage: 66.7 },
        { city: 'Köln', country: 'DE', scans: 1, percentage: 33.3 },
      ],
    },
    devices: [
      { device: 'mobile', scans: 2, percentage: 66.7 },
      { device: 'desktop', scans: 1, percentage: 33.3 },
    ],
    browsers: [
      { browser: 'Safari', scans: 2, percentage: 66.7 },
      { browser: 'Firefox', scans: 1, percentage: 33.3 },
    ],
    operatingSystems: [
      { os: 'iOS', scans: 2, percentage: 66.7 },
      { os: 'Windows', scans: 1, percentage: 33.3 },
    ],
    referrers: [
      { referrer: 'direct', scans: 2, percentage: 66.7 },
      { referrer: 'news.example', scans: 1, percentage: 33.3 },
    ],
  });
});

test('returns 404 before 400 for codes that do not exist', async () => {
  for (const path of ['analytics', 'analytics/export', 'scans']) {
    const other = `/qr-codes/qr_01h455vb4pex5vsknk084sn02q/${path}?startDate=never`;
    expect((await ada.rest('GET', other)).status).toBe(404);
  }
});

describe('the whole organization', () => {
  test('has the totals of all codes, at its own path', async () => {
    const person = await createCaller(server);
    const both = [await person.createQrCode(), await person.createQrCode()];
    for (const { id } of both) {
      await put(server, [
        scanOf(id, '2024-01-05T10:00:00Z', { visitor: 'ab'.repeat(16) }),
        scanOf(id, '2024-01-05T11:00:00Z', { visitor: 'ab'.repeat(16) }),
        scanOf(id, '2024-01-06T10:00:00Z'),
      ]);
    }
    const read = async (query: string) =>
      Object((await person.rest('GET', `/qr-codes/analytics?${query}`)).body);
    const found = await read('startDate=2024-01-05&endDate=2024-01-06');
    expect(found.organizationId).toBe(person.organizationId);
    expect(found.summary).toEqual({ totalScans: 6, uniqueScans: 4, avgDailyScans: 3 });
    expect(found.timeline.map(Object.values)).toEqual([
      ['2024-01-05', 4, 2],
      ['2024-01-06', 2, 2],
    ]);
    const zoned = await read('startDate=2024-01-05&endDate=2024-01-05&timeZone=Asia/Tokyo');
    expect(zoned.timeline.map(Object.values)).toEqual([['2024-01-05', 4, 2]]);
    expect(zoned.devices).toEqual([{ device: 'mobile', scans: 4, percentage: 100 }]);

    // Counts of deleted codes are kept.
    await person.rest('DELETE', `/qr-codes/${both[0]?.id}`);
    expect(await read('startDate=2024-01-05&endDate=2024-01-06')).toEqual(found);
  });

  test('allows no other method', async () => {
    const response = await ada.rest('DELETE', '/qr-codes/analytics');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});

test('counts as one point, even where the path segment could be an ID', async () => {
  const limited = await startServer({
    config: { rateLimits: { perKey: 100, perAddress: 0, perOrganization: 0 } },
  });
  try {
    const person = await createCaller(limited);
    const left = async () =>
      Number(
        (await person.rest('GET', '/qr-codes/analytics')).headers.get('x-ratelimit-remaining'),
      );
    expect((await left()) - (await left())).toBe(1);
  } finally {
    await limited.close();
  }
});

test('GraphQL returns the same, with languages and destinations', async () => {
  const { id } = await make();
  await put(server, [
    scanOf(id, '2024-01-05T10:00:00Z', { language: 'pt-BR', target: 'https://example.com/b' }),
    scanOf(id, '2024-01-05T10:00:00Z'),
    scanOf(id, '2024-01-05T10:00:00Z'),
  ]);
  const fields = `qrCodeId organizationId
    summary { totalScans } timeline { date scans } devices { device scans percentage }
    languages { language scans } targets { target scans percentage }`;
  const args = 'startDate: "2024-01-05", endDate: "2024-01-05", interval: DAY, timeZone: "UTC"';
  const { data, errors } = await server.graphql(
    `query ($org: ID!, $id: ID!) { organization(id: $org) {
      analytics(qrCodeId: $id, ${args}) { ${fields} }
      qrCode(id: $id) { analytics(${args}) { ${fields} } }
    } }`,
    { org: ada.organizationId, id },
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  const { organization } = Object(data);
  expect(organization.analytics).toEqual({
    qrCodeId: id,
    organizationId: ada.organizationId,
    summary: { totalScans: 3 },
    timeline: [{ date: '2024-01-05', scans: 3 }],
    devices: [{ device: 'mobile', scans: 3, percentage: 100 }],
    languages: [
      { language: 'de', scans: 2 },
      { language: 'pt-BR', scans: 1 },
    ],
    targets: [
      { target: 'https://example.com', scans: 2, percentage: 66.7 },
      { target: 'https://example.com/b', scans: 1, percentage: 33.3 },
    ],
  });
  expect(organization.qrCode.analytics).toEqual(organization.analytics);
});

test('GraphQL names the invalid argument; returns null for a code of another organization', async () => {
  const ask = (args: string) =>
    server.graphql(
      `query ($org: ID!) { organization(id: $org) { analytics(${args}) { qrCodeId } } }`,
      { org: ada.organizationId },
      { cookie: ada.cookie },
    );
  const { errors } = await ask('startDate: "soon"');
  expect(errors[0]?.extensions).toMatchObject({
    code: 'BAD_REQUEST',
    details: [{ field: 'startDate' }],
  });
  const bea = await createCaller(server, { name: 'Bea' });
  const { id } = await bea.createQrCode();
  for (const other of [id, 'qr_01h455vb4pex5vsknk084sn02q', 'nonsense']) {
    const { data } = await ask(`qrCodeId: "${other}"`);
    expect(Object(data).organization.analytics).toBeNull();
  }
});

test('requires only the analytics permission', async () => {
  const { id } = await make();
  const { secret } = await server.createKey(ada, { permissions: ['ANALYTICS_READ'] });
  const paths = ['analytics', `${id}/analytics`, `${id}/analytics/export`, `${id}/scans`];
  for (const path of paths) {
    expect(
      (
        await server.rest('GET', `/organizations/${ada.organizationId}/qr-codes/${path}`, {
          key: secret,
        })
      ).status,
    ).toBe(200);
  }
});

test('lists contain the 100 most frequent values', async () => {
  const { id } = await make();
  const referrers = Array.from({ length: 150 }, (_, index) => `host-${index}.example`);
  await put(
    server,
    [...referrers, 'host-120.example'].map((referrer) =>
      scanOf(id, '2024-06-01T10:00:00Z', { referrer }),
    ),
  );
  const found = await analytics(id, '?startDate=2024-06-01&endDate=2024-06-01');
  expect(found.referrers).toHaveLength(100);
  expect(textAt(found, 'referrers.0.referrer')).toBe('host-120.example');
  expect(found.referrers[0].percentage).toBe(1.3);
});

test('browser names always come from a fixed list', async () => {
  const { id, shortUrl } = await make();
  for (const name of [
    '=HYPERLINK("http://evil.example")/1.0 x',
    '<b>x</b>/9',
    '',
    `${iPhone} Crazy/1`,
  ]) {
    await follow(shortUrl, { 'user-agent': name });
  }
  const browsers = async (bots: boolean) => {
    const { body } = await ada.rest('GET', `/qr-codes/${id}/scans?bots=${bots}`);
    return Object(body).scans.map((scan: object) => Object(scan).browser);
  };
  expect(await browsers(false)).toEqual(['Safari']);
  expect(await browsers(true)).toEqual(['Other', 'Other', 'Other']);
});
