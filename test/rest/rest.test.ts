// What the REST door does with bodies, methods, repeated writes.
import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let codes: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
  codes = `/organizations/${ada.organizationId}/qr-codes`;
});
afterAll(() => server.close());

const documented = { type: 'URL', name: 'Company Website', data: { url: 'https://example.com' } };
const count = () => server.prisma.qrCode.count();

describe('a body that is refused', () => {
  let before: number;
  beforeEach(async () => {
    before = await count();
  });

  const named = (name: string) => JSON.stringify({ ...documented, name });
  test.each<[what: string, body: string | Uint8Array<ArrayBuffer>, status: number]>([
    ['nothing', '', 400],
    ['half of it', '{"type":"URL"', 400],
    ['a comment', `${named('x')} // hello`, 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['a text', '"x"', 400],
    ['a number', '1', 400],
    ['a key twice', named('x').replace('{', '{"name":"other",'), 400],
    ['a key twice inside', named('x').replace('{"url"', '{"url":"https://a.example","url"'), 400],
    ['a key twice with the same value', named('x').replace('{', '{"name":"x",'), 400],
    ['__proto__', named('x').replace('{', '{"__proto__":{"status":"PAUSED"},'), 400],
    ['constructor', named('x').replace('{', '{"constructor":{"prototype":{}},'), 400],
    ['NUL', named('a\0'), 400],
    ['a raw NUL', named('a').replace('"a"', '"\0"'), 400],
    ['a lone surrogate', named('a').replace('"a"', '"\\ud800"'), 400],
    ['10,000 nested lists', named('x').replace('"x"', '['.repeat(1e4) + ']'.repeat(1e4)), 400],
    ['100,000 nested objects', `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`, 400],
    ['10,000 open brackets', '['.repeat(10_000), 400],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400],
    ['gzip', new Uint8Array(gzipSync(named('x'))), 400],
    ['2 MB', named('x'.repeat(2_000_000)), 413],
    ['1e999', named('x').replace('"x"', '1e999'), 400],
  ])('%s', async (_what, body, status) => {
    const response = await fetch(`${server.url}/api/v1${codes}`, {
      method: 'POST',
      headers: { 'x-api-key': key, 'content-type': 'application/json' },
      body,
    });
    const answer = await response.json();
    expect(response.status, JSON.stringify(answer)).toBe(status);
    expect(answer).toMatchObject({ statusCode: status, error: expect.any(String) });
    expect(JSON.stringify(answer)).not.toMatch(/prisma|node_modules|\.ts:|RangeError|stack/i);
    expect(await count()).toBe(before);
  });

  test('2 MB without a Content-Length', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        `${server.url}/api/v1${codes}`,
        { method: 'POST', headers: { 'x-api-key': key, 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      request.on('error', reject);
      for (let part = 0; part < 32; part += 1) request.write('x'.repeat(65_536));
      request.end();
    });
    expect(status).toBe(413);
    expect(await count()).toBe(before);
  });

  test('of another kind and in no UTF-8 is told of its kind', async () => {
    const response = await fetch(`${server.url}/api/v1${codes}`, {
      method: 'POST',
      headers: { 'x-api-key': key, 'content-type': 'text/csv' },
      body: new Uint8Array([0xff, 0xfe, 0xfd]),
    });
    expect(await response.json()).toMatchObject({
      statusCode: 415,
      message: 'Content-Type must be application/json',
    });
    expect(await count()).toBe(before);
  });

  test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'Content-Type %s gets 415',
    async (type) => {
      const response = await fetch(`${server.url}/api/v1${codes}`, {
        method: 'POST',
        headers: { 'x-api-key': key, ...(type && { 'content-type': type }) },
        // Bytes, to which fetch adds no type.
        body: new TextEncoder().encode(named('x')),
      });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE' });
      expect(await count()).toBe(before);
    },
  );

  test('nothing of it has reached a prototype', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object({}).status).toBeUndefined();
  });
});

test('a charset beside the type is welcome', async () => {
  const answer = await server.rest('POST', codes, {
    key,
    body: documented,
    headers: { 'content-type': 'Application/JSON; charset=utf-8' },
  });
  expect(answer.status).toBe(201);
});

describe('methods', () => {
  const one = () => `${codes}/qr_1`;

  test.each<[method: string, path: () => string, allow: string]>([
    ['PATCH', one, 'GET, PUT, DELETE, HEAD, OPTIONS'],
    ['POST', one, 'GET, PUT, DELETE, HEAD, OPTIONS'],
    ['DELETE', () => codes, 'POST, GET, HEAD, OPTIONS'],
    ['PUT', () => `${one()}/download`, 'GET, HEAD, OPTIONS'],
    ['POST', () => '/users/me/organizations', 'GET, HEAD, OPTIONS'],
    ['PROPFIND', () => codes, 'POST, GET, HEAD, OPTIONS'],
    ['POST', () => '/openapi.json', 'GET, HEAD'],
  ])('%s where it is not gets 405, with a key or without', async (method, path, allow) => {
    for (const options of [{ key }, {}]) {
      const { status, headers, body } = await server.rest(method, path(), options);
      expect(status).toBe(405);
      expect(headers.get('allow')).toBe(allow);
      expect(body).toMatchObject({ code: 'METHOD_NOT_ALLOWED', error: 'Method Not Allowed' });
    }
  });

  test('OPTIONS tells what there is', async () => {
    const { status, headers } = await server.rest('OPTIONS', codes);
    expect(status).toBe(204);
    expect(headers.get('allow')).toBe('POST, GET, HEAD, OPTIONS');
  });

  test('HEAD answers as GET without the body, and with the same refusals', async () => {
    const head = await server.rest('HEAD', codes, { key });
    expect(head.status).toBe(200);
    expect(head.headers.get('link')).toContain('rel="first"');
    expect(head.bytes).toHaveLength(0);
    expect((await server.rest('HEAD', codes)).status).toBe(401);
    expect((await server.rest('HEAD', one(), { key })).status).toBe(404);
  });

  test('what is no route is 404, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'DELETE', 'PATCH']) {
      const { status, body } = await server.rest(method, `${codes}/a/b/c`, { key });
      expect(status).toBe(404);
      expect(body).toEqual({
        statusCode: 404,
        message: 'Not found',
        error: 'Not Found',
        code: 'NOT_FOUND',
      });
    }
  });
});

