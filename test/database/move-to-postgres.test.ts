// Moving from the embedded database to a PostgreSQL server.
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../support/database/postgres.ts';
import { withDatabase } from '../support/database/template.ts';
import { type Running, runOperator, startProcess } from '../support/server/command.ts';
import { createDataDir } from '../support/server/embedded.ts';
import { launch } from '../support/server/launch.ts';
import {
  type CreatedOrganization,
  makeOrganization,
  readState,
} from '../support/server/organization.ts';

describe('moves everything', () => {
  let folder: string;
  let postgres: Postgres;
  let server: Running | undefined;
  let created: CreatedOrganization;
  let before: Awaited<ReturnType<typeof readState>>;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ilqr-move-'));
    postgres = await startPostgres();
    server = await startProcess({ DATA_DIR: await createDataDir(folder) });
    created = await makeOrganization(server.url, 'ada@example.com');
    before = await readState(server.url, created);
  });
  afterAll(async () => {
    await server?.stop();
    await postgres?.stop();
    await rm(folder, { recursive: true });
  });

  const move = (variables: Record<string, string> = {}) =>
    runOperator('move-to-postgres', [], { DATA_DIR: folder, ...variables });

  /** A new database in which `statement` is executed. */
  async function createDatabase(name: string, statement = 'SELECT 1'): Promise<string> {
    const url = withDatabase(postgres.url, name);
    await query(postgres.url, `CREATE DATABASE ${name}`);
    await query(url, statement);
    return url;
  }

  async function query(url: string, statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  }

  test('is refused while the server runs, without a target, or to a target with data', async () => {
    const url = await createDatabase('taken', 'CREATE TABLE "Other" ()');
    expect((await move({ DATABASE_URL: url })).output).toContain(
      'the database is in use; stop the server first',
    );
    await server?.stop();
    expect((await move()).output).toContain('DATABASE_URL must be set to the empty database');
    const { code, output } = await move({ DATABASE_URL: url });
    expect(output).toBe(
      'move-to-postgres failed: the database taken must be empty; create a new one, or drop its tables\n',
    );
    expect(code).toBe(1);
  });

  test('is refused with another SECRET or without a source database', async () => {
    const DATABASE_URL = await createDatabase('secrets');
    const refused = async (variables: Record<string, string>, reason: string) => {
      const { code, output } = await move({ DATABASE_URL, ...variables });
      expect([code, output]).toEqual([1, expect.stringContaining(reason)]);
      expect(output.trim().split('\n')).toHaveLength(1);
    };
    const SECRET = 'another secret than the folder has';
    const file = path.join(folder, 'secret');
    await refused({ SECRET }, `SECRET differs from the value in ${file}`);
    const DATA_DIR = path.join(folder, 'mistyped');
    await refused({ DATA_DIR }, `DATA_DIR ${DATA_DIR} contains no database`);
    await refused({ DATA_DIR, SECRET }, `DATA_DIR ${DATA_DIR} contains no database`);
    expect(await readdir(folder)).not.toContain('mistyped');
    await rename(file, `${file}.away`);
    await refused({}, `that the server has used until now, because ${file} does not exist`);
    await rename(`${file}.away`, file);
  });

  test('reports missing privileges with a solution, and an unknown host', async () => {
    const admin = await createDatabase('narrow', 'CREATE ROLE "Narrow" LOGIN');
    const url = new URL(admin);
    url.username = 'Narrow';
    const DATABASE_URL = url.href;
    const { output } = await move({ DATABASE_URL });
    const grants =
      'GRANT USAGE, CREATE ON SCHEMA public TO "Narrow"; GRANT CREATE ON DATABASE narrow TO "Narrow"';
    const reason = `the role "Narrow" in DATABASE_URL may not create tables in schema public or extensions in database narrow; run as the owner of the database: ${grants}\n`;
    expect(output).toBe(`move-to-postgres failed: ${reason}`);

    const SECRET = 'a secret of this test alone, which is long';
    const started = async (variables: Record<string, string>) => {
      const process = await launch({ SECRET, ...variables });
      expect(await process.exit).toBe(1);
      return process.output();
    };
    expect(await started({ DATABASE_URL })).toBe(`Failed to start: ${reason}`);
    url.hostname = 'no-such-host.invalid';
    expect(await started({ DATABASE_URL: url.href })).toBe(
      'Failed to start: DATABASE_URL names an unknown host: no-such-host.invalid\n',
    );

    await query(admin, grants);
    expect((await move({ DATABASE_URL })).output).toMatch(/^Moved /);
  });

  test('to an empty database, with the SECRET of the folder, only once', async () => {
    const DATABASE_URL = await createDatabase('moved');
    const { code, output } = await move({ DATABASE_URL });
    expect(output).toMatch(/^Moved \d+ rows in \d+ tables; the contents of all tables match/);
    expect(code).toBe(0);
    const secret = await readFile(path.join(folder, 'secret'), 'utf8');
    expect(output).toContain(`which is in ${path.join(folder, 'secret')}`);
    expect(output).not.toContain(secret);
    expect((await move({ DATABASE_URL })).output).toContain('the database must be empty');

    server = await startProcess({ DATABASE_URL, SECRET: secret });
    expect(await readState(server.url, created)).toEqual(before);
  });
});
