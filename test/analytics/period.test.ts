// Analytics periods: bounds, intervals, time zones.
import { beforeAll, describe, expect, test } from 'vitest';
import { put, scanOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { readAnalytics } from './read.ts';

const server = useServer({ config: { trustProxy: 1 } });
const ada = useCaller(server, { once: true, permissions: ['QR_CODES_WRITE', 'ANALYTICS_READ'] });

const make = () => ada.createQrCode();
const analytics = (id: string, query?: string) => readAnalytics(ada, id, query);

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

  test('of dates covers whole days and includes days without scans', async () => {
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

  test('groups weeks from Monday and months from their first day', async () => {
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

  test('of date-times is exact and includes the last second', async () => {
    const query = '?startDate=2024-01-31T23:45:00Z&endDate=2024-02-01T01:14:59%2B01:00';
    const found = await analytics(id, query);
    expect(found.period).toEqual({ start: '2024-01-31T23:45:00Z', end: '2024-02-01T00:14:59Z' });
    expect(found.summary.totalScans).toBe(2);
    expect(found.timeline.map(Object.values)).toEqual([
      ['2024-01-31', 1, 1],
      ['2024-02-01', 1, 1],
    ]);
    // These are computed from single scans, because daily counts cannot separate them.
    expect(found.geography.cities.map(Object.values)).toEqual([
      ['Hamburg', 'DE', 1, 50],
      ['Austin', 'US', 1, 50],
    ]);
  });

  test('of date-times between quarter-hours is extended to full quarter-hours', async () => {
    const query = '?startDate=2024-01-31T23:59:01Z&endDate=2024-02-01T00:00:01Z';
    expect((await analytics(id, query)).period).toEqual({
      start: '2024-01-31T23:45:00Z',
      end: '2024-02-01T00:14:59Z',
    });
  });
});

test('any two date-times select exactly the scans between them, for every dimension', async () => {
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
    const path = `/qr-codes/${id}/scans${query.replace(/:00:00\.000Z$/, ':59:59Z')}`;
    const { body } = await ada.rest('GET', path);
    expect(Object(body).pagination.total, query).toBe(last - first);
  }
});

describe('days in a time zone', () => {
  test('have 23 or 25 hours when daylight saving time starts or ends', async () => {
    const { id } = await make();
    await put(server, [
      scanOf(id, '2024-03-10T04:59:59Z'), // 9 March, 23:59:59, in New York
      scanOf(id, '2024-03-10T05:00:00Z', { country: 'US' }), // 10 March, 0:00
      scanOf(id, '2024-03-11T03:59:59Z', { country: 'US' }), // 10 March, 23:59:59, in daylight saving time
      scanOf(id, '2024-03-11T04:00:00Z'), // 11 March, 0:00
      scanOf(id, '2024-11-03T04:00:00Z'),
      scanOf(id, '2024-11-04T04:59:59Z'), // 3 November, 23:59:59, in standard time
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
  ])('%s, from its first to its last second', async (timeZone, first, last) => {
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
    const { status, body } = await ada.rest('GET', `/qr-codes/${path}${byDay}`);
    expect(status, path).toBe(400);
    expect(Object(body).details.map((detail: object) => Object(detail).field)).toEqual([field]);
  }
});

test('each invalid field is named, at both APIs in the same words', async () => {
  const { id } = await make();
  const wrong = { startDate: 'yesterday', endDate: '2024-02-30', timeZone: 'Mars/Olympus' };
  const details = [
    { field: 'startDate', message: expect.stringMatching(/^must be an ISO 8601 date/) },
    { field: 'endDate', message: 'must be an existing date; 2024-02-30 does not exist' },
    { field: 'timeZone', message: expect.stringMatching(/^must be an IANA time zone/) },
  ];
  for (const path of ['analytics', 'scans', 'analytics/export']) {
    const query = new URLSearchParams(wrong).toString();
    const { body } = await ada.rest('GET', `/qr-codes/${id}/${path}?${query}`);
    expect(body, path).toMatchObject({ code: 'BAD_REQUEST', details });
  }
  for (const [index, [field, value]] of Object.entries(wrong).entries()) {
    for (const read of ['analytics', 'scans']) {
      const { errors } = await ada.graphql(
        `query ($org: ID!) { organization(id: $org) { ${read}(${field}: "${value}") { __typename } } }`,
        { org: ada.organizationId },
      );
      expect(errors[0]?.extensions, `${read} ${field}`).toMatchObject({
        code: 'BAD_REQUEST',
        details: [details[index]],
      });
    }
  }
});
