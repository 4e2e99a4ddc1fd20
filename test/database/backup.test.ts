// Backups that are made while the server runs, and what comes back from them.
import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbeddedPostgres } from '../../src/database/embedded/open.ts';
import { applyMigrations, readMigrations } from '../../src/database/migrations/migrate.ts';
import { WholeScripts } from '../../src/database/migrations/migrate-server.ts';
import { writeArchive } from '../../src/operator/archive/archive.ts';
import { user } from '../support/database/postgres.ts';
import { withDatabase } from '../support/database/template.ts';
import { createPlaces, kinds, type Places } from '../support/network/place.ts';
import { ask, runOperator } from '../support/server/command.ts';
import { launch, until } from '../support/server/launch.ts';
import { lookAt, type Made, makeOrganization, restOf } from '../support/server/organization.ts';

/** What an embedded database is. */
const inDataDir = ['postgresql', 'postgresql.log', 'secret'];

describe.each(kinds)('on a database: %s', (kind) => {
  let places: Places;
  let folder: string;
  let made: Made;
  let before: Awaited<ReturnType<typeof lookAt>>;
  let file: string;
  let source: Record<string, string>;
  let rows: string | undefined;

  /** A place in which there is nothing yet but the secret. */
  async function emptyPlace(name: string): Promise<Record<string, string>> {
    const place = await places.create(name);
    const secretOf = ({ DATA_DIR = '' }) => path.join(DATA_DIR, 'secret');
    if (kind === 'embedded' && source) await copyFile(secretOf(source), secretOf(place));
    return place;
  }

  /** A file with some of its text changed, whole in itself. */
  async function changed(name: string, change: (text: string) => string): Promise<string> {
    const other = path.join(folder, name);
    await writeFile(other, gzipSync(change(gunzipSync(await readFile(file)).toString())));
    return other;
  }

  beforeAll(async () => {
    places = await createPlaces(kind);
    folder = places.folder;
    file = path.join(folder, 'made.jsonl.gz');
    source = await emptyPlace('source');
    const server = await places.serve(source);
    made = await makeOrganization(server.url, 'ada@example.com');
    before = await lookAt(server.url, made);
    const send = restOf(server.url, made);
    let isOver = false;
    const writes = (async () => {
      for (let count = 0; !isOver && count < 60; count += 1)
        await send('/qr-codes', { type: 'TEXT', name: `Meanwhile ${count}`, data: { text: 'x' } });
    })();
    const { code, output } = await runOperator('backup', [file], source);
    isOver = true;
    await writes;
    [, rows] = /^Wrote .*: ([1-9][\d,]* rows), \d+\.\d MB in \d+\.\d s\.$/m.exec(output) ?? [];
    expect(rows, output).toBeDefined();
    expect(code).toBe(0);
    await server.stop();
  });

  afterAll(() => places.close());

  test('of a server that runs and writes, one moment comes back; keys and sessions go on', async () => {
    const place = await emptyPlace('restored');
    // As npm makes one there, if the folder is its user's home.
    const cache = path.join(place.DATA_DIR ?? folder, '.npm');
    await mkdir(cache);
    const { code, output } = await runOperator('restore', [file], place);
    expect([code, output]).toEqual([0, expect.stringMatching(/^Restored what there was at 20/)]);
    expect(output).toContain(`: ${rows} in `);
    expect(await readdir(cache)).toEqual([]);
    const server = await places.serve(place);
    const { data }: { data: { me: unknown } } = Object(
      (await ask(server.url, '{ me { email } }', { cookie: made.cookie })).body,
    );
    expect(data.me).toEqual({ email: made.email });
    const seen = await lookAt(server.url, made);
    expect({ ...seen, codes: 0, data: 0 }).toEqual({ ...before, codes: 0, data: 0 });
    // A code that came meanwhile has its trace.
    const told = await ask(
      server.url,
      `{ organization(id: "${made.organizationId}") { qrCodes(first: 1) { totalCount } auditLog(first: 100) { totalCount nodes { action } } } }`,
      { cookie: made.cookie },
    );
    const { organization } = Object(told.body).data;
    const entries = organization.auditLog.nodes.filter(
      ({ action }: { action: string }) => action === 'createQrCode',
    );
    expect(organization.qrCodes.totalCount).toBe(entries.length);
    await server.stop();
  });

  test('a file is for its owner alone; nothing else is left beside it', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(
      (await readdir(folder)).filter((name) => name.includes('copy') || name.includes('part')),
    ).toEqual([]);
    expect(await runOperator('backup', [file], source)).toEqual({
      code: 1,
      output: `Cannot: ${file} is there already; choose another name\n`,
    });
  });

  test('what somebody put in its place meanwhile is not written over', async () => {
    const name = path.join(folder, 'planted');
    const other = path.join(folder, 'other');
    await writeFile(other, 'mine');
    await symlink(other, `${name}.part-${process.pid}`);
    const lines = async function* () {
      yield '["archive"]\n';
    };
    await expect(writeArchive(name, lines())).rejects.toThrow('EEXIST');
    expect(await readFile(other, 'utf8')).toBe('mine');
  });

  describe('stopped by a signal, nothing is left', () => {
    /** Sends it once there is something to be left behind; again if `target` was there before it came. */
    async function stopped(
      [name = '', ...words]: string[],
      variables: Record<string, string>,
      signal: 'SIGHUP' | 'SIGINT' | 'SIGTERM',
      begun: () => boolean,
      target: string,
    ): Promise<number | null> {
      const command = await launch(variables, [`src/operator/${name}.ts`, ...words]);
      await until(() => command.process.exitCode !== null || begun(), 2);
      command.process.kill(signal);
      const code = await command.exit;
      if (code !== 0) return code;
      await rm(target, { recursive: true });
      return stopped([name, ...words], variables, signal, begun, target);
    }
    const holds = (where: string, what: string) =>
      readdirSync(where).some((name) => name.includes(what));

    test('of the file that a backup or an export writes', async () => {
      const where = await mkdtemp(path.join(folder, 'begun-'));
      const target = path.join(where, 'x');
      const begun = () => holds(where, '.part-');
      const { organizationId } = made;
      const codes = [
        await stopped(['backup', target], source, 'SIGHUP', begun, target),
        await stopped(['backup', target], source, 'SIGINT', begun, target),
        await stopped(
          ['export-organization', organizationId, target],
          source,
          'SIGTERM',
          begun,
          target,
        ),
      ];
      expect(codes).toEqual([129, 130, 143]);
      expect(await readdir(where)).toEqual([]);
      if (kind === 'embedded')
        expect((await readdir(String(source.DATA_DIR))).sort()).toEqual(inDataDir);
    });

    test.runIf(kind === 'embedded')('of a restore, and what was there stays', async () => {
      const place = await emptyPlace('unfinished');
      const dataDir = String(place.DATA_DIR);
      const database = path.join(dataDir, 'postgresql');
      const begun = () => holds(dataDir, 'postgresql');
      expect(await stopped(['restore', file], place, 'SIGHUP', begun, database)).toBe(129);
      expect(await readdir(dataDir)).toEqual(['secret']);

      expect((await runOperator('restore', [file], place)).code).toBe(0);
      const { url, close } = await openEmbeddedPostgres(dataDir);
      const databases = async () => {
        const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
        await client.connect();
        const { rows } = await client.query('SELECT datname FROM pg_database ORDER BY 1');
        await client.end();
        return rows.map(({ datname }) => datname);
      };
      const there = await databases();
      const command = await launch(place, ['src/operator/commands/restore.ts', file, '--force']);
      await until(async () => (await databases()).includes('ilqr_restored'), 0);
      command.process.kill('SIGTERM');
      expect(await command.exit).toBe(143);
      expect(await databases()).toEqual(there);
      await close();
      const server = await places.serve(place);
      const seen = await lookAt(server.url, made);
      expect({ ...seen, codes: 0, data: 0 }).toEqual({ ...before, codes: 0, data: 0 });
      await server.stop();
    });
  });

  describe('is not restored', () => {
    const refused = async (words: string[], variables: Record<string, string>, reason: string) => {
      const { code, output } = await runOperator('restore', words, variables);
      expect(output).toContain(reason);
      expect(output.trim().split('\n')).toHaveLength(1);
      expect(code).toBe(1);
    };

    test('from a file that is damaged, cut off, or none', async () => {
      const place = await emptyPlace('damaged');
      const bytes = await readFile(file);
      const cut = path.join(folder, 'cut');
      await writeFile(cut, bytes.subarray(0, -100));
      await refused([cut], place, 'it is damaged');
      const other = await changed('changed', (text) => text.replace('Harbour', 'Harbor!'));
      await refused([other], place, 'it is damaged');
      await refused([path.join(folder, 'none')], place, 'there is none');
      if (kind === 'embedded') expect(await readdir(String(place.DATA_DIR))).toEqual(['secret']);
    });

    test('from a file that may not be read', async () => {
      const closed = path.join(folder, 'closed');
      await writeFile(closed, '', { mode: 0 });
      const place = await emptyPlace('reading');
      await chmod(folder, 0o755);
      const { code, output } = await runOperator('restore', [closed], place, user);
      await chmod(folder, 0o700);
      expect([code, output]).toEqual([
        1,
        expect.stringContaining('EACCES: permission denied, open'),
      ]);
      await refused([folder], place, 'EISDIR');
    });

    test('where there is something, or under another SECRET, unless that is said', async () => {
      const other = { ...source, SECRET: 'another secret than before, and long' };
      await refused([file], other, 'must be that of the server which made the file');
      const isEmpty =
        kind === 'server'
          ? 'the database must be empty'
          : `${path.join(String(source.DATA_DIR), 'postgresql')} holds a database with something in it; to lose that: --force`;
      await refused([file, '--new-secret'], other, isEmpty);
      if (kind === 'server') return;
      const { code } = await runOperator('restore', [file, '--new-secret', '--force'], other);
      expect(code).toBe(0);
      expect((await readdir(String(source.DATA_DIR))).sort()).toEqual(inDataDir);
    });

    test('from a newer version', async () => {
      const newer = await changed('newer', (text) => {
        const lines = text.trimEnd().split('\n').slice(0, -1);
        const body = `${lines.join('\n')}\n`.replace(
          '"migrations":[',
          '"migrations":["29991231_x",',
        );
        return `${body}["end","${hash('sha256', body)}"]\n`;
      });
      await refused(
        [newer],
        await emptyPlace('newer-place'),
        'a newer version, which has 29991231_x',
      );
    });

    test('without a word that names a file', async () => {
      await refused([], source, 'usage: npm run restore -- FILE [--force] [--new-secret]');
      await refused([file, '--fast'], source, 'usage: npm run restore');
    });
  });
});

