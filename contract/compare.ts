// Fails if what callers built on the last release breaks, or if a change of it is not told in the CHANGELOG.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema } from 'graphql';
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

const problems = [
  ...(await breakingInSchema(buildSchema(schema.released), buildSchema(schema.now), today)),
  ...breakingInOpenApi(JSON.parse(openApi.released), JSON.parse(openApi.now), today),
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
