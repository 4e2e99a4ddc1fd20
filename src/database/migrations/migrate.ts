// Applies the migrations in prisma/migrations.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { z } from 'zod';
import { openSchemaEngine } from './schema-engine.ts';

const folder = path.resolve(import.meta.dirname, '../../../prisma/migrations');

/** No filter: all tables and enums belong to the schema. */
export const allTables = { externalTables: [], externalEnums: [] };

export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort();
}

const one = z.array(z.object({ there: z.boolean() }));
const applied = z.array(z.object({ migration_name: z.string() }));

/** Whether all migrations are applied; checked without the engine, which takes a second and memory. */
export async function isUpToDate(read: (sql: string) => Promise<unknown[]>): Promise<boolean> {
  const [table] = one.parse(
    await read(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "there"`),
  );
  if (!table?.there) return false;
  const rows = await read(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const names = new Set(applied.parse(rows).map(({ migration_name: name }) => name));
  return (await migrationNames()).every((name) => names.has(name));
}

export async function readMigrations(): Promise<MigrationList> {
  const migrationDirectories = await Promise.all(
    (await migrationNames()).map(async (name) => ({
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
 * Applies pending migrations, optionally only those in `only`, and returns their names. The caller
 * must hold a lock, because two engines would apply the same migration.
 */
export async function applyMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  only?: readonly string[],
): Promise<string[]> {
  const engine = await openSchemaEngine(adapter);
  try {
    const migrationsList = await readMigrations();
    if (only) {
      migrationsList.migrationDirectories = migrationsList.migrationDirectories.filter((one) =>
        only.includes(one.path),
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
