// Generates a migration from the differences between prisma/migrations and prisma/schema.prisma.
//
//   npm run migration -- add_folders     writes prisma/migrations/<time>_add_folders
//   npm run migration -- --check         fails if the schema has a change without a migration
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { openEmbeddedPostgres } from '../src/database/embedded/open.ts';
import { allTables, readMigrations } from '../src/database/migrations/migrate.ts';
import { StatementByStatement } from '../src/database/migrations/migrate-server.ts';
import { openSchemaEngine } from '../src/database/migrations/schema-engine.ts';

const name = process.argv[2];
if (!name) {
  console.error('Usage: npm run migration -- NAME, such as add_folders');
  process.exit(1);
}

const place = await realpath(await mkdtemp(path.join(tmpdir(), 'ilqr-migration-')));
// Also if a migration fails; PostgreSQL stops when its folder is gone.
process.once('exit', () => rmSync(place, { recursive: true, force: true }));
const postgres = await openEmbeddedPostgres(place);
const shadow = new URL(postgres.url);
shadow.pathname = '/shadow';
const pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
const shadowPool = new pg.Pool({ connectionString: shadow.href, max: 2 });
await pool.query('CREATE DATABASE shadow');

/**
 * System tables have columns of the type "char", which the adapter only supports as arrays: they are read
 * as arrays and converted back for the engine.
 */
const charList = 1002;
for (const one of [pool, shadowPool]) {
  // PostgreSQL may stop before a connection has quite ended.
  one.on('error', () => undefined);
  const query = one.query.bind(one);
  Object.assign(one, {
    query: async (asked: pg.QueryConfig) => {
      const result = await query(asked);
      // Scripts return several results.
      const { fields = [] } = result;
      for (const field of fields)
        if (field.dataTypeID === pg.types.builtins.CHAR) field.dataTypeID = charList;
      return result;
    },
  });
}
const { Character, CharacterArray } = ColumnTypeEnum;

/** Applies the migrations to a shadow database. */
class WithShadow extends StatementByStatement {
  override async connect() {
    const connection = await super.connect();
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (query) => {
      const { columnTypes, ...result } = await queryRaw(query);
      return {
        ...result,
        columnTypes: columnTypes.map((type) => (type === CharacterArray ? Character : type)),
      };
    };
    return connection;
  }
  override connectToShadowDb() {
    return new WithShadow(shadowPool).connect();
  }
}

const schemaFile = path.join(import.meta.dirname, 'schema.prisma');
const content = await readFile(schemaFile, 'utf8');
const engine = await openSchemaEngine(new WithShadow(pool), [[schemaFile, content]]);
const { exitCode, stdout } = await engine.diff({
  from: { tag: 'migrations', ...(await readMigrations()) },
  to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content }] },
  script: true,
  exitCode: true,
  filters: allTables,
});
await Promise.all([pool.end(), shadowPool.end()]);
await postgres.close();

if (exitCode === 0) {
  console.log('The migrations match schema.prisma.');
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
// The schema engine leaves a timer that would keep the process alive for ten seconds.
process.exit();
