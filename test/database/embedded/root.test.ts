// The embedded PostgreSQL of a server started as root: which user runs it.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../../src/core/log.ts';
import { openDataDir } from '../../../src/database/data-dir.ts';
import { chooseAccount } from '../../../src/database/embedded/account.ts';
import { findBinaries } from '../../../src/database/embedded/binaries.ts';
import { openEmbeddedPostgres } from '../../../src/database/embedded/open.ts';
import {
  createDataDir,
  isRunning,
  postmasterOf,
  stopDatabases,
} from '../../support/server/embedded.ts';
import { launch, until } from '../../support/server/launch.ts';
import { stop, useEmbedded } from './embedded.ts';

const { inFolder, refusal, running } = useEmbedded();

const idOf = (name: string): number =>
  Number(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout);

/** The user of the process, numbered in this user namespace. */
const userOf = (pid: number): number =>
  Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

describe.runIf(process.getuid?.() === 0)('started as root', () => {
  let place: string;
  beforeAll(async () => {
    place = await realpath(await mkdtemp(path.join(tmpdir(), 'ilqr-root-')));
    chmodSync(place, 0o755);
  });
  afterAll(async () => {
    await stopDatabases(place);
    await rm(place, { recursive: true });
  });
  /** The user of PostgreSQL and its files, opened as by a server, which then migrates it. */
  async function usersOf(dataDir: string, searchPath = process.env.PATH) {
    const { PATH } = process.env;
    process.env.PATH = searchPath;
    const folder = openDataDir(dataDir, createLog('silent'));
    const { close } = await openEmbeddedPostgres(folder).finally(() => {
      process.env.PATH = PATH;
    });
    const runs = userOf(Number(postmasterOf(dataDir)));
    const files = statSync(path.join(dataDir, 'postgresql/base')).uid;
    await close();
    expect(isRunning(dataDir)).toBe(false);
    return [runs, files];
  }

  test('PostgreSQL runs as the owner of the folder', async () => {
    const dataDir = path.join(place, 'owned');
    mkdirSync(dataDir, { mode: 0o700 });
    const mail = idOf('mail');
    chownSync(dataDir, mail, mail);
    expect(await usersOf(dataDir)).toEqual([mail, mail]);
  });

  test('PostgreSQL runs in a user namespace if the owner has no name', async () => {
    const dataDir = path.join(place, 'nameless');
    mkdirSync(dataDir, { mode: 0o700 });
    chownSync(dataDir, 12_345, 12_345);
    expect(await usersOf(dataDir)).toEqual([12_345, 12_345]);
  });

  test('a server of a user without a name uses a namespace, or explains what to do', async () => {
    const dataDir = path.join(place, 'without-name');
    mkdirSync(dataDir);
    chownSync(dataDir, 12_345, 12_345);
    const user = { uid: 12_345, gid: 12_345 };
    const refused = await launch({ DATA_DIR: dataDir, PATH: withoutNamespaces() }, undefined, user);
    expect(await refused.exit).toBe(1);
    expect(refused.output()).toMatch(/^Failed to start: .*12345.*\/etc\/passwd.*DATABASE_URL.*\n$/);
    const server = await launch({ DATA_DIR: dataDir }, undefined, user);
    running.push(server);
    await until(() => server.output().includes('Ready.'));
    expect(userOf(Number(postmasterOf(dataDir)))).toBe(12_345);
  });

  test('the folder’s permissions are restricted, or a warning is logged', async () => {
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
      const warning = /DATA_DIR .* is accessible to other users.*chmod 700/;
      if (dataDir === own) {
        expect(statSync(dataDir).mode & 0o777).toBe(0o700);
        expect(server.output()).not.toMatch(warning);
      } else expect(server.output()).toMatch(warning);
      await stop(server);
    }
  });

  test('PostgreSQL runs as nobody in folders closed to others', async () => {
    const dataDir = path.join(place, 'open');
    mkdirSync(dataDir, { mode: 0o755 });
    expect(await usersOf(dataDir)).toEqual([65534, 65534]);
    expect(statSync(dataDir).mode & 0o777).toBe(0o711);
  });

  test('PostgreSQL runs in a user namespace if only root has access, and root owns the files', async () => {
    const dataDir = path.join(place, 'closed', 'data');
    mkdirSync(dataDir, { recursive: true });
    chmodSync(path.dirname(dataDir), 0o700);
    expect(await usersOf(dataDir)).toEqual([0, 0]);
  });

  /** A PATH without `unshare`, so that namespaces are not available. */
  function withoutNamespaces(): string {
    const bin = path.join(place, 'bin');
    if (!existsSync(bin)) {
      mkdirSync(bin);
      for (const name of ['id', 'test']) spawnSync('ln', ['-s', `/usr/bin/${name}`, bin]);
    }
    return bin;
  }

  test('without namespaces, the folder becomes searchable', async () => {
    const dataDir = path.join(place, 'opened');
    mkdirSync(dataDir, { mode: 0o700 });
    expect(await usersOf(dataDir, withoutNamespaces())).toEqual([65534, 65534]);
    expect(statSync(dataDir).mode & 0o777).toBe(0o711);
  });

  test('without namespaces, the files are elsewhere if the path is closed to others', async () => {
    const dataDir = path.join(place, 'closed', 'other');
    mkdirSync(dataDir);
    expect(await usersOf(dataDir, withoutNamespaces())).toEqual([65534, 65534]);
    const outside = await realpath(path.join(dataDir, 'postgresql'));
    expect(outside).toMatch(/^\/var\/lib\/ilqr\//);
    // When namespaces are available again, the files stay where they are.
    expect(await usersOf(dataDir)).toEqual([65534, 65534]);
    await rm(path.dirname(outside), { recursive: true });
    expect(await refusal(dataDir)).toMatch(
      /postgresql is a link to \/var\/lib\/ilqr\/.*restore it/,
    );
  });
});

describe.runIf(process.getuid?.() === 0)(
  'started as root where other users have no access at all',
  () => {
    test('the server explains what to do', async () => {
      const closed = inFolder('unreachable');
      mkdirSync(closed, { mode: 0o700 });
      const binaries = findBinaries();
      const postgres = path.join(closed, 'postgres');
      await symlink(binaries.postgres, postgres);
      const { PATH } = process.env;
      // Without `unshare` either; synchronous, so that nothing else runs meanwhile.
      process.env.PATH = closed;
      try {
        expect(() => chooseAccount(closed, { ...binaries, postgres })).toThrow(
          /^PostgreSQL does not run as root, no other user.*run the server as another user, or set DATABASE_URL/,
        );
      } finally {
        process.env.PATH = PATH;
      }
    });
  },
);
