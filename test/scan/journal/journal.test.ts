// The journal of a running process.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { filesOf, linesOf, numbered, openIn, temporaryFolder } from './support.ts';

const small = { fileBytes: 500, memory: 0 };

/** One group for each line. */
async function append(journal: { append(line: string): Promise<void> }, lines: string[]) {
  for (const line of lines) await journal.append(line);
}

describe('a journal', () => {
  test('returns lines in order, from memory and from files', async () => {
    for (const limits of [{}, { memory: 0 }, { memory: 300 }, small]) {
      const { own } = await openIn(temporaryFolder(), { limits });
      expect(own).toMatchObject({ end: 0, waiting: { lines: 0, bytes: 0 } });
      expect(await own.read(0, 10)).toEqual({ lines: [], end: 0 });
      const lines = [...numbered('line', 0, 50), '', 'ä€😀', 'x'.repeat(2_000)];
      await append(own, lines);
      expect(await linesOf(own)).toEqual(lines);
      expect(own.waiting).toEqual({ lines: lines.length, bytes: own.end });
      const { lines: first, end } = await own.read(0, 7);
      expect(first).toEqual(lines.slice(0, 7));
      expect(await linesOf(own, end)).toEqual(lines.slice(7));
      expect(await own.read(own.end, 10)).toEqual({ lines: [], end: own.end });
    }
  });

  test('makes lines that are appended together durable together', async () => {
    const { own } = await openIn(temporaryFolder());
    const lines = numbered('line', 0, 10_000);
    await Promise.all(lines.map((line) => own.append(line)));
    const { lines: first } = await own.read(0, 1);
    expect(first.length).toBeGreaterThan(1_000);
    expect(await linesOf(own)).toEqual(lines);
  });

  test('resolves an append only when the line is on disk', async () => {
    const folder = temporaryFolder();
    const { own } = await openIn(folder);
    for (const line of numbered('line', 0, 20)) {
      await own.append(line);
      const [file = ''] = filesOf(folder, own.id);
      expect(readFileSync(file, 'utf8')).toContain(line);
    }
  });

  test('rejects a line with a newline, and lines after it is closed', async () => {
    const journals = await openIn(temporaryFolder());
    await expect(journals.own.append('a\nb')).rejects.toThrow('newline');
    await append(journals.own, ['c']);
    expect(await linesOf(journals.own)).toEqual(['c']);
    await journals.close();
    await expect(journals.own.append('d')).rejects.toThrow('the journal is closed');
  });

  test('is private', async () => {
    const folder = path.join(temporaryFolder(), 'journal');
    const { own } = await openIn(folder);
    await append(own, ['a']);
    const modeOf = (file: string) => statSync(file).mode & 0o777;
    const [file = ''] = filesOf(folder, own.id);
    expect(modeOf(file)).toBe(0o600);
    for (let parent = path.dirname(file); parent !== path.dirname(folder); ) {
      expect(modeOf(parent)).toBe(0o700);
      parent = path.dirname(parent);
    }
    expect(modeOf(path.join(file, '../../owner'))).toBe(0o600);
  });
});

describe('releasing', () => {
  test('deletes files that contain no other lines, and counts what is waiting', async () => {
    for (const limits of [small, { ...small, memory: 1_000 }]) {
      const folder = temporaryFolder();
      const { own } = await openIn(folder, { limits });
      const lines = numbered('line', 0, 100);
      await append(own, lines);
      const before = filesOf(folder, own.id).length;
      expect(before).toBeGreaterThan(5);
      let position = 0;
      for (let done = 10; done <= 100; done += 10) {
        position = (await own.read(position, 10)).end;
        await own.release(position);
        expect(own.waiting).toEqual({ lines: 100 - done, bytes: own.end - position });
        expect(await linesOf(own, position)).toEqual(lines.slice(done));
      }
      expect(filesOf(folder, own.id)).toHaveLength(1);
      await append(own, ['more']);
      expect(await linesOf(own, position)).toEqual(['more']);
    }
  });

  test('deletes the last file some time later, and the journal goes on', async () => {
    const folder = temporaryFolder();
    const { own } = await openIn(folder, { limits: { fileAge: 40 } });
    let position = 0;
    for (const line of ['a', 'b', 'c']) {
      await append(own, [line]);
      expect(await own.read(position, 10)).toEqual({ lines: [line], end: own.end });
      position = own.end;
      await expect.poll(() => filesOf(folder, own.id).length).toBe(1);
      await own.release(position);
      await expect.poll(() => filesOf(folder, own.id)).toEqual([]);
    }
  });

  test('begins another file after some time, so that lines are deleted soon also under load', async () => {
    const folder = temporaryFolder();
    const { own } = await openIn(folder, { limits: { fileAge: 40 } });
    await append(own, ['a']);
    const [first = ''] = filesOf(folder, own.id);
    await expect
      .poll(async () => {
        await append(own, ['b']);
        return filesOf(folder, own.id).length;
      })
      .toBeGreaterThan(1);
    await own.release((await own.read(0, 1)).end);
    const { end } = await own.read(0, 1_000_000);
    await own.release(end);
    expect(filesOf(folder, own.id)).not.toContain(first);
  });

  test('while lines come: none is deleted before it is released', async () => {
    const { own } = await openIn(temporaryFolder(), { limits: { fileAge: 4, memory: 0 } });
    const read: string[] = [];
    let position = 0;
    for (let number = 0; number < 300; number += 1) {
      const durable = own.append(`line ${number}`);
      if (number % 3 === 0) await sleep(number % 7);
      await durable;
      const { lines, end } = await own.read(position, 10);
      read.push(...lines);
      position = end;
      await own.release(position);
    }
    expect(read).toEqual(numbered('line', 0, 300));
  });

  test('all of it, then closing, removes everything', async () => {
    const folder = temporaryFolder();
    const journals = await openIn(folder);
    await append(journals.own, ['a', 'b']);
    await journals.own.release(journals.own.end);
    await journals.close();
    expect(filesOf(folder, journals.own.id)).toEqual([]);
    expect(await (await openIn(folder)).findAbandoned()).toEqual([]);
  });

  test('a part of it, then closing, leaves the rest to the next process', async () => {
    const folder = temporaryFolder();
    const first = await openIn(folder);
    await append(first.own, ['a', 'b', 'c']);
    const { end } = await first.own.read(0, 1);
    await first.own.release(end);
    await first.close();
    const [found, ...others] = await (await openIn(folder)).findAbandoned();
    expect(others).toEqual([]);
    expect(found?.id).toBe(first.own.id);
    expect(found && (await linesOf(found, end))).toEqual(['b', 'c']);
  });
});
