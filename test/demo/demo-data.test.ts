// Demo data: QR codes with made-up scans, which are removed without a trace.
import { describe, expect, test } from 'vitest';
import { arrayAt, valueAt } from '../support/document/json.ts';
import { put, scanOf, storedScansOf } from '../support/server/scans.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, {
  permissions: ['QR_CODES_READ', 'QR_CODES_WRITE', 'WEBHOOKS_WRITE'],
});

const ask = (document: string) =>
  server.graphql(document, { org: ada.organizationId }, { cookie: ada.cookie });

const add = () =>
  ask(`mutation ($org: ID!) { addDemoData(input: {organizationId: $org}) {
    demoData { qrCodeCount } organization { demoData { qrCodeCount } } } }`);
const remove = () =>
  ask(`mutation ($org: ID!) { removeDemoData(input: {organizationId: $org}) {
    removedCount organization { demoData { qrCodeCount } } } }`);

/** Counts all scans that are stored. */
const count = () => ada.rest('GET', '/qr-codes?sort=-totalScans');

const dayInMs = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * dayInMs).toISOString();

const numbers = 'scans percentage';
/** Whole UTC days, of which counts are read, and the same with ends within a day. */
const analytics = (period: string) => `analytics(${period}) {
  summary { totalScans uniqueScans } timeline { date scans uniqueScans }
  geography { countries { country ${numbers} } cities { city ${numbers} } }
  devices { device ${numbers} } browsers { browser ${numbers} } operatingSystems { os ${numbers} }
  languages { language ${numbers} } referrers { referrer ${numbers} } targets { target ${numbers} }
  hours { weekday hour scans } topCodes { name ${numbers} } topFolders { name ${numbers} }
  topTags { tag ${numbers} } }`;

async function read() {
  const { data, errors } = await ask(`query ($org: ID!) { organization(id: $org) {
    demoData { qrCodeCount } folders { nodes { name qrCodeCount } } tags { tag count }
    qrCodes(orderBy: NAME_ASC) { nodes { name totalScans lastScannedAt } }
    scans(first: 100) { totalCount nodes { id } }
    whole: ${analytics('timeZone: "UTC"')}
    shifted: ${analytics('timeZone: "America/Los_Angeles"')} } }`);
  expect(errors).toEqual([]);
  return data;
}

/** As they are stored; days with few scans may have their values or not. */
const days = () =>
  server.prisma.$queryRaw`
    SELECT "day"::text, "scans", "uniqueScans", "bots",
      CASE WHEN "scans" >= 32 THEN "values" END AS "values",
      CASE WHEN "scans" >= 32 THEN "quarters"::text END AS "quarters"
    FROM "OrganizationScanDay" WHERE "organizationId" = ${ada.organizationId} ORDER BY 1`;

/** On one day few, and on another so many that their values are counted. */
async function scanOwn() {
  const { id } = await ada.createQrCode({ name: 'Own' });
  const some = (count: number, time: string, more = {}) =>
    Array.from({ length: count }, () => scanOf(id, time, more));
  await put(server, [
    ...some(3, ago(5)),
    ...some(40, ago(9), { country: 'FR', city: 'Paris' }),
    ...some(2, ago(40)),
    scanOf(id, ago(9), { bot: true, visitor: null }),
  ]);
  await count();
}

test('is added with scans that every number includes, and removed from every number', async () => {
  await ada.rest('POST', '/webhooks', {
    body: { url: 'https://example.com', events: ['qr.scanned', 'qr.created', 'qr.deleted'] },
  });
  await scanOwn();
  await server.prisma.webhookDelivery.deleteMany();
  const [before, daysBefore] = [await read(), await days()];

  const added = await add();
  expect(added).toMatchObject({
    errors: [],
    data: { addDemoData: { organization: { demoData: { qrCodeCount: 8 } } } },
  });
  const during = await read();
  const names = arrayAt(during, 'organization.qrCodes.nodes').map((node) => valueAt(node, 'name'));
  expect(names).toEqual(expect.arrayContaining(['Own', 'Poster A/B test', 'Guest Wi-Fi']));
  expect(valueAt(during, 'organization.folders.nodes')).toEqual([{ name: 'Demo', qrCodeCount: 8 }]);
  expect(valueAt(during, 'organization.tags')).toEqual([{ tag: 'demo', count: 8 }]);
  const totals = arrayAt(during, 'organization.qrCodes.nodes').map((node) =>
    Number(valueAt(node, 'totalScans')),
  );
  const demo = totals.reduce((sum, scans) => sum + scans, 0) - 45;
  expect(demo).toBeGreaterThan(800);
  for (const part of ['whole', 'shifted']) {
    const total = Number(valueAt(during, `organization.${part}.summary.totalScans`));
    expect(total).toBe(Number(valueAt(before, `organization.${part}.summary.totalScans`)) + demo);
  }
  const targets = arrayAt(during, 'organization.whole.targets').map((one) =>
    valueAt(one, 'target'),
  );
  expect(targets).toEqual(
    expect.arrayContaining([expect.stringMatching(/poster-a/), expect.stringMatching(/poster-b/)]),
  );
  // Counted or not yet, they are the same.
  await count();
  expect(await read()).toEqual(during);
  const own = await ada.rest('GET', '/qr-codes?demo=false');
  expect(arrayAt(own.body, 'qrCodes').map((code) => valueAt(code, 'name'))).toEqual(['Own']);

  expect(await remove()).toMatchObject({
    errors: [],
    data: { removeDemoData: { removedCount: 8, organization: { demoData: null } } },
  });
  expect(await read()).toEqual(before);
  expect(await days()).toEqual(daysBefore);
  expect(await storedScansOf(server)).toHaveLength(46);
  expect(await server.prisma.qrCodeScanDay.count()).toBe(3);
  expect(await server.prisma.webhookDelivery.count()).toBe(0);
  expect(await server.prisma.folder.count()).toBe(0);
  expect(await remove()).toMatchObject({ data: { removeDemoData: { removedCount: 0 } } });
});

describe('an organization', () => {
  test('has demo data once, in a folder that no other has the name of', async () => {
    const folder = await ada.rest('POST', '/folders', { body: { name: 'Demo' } });
    expect(folder.status).toBe(201);
    expect((await add()).errors).toEqual([]);
    const again = await add();
    expect(again.errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    const { data } = await ask(
      'query ($org: ID!) { organization(id: $org) { folders { nodes { name } } } }',
    );
    expect(valueAt(data, 'organization.folders.nodes')).toEqual([
      { name: 'Demo' },
      { name: 'Demo 2' },
    ]);
    expect((await remove()).errors).toEqual([]);
  });

  test('keeps what people put into the folder', async () => {
    await add();
    const { folderId } = await server.prisma.demoData.findUniqueOrThrow({
      where: { organizationId: ada.organizationId },
    });
    await ada.createQrCode({ name: 'Own', folderId });
    expect((await remove()).errors).toEqual([]);
    const { body } = await ada.rest('GET', '/qr-codes');
    expect(body).toMatchObject({ qrCodes: [{ name: 'Own', folderId }] });
  });

  test('with many scans of its own gets none', async () => {
    const { id } = await ada.createQrCode();
    await put(
      server,
      Array.from({ length: 1_001 }, () => scanOf(id, ago(2))),
    );
    await count();
    expect((await add()).errors).toMatchObject([{ extensions: { code: 'UNPROCESSABLE' } }]);
    expect(await server.prisma.demoData.count()).toBe(0);
  });
});
