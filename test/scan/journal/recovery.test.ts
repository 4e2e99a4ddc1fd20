// Journals of processes that died while writing, and files that were damaged later.
import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, linesOf, numbered, openIn, recordingLog, temporaryFolder } from './support.ts';

/** A journal with one group for each line, whose process has ended. */
async function leave(root: string, lines: readonly string[], fileBytes = 1_000_000) {
  const journals = await openIn(root, { limits: { fileBytes } });
  const { own } = journals;
  const ends: number[] = [];
  for (const line of lines) {
    await own.append(line);
    ends.push(own.end);
  }
  await journals.close();
  return { id: own.id, files: filesOf(root, own.id), ends };
}

/** What another process finds. */
async function recover(root: string, after = 0) {
  const { log, entries } = recordingLog();
  const journals = await openIn(root, { log });
  const [found] = await journals.findAbandoned();
  const lines = found ? await linesOf(found, after, 2) : [];
  const waiting = found?.waiting.lines ?? 0;
  // The next one finds it again.
  await journals.close();
  const damage = entries.filter(({ level }) => level === 'error').map(({ bytes }) => Number(bytes));
  const cut = entries.filter(({ level }) => level === 'warn').map(({ bytes }) => Number(bytes));
  return { lines, waiting, damage, cut };
}

const lines = numbered('line', 0, 6);

describe('the end of a journal', () => {
  test('that was cut anywhere: groups before it are read, and nothing else', async () => {
    const root = temporaryFolder();
    const { files, ends } = await leave(root, lines);
    const [name = ''] = files.map((file) => path.basename(file));
    const whole = readFileSync(files[0] ?? '');
    for (let size = whole.length; size > (ends[1] ?? 0); size -= 1) {
      const [file = ''] = filesOf(root, path.basename(path.dirname(files[0] ?? '')));
      expect(path.basename(file)).toBe(name);
      truncateSync(file, size);
      const left = ends.findLastIndex((end) => end <= size) + 1;
      const cut = size - (ends[left - 1] ?? 0);
      expect(await recover(root)).toEqual({
        lines: lines.slice(0, left),
        waiting: left,
        damage: [],
        cut: cut > 0 ? [cut] : [],
      });
    }
  });

  test.each([
    ['zeros', Buffer.alloc(5_000)],
    ['other bytes', Buffer.from('ÿJBL'.repeat(100), 'latin1')],
  ])('that continues with %s: all lines are read', async (_what, tail) => {
    const root = temporaryFolder();
    const { files } = await leave(root, lines);
    appendFileSync(files.at(-1) ?? '', tail);
    expect(await recover(root)).toEqual({ lines, waiting: 6, damage: [], cut: [tail.length] });
  });

  test.each([[''], ['ilqr'], ['ilqrjnl\x01']])(
    'that is a new file with %j: all lines are read',
    async (begun) => {
      const root = temporaryFolder();
      const { files, ends } = await leave(root, lines);
      const name = String(ends.at(-1)).padStart(16, '0');
      writeFileSync(path.join(path.dirname(files[0] ?? ''), name), begun, 'latin1');
      expect(await recover(root)).toEqual({ lines, waiting: 6, damage: [], cut: [] });
    },
  );

  test('that was not acknowledged and is in an older file: it is not read', async () => {
    const root = temporaryFolder();
    const { files } = await leave(root, lines, 80);
    const other = await leave(temporaryFolder(), ['never acknowledged']);
    appendFileSync(files[0] ?? '', readFileSync(other.files[0] ?? '').subarray(8));
    expect(await recover(root)).toEqual({ lines, waiting: 6, damage: [], cut: [] });
  });

  test('without any line: the journal is removed', async () => {
    const root = temporaryFolder();
    const { id, files } = await leave(root, lines);
    truncateSync(files[0] ?? '', 20);
    expect(await recover(root)).toEqual({ lines: [], waiting: 0, damage: [], cut: [12] });
    expect(filesOf(root, id)).toEqual([]);
  });
});

