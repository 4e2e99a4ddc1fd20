// Migration of existing names, and PostgreSQL servers without unaccent or ICU.
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterEach, expect, inject, test } from 'vitest';
import { migrateServer } from '../../src/database/migrations/migrate-server.ts';
import { createServerDatabase } from '../support/database/database.ts';
import { administer } from '../support/database/template.ts';
import { startServer } from '../support/server/server.ts';

const folder = path.join(import.meta.dirname, '../../prisma/migrations');
const names = (await readdir(folder)).filter((name) => !name.includes('.')).sort();
const here = names.findIndex((name) => name.endsWith('_names'));

const atEnd: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end();
});

async function open(url: string) {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  atEnd.push(() => database.end());
  return {
    run: (sql: string) => database.query(sql),
    read: async (sql: string) => (await database.query({ text: sql, rowMode: 'array' })).rows,
    apply: async (name = '') =>
      database.query(await readFile(path.join(folder, name, 'migration.sql'), 'utf8')),
  };
}

async function openEmpty() {
  const { url, drop } = await createServerDatabase();
  atEnd.push(drop);
  return { url, ...(await open(url)) };
}

test('decomposed names are composed, unless the composed name exists', async () => {
  const { run, read, apply } = await openEmpty();
  for (const name of names.slice(0, here)) await apply(name);
  const [composed, decomposed] = [`'Café'`, `U&'Cafe\\0301'`];
  await run(`
    INSERT INTO "Organization" ("id", "name", "slug")
      VALUES ('org_1', ${decomposed}, 'o'), ('org_2', 'P', 'p');
    INSERT INTO "QrCode" ("id", "organizationId", "type", "name", "sortName", "shortCode", "dynamic", "content", "style", "tags")
      SELECT 'qr_1', 'org_1', 'URL', ${decomposed}, lower(${decomposed}), 'code', true, '{}', '{}',
        ARRAY['z', ${decomposed}, ${composed}, 'a'];
    INSERT INTO "Folder" ("id", "organizationId", "name") VALUES
      ('fld_1', 'org_1', ${decomposed}), ('fld_2', 'org_1', ${composed}), ('fld_3', 'org_2', ${decomposed});`);
  await apply(names[here]);
  expect(await read(`SELECT "name", "sortName", "tags" FROM "QrCode"`)).toEqual([
    ['Café', 'café', ['z', 'Café', 'a']],
  ]);
  expect(
    await read(`SELECT "tag" FROM "QrCodeTagCount" GROUP BY 1 HAVING sum("count") > 0 ORDER BY 1`),
  ).toEqual([['a'], ['Café'], ['z']]);
  expect(await read(`SELECT "id", "name" IS NORMALIZED FROM "Folder" ORDER BY 1`)).toEqual([
    ['fld_1', false],
    ['fld_2', true],
    ['fld_3', true],
  ]);
  expect(
    await read(`SELECT "name" = ${composed} FROM "Organization" WHERE "id" = 'org_1'`),
  ).toEqual([[true]]);
});

test('without unaccent, a search distinguishes accents and everything else works', async () => {
  const { url, run, read } = await openEmpty();
  // A role without permission to create extensions, as on managed hosting; required ones exist.
  const role = `limited_${randomBytes(6).toString('hex')}`;
  const [[name] = []] = await read('SELECT quote_ident(current_database())');
  await run(`
    CREATE ROLE ${role} LOGIN PASSWORD 'x';
    CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin;
    REVOKE CREATE ON DATABASE ${name} FROM PUBLIC;
    GRANT USAGE, CREATE ON SCHEMA public TO ${role}`);
  const { url: cluster, isOwn } = inject('template');
  if (!isOwn) atEnd.unshift(() => administer(cluster, `DROP ROLE ${role}`));
  const limited = new URL(url);
  limited.username = role;
  limited.password = 'x';
  const server = await startServer({ databaseUrl: limited.href });
  atEnd.push(server.close);
  expect(await read(`SELECT FROM pg_extension WHERE extname = 'unaccent'`)).toEqual([]);
  const ada = await server.signUp();
  const { secret: key } = await server.createKey(ada);
  for (const one of ['Zebra', 'Äpfel'])
    await server.createQrCode(key, ada.organizationId, { name: one });
  const found = async (search: string) => {
    const query = `qr-codes?sort=name&search=${encodeURIComponent(search)}`;
    const { body } = await server.rest('GET', `/organizations/${ada.organizationId}/${query}`, {
      key,
    });
    return Object(body).qrCodes.map(({ name }: { name: string }) => name);
  };
  expect(await found('äpf')).toEqual(['Äpfel']);
  expect(await found('apf')).toEqual([]);
  expect(await found('e')).toEqual(['Äpfel', 'Zebra']);
});

test('without ICU, names are sorted by code point', async () => {
  const { apply, run, read } = await openEmpty();
  for (const name of names.slice(0, here)) await apply(name);
  const sql = await readFile(path.join(folder, names[here] ?? '', 'migration.sql'), 'utf8');
  // The behavior of a PostgreSQL without it.
  const without = sql.replace(
    `CREATE COLLATION "names" (provider = icu, locale = 'und-u-kn');`,
    `RAISE feature_not_supported;`,
  );
  expect(without).not.toBe(sql);
  await run(without);
  expect(
    await read(`SELECT x FROM unnest(ARRAY['Ä', 'Z', 'A']) x ORDER BY x COLLATE "names"`),
  ).toEqual([['A'], ['Z'], ['Ä']]);
});

test('name indexes are rebuilt when the ICU version changes', async () => {
  const { url, run, read } = await openEmpty();
  await migrateServer(url);
  const files = () =>
    read(`SELECT relname, relfilenode FROM pg_class WHERE relname IN
      ('QrCode_listed_name_idx', 'Folder_organizationId_name_key', 'QrCode_pkey') ORDER BY 1`);
  const before = await files();
  await migrateServer(url);
  expect(await files()).toEqual(before);
  await run(`UPDATE pg_collation SET collversion = '1' WHERE collname = 'names'`);
  await migrateServer(url);
  const after = await files();
  const rebuilt = after.filter((row, index) => row[1] !== before[index]?.[1]).map(([name]) => name);
  expect(rebuilt.sort()).toEqual(['Folder_organizationId_name_key', 'QrCode_listed_name_idx']);
  expect(
    await read(
      `SELECT collversion = pg_collation_actual_version(oid) FROM pg_collation WHERE collname = 'names'`,
    ),
  ).toEqual([[true]]);
});
