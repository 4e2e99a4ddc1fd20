// Journals on a disk that is full or read-only.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { openJournals } from '../../../src/scan/journal/journals.ts';
import { until } from '../../support/server/launch.ts';
import {
  filesOf,
  linesOf,
  openIn,
  recordingLog,
  startAppender,
  temporaryFolder,
} from './support.ts';

const disk = mkdtempSync(path.join(tmpdir(), 'ilqr-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]).status === 0;
if (!mounted) console.log('skipped: a file system of its own may not be mounted here');
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true });
});

const ballast = path.join(disk, 'ballast');
/** Fills the disk except for the given bytes. */
function fill(but = 0): void {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - but)));
  } catch {
    // An appender has used the rest in the meantime.
  }
}
afterEach(() => rmSync(ballast, { force: true }));

let count = 0;
/** A folder for one test, which fills the same disk as the others. */
function folderOnDisk(): string {
  count += 1;
  return path.join(disk, `journal-${count}`);
}

const outcomeOf = (append: Promise<void>): Promise<string> =>
  append.then(
    () => 'durable',
    ({ code }) => code,
  );

describe.skipIf(!mounted)('a full disk', () => {
  test('rejects lines, keeps those before, and accepts lines again when there is space', async () => {
    const root = folderOnDisk();
    const journals = await openIn(root);
    const durable: string[] = [];
    const append = async (text: string, bytes = 10_000) => {
      const line = text.padEnd(bytes, '.');
      const outcome = await outcomeOf(journals.own.append(line));
      if (outcome === 'durable') durable.push(line);
      return outcome;
    };
    expect(await append('first')).toBe('durable');
    fill(50_000);
    const outcomes: string[] = [];
    for (let index = 0; index < 20; index += 1) outcomes.push(await append(`line ${index}`));
    expect(new Set(outcomes)).toEqual(new Set(['durable', 'ENOSPC']));
    expect(await linesOf(journals.own)).toEqual(durable);
    unlinkSync(ballast);
    // Not before the next attempt.
    await until(async () => (await append('again')) === 'durable');
    for (let index = 0; index < 5; index += 1) {
      expect(await append(`more ${index}`)).toBe('durable');
    }
    expect(await linesOf(journals.own)).toEqual(durable);
    expect(journals.own.waiting.lines).toBe(durable.length);
    await journals.close();
    const later = await openIn(root);
    const [found] = await later.findAbandoned();
    expect(found && (await linesOf(found))).toEqual(durable);
    await found?.release(found.end);
    await found?.close();
  });

  test('rejects without another attempt for a while', async () => {
    const { own } = await openIn(folderOnDisk());
    fill();
    const first = await own.append('x'.repeat(100_000)).catch((error: unknown) => error);
    const second = await own.append('y').catch((error: unknown) => error);
    expect(second).toBe(first);
    unlinkSync(ballast);
    await until(async () => (await outcomeOf(own.append('z'))) === 'durable');
    expect(await linesOf(own)).toEqual(['z']);
    await own.release(own.end);
  });

  test('of a process that is killed: what was rejected never comes back', async () => {
    const root = folderOnDisk();
    const journals = await openIn(root);
    for (let round = 0; round < 4; round += 1) {
      const appender = await startAppender(root, 'line'.padEnd(2_000, '.'), { atOnce: 6 });
      fill(60_000 * round);
      await until(() => appender.rejected.size > 20);
      if (round % 2 === 0) {
        unlinkSync(ballast);
        const before = appender.durable.length;
        await until(() => appender.durable.length > before + 20);
      }
      await appender.kill();
      rmSync(ballast, { force: true });
      const numbers: number[] = [];
      for (const found of await journals.findAbandoned()) {
        for (const line of await linesOf(found)) numbers.push(Number(line.split(' ')[1]));
        await found.release(found.end);
        await found.close();
      }
      expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(appender.durable.filter((number) => !numbers.includes(number))).toEqual([]);
      expect(numbers.filter((number) => appender.rejected.has(number))).toEqual([]);
    }
  });

  test('does not prevent finding and releasing', async () => {
    const root = folderOnDisk();
    const first = await openIn(root);
    await first.own.append('a');
    await first.close();
    const journals = await openIn(root);
    fill();
    const [found] = await journals.findAbandoned();
    expect(found && (await linesOf(found))).toEqual(['a']);
    await found?.release(found.end);
    await found?.close();
    expect(filesOf(root, first.own.id)).toEqual([]);
    unlinkSync(ballast);
  });
});

