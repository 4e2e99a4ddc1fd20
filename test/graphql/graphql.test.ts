// What the GraphQL door does with documents that ask for too much, or are wrong.
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
});
afterAll(() => server.close());

const ask = (query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { 'x-api-key': key });

/** The statements that a document caused beyond the check of the key. */
async function statementsOf(query: string, variables: Record<string, unknown>) {
  server.statements.length = 0;
  const answer = await ask(query, variables);
  return { answer, statements: server.statements.filter((sql) => !sql.includes('"secretHash"')) };
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

describe('refused before any SQL runs', () => {
  test.each<[what: string, document: string]>([
    ['depth', nested(10)],
    ['breadth', `{ me { ${Array.from({ length: 400 }, () => 'id').join(' ')} } }`],
    ['aliases', `{ ${Array.from({ length: 100 }, (_, n) => `a${n}: me { id }`).join(' ')} }`],
    ['tokens', `{ me { ${'id '.repeat(5_000)} } }`],
    ['directives', `{ me { id ${'@skip(if: false) '.repeat(60)} } }`],
    ['unknown directives', `{ me { id ${'@a '.repeat(1_000)} } }`],
    [
      'a cycle of fragments',
      '{ me { ...A } } fragment A on User { ...B } fragment B on User { ...A }',
    ],
    ['a fragment of itself', '{ ...A } fragment A on Query { me { id } ...A }'],
    ['a chain of 300 fragments', `{ me { ...F0 } } ${fragments(300)}`],
    ['an unknown field', '{ me { passwordHash } }'],
    ['an unknown argument', '{ me(id: 1) { id } }'],
    ['no selection', '{ me }'],
    ['two operations without a name', '{ me { id } } query B { me { id } }'],
    ['half a document', '{ me { id }'],
    ['what nests too deeply to be read', `{ me(id: ${'['.repeat(1_990)}`],
    ['a subscription', 'subscription { scans { id } }'],
    ['first: 1000000', inOrganization('qrCodes(first: 1000000) { totalCount }')],
    ['first: 101', inOrganization('qrCodes(first: 101) { totalCount }')],
    ['first: -1', inOrganization('qrCodes(first: -1) { totalCount }')],
    ['last: -1', inOrganization('members(last: -1) { totalCount }')],
    ['first beyond 32 bits', inOrganization('qrCodes(first: 9999999999) { totalCount }')],
    ['first with last', inOrganization('apiKeys(first: 1, last: 1) { totalCount }')],
    ['a forged cursor', inOrganization('qrCodes(after: "qr_1") { totalCount }')],
    [
      'a cursor of SQL',
      inOrganization(`qrCodes(after: "${btoa("GPC:S:' OR 1=1")}") { totalCount }`),
    ],
    [
      'a price beyond the budget',
      inOrganization(
        'qrCodes(first: 100) { nodes { svg svg2: svg a: svg b: svg c: svg d: svg e: svg f: svg g: svg h: svg i: svg } }',
      ),
    ],
    ['101 nodes', `{ nodes(ids: [${'"qr_1",'.repeat(101)}]) { id } }`],
  ])('%s', async (_what, document) => {
    const variables = document.includes('$org') ? { org: ada.organizationId } : {};
    const { answer, statements } = await statementsOf(document, variables);
    expect(answer.errors.length).toBeGreaterThan(0);
    for (const { message, extensions } of answer.errors) {
      expect(extensions.code, message).toBe('BAD_REQUEST');
      expect(message).not.toMatch(/prisma|node_modules|\.ts:/i);
    }
    expect(statements).toEqual([]);
  });

  test('a price beyond the budget tells both', async () => {
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

  test('1,000 operations in a batch', async () => {
    server.statements.length = 0;
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': key },
      body: JSON.stringify(Array.from({ length: 1_000 }, () => ({ query: '{ me { id } }' }))),
    });
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors[0].extensions.code).toBe('BAD_REQUEST');
    expect(server.statements.filter((sql) => !sql.includes('"secretHash"'))).toEqual([]);
  });
});

