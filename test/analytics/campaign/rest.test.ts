// Filters and additions of analytics over REST.
import { beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { put, scanOf } from '../../support/server/scans.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const period = 'startDate=2024-01-05&endDate=2024-01-06';
let folderId: string;
let inside: string;
let outside: string;
beforeAll(async () => {
  const { body } = await ada.rest('POST', '/folders', { body: { name: 'North' } });
  folderId = textAt(body, 'id');
  inside = (await ada.createQrCode({ name: 'Inside', folderId, tags: ['spring'] })).id;
  outside = (await ada.createQrCode({ name: 'Outside' })).id;
  await put(server, [
    scanOf(inside, '2024-01-05T10:00:00Z', { region: 'Bavaria', city: 'Ulm' }),
    scanOf(inside, '2024-01-06T11:00:00Z', { country: 'US', device: 'desktop' }),
    scanOf(outside, '2024-01-05T10:00:00Z', { browser: 'Firefox' }),
    scanOf(outside, '2024-01-05T10:30:00Z', { browser: 'Firefox', referrer: 'news.example' }),
  ]);
});

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const read = async (path: string) => {
  const { status, body } = await ada.rest('GET', `/qr-codes${path}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return Object(body);
};

describe('the organization', () => {
  test.each([
    ['', 4],
    [() => `qrCodeIds=${inside}`, 2],
    [() => `qrCodeIds=${inside}&qrCodeIds=${outside}`, 4],
    [() => `folderIds=${folderId}`, 2],
    ['tags=spring', 2],
    ['tags=spring&tags=other', 0],
    [() => `qrCodeIds=${outside}&tags=spring`, 0],
    ['countries=de', 3],
    ['countries=DE&countries=US', 4],
    ['regions=Bavaria', 1],
    ['cities=Hamburg', 3],
    ['devices=desktop', 1],
    ['operatingSystems=iOS', 4],
    ['browsers=Firefox', 2],
    ['languages=de', 4],
    ['referrers=news.example', 1],
    ['targets=https://example.com', 4],
    [() => `folderIds=${folderId}&countries=DE&devices=mobile`, 1],
  ])('counts the scans of %s: %s', async (query, count) => {
    const filter = typeof query === 'string' ? query : query();
    const found = await read(`/analytics?${period}&${filter}`);
    expect(found.summary).toMatchObject({ totalScans: count, uniqueScans: count });
    const listed = found.geography.countries.reduce(
      (sum: number, { scans }: { scans: number }) => sum + scans,
      0,
    );
    expect(listed).toBe(count);
  });

  test('has only the documented properties without `include` and `compareTo`, in their order', async () => {
    const names = [
      'organizationId',
      'period',
      'summary',
      'timeline',
      'geography',
      'devices',
      'browsers',
      'operatingSystems',
      'referrers',
    ];
    // Often enough for the document to be compiled.
    for (let time = 0; time < 25; time += 1) {
      const found = await read(`/analytics?${period}`);
      expect(Object.keys(found)).toEqual(names);
      expect(Object.keys(found.geography)).toEqual(['countries', 'cities']);
    }
    expect(Object.keys(await read(`/analytics?${period}&include=hours`))).toEqual([
      ...names,
      'hours',
    ]);
  });

  test('adds what is included', async () => {
    const include = [
      'regions',
      'languages',
      'targets',
      'abTests',
      'hours',
      'topCodes',
      'topFolders',
      'topTags',
    ];
    const query = include.map((name) => `include=${name}`).join('&');
    const { hours, ...found } = await read(`/analytics?${period}&${query}&timeZone=Asia/Kathmandu`);
    expect(found).toMatchObject({
      regions: [{ region: 'Bavaria', country: 'DE', scans: 1, percentage: 25 }],
      languages: [{ language: 'de', scans: 4, percentage: 100 }],
      targets: [{ target: 'https://example.com', scans: 4, percentage: 100 }],
      abTests: [],
      topCodes: [
        { qrCodeId: inside, name: 'Inside', scans: 2, uniqueScans: 2, percentage: 50 },
        { qrCodeId: outside, name: 'Outside', scans: 2, uniqueScans: 2, percentage: 50 },
      ],
      topFolders: [{ folderId, name: 'North', scans: 2, uniqueScans: 2, percentage: 50 }],
      topTags: [{ tag: 'spring', scans: 2, uniqueScans: 2, percentage: 50 }],
    });
    expect(hours).toHaveLength(168);
    expect(hours.filter(({ scans }: { scans: number }) => scans > 0)).toEqual([
      { weekday: 'FRI', hour: 15, scans: 2 },
      { weekday: 'FRI', hour: 16, scans: 1 },
      { weekday: 'SAT', hour: 16, scans: 1 },
    ]);
  });
});

describe('a QR code', () => {
  test('takes filters by values of scans, as does its timeline as CSV', async () => {
    const query = `${period}&countries=US&interval=day`;
    expect((await read(`/${inside}/analytics?${query}`)).timeline).toEqual([
      { date: '2024-01-05', scans: 0, uniqueScans: 0 },
      { date: '2024-01-06', scans: 1, uniqueScans: 1 },
    ]);
    const { bytes } = await ada.rest('GET', `/qr-codes/${inside}/analytics/export?${query}`);
    expect(textOf(bytes)).toBe('date,scans,uniqueScans\n2024-01-05,0,0\n2024-01-06,1,1\n');
  });

  test('exports only the scans that match', async () => {
    const { bytes } = await ada.rest(
      'GET',
      `/qr-codes/${inside}/analytics/export?${period}&regions=Bavaria&cities=Ulm`,
    );
    const [header, ...lines] = textOf(bytes).trim().split('\n');
    expect(header).toMatch(/^scannedAt,/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^2024-01-05T10:00:00Z,DE,Bavaria,Ulm,/);
  });
});

test.each([
  ['countries', 'countries=Germany'],
  ['devices', 'devices=phone'],
  ['include', 'include=everything'],
  ['languages', 'languages=x'],
  ['country', 'country=DE'],
])('400 that names %s: %s', async (field, query) => {
  for (const path of ['/analytics', `/${inside}/analytics`]) {
    const { status, body } = await ada.rest('GET', `/qr-codes${path}?${query}`);
    expect(status).toBe(400);
    expect(Object(body).details[0].field).toMatch(new RegExp(`^${field}(\\.|$)`));
  }
});

test('what belongs to another organization matches nothing, like what does not exist', async () => {
  const bea = await createCaller(server, { name: 'Bea' });
  const ask = async (query: string) =>
    textOf((await bea.rest('GET', `/qr-codes/analytics?${period}&${query}`)).bytes);
  const never = (id: string) => id.replace(/.{6}$/, 'zzzzzz');
  expect(await ask(`qrCodeIds=${inside}`)).toBe(await ask(`qrCodeIds=${never(inside)}`));
  expect(await ask(`folderIds=${folderId}`)).toBe(await ask(`folderIds=${never(folderId)}`));
  expect(await ask(`qrCodeIds=${inside}`)).toContain('"totalScans":0');
});

test('a code in the trash is counted, one deleted for good is not', async () => {
  const { id } = await ada.createQrCode({ tags: ['gone'] });
  await put(server, [scanOf(id, '2024-02-05T10:00:00Z')]);
  const scans = async () =>
    (await read('/analytics?startDate=2024-02-05&endDate=2024-02-05&tags=gone')).summary.totalScans;
  await ada.rest('DELETE', `/qr-codes/${id}`);
  expect(await scans()).toBe(1);
  await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
  expect(await scans()).toBe(0);
});
