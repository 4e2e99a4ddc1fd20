// Errors list a limited number of problems and count the rest, in every API.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const post = (path: string, body: unknown) => ada.rest('POST', `/qr-codes${path}`, { body });

const report = z.looseObject({
  message: z.string(),
  details: z.array(z.object({ field: z.string(), message: z.string() })),
  moreDetails: z.int().optional(),
});

const code = { type: 'URL', name: 'Test', data: { url: 'https://example.com' } };
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('problems of a body with very many unknown fields', async () => {
  const more = Object.fromEntries(numbers(900).map((index) => [`field${index}`, 1]));
  const { status, body, bytes } = await post('', { ...code, ...more });
  const { details, moreDetails, message } = report.parse(body);
  expect(status).toBe(400);
  expect([details.length, moreDetails]).toEqual([900, undefined]);
  expect(message).toMatch(/; and 890 more$/);
  expect(bytes.length).toBeLessThan(200_000);
});

test('problems of data with very many unknown fields', async () => {
  const more = Object.fromEntries(numbers(900).map((index) => [`field${index}`, 1]));
  const { body, bytes } = await post('', { ...code, data: { ...code.data, ...more } });
  expect(report.parse(body).details).toHaveLength(900);
  expect(bytes.length).toBeLessThan(200_000);
});

test('problems of a code in which everything is invalid', async () => {
  const more = Object.fromEntries(numbers(600).map((index) => [`field${index}`, 1]));
  const whole = await post('', { ...code, ...more, data: { ...code.data, ...more }, style: more });
  const { details, moreDetails } = report.parse(whole.body);
  expect([details.length, moreDetails]).toEqual([1_000, 800]);
});

test('a list that is too long is reported once, without its entries', async () => {
  const { body } = await post('', { ...code, tags: numbers(20_000) });
  expect(report.parse(body).details).toEqual([
    { field: 'tags', message: 'must contain at most 50 tags' },
  ]);
});

const wrongItem = { ...code, name: '', tags: numbers(30) };

test('problems of an atomic bulk request', async () => {
  const { body } = await post('/bulk-create', { items: numbers(500).map(() => wrongItem) });
  const { details, moreDetails } = report.parse(body);
  expect([details.length, moreDetails]).toEqual([1_000, 500 * 31 - 1_000]);
});

test('problems of a bulk request that is not atomic', async () => {
  const { status, body } = await post('/bulk-create', {
    items: numbers(500).map(() => wrongItem),
    atomic: false,
  });
  const { results } = z
    .object({ results: z.array(z.object({ error: report.nullable() })) })
    .parse(body);
  const counts = results.map(({ error }) => error?.details.length ?? 0);
  expect(status).toBe(200);
  expect(counts.reduce((sum, one) => sum + one)).toBe(1_000);
  expect(results.at(-1)?.error?.message).toMatch('name must have 1 to 200 characters');
});

test('problems of a bulk mutation in GraphQL', async () => {
  const items = numbers(500).map(() => ({
    name: '',
    content: { vcard: { firstName: 'Ada', phone: 'x', email: 'x', website: 'x' } },
  }));
  const create = async (atomic: boolean) =>
    ada.graphql(
      'mutation ($input: CreateQrCodesInput!) { createQrCodes(input: $input) { results { error { message details { field } } } } }',
      { input: { organizationId: ada.organizationId, items, atomic } },
    );
  const whole = await create(true);
  expect(whole.errors[0]?.extensions).toMatchObject({ moreDetails: 1_000 });
  expect(whole.errors[0]?.extensions.details).toHaveLength(1_000);
  const { data } = await create(false);
  const { results } = z
    .object({
      results: z.array(z.object({ error: z.object({ details: z.array(z.unknown()) }) })),
    })
    .parse(z.object({ createQrCodes: z.unknown() }).parse(data).createQrCodes);
  expect(results.flatMap(({ error }) => error.details)).toHaveLength(1_000);
});

test('problems of the rows of a file in GraphQL', async () => {
  const columns = ['latitude', 'longitude', 'hidden', 'cornerRadius', 'to'];
  const row = columns.map(() => 'x').join(',');
  const csv = `type,name,${columns.join(',')}\n${`GEO,,${row}\n`.repeat(400)}`;
  const { data } = await ada.graphql(
    'mutation ($input: ImportQrCodesInput!) { importQrCodes(input: $input) { failed errorCount errors { line } } }',
    { input: { organizationId: ada.organizationId, csv } },
  );
  const { importQrCodes } = z
    .object({
      importQrCodes: z.object({
        failed: z.int(),
        errorCount: z.int(),
        errors: z.array(z.unknown()),
      }),
    })
    .parse(data);
  expect(importQrCodes.failed).toBe(400);
  expect(importQrCodes.errors).toHaveLength(1_000);
  expect(importQrCodes.errorCount).toBeGreaterThan(2_000);
});

test('an import with more problems than are listed counts each invalid row once', async () => {
  // Each of these short codes would be reported as repeated otherwise.
  const rows = Array.from({ length: 500 }, (_, index) => `URL,,nonsense,code-${index % 50}x,x,y\n`);
  const csv = `type,name,url,shortCode,cornerRadius,hidden\n${rows.join('')}`;
  for (const query of ['?dryRun=true', '?dryRun=true&skipInvalid=true']) {
    const { body } = await ada.rest('POST', `/qr-codes/import${query}`, {
      body: csv,
      headers: { 'content-type': 'text/csv' },
    });
    expect(body, query).toMatchObject({ created: 0, failed: 500 });
    expect(Object(body).errors, query).toHaveLength(1_000);
  }
});
