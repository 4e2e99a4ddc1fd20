// Counts of 1.0.0 that cannot be carried over completely.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { migrationNames } from '../../src/database/migrations/migrate.ts';
import { openEmpty } from '../../src/operator/archive/target.ts';
import { createServerDatabase } from '../support/database/database.ts';
import { runOperator } from '../support/server/command.ts';
import { launched, until } from '../support/server/launch.ts';

const ofRelease = (name: string) => name <= '20261125051514_deleted_codes';

test('sums that differ are reported, and the rows of 1.0.0 are kept', async () => {
  const { url, drop } = await createServerDatabase();
  const { query, close } = await openEmpty(url, (await migrationNames()).filter(ofRelease));
  for (const statement of [
    `INSERT INTO "Organization" ("id", "name", "slug") VALUES ('org_1', 'O', 'o')`,
    `INSERT INTO "QrCode" ("id", "organizationId", "type", "name", "sortName", "shortCode", "dynamic", "content", "style", "totalScans")
     VALUES ('qr_1', 'org_1', 'URL', 'Q', 'q', 'code1', true, '{}', '{}', 7)`,
    `INSERT INTO "QrCodeScanDay" VALUES
       ('qr_1', '2026-10-01', 'TOTAL', '', 5, 2), ('qr_1', '2026-10-01', 'OS', 'iOS', 5, 2),
       ('qr_1', '2026-10-02', 'TOTAL', '', 2, 1), ('qr_1', '2026-10-02', 'OS', 'iOS', 2, 1)`,
    `INSERT INTO "OrganizationScanDay" VALUES
       ('org_1', '2026-10-01', 'TOTAL', '', 5, 2), ('org_1', '2026-10-02', 'TOTAL', '', 2, 1)`,
    `INSERT INTO "QrCodeScanQuarter" VALUES
       ('qr_1', '2026-10-01 10:15:00', 5, 2), ('qr_1', '2026-10-02 10:15:00', 2, 1)`,
    `INSERT INTO "OrganizationScanQuarter" VALUES
       ('org_1', '2026-10-01 10:15:00', 5, 2), ('org_1', '2026-10-02 10:15:00', 2, 1)`,
  ])
    await query(statement);
  const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-carry-over-'));
  const variables = { DATABASE_URL: url, SECRET: 'x'.repeat(32), DATA_DIR: folder };
  expect(await runOperator('migrate', [], variables)).toMatchObject({ code: 0 });
  // Something else wrote a row of the first day.
  await query(`INSERT INTO "QrCodeScanDay" ("qrCodeId", "day", "organizationId", "scans", "uniqueScans", "bots")
               VALUES ('qr_1', '2026-10-01', 'org_1', 4, 2, 0)`);

  const reported = 'some sums of scans are not those of 1.0.0';
  for (const start of ['first', 'second']) {
    const server = await launched(variables);
    await until(() => server.output().includes(reported));
    const line =
      server
        .output()
        .split('\n')
        .find((text) => text.includes(reported)) ?? '';
    expect(JSON.parse(line), start).toMatchObject({
      level: 50,
      days: 2,
      differences: {
        '2026-10-01': {
          QrCode: { before: { scans: 5, uniqueScans: 2 }, after: { scans: 0, uniqueScans: 0 } },
        },
      },
    });
    server.process.kill('SIGTERM');
    await server.exit;
  }
  expect(
    await query(
      `SELECT "day"::text, "scans" FROM "QrCodeScanDay_before" WHERE "dimension" = 'TOTAL' ORDER BY 1`,
    ),
  ).toEqual([
    { day: '2026-10-01', scans: 5 },
    { day: '2026-10-02', scans: 2 },
  ]);
  expect(await query('SELECT "scans", "values" FROM "QrCodeDay" ORDER BY "day"')).toEqual([
    { scans: 4, values: null },
    { scans: 2, values: { 'OS iOS': 2 } },
  ]);
  const backup = path.join(folder, 'backup.jsonl.gz');
  expect(await runOperator('backup', [backup], variables)).toMatchObject({ code: 0 });
  await close();
  await rm(folder, { recursive: true });
  await drop();
}, 120_000);
