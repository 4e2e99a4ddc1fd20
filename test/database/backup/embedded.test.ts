// Backups of the embedded database, also of older releases.
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbeddedPostgres } from '../../../src/database/embedded/open.ts';
import { applyMigrations, readMigrations } from '../../../src/database/migrations/migrate.ts';
import { StatementByStatement } from '../../../src/database/migrations/migrate-server.ts';
import { user } from '../../support/database/postgres.ts';
import { createPlaces, type Places } from '../../support/network/place.ts';
import { ask, runOperator } from '../../support/server/command.ts';
import { launch } from '../../support/server/launch.ts';

describe('on the embedded database', () => {
  let folder: string;
  let places: Places;
  beforeAll(async () => {
    places = await createPlaces('embedded');
    folder = places.folder;
  });
  afterAll(() => places.close());

  test('a backup of an older version is migrated at the next start', async () => {
    const names = (await readMigrations()).migrationDirectories.map((one) => one.path);
    const old = await places.create('old');
    const { url, close } = await openEmbeddedPostgres(String(old.DATA_DIR));
    const pool = new pg.Pool({ connectionString: url });
    await applyMigrations(new StatementByStatement(pool), names.slice(0, 2));
    await pool.query(
      `INSERT INTO "User" ("id", "email", "name", "passwordHash") VALUES ('usr_1', 'old@example.com', 'Old', 'x')`,
    );
    await pool.end();
    await close();
    const backup = path.join(folder, 'old.jsonl.gz');
    expect((await runOperator('backup', [backup], old)).code).toBe(0);
    const place = await places.create('newly');
    expect((await runOperator('restore', [backup, '--new-secret'], place)).output).toContain(
      '1 row in',
    );
    const server = await places.serve({
      ...place,
      FIRST_ACCOUNT_EMAIL: 'a@example.com',
      FIRST_ACCOUNT_PASSWORD: 'four random words',
    });
    // A user already exists.
    const { body } = await ask(
      server.url,
      'mutation { logIn(input: {email: "a@example.com", password: "four random words"}) { user { id } } }',
    );
    expect(JSON.stringify(body)).toContain('UNAUTHORIZED');
    // The database is not replaced while it runs.
    expect(await runOperator('restore', [backup, '--new-secret', '--force'], place)).toEqual({
      code: 1,
      output: 'restore failed: the database is in use; stop the server first\n',
    });
    await server.stop();
  });

  test('a folder of release 1.0.0 is refused with instructions; its backup can be restored', async () => {
    const place = await places.create('one');
    const old = path.join(String(place.DATA_DIR), 'postgres');
    await mkdir(old);
    await writeFile(path.join(old, 'PG_VERSION'), '18\n');
    const refused = new RegExp(
      `^(?:Failed to start|\\w+ failed): ${old} contains a database of release 1\\.0\\.0.*npm run backup -- FILE.*npm run restore -- FILE.*\n$`,
    );
    const server = await launch(place);
    expect(await server.exit).toBe(1);
    expect(server.output()).toMatch(refused);
    const another = path.join(folder, 'another');
    expect((await runOperator('backup', [another], place)).output).toMatch(refused);
    expect(await readdir(String(place.DATA_DIR))).toEqual(['postgres']);

    const backup = path.join(import.meta.dirname, '../../fixtures/backup-1.0.0.jsonl.gz');
    const { output } = await runOperator('restore', [backup, '--new-secret'], place);
    expect(output).toMatch(/^Restored the backup from 2026-11-28.*: 10,440 rows in \d+ tables/);
    expect(await readdir(old)).toEqual(['PG_VERSION']);
    const again = await places.serve(place);
    const { url, close } = await openEmbeddedPostgres(String(place.DATA_DIR));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(`
      SELECT (SELECT sum("scans")::int FROM "QrCodeTotal") AS "totals",
             (SELECT count(*)::int FROM "Scan") AS "scans",
             (SELECT sum("scans")::int FROM "QrCodeDay") AS "byDay",
             (SELECT sum("scans")::int FROM "OrganizationDay") AS "ofOrganization",
             (SELECT sum("value"::int)::int FROM "QrCodeDay", jsonb_each_text("values")
              WHERE "key" LIKE 'DEVICE %') AS "byDevice",
             (SELECT sum(packed & 268435455)::int FROM "QrCodeDay", unnest("quarters") packed) AS "byQuarter"`);
    expect(rows).toEqual([
      {
        totals: 1_240,
        scans: 1_240,
        byDay: 1_240,
        ofOrganization: 1_240,
        byDevice: 1_240,
        byQuarter: 1_240,
      },
    ]);
    await client.end();
    await close();
    await again.stop();
  });

  test('fails without a database', async () => {
    const { code, output } = await runOperator('backup', [path.join(folder, 'x')], {
      DATA_DIR: path.join(folder, 'nowhere'),
    });
    expect([code, output]).toEqual([
      1,
      `backup failed: DATA_DIR ${path.join(folder, 'nowhere')} contains no database\n`,
    ]);
    expect(await readdir(folder)).not.toContain('nowhere');
  });

  test('fails if the database is not readable', async () => {
    const closed = path.join(folder, 'of-another');
    await mkdir(path.join(closed, 'postgresql'), { recursive: true });
    await chmod(folder, 0o755);
    await chmod(closed, 0);
    const words = [path.join(folder, 'x')];
    const { code, output } = await runOperator('backup', words, { DATA_DIR: closed }, user);
    await chmod(folder, 0o700);
    await chmod(closed, 0o700);
    const reason = '^backup failed: DATA_DIR is not readable; run this as its owner: EACCES.*\n$';
    expect([code, output]).toEqual([1, expect.stringMatching(reason)]);
  });
});
