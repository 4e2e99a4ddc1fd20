// Migration of short codes and slugs that exist to those ever used.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createServerDatabase } from '../../support/database/database.ts';

const folder = path.join(import.meta.dirname, '../../../prisma/migrations');

test('codes of before are kept, also one that is deleted between the two migrations', async () => {
  const names = (await readdir(folder)).filter((name) => !name.includes('.')).sort();
  const here = names.findIndex((name) => name.endsWith('_used_short_codes'));
  const { url, drop } = await createServerDatabase();
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  const apply = async (name = '') =>
    database.query(await readFile(path.join(folder, name, 'migration.sql'), 'utf8'));
  for (const name of names.slice(0, here)) await apply(name);
  const insert = (code: string) =>
    database.query(
      `INSERT INTO "QrCode" ("id", "organizationId", "type", "name", "sortName", "shortCode", "dynamic", "content", "style", "routing")
       VALUES ($1, 'org_1', 'URL', 'Q', 'q', $1, true, '{}', '{}', '{"fallbackUrl": "https://example.com/later"}')`,
      [code],
    );
  await database.query(
    `INSERT INTO "Organization" ("id", "name", "slug") VALUES ('org_1', 'O', 'before')`,
  );
  for (const code of ['kept', 'deleted-between']) await insert(code);
  await apply(names[here]);
  await database.query(`DELETE FROM "QrCode" WHERE "id" = 'deleted-between'`);
  await insert('created-between');
  await apply(names[here + 1]);

  const read = async (sql: string) => (await database.query({ text: sql, rowMode: 'array' })).rows;
  expect(
    await read(
      'SELECT "shortCode", "organizationId", "fallbackUrl" FROM "UsedShortCode" ORDER BY 1',
    ),
  ).toEqual([
    ['created-between', 'org_1', null],
    ['deleted-between', 'org_1', 'https://example.com/later'],
    ['kept', 'org_1', null],
  ]);
  expect(await read('SELECT "slug", "organizationId" FROM "UsedSlug"')).toEqual([
    ['before', 'org_1'],
  ]);
  await database.end();
  await drop();
});
