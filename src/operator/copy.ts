// Copies the folder of a database that goes on changing, so that only little is left for when it stands still.
import { constants, copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Mirror {
  /** Copies what changed since the last time, removes what is gone; returns how many bytes that were. */
  catchUp(): number;
}

/** File systems note the time of a change to within 2 seconds, the coarsest of them. */
const coarsest = 2_000;

interface Copied {
  size: number;
  changedAt: number;
  copiedAt: number;
}

export function createMirror(from: string, to: string): Mirror {
  const copies = new Map<string, Copied>();

  function copy(name: string): number {
    const { size, mtimeMs: changedAt } = statSync(path.join(from, name));
    const last = copies.get(name);
    const isSame = last?.size === size && last.changedAt === changedAt;
    if (isSame && changedAt < last.copiedAt - coarsest) return 0;
    copies.set(name, { size, changedAt, copiedAt: Date.now() });
    // At no cost where the file system can share the blocks of two files.
    copyFileSync(path.join(from, name), path.join(to, name), constants.COPYFILE_FICLONE);
    return size;
  }

  return {
    catchUp: () => {
      let bytes = 0;
      const entries = readdirSync(from, { recursive: true, withFileTypes: true });
      const there = new Set<string>();
      for (const entry of entries) {
        const name = path.join(path.relative(from, entry.parentPath), entry.name);
        try {
          if (entry.isDirectory()) mkdirSync(path.join(to, name), { recursive: true, mode: 0o700 });
          if (!entry.isFile()) continue;
          bytes += copy(name);
          there.add(name);
        } catch (error) {
          // Gone since the list was made.
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
        }
      }
      for (const name of copies.keys()) {
        if (there.has(name)) continue;
        rmSync(path.join(to, name), { force: true });
        copies.delete(name);
      }
      return bytes;
    },
  };
}
