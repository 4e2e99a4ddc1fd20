// No operation is kept that no door sends.
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';

const readAll = (files: readonly string[]) =>
  Promise.all(files.map((file) => readFile(file, 'utf8')));

test.each([
  ['REST v1', 'src/rest/v1/**/*.graphql', 'src/**/*.ts'],
  ['the dashboard', 'dashboard/src/**/*.graphql', 'dashboard/src/**/*.{ts,tsx}'],
])('%s sends each of its operations', async (_door, documents, sources) => {
  const operations = (await readAll(globSync(documents)))
    .flatMap((document) => parse(document).definitions)
    .flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? (one.name?.value ?? '') : []));
  const code = await readAll(globSync(sources).filter((file) => !file.includes('.generated.')));
  const named = new Set(code.flatMap((text) => text.match(/\b\w+Document\b/g) ?? []));
  expect(operations.length).toBeGreaterThan(20);
  expect(operations.filter((name) => !named.has(`${name}Document`))).toEqual([]);
});
