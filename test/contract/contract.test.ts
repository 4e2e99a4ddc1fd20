// The parts of the API that generated clients depend on.
import { readFile } from 'node:fs/promises';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema/index.ts';

test('the schema contains everything that clients already use', async () => {
  const core = buildSchema(await readFile('test/contract/fixtures/core.graphql', 'utf8'));
  const changes = await diff(core, schema);
  const breaking = changes.filter(
    ({ criticality }) => criticality.level === CriticalityLevel.Breaking,
  );
  expect(breaking.map(({ message }) => message)).toEqual([]);
});

test('schema.graphql matches the schema of the server', async () => {
  const committed = buildSchema(await readFile('schema.graphql', 'utf8'));
  expect(printSchema(lexicographicSortSchema(committed))).toBe(
    printSchema(lexicographicSortSchema(schema)),
  );
});
