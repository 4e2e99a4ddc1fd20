// Fails on changes since the last release that break callers or running processes, unless they are accepted.
// A major release may break what contract/breaks.txt lists; `-- --accept` writes the current breaks there.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { readMigrations } from '../src/database/migrations/migrate.ts';
import { breakingInMigration, tablesAfter } from './breaking-migrations.ts';
import { breakingInOpenApi } from './breaking-openapi.ts';
import { breakingInSchema } from './breaking-schema.ts';

const root = path.join(import.meta.dirname, '..');
const read = (name: string) => readFile(path.join(root, name), 'utf8');
const breaksFile = 'contract/breaks.txt';
const unreleased = (changelog: string): string =>
  changelog.split(/^## /m).find((section) => section.startsWith('Unreleased\n')) ?? '';
const today = new Date().toISOString().slice(0, 10);

const [schema, openApi] = await Promise.all(
  ['schema.graphql', 'openapi.json'].map(async (name) => ({
    released: await read(`contract/released/${name}`),
    now: await read(name),
  })),
);
if (!schema || !openApi) throw new Error('Nothing to compare');

const { migrationDirectories } = await readMigrations();
const last = (await read('contract/released/migrations.txt')).trim();
const migrations = migrationDirectories.map(({ path: name, migrationFile }) => ({
  name,
  sql: migrationFile.content.tag === 'ok' ? migrationFile.content.value : '',
}));
const tables = tablesAfter(migrations.filter(({ name }) => name <= last).map(({ sql }) => sql));
const { version } = JSON.parse(await read('package.json'));

const breaks = [
  ...(await breakingInSchema(buildSchema(schema.released), buildSchema(schema.now), today)),
  ...breakingInOpenApi(JSON.parse(openApi.released), JSON.parse(openApi.now), today),
  ...migrations
    .filter(({ name }) => name > last)
    .flatMap(({ name, sql }) =>
      breakingInMigration(sql, { tables, version }).map((problem) => `${name} ${problem}`),
    ),
];
if (process.argv.includes('--accept')) {
  await writeFile(path.join(root, breaksFile), [...breaks.sort(), ''].join('\n'));
}
const accepted = (await read(breaksFile)).split('\n').filter((line) => line !== '');
const changelog = await read('CHANGELOG.md');
const problems = [
  ...breaks.filter((line) => !accepted.includes(line)),
  ...accepted
    .filter((line) => !breaks.includes(line))
    .map((line) => `${breaksFile} lists a change that breaks nothing: ${line}`),
];
if (accepted.length > 0 && !/^- \*\*Breaking\*\*/m.test(unreleased(changelog))) {
  problems.push(`CHANGELOG.md has no "**Breaking**" line for the changes in ${breaksFile}`);
}
const changed = schema.released !== schema.now || openApi.released !== openApi.now;
if (changed && !/^- /m.test(unreleased(changelog))) {
  problems.push('CHANGELOG.md says nothing under "## Unreleased" of what changed');
}

if (problems.length > 0) {
  console.error(
    `Breaking changes since the last release:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  );
  console.error(
    'See docs/decisions/0025-change-policy.md for how to change an API without breaking callers.',
  );
  process.exitCode = 1;
}