test('fragments that double at every level are refused at once, without a key', async () => {
  const levels = Array.from(
    { length: 200 },
    (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
  );
  const { errors } = await server.graphql(
    `{ ...F0 } ${levels.join(' ')} fragment F200 on Query { me { id } }`,
  );
  expect(errors[0]?.extensions.code).toMatch(/BAD_REQUEST|UNAUTHORIZED/);
});

test('what an explorer asks for is within the limits', async () => {
  const { data, errors } = await server.graphql(getIntrospectionQuery());
  expect(errors).toEqual([]);
  expect(Object(data).__schema.queryType).toMatchObject({ name: 'Query' });
});

test('an expensive introspection is not', async () => {
  const types = '{ fields { type '.repeat(4);
  const query = `{ __schema { types ${types} { name } ${'} } '.repeat(4)} } }`;
  const { data, errors } = await server.graphql(query);
  expect(data).toBeNull();
  expect(errors[0]).toMatchObject({
    message: 'Maximum introspection depth exceeded',
    extensions: { code: 'BAD_REQUEST' },
  });
});

describe('a wrong value names the field', () => {
  test.each<[document: string, variables: object, words: RegExp]>([
    ['query ($id: ID!) { organization(id: $id) { id } }', {}, /\$id/],
    ['query ($n: Int!) { me { id @skip(if: false) } nodes(ids: []) { id } }', { n: 'x' }, /\$n/],
    ['mutation { createApiKey(input: {name: "x"}) { secret } }', {}, /organizationId/],
    [
      'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id } } }',
      { input: { organizationId: 'o', name: 'n', content: { url: { url: 'x', more: 1 } } } },
      /more/,
    ],
    [
      'mutation { createApiKey(input: {organizationId: "o", name: "x", expiresAt: "tomorrow"}) { secret } }',
      {},
      /2024-01-15T10:30:00Z/,
    ],
  ])('%s', async (query, variables, words) => {
    const { errors } = await ask(query, { ...variables });
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect(errors.map(({ message }) => message).join()).toMatch(words);
  });
});

describe('over HTTP', () => {
  const url = () => `${server.url}/graphql`;
  const body = JSON.stringify({ query: '{ me { id } }' });
  const send = (init: RequestInit & { headers?: Record<string, string> }) =>
    fetch(url(), { method: 'POST', ...init, headers: { 'x-api-key': key, ...init.headers } });
  const json = { 'content-type': 'application/json' };

  test('GET reads', async () => {
    const response = await fetch(`${url()}?query=${encodeURIComponent('{ me { id } }')}`, {
      headers: { 'x-api-key': key },
    });
    expect(await response.json()).toMatchObject({ data: { me: { id: ada.userId } } });
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
  });

  test.each(['variables', 'extensions'])(
    'GET with %s that are no JSON is refused',
    async (name) => {
      const response = await fetch(`${url()}?query={__typename}&${name}=hunter2[`);
      expect(response.status).toBe(400);
      expect((await response.json()).errors[0].extensions.code).toBe('BAD_REQUEST');
    },
  );

  test('GET does not write', async () => {
    const response = await fetch(
      `${url()}?query=${encodeURIComponent('mutation { logOut { ok } }')}`,
      {
        headers: { 'x-api-key': key },
      },
    );
    expect(response.status).toBe(405);
  });

  test.each<
    [what: string, init: RequestInit & { headers?: Record<string, string> }, status: number]
  >([
    ['no type', { body: new TextEncoder().encode(body) }, 415],
    ['text/plain', { body, headers: { 'content-type': 'text/plain' } }, 415],
    [
      'a form',
      { body: 'query=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
    ],
    ['no JSON', { body: '{', headers: json }, 400],
    ['null', { body: 'null', headers: json }, 400],
    ['no query', { body: '{}', headers: json }, 400],
    ['a query that is no text', { body: '{"query":1}', headers: json }, 400],
    [
      'variables that are a list',
      { body: '{"query":"{me{id}}","variables":[]}', headers: json },
      400,
    ],
    ['2 MB', { body: JSON.stringify({ query: `#${'x'.repeat(2e6)}` }), headers: json }, 413],
    [
      '10,000 nested',
      {
        body: `{"query":"{me{id}}","variables":${'['.repeat(1e4)}${']'.repeat(1e4)}}`,
        headers: json,
      },
      400,
    ],
    ['a key twice', { body: '{"query":"{me{id}}","variables":{"a":1,"a":1}}', headers: json }, 400],
    [
      'no UTF-8',
      { body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), headers: json },
      400,
    ],
    ['PUT', { method: 'PUT', body, headers: json }, 405],
  ])('%s is refused', async (_what, init, status) => {
    const response = await send(init);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).not.toMatch(/node_modules|\.ts:|SyntaxError/);
    expect(JSON.parse(text).errors[0].extensions.code).toMatch(/^[A-Z_]+$/);
  });

  test('a person who opens it in a browser gets GraphiQL', async () => {
    const response = await fetch(url(), { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  test('a request id is in every answer', async () => {
    expect((await send({ body, headers: json })).headers.get('x-request-id')).toBeTruthy();
  });
});