describe('Idempotency-Key', () => {
  const create = (idempotencyKey: string, body: object = documented) =>
    server.rest('POST', codes, { key, body, headers: { 'idempotency-key': idempotencyKey } });

  test('the same key twice: the first answer again, one code made', async () => {
    const before = await count();
    const first = await create('a-key');
    const second = await create('a-key');
    expect(first.status).toBe(201);
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    for (const name of ['location', 'etag', 'content-type']) {
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    }
    expect(await count()).toBe(before + 1);
  });

  test('with another body or another path: CONFLICT', async () => {
    const first = await create('b-key');
    const other = await create('b-key', { ...documented, name: 'Other' });
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ code: 'CONFLICT' });
    const path = `${codes}/${textAt(first.body, 'id')}`;
    const put = await server.rest('PUT', path, {
      key,
      body: documented,
      headers: { 'idempotency-key': 'b-key' },
    });
    expect(put.status).toBe(409);
  });

  test('ten at the same moment: one is done', async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 10 }, () => create('c-key')));
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const ids = answers
      .filter(({ status }) => status === 201)
      .map(({ body }) => textAt(body, 'id'));
    expect(new Set(ids).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  test('a write that failed has not used its key', async () => {
    const pale = { ...documented, style: { foregroundColor: '#EEEEEE' } };
    expect((await create('d-key', pale)).status).toBe(422);
    expect((await create('d-key')).status).toBe(201);
  });

  test('another organization’s key is another key', async () => {
    const bob = await server.signUp('Bob');
    const his = (await server.createKey(bob)).secret;
    const first = await create('e-key');
    const answer = await server.rest('POST', `/organizations/${bob.organizationId}/qr-codes`, {
      key: his,
      body: documented,
      headers: { 'idempotency-key': 'e-key' },
    });
    expect(answer.status).toBe(201);
    expect(textAt(answer.body, 'id')).not.toBe(textAt(first.body, 'id'));
  });

  test('asks again who is calling: a revoked key gets no stored answer', async () => {
    const other = await server.createKey(ada);
    const again = () =>
      server.rest('POST', codes, {
        key: other.secret,
        body: documented,
        headers: { 'idempotency-key': 'f-key' },
      });
    expect((await again()).status).toBe(201);
    await server.graphql(
      'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { id } } }',
      { id: other.id },
      { cookie: ada.cookie },
    );
    expect((await again()).body).toMatchObject({ code: 'API_KEY_REVOKED' });
  });

  test('a DELETE repeated gets its 204 again', async () => {
    const { id } = await server.createQrCode(key, ada.organizationId);
    const remove = () =>
      server.rest('DELETE', `${codes}/${id}`, { key, headers: { 'idempotency-key': 'g-key' } });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(204);
  });

  test.each(['', ' ', 'x'.repeat(256), 'a b'])('%.20j is no key', async (value) => {
    const { status, body } = await create(value);
    expect(status).toBe(400);
    expect(body).toMatchObject({ details: [{ field: 'Idempotency-Key' }] });
  });
});

describe('every answer', () => {
  test('carries a request id, the caller’s own if it is one', async () => {
    const id = async (given?: string) => {
      const headers: Record<string, string> = given ? { 'x-request-id': given } : {};
      return (await server.rest('GET', codes, { key, headers })).headers.get('x-request-id');
    };
    expect(await id()).toMatch(/^[0-9a-f-]{36}$/);
    expect(await id('my-request-1')).toBe('my-request-1');
    expect(await id('x')).not.toBe('x');
    expect(await id('a'.repeat(100))).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('tells browsers not to guess, not to frame, not to keep', async () => {
    const { headers } = await server.rest('GET', codes, { key });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });
});

test('GET /users/me/organizations, the documented shape', async () => {
  const { status, body } = await server.rest('GET', '/users/me/organizations', { key });
  expect(status).toBe(200);
  expect(body).toEqual({
    organizations: [
      {
        id: ada.organizationId,
        name: 'Organization 1',
        slug: 'organization-1',
        role: 'ADMIN',
      },
    ],
  });
  const odd = await server.rest('GET', '/users/me/organizations?colour=red', { key });
  expect(odd.body).toMatchObject({ statusCode: 400, details: [{ field: 'colour' }] });
});
