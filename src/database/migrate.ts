// Brings a database to the newest migration of prisma/migrations.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { openSchemaEngine } from './schema-engine.ts';

const folder = path.resolve(import.meta.dirname, '../../prisma/migrations');

/** Every table and enum of the database belongs to the schema. */
export const allTables = { externalTables: [], externalEnums: [] };

export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(path.join(folder, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  );
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

/**
 * Applies what `_prisma_migrations` lacks and returns the names; of those that are `wanted`, if that
 * is said. The caller holds a lock: two engines at once would both apply the same migration.
 */
export async function applyMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  wanted?: readonly string[],
): Promise<string[]> {
  const engine = await openSchemaEngine(adapter);
  try {
    const migrationsList = await readMigrations();
    if (wanted) {
      migrationsList.migrationDirectories = migrationsList.migrationDirectories.filter((one) =>
        wanted.includes(one.path),
      );
    }
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: allTables,
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}
