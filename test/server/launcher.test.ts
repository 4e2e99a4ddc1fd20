// The launcher of all scripts on an old Node, and the build before a start.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Output, outdated, replace } from '../../bin/output.ts';

const root = path.join(import.meta.dirname, '../..');

/** The system's Node, not the one that npm prepends to the path of scripts. */
const machineNode = (process.env.PATH ?? '')
  .split(path.delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => path.join(folder, 'node'))
  .find((file) => existsSync(file));
const isOld =
  machineNode !== undefined &&
  Number(/^v(\d+)/.exec(String(spawnSync(machineNode, ['--version']).stdout))?.[1]) < 24;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr launcher-'));
  await mkdir(path.join(folder, 'bin'));
  await copyFile(path.join(root, 'bin/run.js'), path.join(folder, 'bin/run.js'));
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(
    path.join(folder, 'program.ts'),
    `const [, file, ...words]: string[] = process.argv;
     if (words[0] === 'wait') {
       process.on('SIGTERM', () => process.exit(7));
       setInterval(() => {}, 1000);
     } else process.exitCode = 3;
     console.log(JSON.stringify({ major: Number.parseInt(process.versions.node), file, words }));`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('the launcher', () => {
  const start = (node: string, ...words: string[]) =>
    spawn(node, [path.join(folder, 'bin/run.js'), 'program.ts', ...words], { cwd: tmpdir() });
  const installNode = () =>
    symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules')).catch(() => {});

  test('runs the program in its own process if Node is recent enough', async () => {
    const child = start(process.execPath, 'a b');
    const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect(JSON.parse(printed)).toEqual({
      major: Number.parseInt(process.versions.node, 10),
      file: path.join(folder, 'program.ts'),
      words: ['a b'],
    });
    expect(code).toBe(3);
  });

  test.skipIf(!isOld)('reports in one line that no recent Node exists', async () => {
    await rm(path.join(folder, 'node_modules'), { force: true });
    const child = start(machineNode ?? '');
    const [printed, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(printed).toMatch(/^Node 24 or newer is required; this is v2\d[\d.]+, .*\n$/);
    expect(code).toBe(1);
  });

  test.skipIf(!isOld)('starts Node from npm and returns its exit code', async () => {
    await installNode();
    const child = start(machineNode ?? '', 'a b');
    const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect(JSON.parse(printed)).toMatchObject({ words: ['a b'] });
    expect(JSON.parse(printed).major).toBeGreaterThanOrEqual(24);
    expect(code).toBe(3);
  });

  test.skipIf(!isOld)('forwards signals', async () => {
    await installNode();
    const child = start(machineNode ?? '', 'wait');
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });
});

describe('the build', () => {
  const output: Output = {
    name: 'copy',
    folder: 'built',
    sources: ['sources/**'],
    commands: (to) => [[to]],
  };
  const build = () =>
    replace(folder, output, async ([to = '']) => {
      await mkdir(to, { recursive: true });
      await copyFile(path.join(folder, 'sources/a'), path.join(to, 'a'));
    });
  const built = () => readFile(path.join(folder, 'built/a'), 'utf8');
  const write = async (name: string, content: string) => {
    await mkdir(path.join(folder, 'sources'), { recursive: true });
    await writeFile(path.join(folder, 'sources', name), content);
  };

  test('is outdated when sources change, are added or removed, otherwise up to date', async () => {
    await write('a', '1');
    expect(outdated(folder, output)).toBe(true);
    await build();
    expect(outdated(folder, output)).toBe(false);
    await write('a', '1');
    expect(outdated(folder, output)).toBe(false);
    await write('b', '');
    expect(outdated(folder, output)).toBe(true);
    await rm(path.join(folder, 'sources/b'));
    expect(outdated(folder, output)).toBe(false);
    await rm(path.join(folder, 'built'), { recursive: true });
    expect(outdated(folder, output)).toBe(true);
  });

  test('is replaced atomically, also by several simultaneous starts', async () => {
    await write('a', '2');
    await Promise.all(Array.from({ length: 5 }, build));
    expect(await built()).toBe('2');
    expect(outdated(folder, output)).toBe(false);
    expect((await readdir(folder)).filter((name) => name.startsWith('built'))).toEqual([
      'built',
      'built.sources',
    ]);
  });

  test('is kept when a new build fails', async () => {
    await write('a', '3');
    await expect(
      replace(folder, output, () => Promise.reject(new Error('broken'))),
    ).rejects.toThrow('broken');
    expect(await built()).toBe('2');
    expect(outdated(folder, output)).toBe(true);
  });
});
