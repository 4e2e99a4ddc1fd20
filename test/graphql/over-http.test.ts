// Conformance with the GraphQL over HTTP specification.
import { type ServerAuditOptions, serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

describe('the audits of the specification', () => {
  const fetchWithKey: typeof fetch = (input, init) =>
    fetch(input, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init?.headers)), 'x-api-key': ada.key },
    });
  const audits = serverAudits({
    url: () => `${server.url}/graphql`,
    fetchFn: fetchWithKey,
  } satisfies ServerAuditOptions);

  test('are complete', () => expect(audits).toHaveLength(61));

  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });
});

describe('statuses', () => {
  const plain = 'application/json';
  const typed = 'application/graphql-response+json';
  const fails = 'query { organization(id: "org_none") { id } node(id: "x") { id } me { id } }';
  const refused = 'mutation { deleteQrCode(input: {id: "qr_none"}) { deletedQrCodeId } }';

  async function ask(accept: string, query: string, init: RequestInit = {}) {
    const headers = { 'content-type': 'application/json', accept, 'x-api-key': ada.key };
    const body = JSON.stringify({ query });
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      body,
      headers,
      ...init,
    });
    const type = response.headers.get('content-type')?.split(';')[0];
    return { status: response.status, type, body: await response.json() };
  }

  test.each([
    ['a successful request', typed, '{ me { id } }', 200],
    ['a successful request', plain, '{ me { id } }', 200],
    ['a field that is not found', typed, fails, 200],
    ['a field that is not found', plain, fails, 200],
    ['an error during execution', typed, refused, 200],
    ['a document that cannot be parsed', typed, '{', 400],
    ['an unknown field', typed, '{ me { shoeSize } }', 400],
    ['an unknown field', plain, '{ me { shoeSize } }', 200],
    ['a missing variable', plain, 'query ($id: ID!) { node(id: $id) { id } }', 200],
    ['a missing variable', typed, 'query ($id: ID!) { node(id: $id) { id } }', 400],
  ])('%s, as %s', async (_what, accept, query, status) => {
    expect(await ask(accept, query)).toMatchObject({ status, type: accept });
  });

  test.each([plain, typed])('anonymous callers get 401, as %s', async (accept) => {
    const headers = { 'content-type': 'application/json', accept };
    expect(await ask(accept, '{ me { id } }', { headers })).toMatchObject({
      status: 401,
      type: accept,
      body: { errors: [{ extensions: { code: 'UNAUTHORIZED' } }] },
    });
  });

  test.each([plain, typed, `${typed},${plain};q=0.9`])(
    'a wrong key and too large a body are errors of the accepted type, as %s',
    async (accept) => {
      const type = accept.split(',')[0];
      const headers = { 'content-type': 'application/json', accept };
      const wrong = { ...headers, 'x-api-key': 'ilqr_wrong' };
      expect(await ask(accept, '{ me { id } }', { headers: wrong })).toMatchObject({
        status: 401,
        type,
        body: { errors: [{ extensions: { code: 'UNAUTHORIZED' } }] },
      });
      const body = JSON.stringify({ query: `{ me { id } } #${'x'.repeat(70_000)}` });
      expect(await ask(accept, '', { headers, body })).toMatchObject({ status: 413, type });
    },
  );

  test('GET allows queries but no mutations', async () => {
    const get = (query: string) =>
      fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { accept: typed, 'x-api-key': ada.key },
      });
    expect((await get('query Me { me { id } }')).status).toBe(200);
    const mutation = await get(refused);
    expect(mutation.status).toBe(405);
    expect(mutation.headers.get('allow')).toBe('POST');
  });
});

describe('over HTTP', () => {
  const url = () => `${server.url}/graphql`;
  const body = JSON.stringify({ query: '{ me { id } }' });
  const send = (init: RequestInit & { headers?: Record<string, string> }) =>
    fetch(url(), { method: 'POST', ...init, headers: { 'x-api-key': ada.key, ...init.headers } });
  const json = { 'content-type': 'application/json' };

  test('GET can read', async () => {
    const response = await fetch(`${url()}?query=${encodeURIComponent('{ me { id } }')}`, {
      headers: { 'x-api-key': ada.key },
    });
    expect(await response.json()).toMatchObject({ data: { me: { id: ada.userId } } });
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
  });

  test.each(['variables', 'extensions'])(
    'GET with %s that is not JSON is rejected',
    async (name) => {
      const response = await fetch(`${url()}?query={__typename}&${name}=hunter2[`);
      expect(response.status).toBe(400);
      expect((await response.json()).errors[0].extensions.code).toBe('BAD_REQUEST');
    },
  );

  test('GET cannot write', async () => {
    const response = await fetch(
      `${url()}?query=${encodeURIComponent('mutation { logOut { ok } }')}`,
      {
        headers: { 'x-api-key': ada.key },
      },
    );
    expect(response.status).toBe(405);
  });

  test.each<
    [what: string, init: RequestInit & { headers?: Record<string, string> }, status: number]
  >([
    ['no media type', { body: new TextEncoder().encode(body) }, 415],
    ['text/plain', { body, headers: { 'content-type': 'text/plain' } }, 415],
    [
      'a form',
      { body: 'query=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
    ],
    ['invalid JSON', { body: '{', headers: json }, 400],
    ['null', { body: 'null', headers: json }, 400],
    ['a missing query', { body: '{}', headers: json }, 400],
    ['a query that is not a string', { body: '{"query":1}', headers: json }, 400],
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
    [
      'a duplicate key',
      { body: '{"query":"{me{id}}","variables":{"a":1,"a":1}}', headers: json },
      400,
    ],
    [
      'invalid UTF-8',
      { body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), headers: json },
      400,
    ],
    ['PUT', { method: 'PUT', body, headers: json }, 405],
  ])('%s is rejected', async (_what, init, status) => {
    const response = await send(init);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).not.toMatch(/node_modules|\.ts:|SyntaxError/);
    expect(JSON.parse(text).errors[0].extensions.code).toMatch(/^[A-Z_]+$/);
  });

  test('browsers get GraphiQL', async () => {
    const response = await fetch(url(), { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  test('every response has a request ID', async () => {
    expect((await send({ body, headers: json })).headers.get('x-request-id')).toBeTruthy();
  });
});

describe('incremental delivery', () => {
  test.each([
    ['defer', '{ me { id ... @defer { name } } }'],
    ['stream', '{ me { id organizations @stream { id } } }'],
  ])('@%s is refused', async (name, query) => {
    const { errors, data } = await ada.graphql(query);
    expect(data).toBeNull();
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect(errors[0]?.message).toBe(`Unknown directive "@${name}".`);
  });
});
