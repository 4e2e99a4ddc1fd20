// Scans, counted, at both doors.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { follow, googlebot, iPhone, put, scanOf, windows } from '../support/server/scans.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
beforeAll(async () => {
  server = await startServer({ config: { trustProxy: 1 } });
  ada = await server.signUp();
  key = (await server.createKey(ada, { permissions: ['QR_CODES_WRITE', 'ANALYTICS_READ'] })).secret;
});
afterAll(() => server.close());

const make = () => server.createQrCode(key, ada.organizationId);
const codes = () => `/organizations/${ada.organizationId}/qr-codes`;
const analytics = async (id: string, query = '') => {
  const { status, body } = await server.rest('GET', `${codes()}/${id}/analytics${query}`, { key });
  expect(status, JSON.stringify(body)).toBe(200);
  return Object(body);
};
const today = () => new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) =>
  new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

test('every documented name, for scans that came over HTTP', async () => {
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

describe('a period', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await make());
    await put(server, [
      scanOf(id, '2024-01-01T00:00:00.000Z'),
      scanOf(id, '2024-01-31T23:59:59.999Z', { country: 'US', city: 'Austin' }),
      scanOf(id, '2024-02-01T00:00:00.000Z'),
      scanOf(id, '2024-02-29T12:00:00.000Z'),
      scanOf(id, '2024-03-31T12:00:00.000Z'),
    ]);
  });

  test('dates alone are whole days; days without scans stand there with 0', async () => {
    const found = await analytics(id, '?startDate=2024-01-01&endDate=2024-01-31&interval=day');
    expect(found.period).toEqual({ start: '2024-01-01T00:00:00Z', end: '2024-01-31T23:59:59Z' });
    expect(found.summary).toEqual({ totalScans: 2, uniqueScans: 2, avgDailyScans: 0.1 });
    expect(found.timeline).toHaveLength(31);
    expect(found.timeline[0]).toEqual({ date: '2024-01-01', scans: 1, uniqueScans: 1 });
    expect(found.timeline[15]).toEqual({ date: '2024-01-16', scans: 0, uniqueScans: 0 });
    expect(found.timeline[30]).toEqual({ date: '2024-01-31', scans: 1, uniqueScans: 1 });
    expect(found.geography.countries.map(Object.values)).toEqual([
      ['DE', 1, 50],
      ['US', 1, 50],
    ]);
  });

  test('weeks begin on Monday, months on their first day', async () => {
    const weeks = await analytics(id, '?startDate=2024-01-31&endDate=2024-02-12&interval=week');
    expect(weeks.timeline).toEqual([
      { date: '2024-01-29', scans: 2, uniqueScans: 2 },
      { date: '2024-02-05', scans: 0, uniqueScans: 0 },
      { date: '2024-02-12', scans: 0, uniqueScans: 0 },
    ]);
    const months = await analytics(id, '?startDate=2024-01-15&endDate=2024-04-01&interval=month');
    expect(months.timeline).toEqual([
      { date: '2024-01-01', scans: 1, uniqueScans: 1 },
      { date: '2024-02-01', scans: 2, uniqueScans: 2 },
      { date: '2024-03-01', scans: 1, uniqueScans: 1 },
      { date: '2024-04-01', scans: 0, uniqueScans: 0 },
    ]);
  });

  test('moments cut days; their own seconds are in', async () => {
    const query = '?startDate=2024-01-31T23:45:00Z&endDate=2024-02-01T01:14:59%2B01:00';
    const found = await analytics(id, query);
    expect(found.period).toEqual({ start: '2024-01-31T23:45:00Z', end: '2024-02-01T00:14:59Z' });
    expect(found.summary.totalScans).toBe(2);
    expect(found.timeline.map(Object.values)).toEqual([
      ['2024-01-31', 1, 1],
      ['2024-02-01', 1, 1],
    ]);
    // These come from the single scans, since the days do not tell them apart.
    expect(found.geography.cities.map(Object.values)).toEqual([
      ['Hamburg', 'DE', 1, 50],
      ['Austin', 'US', 1, 50],
    ]);
  });

  test('moments beside the quarters of an hour are widened to them', async () => {
    const query = '?startDate=2024-01-31T23:59:01Z&endDate=2024-02-01T00:00:01Z';
    expect((await analytics(id, query)).period).toEqual({
      start: '2024-01-31T23:45:00Z',
      end: '2024-02-01T00:14:59Z',
    });
  });
});

