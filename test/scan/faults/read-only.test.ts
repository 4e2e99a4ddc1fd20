// A data folder on a file system that is read-only, as in a container that is hardened.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readMetrics } from '../../support/network/metrics.ts';
import { createCode, createFaultSetting, kill, scan, totalOf } from './setting.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-disk-'));
const mount = (...words: string[]): boolean => spawnSync('mount', words).status === 0;
const mounted = mount('-t', 'tmpfs', '-o', 'size=100m', 'tmpfs', folder);
if (!mounted) console.log('skipped: a file system of its own may not be mounted here');
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true });
});

test.skipIf(!mounted)('scans are stored before they are answered', async () => {
  const { start } = await createFaultSetting();
  expect(mount('-o', 'remount,ro', folder)).toBe(true);
  const first = await start({ DATA_DIR: folder });
  const { ada, code } = await createCode(first);
  expect(await scan(first, code, 30)).toBe(30);
  expect((await readMetrics(first.url)).get('ilqr_scan_journal_up')).toBe(0);
  await kill(first);
  expect(first.output().split('no journal of scans').length - 1).toBe(1);

  expect(mount('-o', 'remount,rw', folder)).toBe(true);
  const second = await start({ DATA_DIR: folder });
  expect(await totalOf(second, ada, code)).toBe(31);
  expect((await readMetrics(second.url)).get('ilqr_scan_journal_up')).toBe(1);
});
