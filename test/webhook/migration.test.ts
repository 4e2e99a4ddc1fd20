// Migration of webhooks from before they had an owner.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createServerDatabase } from '../support/database/database.ts';

const folder = path.join(import.meta.dirname, '../../prisma/migrations');

test('webhooks belong to the admin who created them or last changed their URL or enabled them', async () => {
  const names = (await readdir(folder)).filter((name) => !name.includes('.')).sort();
  const here = names.findIndex((name) => name.endsWith('_grantors'));
  const { url, drop } = await createServerDatabase();
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  const apply = async (name = '') =>
    database.query(await readFile(path.join(folder, name, 'migration.sql'), 'utf8'));
  for (const name of names.slice(0, here)) await apply(name);
  const event = (id: number, action: string, webhook: string, user: string, details = '{}') =>
    `('aud_${id}', '${action}', 'org_1', '${webhook}', '${details}', '${user}', '', '')`;
  await database.query(`
    INSERT INTO "Organization" ("id", "name", "slug") VALUES ('org_1', 'O', 'o');
    INSERT INTO "User" ("id", "email", "name", "passwordHash")
      SELECT 'usr_' || n, n || '@example.com', 'U', '' FROM generate_series(1, 2) n;
    INSERT INTO "Webhook" ("id", "organizationId", "url", "events", "secret")
      SELECT 'wh_' || n, 'org_1', 'https://example.com', '{}', '' FROM generate_series(1, 5) n;
    INSERT INTO "AuditEvent" ("id", "action", "organizationId", "targetId", "details", "userId", "address", "requestId")
    VALUES ${[
      event(1, 'createWebhook', 'wh_1', 'usr_1'),
      event(2, 'createWebhook', 'wh_2', 'usr_1'),
      event(3, 'createWebhook', 'wh_3', 'usr_1'),
      event(4, 'createWebhook', 'wh_4', 'usr_gone'),
      event(5, 'updateWebhook', 'wh_1', 'usr_2', '{"batch": true}'),
      event(6, 'updateWebhook', 'wh_2', 'usr_2', '{"url": "https://example.com"}'),
      event(7, 'updateWebhook', 'wh_3', 'usr_2', '{"active": true}'),
      event(8, 'updateWebhook', 'wh_3', 'usr_1', '{"active": false}'),
    ].join()};`);
  await apply(names[here]);
  const { rows } = await database.query('SELECT "id", "createdById" FROM "Webhook" ORDER BY "id"');
  expect(rows.map(({ createdById }) => createdById)).toEqual([
    'usr_1',
    'usr_2',
    'usr_2',
    null,
    null,
  ]);
  await database.end();
  await drop();
});
