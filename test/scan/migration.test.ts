// Migration of scans to monthly partitions and counts.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createServerDatabase } from '../support/database/database.ts';

const folder = path.join(import.meta.dirname, '../../prisma/migrations');

test('scans are moved to monthly partitions and counted by day and quarter-hour', async () => {
  const names = (await readdir(folder)).filter((name) => !name.includes('.')).sort();
  const here = names.findIndex((name) => name.endsWith('_scans_in_depth'));
  const { url, drop } = await createServerDatabase();
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  const apply = async (name = '') =>
    database.query(await readFile(path.join(folder, name, 'migration.sql'), 'utf8'));
  for (const name of names.slice(0, here)) await apply(name);
  await database.query(`
    INSERT INTO "Organization" ("id", "name", "slug") VALUES ('org_1', 'O', 'o');
    INSERT INTO "QrCode" ("id", "organizationId", "type", "name", "sortName", "shortCode", "dynamic", "content", "style")
      SELECT 'qr_' || n, 'org_1', 'URL', 'Q', 'q', 'code' || n, true, '{}', '{}' FROM generate_series(1, 2) n;
    INSERT INTO "Scan" ("id", "organizationId", "qrCodeId", "scannedAt") VALUES
      (gen_random_uuid(), 'org_1', 'qr_1', '2026-10-31 23:59:59.999'),
      (gen_random_uuid(), 'org_1', 'qr_1', '2026-11-01 00:00:00'),
      (gen_random_uuid(), 'org_1', 'qr_2', '2026-11-01 00:14:59'),
      (gen_random_uuid(), 'org_1', 'qr_2', '2026-11-01 00:15:00');`);
  await apply(names[here]);

  const read = async (sql: string) => (await database.query({ text: sql, rowMode: 'array' })).rows;
  expect(
    await read(`SELECT tableoid::regclass::text, count(*)::int FROM "Scan" GROUP BY 1 ORDER BY 1`),
  ).toEqual([
    ['"Scan_2026_10"', 1],
    ['"Scan_2026_11"', 3],
  ]);
  const counts = `"scans", "uniqueScans"`;
  expect(
    await read(
      `SELECT "qrCodeId", "day"::text, "dimension"::text, ${counts} FROM "QrCodeScanDay" ORDER BY 1, 2`,
    ),
  ).toEqual([
    ['qr_1', '2026-10-31', 'TOTAL', 1, 0],
    ['qr_1', '2026-11-01', 'TOTAL', 1, 0],
    ['qr_2', '2026-11-01', 'TOTAL', 2, 0],
  ]);
  expect(
    await read(`SELECT "start"::text, ${counts} FROM "OrganizationScanQuarter" ORDER BY 1`),
  ).toEqual([
    ['2026-10-31 23:45:00', 1, 0],
    ['2026-11-01 00:00:00', 2, 0],
    ['2026-11-01 00:15:00', 1, 0],
  ]);
  await database.query(`DELETE FROM "QrCode" WHERE "id" = 'qr_2'`);
  expect(await read('SELECT count(*)::int FROM "Scan"')).toEqual([[2]]);
  await database.end();
  await drop();
});
