// Filters of a period whose single scans are deleted: exact from counts by day, or refused.
import { expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { put, scanOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { maintenanceOf } from './maintain.ts';

const server = useServer();
const ada = useCaller(server);

const period = 'startDate: "2022-01-01", endDate: "2022-01-31", interval: MONTH';

async function createDeleted() {
  const { body } = await ada.rest('POST', '/folders', { body: { name: 'North' } });
  const folderId = textAt(body, 'id');
  const inside = await ada.createQrCode({ folderId, tags: ['spring'] });
  const outside = await ada.createQrCode();
  const scans = (id: string, size: number, country: string) =>
    Array.from({ length: size }, (_, n) =>
      scanOf(id, `2022-01-10T${String(n % 24).padStart(2, '0')}:10:00Z`, { country }),
    );
  await put(server, [
    ...scans(inside.id, 40, 'DE'),
    ...scans(inside.id, 7, 'US'),
    ...scans(outside.id, 5, 'DE'),
  ]);
  await maintenanceOf(server).run();
  await maintenanceOf(server, 30).run();
  return { folderId, inside };
}

const ask = (filter: string, fields: string, args = period) =>
  ada.graphql(
    `query ($org: ID!) { organization(id: $org) {
      analytics(${args}, filter: {${filter}}) { ${fields} } } }`,
    { org: ada.organizationId },
  );

test('by QR code, folder and tag stays exact', async () => {
  const { folderId, inside } = await createDeleted();
  const fields = `summary { totalScans uniqueScans avgDailyScans } timeline { scans }
    geography { countries { country scans } } topCodes { qrCodeId scans uniqueScans }
    topTags { tag scans } hours { scans }`;
  for (const filter of [
    `qrCodeIds: ["${inside.id}"]`,
    `folderIds: ["${folderId}"]`,
    'tags: ["spring"]',
    `folderIds: ["${folderId}"], tags: ["spring"]`,
  ]) {
    const { data, errors } = await ask(filter, fields);
    expect(errors, filter).toEqual([]);
    const { hours, ...analytics } = Object(data).organization.analytics;
    expect(analytics).toEqual({
      summary: { totalScans: 47, uniqueScans: 47, avgDailyScans: 1.5 },
      timeline: [{ scans: 47 }],
      geography: {
        countries: [
          { country: 'DE', scans: 40 },
          { country: 'US', scans: 7 },
        ],
      },
      topCodes: [{ qrCodeId: inside.id, scans: 47, uniqueScans: 47 }],
      topTags: [{ tag: 'spring', scans: 47 }],
    });
    const sum = hours.reduce((all: number, hour: object) => all + Object(hour).scans, 0);
    expect(sum).toBe(47);
  }
});

test('by country counts scans by UTC day, and refuses what counts do not have', async () => {
  await createDeleted();
  const scans = await ask('countries: ["DE"]', 'summary { totalScans } timeline { scans }');
  expect(scans.errors).toEqual([]);
  expect(Object(scans.data).organization.analytics).toEqual({
    summary: { totalScans: 45 },
    timeline: [{ scans: 45 }],
  });
  const refused: [filter: string, fields: string, args?: string][] = [
    ['countries: ["DE"]', 'devices { device }'],
    ['countries: ["DE"]', 'hours { scans }'],
    ['countries: ["DE"]', 'topCodes { scans }'],
    ['countries: ["DE"]', 'summary { totalScans }', `${period}, timeZone: "Europe/Berlin"`],
    ['countries: ["DE"], devices: ["mobile"]', 'summary { totalScans }'],
    ['targets: ["https://example.com"]', 'summary { totalScans }'],
    ['tags: ["spring"]', 'regions { scans }'],
  ];
  for (const [filter, fields, args] of refused) {
    const { data, errors } = await ask(filter, fields, args);
    expect(Object(data).organization.analytics, `${filter} ${fields}`).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'startDate' }],
    });
  }
  const unique = await ask('countries: ["DE"]', 'summary { uniqueScans }');
  expect(unique.errors[0]?.message).toMatch(/^uniqueScans is not known for this filter/);
});

test('a late scan of a deleted month does not make the rest of it exact', async () => {
  const { inside } = await createDeleted();
  await put(server, [scanOf(inside.id, '2022-01-09T10:00:00Z')]);
  const both = 'countries: ["DE"], devices: ["mobile"]';
  const { errors } = await ask(both, 'summary { totalScans }');
  expect(errors[0]?.extensions).toMatchObject({ details: [{ field: 'startDate' }] });
  const total = await ask('tags: ["spring"]', 'summary { totalScans }');
  expect(Object(total.data).organization.analytics.summary.totalScans).toBe(48);
});

test('refuses the comparison alone, if only the earlier period has deleted scans', async () => {
  const { inside } = await createDeleted();
  const now = new Date();
  await put(server, [scanOf(inside.id, now.toISOString())]);
  const year = now.getUTCFullYear();
  const years = `startDate: "${year - 2}-01-10", endDate: "${year}-12-31", interval: MONTH`;
  const { data, errors } = await ask(
    'devices: ["mobile"], countries: ["DE"]',
    'summary { totalScans } comparison { summary { totalScans } }',
    `${years}, compareTo: PREVIOUS_PERIOD`,
  );
  expect(Object(data).organization.analytics).toEqual({
    summary: { totalScans: 1 },
    comparison: null,
  });
  expect(errors[0]?.extensions).toMatchObject({ details: [{ field: 'compareTo' }] });
});
