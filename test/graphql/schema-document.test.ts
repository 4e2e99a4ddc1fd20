// The schema as a document, for code generators.

import { readFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { useServer } from '../support/server/setting.ts';

const server = useServer();
const meaningOf = (text: string) => printSchema(lexicographicSortSchema(buildSchema(text)));
const url = () => `${server.url}/graphql/schema.graphql`;

test('is the schema, with the directives that old parsers do not know', async () => {
  const response = await fetch(url());
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
  const text = await response.text();
  expect(text).toContain('directive @oneOf on INPUT_OBJECT');
  expect(text).toContain('directive @specifiedBy(url: String!) on SCALAR');
  expect(text).toContain('input QrCodeContentInput @oneOf');
  expect(meaningOf(text)).toBe(meaningOf(readFileSync('schema.graphql', 'utf8')));
});

test('is not sent again while it is the same', async () => {
  const etag = (await fetch(url())).headers.get('etag') ?? '';
  const again = await fetch(url(), { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('also under HEAD', async () => {
  const head = await fetch(url(), { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
});
