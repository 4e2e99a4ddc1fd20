// The embedded database on a disk that is full or read-only.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { textAt } from '../support/document/json.ts';
import { readMetrics } from '../support/network/metrics.ts';
import { runOperator } from '../support/server/command.ts';
import { createDataDir, stopDatabases } from '../support/server/embedded.ts';
import {
  killAll,
  type Launched,
  launch,
  launched,
  rest,
  settle,
  until,
} from '../support/server/launch.ts';
import { follow } from '../support/server/scans.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-disk-'));
const mounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', folder]).status === 0;
const reason = 'skipped: a file system of its own may not be mounted here';
if (!mounted) console.log(reason);

const servers: Launched[] = [];
afterAll(async () => {
  await killAll(servers);
  if (mounted) spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true });
});

const variables = {
  DATA_DIR: path.join(folder, 'data'),
  RATE_LIMIT_PER_KEY: '0',
  RATE_LIMIT_PER_ADDRESS: '0',
};
const draft = (name: string) => ({ type: 'URL', name, data: { url: 'https://example.com' } });

const ballast = path.join(folder, 'ballast');
/** Fills the disk except for the given bytes. */
function fill(but = 0): void {
  const { bavail, bsize } = statfsSync(folder);
  try {
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - but));
  } catch {
    // A server has used the rest in the meantime.
  }
}

describe.skipIf(!mounted)('a disk', () => {
  test('that becomes full: no acknowledged write is lost, and the server recovers when there is space', async () => {
    await createDataDir(variables.DATA_DIR);
    const first = await launched(variables);
    servers.push(first);
    const ada = await settle(first);
    const scanned = (await rest(first, ada, 'POST', '/qr-codes', draft('Scanned'))).body;
    const acknowledged: string[] = [];
    const refused: unknown[] = [];
    let scans = 0;
    async function work(times: number): Promise<void> {
      for (let turn = 0; turn < times; turn += 1) {
        const scan = await follow(`${first.url}/q/${textAt(scanned, 'shortCode')}`);
        expect(scan.status).toBe(302);
        scans += 1;
        const { status, headers, body } = await rest(first, ada, 'POST', '/qr-codes', draft('One'));
        if (status === 201) acknowledged.push(textAt(body, 'id'));
        else refused.push([status, headers.has('retry-after'), textAt(body, 'code')]);
      }
    }
    const together = (times: number) => Promise.all(Array.from({ length: 8 }, () => work(times)));
    await together(5);
    const filled = together(40);
    fill();
    await filled;
    await until(async () => {
      await work(1);
      return refused.length > 0;
    });
    await together(20);
    expect(new Set(refused.map(String))).toEqual(new Set(['503,true,UNAVAILABLE']));
    expect(first.output()).toContain('No space left on device');
    expect((await rest(first, ada, 'GET', '/qr-codes')).status).toBe(200);
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    const metrics = await readMetrics(first.url);
    expect(metrics.get('ilqr_data_free_bytes')).toBeLessThan(1_000_000);

    unlinkSync(ballast);
    await until(async () => {
      const { status } = await rest(first, ada, 'POST', '/qr-codes', draft('Again'));
      return status === 201;
    });
    const before = refused.length;
    await work(5);
    expect(refused).toHaveLength(before);
    first.process.kill('SIGTERM');
    expect(await first.exit).toBe(0);

    const second = await launched(variables);
    servers.push(second);
    for (const id of acknowledged) {
      expect((await rest(second, ada, 'GET', `/qr-codes/${id}`)).status).toBe(200);
    }
    const { body } = await rest(second, ada, 'GET', `/qr-codes/${textAt(scanned, 'id')}`);
    expect(z.object({ totalScans: z.int() }).parse(body).totalScans).toBe(scans);
    second.process.kill('SIGTERM');
    await second.exit;
  });

  test('that is full, then `kill -9`: every answered scan is counted once there is space', async () => {
    const DATA_DIR = await createDataDir(path.join(folder, 'killed'));
    const first = await launched({ ...variables, DATA_DIR });
    servers.push(first);
    const ada = await settle(first);
    const { body: code } = await rest(first, ada, 'POST', '/qr-codes', draft('Scanned'));
    const scan = async () =>
      (await follow(`${first.url}/q/${textAt(code, 'shortCode')}`)).status === 302;
    expect(await scan()).toBe(true);
    fill();
    let answered = 1;
    for (let count = 0; count < 30; count += 1) if (await scan()) answered += 1;
    first.process.kill('SIGKILL');
    await first.exit;
    unlinkSync(ballast);
    expect(answered).toBe(31);
    const second = await launched({ ...variables, DATA_DIR });
    servers.push(second);
    const total = async () => {
      const { body } = await rest(second, ada, 'GET', `/qr-codes/${textAt(code, 'id')}`);
      return z.object({ totalScans: z.int() }).parse(body).totalScans;
    };
    await expect.poll(total).toBe(31);
    second.process.kill('SIGTERM');
    expect(await second.exit).toBe(0);
    await stopDatabases(DATA_DIR);
    rmSync(DATA_DIR, { recursive: true });
  });

  test('that is full at startup: the server reports it in one line', async () => {
    fill();
    const server = await launch(variables);
    servers.push(server);
    expect(await server.exit).toBe(1);
    expect(server.output().trim().split('\n')).toHaveLength(1);
    expect(server.output()).toContain(
      `the database cannot be opened because the disk of ${variables.DATA_DIR} is full; free some space`,
    );
    unlinkSync(ballast);
  });

  test.each([
    ['while creating its files', 30_000_000],
    ['while importing data', 60_000_000],
  ])('that is full during a restore, %s: nothing is left behind', async (_when, room) => {
    const [file, place] = [path.join(folder, 'backup'), path.join(folder, 'restored')];
    if (!existsSync(file)) expect((await runOperator('backup', [file], variables)).code).toBe(0);
    fill(room);
    const words = [file, '--new-secret'];
    expect(await runOperator('restore', words, { ...variables, DATA_DIR: place })).toEqual({
      code: 1,
      output: `restore failed: the database cannot be opened because the disk of ${place} is full; free some space\n`,
    });
    expect(readdirSync(place)).toEqual([]);
    unlinkSync(ballast);
  });

  test('that is read-only: the server explains what to change', async () => {
    expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
    const server = await launch(variables);
    servers.push(server);
    expect(await server.exit).toBe(1);
    expect(server.output().trim().split('\n')).toHaveLength(1);
    expect(server.output()).toContain('must be a writable folder');
  });
});
