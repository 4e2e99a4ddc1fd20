// Fails if the last release breaks: what callers built on it, its processes on a newer database, or a change untold.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { readMigrations } from '../src/database/migrate.ts';
import { breakingInMigration, tablesAfter } from './breaking-migrations.ts';
import { breakingInOpenApi } from './breaking-openapi.ts';
import { breakingInSchema } from './breaking-schema.ts';

const root = path.join(import.meta.dirname, '..');
const read = (name: string) => readFile(path.join(root, name), 'utf8');
const today = new Date().toISOString().slice(0, 10);

const [schema, openApi] = await Promise.all(
  ['schema.graphql', 'openapi.json'].map(async (name) => ({
    released: await read(`contract/released/${name}`),
    now: await read(name),
  })),
);
if (!schema || !openApi) throw new Error('nothing to compare');

const { migrationDirectories } = await readMigrations();
const last = (await read('contract/released/migrations.txt')).trim();
const migrations = migrationDirectories.map(({ path: name, migrationFile }) => ({
  name,
  sql: migrationFile.content.tag === 'ok' ? migrationFile.content.value : '',
}));
const tables = tablesAfter(migrations.filter(({ name }) => name <= last).map(({ sql }) => sql));
const { version } = JSON.parse(await read('package.json'));

const problems = [
  ...(await breakingInSchema(buildSchema(schema.released), buildSchema(schema.now), today)),
  ...breakingInOpenApi(JSON.parse(openApi.released), JSON.parse(openApi.now), today),
  ...migrations
    .filter(({ name }) => name > last)
    .flatMap(({ name, sql }) =>
      breakingInMigration(sql, { tables, version }).map((problem) => `${name} ${problem}`),
    ),
];
const changed = schema.released !== schema.now || openApi.released !== openApi.now;
if (changed && !/^## Unreleased\n+[^#\s]/m.test(await read('CHANGELOG.md'))) {
  problems.push('CHANGELOG.md says nothing under "## Unreleased" of what changed');
}

if (problems.length > 0) {
  console.error(`Since the last release:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  console.error(
    'docs/decisions/0025-change-policy.md says how a change is made that breaks nobody.',
  );
  process.exitCode = 1;
}
