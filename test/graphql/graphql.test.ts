// GraphQL documents that exceed limits or are invalid.
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const ask = (query: string, variables: Record<string, unknown> = {}) =>
  ada.graphql(query, variables);

/** The statements of a document, without the one that checks the key. */
async function statementsOf(query: string, variables: Record<string, unknown>) {
  server.statements.length = 0;
  const response = await ask(query, variables);
  return {
    response,
    statements: server.statements.filter((sql) => !sql.includes('"secretHash"')),
  };
}

const inOrganization = (inner: string) =>
  `query ($org: ID!) { organization(id: $org) { ${inner} } }`;
const nested = (levels: number) => {
  const open = 'organizations { members { nodes { user { '.repeat(levels);
  return `{ me { ${open} id ${'} } } }'.repeat(levels)} } }`;
};
const fragments = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `fragment F${index} on User { id ${index + 1 < count ? `...F${index + 1}` : ''} }`,
  ).join(' ');

describe('rejected before any SQL is executed', () => {
  test.each<[what: string, document: string]>([
    ['depth', nested(10)],
    ['breadth', `{ me { ${Array.from({ length: 400 }, () => 'id').join(' ')} } }`],
    ['aliases', `{ ${Array.from({ length: 100 }, (_, n) => `a${n}: me { id }`).join(' ')} }`],
    ['tokens', `{ me { ${'id '.repeat(5_000)} } }`],
    ['directives', `{ me { id ${'@skip(if: false) '.repeat(60)} } }`],
    ['unknown directives', `{ me { id ${'@a '.repeat(1_000)} } }`],
    ['a fragment cycle', '{ me { ...A } } fragment A on User { ...B } fragment B on User { ...A }'],
    ['a fragment that includes itself', '{ ...A } fragment A on Query { me { id } ...A }'],
    ['a chain of 300 fragments', `{ me { ...F0 } } ${fragments(300)}`],
    ['an unknown field', '{ me { passwordHash } }'],
    ['an unknown argument', '{ me(id: 1) { id } }'],
    ['a missing selection', '{ me }'],
    ['two anonymous operations', '{ me { id } } query B { me { id } }'],
    ['an incomplete document', '{ me { id }'],
    ['nesting too deep to parse', `{ me(id: ${'['.repeat(1_990)}`],
    ['a subscription', 'subscription { scans { id } }'],
    ['first: 1000000', inOrganization('qrCodes(first: 1000000) { totalCount }')],
    ['first: 101', inOrganization('qrCodes(first: 101) { totalCount }')],
    ['first: -1', inOrganization('qrCodes(first: -1) { totalCount }')],
    ['last: -1', inOrganization('members(last: -1) { totalCount }')],
    ['first beyond 32 bits', inOrganization('qrCodes(first: 9999999999) { totalCount }')],
    ['first with last', inOrganization('apiKeys(first: 1, last: 1) { totalCount }')],
    ['a forged cursor', inOrganization('qrCodes(after: "qr_1") { totalCount }')],
    [
      'a cursor with SQL',
      inOrganization(`qrCodes(after: "${btoa("GPC:S:' OR 1=1")}") { totalCount }`),
    ],
    [
      'a cost over the budget',
      inOrganization(
        'qrCodes(first: 100) { nodes { svg svg2: svg a: svg b: svg c: svg d: svg e: svg f: svg g: svg h: svg i: svg } }',
      ),
    ],
    ['101 nodes', `{ nodes(ids: [${'"qr_1",'.repeat(101)}]) { id } }`],
  ])('%s', async (_what, document) => {
    const variables = document.includes('$org') ? { org: ada.organizationId } : {};
    const { response, statements } = await statementsOf(document, variables);
    expect(response.errors.length).toBeGreaterThan(0);
    for (const { message, extensions } of response.errors) {
      expect(extensions.code, message).toBe('BAD_REQUEST');
      expect(message).not.toMatch(/prisma|node_modules|\.ts:/i);
    }
    expect(statements).toEqual([]);
  });

  test('exceeding the budget returns the cost and the budget', async () => {
    const many = 'abcdefghijk'.replace(/./g, '$&: svg ');
    const { errors } = await ask(inOrganization(`qrCodes(first: 100) { nodes { ${many} } }`), {
      org: ada.organizationId,
    });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      cost: { complexity: expect.any(Number), depth: 4, breadth: expect.any(Number) },
      budget: { complexity: 10_000, depth: 12, breadth: 300 },
    });
    expect(Object(errors[0]?.extensions.cost).complexity).toBeGreaterThan(10_000);
  });

  test('a batch of 1,000 operations', async () => {
    server.statements.length = 0;
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': ada.key },
      body: JSON.stringify(Array.from({ length: 1_000 }, () => ({ query: '{ me { id } }' }))),
    });
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors[0].extensions.code).toBe('BAD_REQUEST');
    expect(server.statements.filter((sql) => !sql.includes('"secretHash"'))).toEqual([]);
  });
});

test('fragments that double at each level are rejected at once, without authentication', async () => {
  const levels = Array.from(
    { length: 200 },
    (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
  );
  const { errors } = await server.graphql(
    `{ ...F0 } ${levels.join(' ')} fragment F200 on Query { me { id } }`,
  );
  expect(errors[0]?.extensions.code).toMatch(/BAD_REQUEST|UNAUTHORIZED/);
});

test('the introspection query of explorers is within the limits', async () => {
  const { data, errors } = await server.graphql(getIntrospectionQuery());
  expect(errors).toEqual([]);
  expect(Object(data).__schema.queryType).toMatchObject({ name: 'Query' });
});

test('an expensive introspection query is not', async () => {
  const types = '{ fields { type '.repeat(4);
  const query = `{ __schema { types ${types} { name } ${'} } '.repeat(4)} } }`;
  const { data, errors } = await server.graphql(query);
  expect(data).toBeNull();
  expect(errors[0]).toMatchObject({
    message: 'Maximum introspection depth exceeded',
    extensions: { code: 'BAD_REQUEST' },
  });
});

describe('an invalid value is reported with its field', () => {
  test.each<[document: string, variables: object, words: RegExp]>([
    ['query ($id: ID!) { organization(id: $id) { id } }', {}, /^id is required/],
    ['query ($n: Int!) { me { id @skip(if: false) } nodes(ids: []) { id } }', { n: 'x' }, /\$n/],
    ['mutation { createApiKey(input: {name: "x"}) { secret } }', {}, /organizationId/],
    [
      'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id } } }',
      { input: { organizationId: 'o', name: 'n', content: { url: { url: 'x', more: 1 } } } },
      /more/,
    ],
    [
      'mutation ($org: ID!) { createQrCode(input: {organizationId: $org, name: "x", content: {url: {url: "https://example.com"}}, routing: {validFrom: "tomorrow"}}) { qrCode { id } } }',
      {},
      /2024-01-15T10:30:00Z/,
    ],
  ])('%s', async (query, variables, words) => {
    const { errors } = await ask(query, { org: ada.organizationId, ...variables });
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect(errors.map(({ message }) => message).join()).toMatch(words);
  });
});