describe('of the embedded database', () => {
  let folder: string;
  let places: Places;
  beforeAll(async () => {
    places = await createPlaces('embedded');
    folder = places.folder;
  });
  afterAll(() => places.close());

  test('one of an older version is brought to this one at the next start', async () => {
    const names = (await readMigrations()).migrationDirectories.map((one) => one.path);
    const old = await places.create('old');
    const { url, close } = await openEmbeddedPostgres(String(old.DATA_DIR));
    const pool = new pg.Pool({ connectionString: url });
    await applyMigrations(new WholeScripts(pool), names.slice(0, 2));
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
    // Somebody is there already.
    const { body } = await ask(
      server.url,
      'mutation { logIn(input: {email: "a@example.com", password: "four random words"}) { user { id } } }',
    );
    expect(JSON.stringify(body)).toContain('UNAUTHORIZED');
    // While it runs nothing is put in its place.
    expect(await runOperator('restore', [backup, '--new-secret', '--force'], place)).toEqual({
      code: 1,
      output: 'Cannot: the database is in use; stop the server first\n',
    });
    await server.stop();
  });

  test('of release 1.0.0: the folder is refused with the way out, its backup comes back', async () => {
    const place = await places.create('one');
    const old = path.join(String(place.DATA_DIR), 'postgres');
    await mkdir(old);
    await writeFile(path.join(old, 'PG_VERSION'), '18\n');
    const refused = new RegExp(
      `^Cannot(?: start)?: ${old} holds the database of release 1\\.0\\.0.*npm run backup -- FILE.*npm run restore -- FILE.*\n$`,
    );
    const server = await launch(place);
    expect(await server.exit).toBe(1);
    expect(server.output()).toMatch(refused);
    const another = path.join(folder, 'another');
    expect((await runOperator('backup', [another], place)).output).toMatch(refused);
    expect(await readdir(String(place.DATA_DIR))).toEqual(['postgres']);

    const backup = path.join(import.meta.dirname, '../fixtures/backup-1.0.0.jsonl.gz');
    const { output } = await runOperator('restore', [backup, '--new-secret'], place);
    expect(output).toMatch(/^Restored what there was at 2026-11-28.*: 10,440 rows in \d+ tables/);
    expect(await readdir(old)).toEqual(['PG_VERSION']);
    const again = await places.serve(place);
    const { url, close } = await openEmbeddedPostgres(String(place.DATA_DIR));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(
      'SELECT sum("totalScans")::int AS "total", (SELECT count(*)::int FROM "Scan") AS "scans" FROM "QrCode"',
    );
    expect(rows).toEqual([{ total: 1_240, scans: 1_240 }]);
    await client.end();
    await close();
    await again.stop();
  });

  test('there must be one', async () => {
    const { code, output } = await runOperator('backup', [path.join(folder, 'x')], {
      DATA_DIR: path.join(folder, 'nowhere'),
    });
    expect([code, output]).toEqual([
      1,
      `Cannot: DATA_DIR ${path.join(folder, 'nowhere')} holds no database\n`,
    ]);
    expect(await readdir(folder)).not.toContain('nowhere');
  });

  test('it must be one that may be read', async () => {
    const closed = path.join(folder, 'of-another');
    await mkdir(path.join(closed, 'postgresql'), { recursive: true });
    await chmod(folder, 0o755);
    await chmod(closed, 0);
    const words = [path.join(folder, 'x')];
    const { code, output } = await runOperator('backup', words, { DATA_DIR: closed }, user);
    await chmod(folder, 0o700);
    await chmod(closed, 0o700);
    const reason = '^Cannot: DATA_DIR must be read as the user whose it is: EACCES.*\n$';
    expect([code, output]).toEqual([1, expect.stringMatching(reason)]);
  });
});
