// Error messages for invalid dates, in every API.
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
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

const form =
  'must be a date-time with an offset, such as 2024-01-15T10:30:00Z or 2024-01-15T11:30:00+01:00';
const noDay = (day: string) => `must be an existing date; ${day} does not exist`;
const years = 'must be between 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z in UTC';
const moments: [string, string][] = [
  ['tomorrow', form],
  ['2030-02-01', form],
  ['2030-02-30T00:00:00Z', noDay('2030-02-30')],
  ['2030-13-01T00:00:00Z', noDay('2030-13-01')],
  ['2030-01-01T24:00:00Z', 'must have a time between 00:00:00 and 23:59:59; it has 24:00:00'],
  ['2030-01-01T00:00:00+24:00', 'must have an offset between -23:59 and +23:59; it has +24:00'],
  ['0000-01-01T00:00:00Z', years],
  ['0001-01-01T00:00:00+14:00', years],
  ['9999-12-31T23:59:59-12:00', years],
  ['10000-01-01T00:00:00Z', years],
];

describe.each(moments)('date-time %s', (value, message) => {
  test('over REST', async () => {
    const code = { type: 'URL', name: 'A', data: { url: 'https://example.com' } };
    const response = await send('POST', '/qr-codes', { ...code, routing: { validFrom: value } });
    expect(errorBody.parse(response.body)).toEqual(problem('routing.validFrom', message));
    const created = await send('POST', '/api-keys', { name: 'A', expiresAt: value });
    expect(errorBody.parse(created.body)).toEqual(problem('expiresAt', message));
  });

  test.each([
    [
      'a variable with an input object',
      'mutation ($input: UpdateQrCodeInput!) { updateQrCode(input: $input) { qrCode { id } } }',
      (at: string) => ({ input: { id, routing: { validFrom: at } } }),
      'input.routing.validFrom',
      ['updateQrCode'],
    ],
    [
      'a scalar variable',
      'mutation ($id: ID!, $at: DateTime) { updateQrCode(input: {id: $id, routing: {validUntil: $at}}) { qrCode { id } } }',
      (at: string) => ({ id, at }),
      'input.routing.validUntil',
      ['updateQrCode'],
    ],
    [
      'a query argument',
      'query ($id: ID!, $at: DateTime) { node(id: $id) { ... on QrCode { preview(visitor: {at: $at}) { outcome } } } }',
      (at: string) => ({ id, at }),
      'visitor.at',
      ['node', 'preview'],
    ],
  ])('over GraphQL, in %s', async (_place, query, variables, field, path) => {
    const { errors } = await ada.graphql(query, variables(value));
    expect(errors).toMatchObject([
      {
        message: `${field} ${message}`,
        path,
        extensions: { code: 'BAD_REQUEST', details: [{ field, message }] },
      },
    ]);
  });

  test('over GraphQL, inline in the document, in an item', async () => {
    const { errors, data } = await ada.graphql(
      `mutation ($organizationId: ID!) {
        createQrCodes(input: {organizationId: $organizationId, atomic: false, items: [
          {name: "A", content: {url: {url: "https://example.com"}}, routing: {validFrom: "${value}"}}
        ]}) { results { error { message details { field } } } }
      }`,
      { organizationId: ada.organizationId },
    );
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toContain(`"field":"input.items.0.routing.validFrom"`);
    expect(JSON.stringify(data)).toContain(message);
  });
});

test('a date-time that is not a string', async () => {
  const { errors } = await ada.graphql(
    'mutation ($id: ID!) { updateQrCode(input: {id: $id, routing: {validFrom: 5}}) { qrCode { id } } }',
    { id },
  );
  expect(errors).toMatchObject([{ message: `input.routing.validFrom ${form}` }]);
});

test.each([
  ['9999-12-31', 'must be 9999-12-30 or earlier'],
  ['2030-02-30', noDay('2030-02-30')],
  ['0000-01-01', 'must be 0001-01-01 or later'],
  ['2030-02-30T00:00:00Z', noDay('2030-02-30')],
  ['soon', `${form}, or a date such as 2024-01-15 for an all-day event`],
])('start of an event, %s', async (start, message) => {
  const event = { type: 'EVENT', name: 'A', data: { title: 'A', start } };
  const { body } = await send('POST', '/qr-codes', event);
  expect(errorBody.parse(body)).toEqual(problem('data.start', message));
});

test.each([
  ['2030-02-30', noDay('2030-02-30')],
  ['2030-02-30T00:00:00Z', noDay('2030-02-30')],
  ['3000-01-01', 'must be from 1970-01-01 to 2999-12-31'],
  ['0000-01-01', 'must be from 1970-01-01 to 2999-12-31'],
  ['9999-12-31T23:59:59-12:00', 'must be from 1970-01-01 to 2999-12-31'],
  ['2030-01-01T24:00:00Z', 'must have a time between 00:00:00 and 23:59:59; it has 24:00:00'],
])('start of a period, %s', async (value, message) => {
  const { body } = await send('GET', `/qr-codes/analytics?startDate=${value}`);
  expect(errorBody.parse(body)).toEqual(problem('startDate', message));
});
