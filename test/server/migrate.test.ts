// The command `migrate`, for a job before a rollout.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { migrationNames } from '../../src/database/migrations/migrate.ts';
import { openEmpty } from '../../src/operator/archive/target.ts';
import { createServerDatabase } from '../support/database/database.ts';
import { runOperator } from '../support/server/command.ts';
import { isRunning } from '../support/server/embedded.ts';
import { killAll, type Launched, launched, settle } from '../support/server/launch.ts';

const servers: Launched[] = [];
afterAll(() => killAll(servers));

async function appliedIn(url: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT * FROM _prisma_migrations ORDER BY migration_name');
    return rows;
  } finally {
    await client.end();
  }
}

describe('migrate', () => {
  test('two at once apply each migration once, and a server then has nothing to apply', async () => {
    const database = await createServerDatabase();
    const variables = { DATABASE_URL: database.url, SECRET: 'x'.repeat(32) };
    const both = await Promise.all([
      runOperator('migrate', [], variables),
      runOperator('migrate', [], variables),
    ]);
    const names = await migrationNames();
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ output }) => output.trim()).sort()).toEqual([
      `Applied ${names.length} migrations.`,
      'The database is up to date.',
    ]);
    const before = await appliedIn(database.url);
    expect(before).toMatchObject(
      names.map((name) => ({ migration_name: name, finished_at: expect.any(Date) })),
    );

    const server = await launched(variables);
    servers.push(server);
    expect((await settle(server)).key).toMatch(/^ilqr_/);
    expect(await appliedIn(database.url)).toEqual(before);
    await killAll(servers.splice(0));
    await database.drop();
  });

  test('continues with a migration during which a process was killed', async () => {
    const database = await createServerDatabase();
    const names = await migrationNames();
    const last = names.at(-1) ?? '';
    const { query, close } = await openEmpty(database.url, names.slice(0, -1));
    // The engine notes that it begins; what the migration did was rolled back with its transaction.
    await query(
      `INSERT INTO _prisma_migrations ("id", "checksum", "migration_name") VALUES ('killed', '', $1)`,
      [last],
    );
    const variables = { DATABASE_URL: database.url, SECRET: 'x'.repeat(32) };
    expect(await runOperator('migrate', [], variables)).toEqual({
      code: 0,
      output: 'Applied 1 migration.\n',
    });
    expect((await appliedIn(database.url)).at(-1)).toMatchObject({
      migration_name: last,
      finished_at: expect.any(Date),
    });
    await close();
    await database.drop();
  });

  test('the embedded database is created, and stopped again', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-migrate-'));
    const DATA_DIR = path.join(folder, 'data');
    const { code, output } = await runOperator('migrate', [], { DATA_DIR });
    expect([code, output]).toEqual([0, expect.stringMatching(/^Applied \d+ migrations\.\n$/)]);
    expect(isRunning(DATA_DIR)).toBe(false);
    await rm(folder, { recursive: true });
  });

  test('what cannot be reached is reported in one line', async () => {
    const { code, output } = await runOperator('migrate', [], {
      DATABASE_URL: 'postgresql://qr@127.0.0.1:1/qr',
      SECRET: 'x'.repeat(32),
    });
    expect(code).toBe(1);
    expect(output).toMatch(/^migrate failed: .+\n$/);
  });
});
