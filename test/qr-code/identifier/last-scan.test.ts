// When QR codes were scanned last.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { rollUpLock, takeLock } from '../../../src/database/lock.ts';
import { countOpenScans } from '../../../src/scan/roll-up/count.ts';
import { createServerDatabase } from '../../support/database/database.ts';
import { follow, googlebot, put, scanOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

const countAll = () =>
  server.prisma.$transaction(async (on) => {
    await takeLock(on, rollUpLock);
    await countOpenScans(on);
  });
const shown = async (id: string) => {
  const { totalScans, lastScannedAt } = Object((await ada.rest('GET', `/qr-codes/${id}`)).body);
  return [totalScans, lastScannedAt];
};

test('is the latest scan that is no bot, counted or not, in whatever order scans come', async () => {
  const { id } = await ada.createQrCode();
  expect(await shown(id)).toEqual([0, null]);
  const scans: [string, boolean, number, string | null][] = [
    ['2024-07-01T10:00:00Z', true, 0, null],
    ['2024-07-01T11:00:00Z', false, 1, '2024-07-01T11:00:00Z'],
    ['2024-07-03T10:00:00Z', false, 2, '2024-07-03T10:00:00Z'],
    ['2024-07-02T10:00:00Z', false, 3, '2024-07-03T10:00:00Z'],
    ['2024-07-04T10:00:00Z', true, 3, '2024-07-03T10:00:00Z'],
  ];
  for (const [time, bot, total, last] of scans) {
    await server.prisma.$transaction(async (on) => {
      await takeLock(on, rollUpLock);
      await put(server, [scanOf(id, time, { bot })]);
      expect(await shown(id), `open: ${time}`).toEqual([total, last]);
    });
    await countAll();
    expect(await shown(id), `counted: ${time}`).toEqual([total, last]);
  }
  await server.pool.query('TRUNCATE "Scan"');
  expect(await shown(id)).toEqual([3, '2024-07-03T10:00:00Z']);
});

test('is shown by both APIs, in the export and to webhooks, and changes no version', async () => {
  const { id, shortUrl } = await ada.createQrCode();
  await follow(shortUrl);
  await follow(shortUrl, { 'user-agent': googlebot });
  await server.app.scansSettled();
  await server.graphql(
    `mutation { createWebhook(input: {organizationId: "${ada.organizationId}", url: "https://example.com", events: ["qr.updated"]}) { webhook { id } } }`,
    {},
    { cookie: ada.cookie },
  );
  const { body } = await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'x' } });
  const { lastScannedAt } = Object(body);
  expect(Date.now() - Date.parse(lastScannedAt)).toBeLessThan(60_000);
  const { data } = await ada.graphql(
    `query ($id: ID!) { node(id: $id) { ... on QrCode { lastScannedAt version } } }`,
    { id },
  );
  expect(data).toEqual({ node: { lastScannedAt, version: 2 } });
  const { bytes } = await ada.rest('GET', '/qr-codes/export');
  expect(new TextDecoder().decode(bytes)).toContain(lastScannedAt);
  const delivery = await server.prisma.webhookDelivery.findFirstOrThrow({
    where: { organizationId: ada.organizationId },
  });
  expect(JSON.stringify(delivery.data)).toContain(lastScannedAt);
  const again = await ada.rest('PUT', `/qr-codes/${id}`, {
    body: { lastScannedAt: '2020-01-01T00:00:00Z' },
  });
  expect([again.status, Object(again.body).lastScannedAt]).toEqual([200, lastScannedAt]);
});

test('the migration takes what is stored: the latest scan, or the beginning of its day', async () => {
  const folder = path.join(import.meta.dirname, '../../../prisma/migrations');
  const names = (await readdir(folder)).filter((name) => !name.includes('.')).sort();
  const here = names.findIndex((name) => name.endsWith('_last_scans'));
  const { url, drop } = await createServerDatabase();
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  const apply = async (name = '') =>
    database.query(await readFile(path.join(folder, name, 'migration.sql'), 'utf8'));
  const appended = names.findIndex((name) => name.endsWith('_scans_appended'));
  for (const name of names.slice(0, appended)) await apply(name);
  await database.query(`
    INSERT INTO "Organization" ("id", "name", "slug") VALUES ('org_1', 'O', 'o');
    INSERT INTO "QrCode" ("id", "organizationId", "type", "name", "sortName", "shortCode", "dynamic", "content", "style")
      SELECT 'qr_' || n, 'org_1', 'URL', 'Q', 'q', 'code' || n, true, '{}', '{}' FROM generate_series(1, 4) n;
    INSERT INTO "QrCodeScanDay" ("qrCodeId", "day", "dimension", "value", "scans", "uniqueScans") VALUES
      ('qr_3', '2024-05-05', 'TOTAL', '', 2, 1);
    INSERT INTO "OrganizationScanDay" ("organizationId", "day", "dimension", "value", "scans", "uniqueScans") VALUES
      ('org_1', '2024-05-05', 'TOTAL', '', 2, 1);`);
  for (const name of names.slice(appended, here)) await apply(name);
  await database.query(`
    INSERT INTO "QrCodeScanDay" ("qrCodeId", "day", "organizationId", "scans", "uniqueScans", "bots") VALUES
      ('qr_1', '2026-11-01', 'org_1', 1, 0, 0), ('qr_1', '2026-11-02', 'org_1', 2, 0, 1),
      ('qr_1', '2026-11-03', 'org_1', 0, 0, 1), ('qr_2', '2025-01-01', 'org_1', 5, 0, 0);
    SELECT "prepareScanMonth"('2026-11-01');
    INSERT INTO "Scan" ("id", "organizationId", "qrCodeId", "scannedAt", "bot", "unique", "batch") VALUES
      (gen_random_uuid(), 'org_1', 'qr_1', '2026-11-02 10:00:00', false, false, 1),
      (gen_random_uuid(), 'org_1', 'qr_1', '2026-11-02 11:00:00', false, false, 1),
      (gen_random_uuid(), 'org_1', 'qr_1', '2026-11-02 12:00:00', true, false, 1),
      (gen_random_uuid(), 'org_1', 'qr_1', '2026-11-03 12:00:00', true, false, 1);`);
  await apply(names[here]);
  const { rows } = await database.query({
    text: 'SELECT "qrCodeId", "lastScannedAt"::text FROM "QrCodeTotal" ORDER BY 1',
    rowMode: 'array',
  });
  expect(rows).toEqual([
    ['qr_1', '2026-11-02 11:00:00'],
    ['qr_2', '2025-01-01 00:00:00'],
    ['qr_3', '2024-05-05 00:00:00'],
    ['qr_4', null],
  ]);
  await database.end();
  await drop();
});
