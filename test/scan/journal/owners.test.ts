// Journals of several processes in one folder: dead, alive, paused, and on other machines.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { until } from '../../support/server/launch.ts';
import {
  filesOf,
  linesOf,
  numbered,
  openIn,
  recordingLog,
  startAppender,
  temporaryFolder,
} from './support.ts';

/** The folder of the process that owns a journal. */
const ownerOf = (root: string, id: string): string =>
  path.dirname(path.dirname(filesOf(root, id)[0] ?? ''));

/** As if another machine had written it, a number of seconds ago. */
function makeForeign(owner: string, secondsAgo: number): void {
  const file = path.join(owner, 'owner');
  writeFileSync(file, 'another machine');
  const time = Date.now() / 1_000 - secondsAgo;
  utimesSync(file, time, time);
}

describe('the journal of a process that was killed', () => {
  test('is found at once, with every acknowledged line once and in order', async () => {
    const root = temporaryFolder();
    const journals = await openIn(root);
    for (let round = 0; round < 12; round += 1) {
      const appender = await startAppender(root, 'line', { atOnce: 1 + round * 3 });
      await until(() => appender.durable.length > round * 20, 1 + round);
      await appender.kill();
      const [found, ...others] = await journals.findAbandoned();
      expect(others).toEqual([]);
      expect(found?.id).toBe(appender.id);
      const lines = found ? await linesOf(found) : [];
      // Lines that became durable just before the end were not printed.
      expect(lines).toEqual(numbered('line', 0, lines.length));
      expect(lines.length).toBeGreaterThan(Math.max(...appender.durable));
      expect(found?.waiting.lines).toBe(lines.length);
      await found?.release(found.end);
      await found?.close();
    }
    expect(readdirSync(root)).toHaveLength(1);
  });

  test('is found by one of several processes', async () => {
    const root = temporaryFolder();
    const appenders = await Promise.all(['a', 'b', 'c'].map((name) => startAppender(root, name)));
    await until(() => appenders.every(({ durable }) => durable.length > 10));
    await Promise.all(appenders.map((one) => one.kill()));
    const readers = await Promise.all([1, 2, 3, 4].map(() => openIn(root)));
    const found = await Promise.all(readers.map((one) => one.findAbandoned()));
    expect(
      found
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(appenders.map(({ id }) => id).sort());
    expect(readdirSync(root)).toHaveLength(4);
  });

  test('is found again if the process that claimed it dies', async () => {
    const root = temporaryFolder();
    const first = await openIn(root);
    await first.own.append('a');
    await first.close();
    for (let round = 0; round < 3; round += 1) {
      const journals = await openIn(root);
      const [found] = await journals.findAbandoned();
      expect(found && (await linesOf(found))).toEqual(['a']);
      await journals.close();
    }
  });

  test('is found if the path is too long for a socket, a minute later', async () => {
    const root = path.join(temporaryFolder(), 'x'.repeat(100));
    const appender = await startAppender(root, 'line');
    await until(() => appender.durable.length > 10);
    const journals = await openIn(root);
    await appender.kill();
    expect(await journals.findAbandoned()).toEqual([]);
    const time = Date.now() / 1_000 - 70;
    utimesSync(path.join(ownerOf(root, appender.id), 'owner'), time, time);
    expect(await journals.findAbandoned()).toHaveLength(1);
  });
});

describe('the journal of a process that is alive', () => {
  test('is not touched, also if the process does not respond', async () => {
    const root = temporaryFolder();
    const appender = await startAppender(root, 'line');
    const journals = await openIn(root);
    await until(() => appender.durable.length > 10);
    expect(await journals.findAbandoned()).toEqual([]);
    appender.process.kill('SIGSTOP');
    utimesSync(path.join(ownerOf(root, appender.id), 'owner'), 0, 0);
    expect(await journals.findAbandoned()).toEqual([]);
    appender.process.kill('SIGCONT');
    const before = appender.durable.length;
    await until(() => appender.durable.length > before + 10);
    await appender.kill();
    expect(appender.rejected.size).toBe(0);
    expect(await journals.findAbandoned()).toHaveLength(1);
  });

  test('is not touched while its process is starting', async () => {
    const root = temporaryFolder();
    const starting = path.join(root, '0123abcd');
    mkdirSync(starting);
    const journals = await openIn(root);
    expect(await journals.findAbandoned()).toEqual([]);
    expect(existsSync(starting)).toBe(true);
    utimesSync(starting, 0, 0);
    expect(await journals.findAbandoned()).toEqual([]);
    expect(existsSync(starting)).toBe(false);
  });
});

describe('the journal of another machine', () => {
  test('is found a minute after its last sign of life', async () => {
    const root = temporaryFolder();
    const first = await openIn(root);
    await first.own.append('a');
    await first.close();
    const owner = ownerOf(root, first.own.id);
    const journals = await openIn(root);
    makeForeign(owner, 50);
    expect(await journals.findAbandoned()).toEqual([]);
    makeForeign(owner, 70);
    expect(await journals.findAbandoned()).toMatchObject([{ id: first.own.id }]);
  });

  test('is found if its clock was ahead', async () => {
    const root = temporaryFolder();
    const first = await openIn(root);
    await first.own.append('a');
    await first.close();
    makeForeign(ownerOf(root, first.own.id), -100_000);
    expect(await (await openIn(root)).findAbandoned()).toHaveLength(1);
  });

  test('is found in a copy of the folder', async () => {
    const [root, copy] = [temporaryFolder(), temporaryFolder()];
    const appender = await startAppender(root, 'line');
    await until(() => appender.durable.length > 10);
    await appender.kill();
    for (const name of readdirSync(ownerOf(root, appender.id))) {
      if (name === 'lock') continue;
      const owner = path.join(copy, path.basename(ownerOf(root, appender.id)));
      cpSync(path.join(ownerOf(root, appender.id), name), path.join(owner, name), {
        recursive: true,
      });
    }
    const [found] = await (await openIn(copy)).findAbandoned();
    expect(found && (await linesOf(found)).length).toBeGreaterThan(10);
  });

  test('that wakes up after it was taken for dead: its process opens another, and no line is lost', async () => {
    const root = temporaryFolder();
    const appender = await startAppender(root, 'line', { atOnce: 8 });
    const journals = await openIn(root);
    await until(() => appender.durable.length > 50);
    appender.process.kill('SIGSTOP');
    makeForeign(ownerOf(root, appender.id), 70);
    const [found] = await journals.findAbandoned();
    expect(found?.id).toBe(appender.id);
    const first = found ? await linesOf(found) : [];
    await found?.release(found.end);
    await found?.close();
    const before = appender.durable.length;
    appender.process.kill('SIGCONT');
    await until(() => appender.durable.length > before + 50);
    await appender.kill();
    const [later, ...others] = await journals.findAbandoned();
    expect(others).toEqual([]);
    expect(later?.id).not.toBe(appender.id);
    const second = later ? await linesOf(later) : [];
    const read = new Map([...first, ...second].map((line) => [line, true]));
    for (const number of appender.durable)
      expect(read.has(`line ${number}`), `${number}`).toBe(true);
    expect([...appender.rejected.values()]).toEqual(Array.from(appender.rejected, () => 'TAKEN'));
    expect(first).toEqual(numbered('line', 0, first.length));
    const numbers = second.map((line) => Number(line.split(' ')[1]));
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  });
});

test('a journal that was taken and left again comes back', async () => {
  const root = temporaryFolder();
  const first = await openIn(root);
  const { own } = first;
  await own.append('a');
  makeForeign(ownerOf(root, own.id), 70);
  const second = await openIn(root);
  expect(await second.findAbandoned()).toMatchObject([{ id: own.id }]);
  await expect(own.append('b')).rejects.toMatchObject({ code: 'TAKEN' });
  await expect.poll(() => first.own.id).not.toBe(own.id);
  await second.close();
  const [found] = await first.findAbandoned();
  expect(found?.id).toBe(own.id);
  expect(found && (await linesOf(found))).toEqual(['a']);
});

test('a copy of a journal that is being stored is found once that is done', async () => {
  const root = temporaryFolder();
  const first = await openIn(root);
  const { id } = first.own;
  await first.own.append('a');
  await first.close();
  const owner = ownerOf(root, id);
  const copy = path.join(root, '0123abcd');
  cpSync(owner, copy, { recursive: true });
  const journals = await openIn(root);
  const [found, ...others] = await journals.findAbandoned();
  expect([found?.id, others]).toEqual([id, []]);
  expect(await journals.findAbandoned()).toEqual([]);
  await found?.release(found.end);
  await found?.close();
  const [again] = await journals.findAbandoned();
  expect(again?.id).toBe(id);
  expect(again && (await linesOf(again))).toEqual(['a']);
  expect(existsSync(copy)).toBe(false);
});

test('a journal whose folder was deleted is replaced by another one', async () => {
  const root = temporaryFolder();
  const { log, entries } = recordingLog();
  const journals = await openIn(root, { log });
  const { own } = journals;
  await own.append('a');
  rmSync(root, { recursive: true });
  await expect(own.append('b')).rejects.toMatchObject({ code: 'TAKEN' });
  await expect.poll(() => journals.own.id).not.toBe(own.id);
  await journals.own.append('c');
  expect(await linesOf(journals.own)).toEqual(['c']);
  expect(entries.map(({ level }) => level)).toEqual(['warn']);
});
