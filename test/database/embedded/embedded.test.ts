// The embedded PostgreSQL: starting, stopping, crashes.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { openEmbeddedPostgres } from '../../../src/database/embedded/open.ts';
import { textAt } from '../../support/document/json.ts';
import { createDataDir, isRunning, postmasterOf } from '../../support/server/embedded.ts';
import { rest, settle, until } from '../../support/server/launch.ts';
import { draft, query, stop, useEmbedded } from './embedded.ts';

const { inFolder, start } = useEmbedded();

describe('servers that share a folder', () => {
  test('can start simultaneously in an empty one; the last to stop stops PostgreSQL', async () => {
    const dataDir = inFolder('together');
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

  test('one killed server leaves PostgreSQL running for the next', async () => {
    const dataDir = await createDataDir(inFolder('killed'));
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

  test('restart PostgreSQL if it dies, and return 503 until then', async () => {
    const dataDir = await createDataDir(inFolder('revived'));
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
    await until(async () => server.output().includes('the embedded PostgreSQL is running again'));
    await stop(server);
    expect(isRunning(dataDir)).toBe(false);
  });
});

test('have every acknowledged write after all processes were killed', async () => {
  const dataDir = await createDataDir(inFolder('power'));
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
  // Neither can write anything anymore.
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

test('wait for the disk on each commit', async () => {
  const dataDir = await createDataDir(inFolder('synced'));
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
  // Statistics of a connection are reported when it ends.
  await until(async () => (await syncs()) >= before + 50);
  await close();
});
