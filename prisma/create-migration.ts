// Writes the migration that leads from prisma/migrations to prisma/schema.prisma.
//
//   npm run migration -- add_folders     writes prisma/migrations/<time>_add_folders
//   npm run migration -- --check         fails if the schema has a change without a migration
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { extensions } from '../src/database/extensions.ts';
import { allTables, readMigrations } from '../src/database/migrate.ts';
import { openSchemaEngine } from '../src/database/schema-engine.ts';

const name = process.argv[2];
if (!name) {
  console.error('Say what the migration does: npm run migration -- add_folders');
  process.exit(1);
}

/** The migrations are tried out on a second database, which needs the extensions too. */
class WithExtensions extends PrismaPGlite {
  override async connectToShadowDb() {
    return new PrismaPGlite(await PGlite.create({ extensions })).connect();
  }
}

const schemaFile = path.join(import.meta.dirname, 'schema.prisma');
const content = await readFile(schemaFile, 'utf8');
const database = await PGlite.create({ extensions });
const engine = await openSchemaEngine(new WithExtensions(database), [[schemaFile, content]]);
const { exitCode, stdout } = await engine.diff({
  from: { tag: 'migrations', ...(await readMigrations()) },
  to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content }] },
  script: true,
  exitCode: true,
  filters: allTables,
});
await database.close();

if (exitCode === 0) {
  console.log('The migrations lead to schema.prisma.');
} else if (name === '--check') {
  console.error(`schema.prisma has changes without a migration:\n${stdout}`);
  process.exitCode = 1;
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(import.meta.dirname, 'migrations', `${time}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), stdout ?? '');
  console.log(`Wrote ${folder}. Read the SQL before you commit it.`);
}
// The schema engine leaves a timer behind, which would hold the process for ten seconds.
process.exit();