const hasLoop = existsSync('/dev/loop-control') && spawnSync('mkfs.ext4', ['-V']).status === 0;

describe.skipIf(!mounted || !hasLoop)('a disk that accepts writes but fails to sync them', () => {
  test('rejects lines, and has exactly the acknowledged ones afterwards', async () => {
    // A file system in a sparse file, which needs space of the outer disk only when it is synced.
    const [image, inner] = [path.join(disk, 'image'), path.join(disk, 'inner')];
    writeFileSync(image, '');
    truncateSync(image, 64_000_000);
    mkdirSync(inner);
    const run = (command: string, ...words: string[]) =>
      expect(spawnSync(command, words, { encoding: 'utf8' })).toMatchObject({ status: 0 });
    run('mkfs.ext4', '-q', '-b', '1024', '-J', 'size=1', image);
    run('mount', '-o', 'loop', image, inner);
    onTestFinished(() => void spawnSync('umount', ['-l', inner]));
    const root = path.join(inner, 'journal');
    const appender = await startAppender(root, 'line'.padEnd(6_000, '.'));
    await until(() => appender.durable.length > 10);
    fill();
    await until(() => appender.rejected.size > 20);
    await appender.kill();
    expect([...appender.rejected.values()].join()).toMatch(/^(?:(?:EIO|ENOSPC|EROFS),?)+$/);
    // Reads from the disk, not from the cache.
    unlinkSync(ballast);
    run('umount', inner);
    run('mount', '-o', 'loop', image, inner);
    // What names the machine may be lost as well; then a minute must pass.
    for (const name of readdirSync(root)) {
      writeFileSync(path.join(root, name, 'owner'), '');
      utimesSync(path.join(root, name, 'owner'), 0, 0);
    }
    const journals = await openIn(root);
    const [found] = await journals.findAbandoned();
    const numbers = found ? (await linesOf(found)).map((line) => Number(line.split(' ')[1])) : [];
    expect(appender.durable.filter((number) => !numbers.includes(number))).toEqual([]);
    expect(numbers.filter((number) => appender.rejected.has(number))).toEqual([]);
    await journals.close();
    run('umount', inner);
    rmSync(image);
  });
});

describe.skipIf(!mounted)('a folder that becomes unwritable', () => {
  test('rejects lines until it is writable again, and keeps those before', async () => {
    const root = folderOnDisk();
    const { own } = await openIn(root, { limits: { fileBytes: 1 } });
    await own.append('a');
    const folder = path.dirname(filesOf(root, own.id)[0] ?? '');
    // Read-only for everybody, also for root.
    const mount = (...words: string[]) => expect(spawnSync('mount', words).status).toBe(0);
    mount('--bind', folder, folder);
    mount('-o', 'remount,bind,ro', folder);
    expect(await outcomeOf(own.append('b'))).toBe('EROFS');
    expect(spawnSync('umount', ['-l', folder]).status).toBe(0);
    await until(async () => (await outcomeOf(own.append('c'))) === 'durable');
    expect(await linesOf(own)).toEqual(['a', 'c']);
  });
});

describe('a folder that is not writable', () => {
  test('is rejected when it is opened', async () => {
    const folder = path.join(temporaryFolder(), 'file');
    writeFileSync(folder, '');
    await expect(openJournals(folder, { log: recordingLog().log })).rejects.toMatchObject({
      name: 'JournalError',
      message: expect.stringContaining(`the folder ${folder} is not writable`),
    });
  });

  test.skipIf(!mounted)(
    'because the disk is read-only: is rejected when it is opened',
    async () => {
      mkdirSync(path.join(disk, 'read-only'));
      expect(
        spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', path.join(disk, 'read-only')])
          .status,
      ).toBe(0);
      await expect(
        openJournals(path.join(disk, 'read-only', 'journal'), { log: recordingLog().log }),
      ).rejects.toMatchObject({ code: 'EROFS' });
      spawnSync('umount', [path.join(disk, 'read-only')]);
    },
  );
});
