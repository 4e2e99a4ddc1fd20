// Migration of archived codes of 1.0.0, whose short links were stopped.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createServerDatabase } from '../../support/database/database.ts';

const folder = path.join(import.meta.dirname, '../../../prisma/migrations');

test('archived codes are stopped and archived; all others stay as they were', async () => {
  const names = (await readdir(folder)).filter((name) => !name.includes('.')).sort();
  const here = names.findIndex((name) => name.endsWith('_archive_and_trash'));
  const { url, drop } = await createServerDatabase();
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  const apply = async (name: string) =>
    database.query(await readFile(path.join(folder, name, 'migration.sql'), 'utf8'));
  const read = async (sql: string) => (await database.query({ text: sql, rowMode: 'array' })).rows;
  for (const name of names.slice(0, here)) await apply(name);
  await database.query(
    `INSERT INTO "Organization" ("id", "name", "slug") VALUES ('org_1', 'O', 'o')`,
  );
  await database.query(
    `INSERT INTO "QrCode" ("id", "organizationId", "type", "name", "sortName", "shortCode", "dynamic", "content", "style", "status", "updatedAt")
     SELECT lower(status), 'org_1', 'URL', 'Q', 'q', lower(status), true, '{}', '{}', status::"QrCodeStatus", '2026-01-02'
     FROM unnest('{ACTIVE,PAUSED,ARCHIVED}'::text[]) status`,
  );
  for (const name of names.slice(here)) await apply(name);

  expect(
    await read(
      `SELECT "id", "status", "archivedAt"::text, "deletedAt", "updatedAt"::text, "version" FROM "QrCode" ORDER BY 1`,
    ),
  ).toEqual([
    ['active', 'ACTIVE', null, null, '2026-01-02 00:00:00', 1],
    ['archived', 'PAUSED', '2026-01-02 00:00:00', null, '2026-01-02 00:00:00', 1],
    ['paused', 'PAUSED', null, null, '2026-01-02 00:00:00', 1],
  ]);
  expect(
    await read(
      `SELECT "status"::text, sum("count")::int FROM "QrCodeCount" GROUP BY 1 HAVING sum("count") <> 0 ORDER BY 1`,
    ),
  ).toEqual([
    ['ACTIVE', 1],
    ['ARCHIVED', 1],
    ['PAUSED', 1],
  ]);
  await database.end();
  await drop();
});
