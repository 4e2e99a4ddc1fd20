// Checks whether a build output is up to date and replaces it.
import { createHash } from 'node:crypto';
import {
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export interface Output {
  name: string;
  folder: string;
  /** Globs of all files that the output depends on. */
  sources: readonly string[];
  /** They build into the given folder, one after the other. */
  commands: (folder: string) => string[][];
}

/** Next to the folder, because everything in it is served or published. */
const stampOf = (root: string, { folder }: Output) => path.join(root, `${folder}.sources`);

/** Of file contents, because modification times are unreliable. */
function hashSources(root: string, { sources }: Output): string {
  const hash = createHash('sha256');
  for (const name of globSync([...sources], { cwd: root }).sort()) {
    const file = path.join(root, name);
    if (statSync(file).isFile()) hash.update(name).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

export function outdated(root: string, output: Output): boolean {
  try {
    statSync(path.join(root, output.folder));
    return readFileSync(stampOf(root, output), 'utf8') !== hashSources(root, output);
  } catch {
    return true;
  }
}

/** Builds into a new folder and swaps it in, so that starting servers always find a complete one. */
export async function replace(
  root: string,
  output: Output,
  run: (words: readonly string[]) => Promise<void>,
): Promise<void> {
  const folder = path.join(root, output.folder);
  const hash = hashSources(root, output);
  const staging = mkdtempSync(`${folder}.`);
  try {
    for (const command of output.commands(path.join(staging, 'new'))) await run(command);
    swap(path.join(staging, 'new'), folder, path.join(staging, 'old'));
    writeFileSync(stampOf(root, output), hash);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function swap(from: string, to: string, old: string): void {
  try {
    renameSync(to, old);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  try {
    renameSync(from, to);
  } catch (error) {
    // Another process has already built the same sources.
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  }
}

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));
