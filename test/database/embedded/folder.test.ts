// Data folders: moved, damaged, of another version, not writable.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runOperator } from '../../support/server/command.ts';
import { createDataDir, isRunning, postmasterOf } from '../../support/server/embedded.ts';
import { launch, rest, settle, until } from '../../support/server/launch.ts';
import { inDataDir } from '../backup/backup.ts';
import { query, stop, useEmbedded } from './embedded.ts';

const { inFolder, refusal, running, start } = useEmbedded();

describe('in a folder', () => {
  test('that is moved, also to a path longer than the limit for sockets', async () => {
    const first = await createDataDir(inFolder('here and there'));
    const server = await start(first);
    const ada = await settle(server);
    await stop(server);
    const long = inFolder('x'.repeat(120), 'y');
    mkdirSync(path.dirname(long));
    await rename(first, long);
    const moved = await start(long, { WORKERS: '2' });
    expect((await rest(moved, ada, 'GET', '/qr-codes')).status).toBe(200);
    const [, , , port] = readFileSync(path.join(long, 'postgresql/postmaster.pid'), 'utf8').split(
      '\n',
    );
    const wrong = `postgresql://ilqr:wrong@127.0.0.1:${port}/ilqr`;
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    // After a kill, it is found again by its port.
    moved.process.kill('SIGKILL');
    await moved.exit;
    const found = await start(long);
    expect((await rest(found, ada, 'GET', '/qr-codes')).status).toBe(200);
    const backup = inFolder('moved.gz');
    expect((await runOperator('backup', [backup], { DATA_DIR: long })).code).toBe(0);
    await stop(found);
    expect(isRunning(long)).toBe(false);
  });

  test('of another major version', async () => {
    const dataDir = inFolder('other-major');
    mkdirSync(path.join(dataDir, 'postgresql'), { recursive: true });
    await writeFile(path.join(dataDir, 'postgresql/PG_VERSION'), '17\n');
    expect(await refusal(dataDir)).toMatch(
      /was created by PostgreSQL 17.*npm run backup.*npm run restore/,
    );
    expect(readdirSync(path.join(dataDir, 'postgresql'))).toEqual(['PG_VERSION']);
  });

  test('with other contents in place of the database', async () => {
    const dataDir = inFolder('in-the-way');
    mkdirSync(path.join(dataDir, 'postgresql'), { recursive: true });
    expect(await refusal(dataDir)).toMatch(/postgresql is not a database; move it away/);
  });

  test('in which creating the database was interrupted', async () => {
    const dataDir = inFolder('half');
    const cut = await launch({ DATA_DIR: dataDir });
    running.push(cut);
    const begun = () => (existsSync(dataDir) ? readdirSync(dataDir) : []);
    await until(() => begun().some((name) => name.startsWith('postgresql.new-')), 1);
    cut.process.kill('SIGKILL');
    await cut.exit;
    expect(begun()).not.toContain('postgresql');
    const server = await start(dataDir);
    expect((await settle(server)).organizationId).toMatch(/^org_/);
    expect(begun().sort()).toEqual(inDataDir);
  });

  test('whose recorded process ID now belongs to another program, and with stale sockets', async () => {
    const dataDir = await createDataDir(inFolder('stale'));
    const cluster = path.join(dataDir, 'postgresql');
    await writeFile(
      path.join(cluster, 'postmaster.pid'),
      `${process.pid}\n${cluster}\n1\n5432\n.\n`,
    );
    const left = createServer().listen(path.join(dataDir, 'starting.sock'));
    await until(() => left.listening);
    // The state after a kill: the file exists, but nothing listens.
    await rename(path.join(dataDir, 'starting.sock'), path.join(dataDir, 'aside'));
    left.close();
    await writeFile(path.join(dataDir, 'starting.sock'), '');
    await start(dataDir);
    expect(postmasterOf(dataDir)).not.toBe(process.pid);
  });

  test('with a folder in place of the socket', async () => {
    const dataDir = await createDataDir(inFolder('blocked'));
    mkdirSync(path.join(dataDir, 'postgresql/.s.PGSQL.5432/x'), { recursive: true });
    expect(await refusal(dataDir)).toMatch(
      /the embedded PostgreSQL did not start: .*\.s\.PGSQL\.5432.*see .*postgresql\.log/,
    );
  });

  test('that is not writable or belongs to another user', async () => {
    if (process.getuid?.() !== 0) return;
    const dataDir = inFolder('not-mine');
    mkdirSync(dataDir, { mode: 0o700 });
    chmodSync(inFolder(), 0o755);
    const server = await launch({ DATA_DIR: dataDir }, undefined, { uid: 65534, gid: 65534 });
    expect(await server.exit).toBe(1);
    expect(server.output()).toMatch(
      /^Failed to start: DATA_DIR .* must be a writable folder: EACCES.*\n$/,
    );
  });
});
