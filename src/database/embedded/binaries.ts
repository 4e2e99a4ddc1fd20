// Finds the PostgreSQL binaries that npm installed for this platform.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ConfigError } from '../../core/config.ts';
import { linkLibraries, postgresPackage } from './library-links.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Major version of the packages; folders of other versions cannot be opened. */
export const majorVersion = '18';

const require = createRequire(import.meta.url);
const suffix = process.platform === 'win32' ? '.exe' : '';
const orElse = 'or set DATABASE_URL to a PostgreSQL server';

/** Throws ConfigError if there are none for this machine. */
export function findBinaries(): Binaries {
  const folder = findPackage();
  try {
    linkLibraries(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`first run npm run build as the owner of node_modules (${reason})`);
  }
  const binaries = {
    initdb: path.join(folder, 'native', 'bin', `initdb${suffix}`),
    postgres: path.join(folder, 'native', 'bin', `postgres${suffix}`),
  };
  const { status, error, stderr } = spawnSync(binaries.postgres, ['--version'], {
    encoding: 'utf8',
  });
  if (status === 0) return binaries;
  // The file exists, so the missing one is the loader of its C library.
  const reason = error
    ? `${error.message}; it requires glibc, which systems with musl, such as Alpine, do not have`
    : stderr.trim().split('\n')[0];
  throw new ConfigError(
    `the embedded PostgreSQL does not run on this system (${reason}): use another system, ${orElse}`,
  );
}

function findPackage(): string {
  try {
    return path.resolve(require.resolve(postgresPackage), '../..');
  } catch {
    throw new ConfigError(
      `${postgresPackage} is missing in node_modules: run npm ci without --omit=optional, ${orElse}`,
    );
  }
}