test('any two moments cut out what lies between them, of every kind', async () => {
  const { id } = await make();
  const times = Array.from({ length: 96 }, (_, index) => Date.UTC(2024, 6, 1) + index * 3_600_000);
  await put(
    server,
    times.map((time, index) =>
      scanOf(id, new Date(time).toISOString(), { os: index % 3 === 0 ? 'iOS' : 'Android' }),
    ),
  );
  for (const [first, last] of [
    [10, 11],
    [10, 20],
    [13, 14],
    [22, 26],
    [13, 36],
    [11, 37],
    [0, 24],
    [1, 95],
    [35, 61],
  ] as const) {
    const moment = (index: number) => new Date(times[index] ?? 0).toISOString();
    const query = `?startDate=${moment(first)}&endDate=${moment(last - 1)}`;
    const indexes = times.map((_, index) => index).slice(first, last);
    const iOS = indexes.filter((index) => index % 3 === 0).length;
    const found = await analytics(id, query.replace(/:00:00\.000Z$/, ':59:59Z'));
    expect(found.summary.totalScans, query).toBe(last - first);
    expect(
      found.operatingSystems
        .map((part: object) => `${Object(part).os} ${Object(part).scans}`)
        .sort(),
    ).toEqual(
      [`Android ${indexes.length - iOS}`, `iOS ${iOS}`].filter((text) => !text.endsWith(' 0')),
    );
    const path = `${codes()}/${id}/scans${query.replace(/:00:00\.000Z$/, ':59:59Z')}`;
    const { body } = await server.rest('GET', path, { key });
    expect(Object(body).pagination.total, query).toBe(last - first);
  }
});

describe('days of a time zone', () => {
  test('a day on which clocks change has 23 hours, or 25', async () => {
    const { id } = await make();
    await put(server, [
      scanOf(id, '2024-03-10T04:59:59Z'), // 9 March, 23:59:59, in New York
      scanOf(id, '2024-03-10T05:00:00Z', { country: 'US' }), // 10 March, 0:00
      scanOf(id, '2024-03-11T03:59:59Z', { country: 'US' }), // 10 March, 23:59:59, in summer time
      scanOf(id, '2024-03-11T04:00:00Z'), // 11 March, 0:00
      scanOf(id, '2024-11-03T04:00:00Z'),
      scanOf(id, '2024-11-04T04:59:59Z'), // 3 November, 23:59:59, in winter time
      scanOf(id, '2024-11-04T05:00:00Z'),
    ]);
    const on = (date: string) =>
      analytics(id, `?startDate=${date}&endDate=${date}&timeZone=America/New_York`);
    const march = await on('2024-03-10');
    expect(march.period).toEqual({ start: '2024-03-10T05:00:00Z', end: '2024-03-11T03:59:59Z' });
    expect(march.timeline).toEqual([{ date: '2024-03-10', scans: 2, uniqueScans: 2 }]);
    expect(march.geography.countries).toEqual([{ country: 'US', scans: 2, percentage: 100 }]);
    const november = await on('2024-11-03');
    expect(november.period).toEqual({ start: '2024-11-03T04:00:00Z', end: '2024-11-04T04:59:59Z' });
    expect(november.timeline).toEqual([{ date: '2024-11-03', scans: 2, uniqueScans: 2 }]);
  });

  test.each([
    ['Asia/Kolkata', '2024-05-01T18:30:00Z', '2024-05-02T18:29:59Z'],
    ['Asia/Kathmandu', '2024-05-01T18:15:00Z', '2024-05-02T18:14:59Z'],
    ['Pacific/Auckland', '2024-05-01T12:00:00Z', '2024-05-02T11:59:59Z'],
    ['-03:30', '2024-05-02T03:30:00Z', '2024-05-03T03:29:59Z'],
  ])('%s, from its first second to its last', async (timeZone, first, last) => {
    const { id } = await make();
    const beside = (time: string, seconds: number) =>
      new Date(Date.parse(time) + seconds * 1000).toISOString();
    const times = [beside(first, -1), first, last, beside(last, 1)];
    await put(
      server,
      times.map((time, index) => scanOf(id, time, { browser: `Browser ${index}` })),
    );
    const zone = encodeURIComponent(timeZone);
    const found = await analytics(
      id,
      `?startDate=2024-05-02&endDate=2024-05-02&timeZone=${zone}&interval=week`,
    );
    expect(found.period).toEqual({ start: first, end: last });
    expect(found.timeline).toEqual([{ date: '2024-04-29', scans: 2, uniqueScans: 2 }]);
    expect(found.browsers.map(Object.values)).toEqual([
      ['Browser 1', 1, 50],
      ['Browser 2', 1, 50],
    ]);
  });
});