describe('damage inside a journal', () => {
  test('at any byte: all other groups are read, and it is logged', async () => {
    const root = temporaryFolder();
    const { id, ends } = await leave(root, lines);
    const bytes = readFileSync(filesOf(root, id)[0] ?? '');
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(filesOf(root, id)[0] ?? '', damaged);
      // The first 8 bytes are the header of the file.
      const hit = at < 8 ? -1 : ends.findIndex((end) => at < end);
      const size = (ends[hit] ?? 0) - (ends[hit - 1] ?? 8);
      const result = await recover(root);
      expect(result.lines).toEqual(lines.filter((_, index) => index !== hit));
      if (hit === 5) expect(result).toMatchObject({ damage: [], cut: [size] });
      else expect(result).toMatchObject({ damage: hit < 0 ? [] : [size], cut: [] });
    }
  });

  test('a file that is missing, cut or overwritten: all others are read', async () => {
    const harms: [(file: string) => void, number][] = [
      [(file) => rmSync(file), 68],
      // Without the header, which contains no lines.
      [(file) => truncateSync(file, 0), 60],
      [(file) => writeFileSync(file, 'x'.repeat(5_000)), 60],
    ];
    for (const [harm, bytes] of harms) {
      const root = temporaryFolder();
      const { files } = await leave(root, lines, 80);
      expect(files).toHaveLength(3);
      harm(files[1] ?? '');
      const { lines: read, damage } = await recover(root);
      expect(read).toEqual([...lines.slice(0, 2), ...lines.slice(4)]);
      expect(damage).toEqual([bytes]);
    }
  });

  test('other files in the folder: they do not matter', async () => {
    const root = temporaryFolder();
    const { files } = await leave(root, lines);
    writeFileSync(path.join(path.dirname(files[0] ?? ''), 'notes.txt'), 'x');
    writeFileSync(path.join(root, 'notes.txt'), 'x');
    expect(await recover(root)).toMatchObject({ lines, damage: [], cut: [] });
  });
});

describe('a position', () => {
  test('in the middle: only lines after it are read', async () => {
    const root = temporaryFolder();
    const { ends } = await leave(root, lines, 80);
    for (const [index, end] of ends.entries()) {
      expect((await recover(root, end)).lines).toEqual(lines.slice(index + 1));
    }
  });

  test('after the end, because lines were lost: nothing is read, and it can be released', async () => {
    const root = temporaryFolder();
    const { id, ends } = await leave(root, lines);
    const journals = await openIn(root);
    const [found] = await journals.findAbandoned();
    const after = (ends.at(-1) ?? 0) + 1_000;
    expect(await found?.read(after, 10)).toEqual({ lines: [], end: after });
    await found?.release(after);
    expect(found?.waiting).toEqual({ lines: 0, bytes: 0 });
    await found?.close();
    expect(filesOf(root, id)).toEqual([]);
  });

  test('of an earlier file that is already deleted: lines of the files that are left are read', async () => {
    const root = temporaryFolder();
    const { files } = await leave(root, lines, 80);
    rmSync(files[0] ?? '');
    expect(await recover(root)).toEqual({ lines: lines.slice(2), waiting: 4, damage: [], cut: [] });
  });
});

test('a journal of a newer release is left alone, and logged once', async () => {
  const root = temporaryFolder();
  const { id, files } = await leave(root, lines);
  const { log, entries } = recordingLog();
  const bytes = readFileSync(files[0] ?? '');
  bytes[7] = 2;
  for (let at = 8; at < bytes.length; at += 1) if (bytes[at] === 0xff) bytes[at] = 0xfe;
  writeFileSync(files[0] ?? '', bytes);
  const journals = await openIn(root, { log });
  expect(await journals.findAbandoned()).toEqual([]);
  expect(await journals.findAbandoned()).toEqual([]);
  expect(entries.filter(({ level }) => level === 'warn')).toHaveLength(1);
  expect(filesOf(root, id)).toEqual(files);
});

test('nothing of a line is logged', async () => {
  const root = temporaryFolder();
  const { files } = await leave(root, ['secret 1', 'secret 2', 'secret 3']);
  const bytes = readFileSync(files[0] ?? '');
  writeFileSync(files[0] ?? '', bytes.fill(0, 12, 17).subarray(0, -3));
  const { log, entries } = recordingLog();
  const [found] = await (await openIn(root, { log })).findAbandoned();
  expect(found && (await linesOf(found))).toEqual(['secret 2']);
  expect(entries.length).toBeGreaterThan(2);
  expect(JSON.stringify(entries)).not.toContain('secret');
});
