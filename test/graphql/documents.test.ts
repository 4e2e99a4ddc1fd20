// Every GraphQL operation in the repository is used, and every schema type is generated once.
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';

const readAll = (files: readonly string[]) =>
  Promise.all(files.map((file) => readFile(file, 'utf8')));

test.each([
  ['REST v1', 'src/rest/v1/**/*.graphql', 'src/**/*.ts'],
  ['the dashboard', 'dashboard/src/**/*.graphql', 'dashboard/src/**/*.{ts,tsx}'],
])('%s sends each of its operations', async (_api, documents, sources) => {
  const operations = (await readAll(globSync(documents)))
    .flatMap((document) => parse(document).definitions)
    .flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? (one.name?.value ?? '') : []));
  const code = await readAll(globSync(sources).filter((file) => !file.includes('.generated.')));
  const named = new Set(code.flatMap((text) => text.match(/\b\w+Document\b/g) ?? []));
  expect(operations.length).toBeGreaterThan(20);
  expect(operations.filter((name) => !named.has(`${name}Document`))).toEqual([]);
});

test.each(['src/rest/v1', 'dashboard/src'])(
  'the enums and inputs that %s uses are in one generated file',
  async (folder) => {
    const schemaTypes = parse(await readFile('schema.graphql', 'utf8')).definitions.flatMap(
      (one) =>
        one.kind === Kind.ENUM_TYPE_DEFINITION || one.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
          ? one.name.value
          : [],
    );
    const exporting = globSync(`${folder}/**/*.generated.ts`).filter((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(/^export type (\w+)/gm)).some(
        ([, name = '']) => schemaTypes.includes(name),
      ),
    );
    expect(exporting).toEqual([`${folder}/schema-types.generated.ts`]);
  },
);
