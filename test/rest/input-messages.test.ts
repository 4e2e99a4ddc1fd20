// Error messages for invalid input over REST and GraphQL.
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { routes } from '../../src/rest/routes.ts';
import { bulkItemSchemas } from '../../src/rest/v1/qr-code/bulk.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
let id: string;
beforeAll(async () => {
  ({ id } = await ada.createQrCode());
});

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  server.rest(method, `/organizations/${ada.organizationId}${path}`, {
    headers: { cookie: ada.cookie, ...headers },
    body,
  });
const errorBody = z.object({
  statusCode: z.int(),
  details: z.array(z.object({ field: z.string(), message: z.string() })),
});
const problem = (field: string, message: string) => ({
  statusCode: 400,
  details: [{ field, message }],
});

test.each(['/qr-codes?limit=5&limit=6', '/qr-codes?limit=5&limit=5', '/folders?limit=1&limit='])(
  'a repeated parameter, %s',
  async (path) => {
    const { body } = await send('GET', path);
    expect(errorBody.parse(body)).toEqual(problem('limit', 'must be given only once'));
  },
);

const tagForm = 'must be * or quoted ETags as returned by the API, such as "3-17"';

test.each(['9-0', '"1-0', '1-0"', 'W/1-0', '"1-0", 2-0', '*, "1-0"'])(
  'If-Match: %s is not an ETag',
  async (header) => {
    const { body } = await send('PUT', `/qr-codes/${id}`, { name: 'B' }, { 'if-match': header });
    expect(errorBody.parse(body)).toEqual(problem('If-Match', tagForm));
    const items = [{ id, ifMatch: header, name: 'B' }];
    const bulk = await send('POST', '/qr-codes/bulk-update', { items });
    expect(errorBody.parse(bulk.body)).toEqual(problem('items.0.ifMatch', tagForm));
  },
);

test('If-Match with an ETag that is not current returns 412', async () => {
  for (const header of ['"9-0"', 'W/"9-0", "8-0"', '"other"']) {
    const response = await send('PUT', `/qr-codes/${id}`, { name: 'B' }, { 'if-match': header });
    expect(response.status, header).toBe(412);
  }
});

test('items that are not objects', async () => {
  const { body } = await send('POST', '/qr-codes/bulk-create', { items: [5, null, [], {}] });
  const types = 'must be one of URL, VCARD, WIFI, TEXT, EMAIL, SMS, PHONE, GEO, EVENT';
  expect(errorBody.parse(body).details).toEqual([
    { field: 'items.0', message: 'must be an object' },
    { field: 'items.1', message: 'cannot be null' },
    { field: 'items.2', message: 'must be an object' },
    { field: 'items.3.type', message: types },
  ]);
});

const zodWords = /Invalid (input|option|string|number|value|key)|Too (small|big)|Unrecognized key/;

test('messages for lists over REST and GraphQL', async () => {
  const none = await send('POST', '/api-keys', { name: 'A', permissions: [] });
  expect(errorBody.parse(none.body)).toEqual(problem('permissions', 'must have at least 1 entry'));
  const allowedIps = Array.from({ length: 101 }, () => '203.0.113.1');
  const many = await send('POST', '/api-keys', { name: 'A', allowedIps });
  expect(errorBody.parse(many.body)).toEqual(
    problem('allowedIps', 'must have at most 100 entries'),
  );
  const { errors } = await server.graphql(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    { input: { organizationId: ada.organizationId, name: 'A', allowedIps } },
    { cookie: ada.cookie },
  );
  expect(errors[0]?.message).toBe('input.allowedIps must have at most 100 entries');
});

test('no schema falls back to the messages of zod', async () => {
  const schemas = [
    ...routes.flatMap(({ description: { body, query } }) => [body, query]),
    ...bulkItemSchemas,
    z.email(),
    z.url(),
    z.uuid(),
    z.iso.datetime(),
    z.iso.date(),
    z.base64(),
    z.string().regex(/x/),
    z.string().startsWith('x'),
    z.string().min(9),
    z.string().length(9),
    z.string().max(1),
    z.literal('x'),
    z.literal(['x', 'y']),
    z.number().gt(9),
    z.number().lt(-9),
    z.number().multipleOf(7),
    z.int(),
    z.bigint(),
    z.date(),
    z.map(z.string(), z.string()),
    z.set(z.string()).min(2),
    z.array(z.int()).length(9),
    z.record(z.string().regex(/x/), z.int()),
    z.union([z.string().regex(/x/), z.int()]),
    z.tuple([z.int()]),
    z.never(),
    z.custom(() => false),
  ];
  // Fuzzing reaches each leaf; here every schema gets values of every kind.
  const wrong = [
    undefined,
    null,
    true,
    5,
    0.5,
    Number.NaN,
    'ab',
    '',
    [],
    [1, 2],
    {},
    { a: 1, b: 2 },
  ];
  const deep = (value: unknown) => [value, [value], { items: [value], name: value, data: value }];
  let seen = 0;
  for (const schema of schemas) {
    for (const value of [...wrong.flatMap(deep), new Set(['a']), new Map([['a', 1]])]) {
      const { error } = schema.safeParse(value);
      for (const { message } of error?.issues ?? []) {
        expect(message).not.toMatch(zodWords);
        seen += 1;
      }
    }
  }
  expect(seen).toBeGreaterThan(1000);
});