test.each([
  ['startDate', '?startDate=yesterday'],
  ['startDate', '?startDate=2024-02-30'],
  ['startDate', '?startDate=2024-01-01T00:00:00'],
  ['endDate', '?endDate=31.01.2024'],
  ['startDate', '?startDate=2024-02-01&endDate=2024-01-01'],
  ['startDate', '?startDate=2999-01-01'],
  ['startDate', '?startDate=2010-01-01&endDate=2024-01-01&interval=month'],
  ['interval', '?startDate=2020-01-01&endDate=2023-12-31'],
  ['interval', '?interval=hour'],
  ['timeZone', '?timeZone=Mars/Olympus'],
  ['zone', '?zone=UTC'],
])('400 that names %s: %s', async (field, query) => {
  const { id } = await make();
  const byDay = query.includes('interval') ? query : `${query}&interval=day`;
  for (const path of [`${id}/analytics`, 'analytics', `${id}/analytics/export`]) {
    const { status, body } = await server.rest('GET', `${codes()}/${path}${byDay}`, { key });
    expect(status, path).toBe(400);
    expect(Object(body).details.map((detail: object) => Object(detail).field)).toEqual([field]);
  }
});

test('404 before 400: nothing is told of what is not there', async () => {
  for (const path of ['analytics', 'analytics/export', 'scans']) {
    const other = `${codes()}/qr_01h455vb4pex5vsknk084sn02q/${path}?startDate=never`;
    expect((await server.rest('GET', other, { key })).status).toBe(404);
  }
});

describe('the whole organization', () => {
  test('is the sum of its codes, at an address that is no code', async () => {
    const person = await server.signUp();
    const { secret } = await server.createKey(person);
    const both = [
      await server.createQrCode(secret, person.organizationId),
      await server.createQrCode(secret, person.organizationId),
    ];
    for (const { id } of both) {
      await put(server, [
        scanOf(id, '2024-01-05T10:00:00Z', { visitor: 'ab'.repeat(16) }),
        scanOf(id, '2024-01-05T11:00:00Z', { visitor: 'ab'.repeat(16) }),
        scanOf(id, '2024-01-06T10:00:00Z'),
      ]);
    }
    const base = `/organizations/${person.organizationId}/qr-codes/analytics`;
    const read = async (query: string) =>
      Object((await server.rest('GET', `${base}?${query}`, { key: secret })).body);
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

    // What was, was.
    await server.rest('DELETE', `/organizations/${person.organizationId}/qr-codes/${both[0]?.id}`, {
      key: secret,
    });
    expect(await read('startDate=2024-01-05&endDate=2024-01-06')).toEqual(found);
  });

  test('no other method is there', async () => {
    const answer = await server.rest('DELETE', `${codes()}/analytics`, { key });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});

test('a request is one point, also where the word could be an id', async () => {
  const limited = await startServer({
    config: { rateLimits: { perKey: 100, perAddress: 0, perOrganization: 0 } },
  });
  try {
    const person = await limited.signUp();
    const { secret } = await limited.createKey(person);
    const path = `/organizations/${person.organizationId}/qr-codes/analytics`;
    const left = async () =>
      Number(
        (await limited.rest('GET', path, { key: secret })).headers.get('x-ratelimit-remaining'),
      );
    expect((await left()) - (await left())).toBe(1);
  } finally {
    await limited.close();
  }
});

test('GraphQL tells the same, with languages and targets', async () => {
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

test('GraphQL names the wrong argument; a code of others is null', async () => {
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
  const bea = await server.signUp('Bea');
  const { secret } = await server.createKey(bea);
  const { id } = await server.createQrCode(secret, bea.organizationId);
  for (const other of [id, 'qr_01h455vb4pex5vsknk084sn02q', 'nonsense']) {
    const { data } = await ask(`qrCodeId: "${other}"`);
    expect(Object(data).organization.analytics).toBeNull();
  }
});

test('the permission for analytics is enough', async () => {
  const { id } = await make();
  const { secret } = await server.createKey(ada, { permissions: ['ANALYTICS_READ'] });
  const paths = ['analytics', `${id}/analytics`, `${id}/analytics/export`, `${id}/scans`];
  for (const path of paths) {
    expect((await server.rest('GET', `${codes()}/${path}`, { key: secret })).status).toBe(200);
  }
});

test('lists hold the 100 most frequent values', async () => {
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

test('whatever a browser calls itself, its name is one of a list', async () => {
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
    const { body } = await server.rest('GET', `${codes()}/${id}/scans?bots=${bots}`, { key });
    return Object(body).scans.map((scan: object) => Object(scan).browser);
  };
  expect(await browsers(false)).toEqual(['Safari']);
  expect(await browsers(true)).toEqual(['Other', 'Other', 'Other']);
});
