// Automatic persisted queries: callers store documents and send their hashes.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';
import { createCaller } from '../support/server/setting.ts';

const typed = 'application/graphql-response+json';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const unknown = {
  errors: [
    { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
  ],
};
const query = 'query Mine { me { organizations { id } } }';

interface Asking {
  server: TestServer;
  key: string | undefined;
}

/** What Apollo's and urql's links send: a hash, with the document if the server does not know it. */
async function ask({ server, key }: Asking, hash: string, text?: string, accept = typed) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      ...(key !== undefined && { 'x-api-key': key }),
    },
    body: JSON.stringify({
      query: text,
      extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
    }),
  });
  const [type] = response.headers.get('content-type')?.split(';') ?? [];
  return { status: response.status, type, body: await response.json() };
}

describe('by default', () => {
  let server: TestServer;
  let ada: Person & { key: string };
  let bob: Person & { key: string };
  beforeAll(async () => {
    server = await startServer();
    [ada, bob] = [await createCaller(server), await createCaller(server)];
  });
  afterAll(() => server.close());

  const organizations = ({ organizationId }: Person) => ({
    data: { me: { organizations: [{ id: organizationId }] } },
  });

  test('a document is taken after its hash was not known, and then found by the hash', async () => {
    const asking = { server, key: ada.key };
    const first = await ask(asking, hashOf(query));
    expect(first).toEqual({ status: 404, type: typed, body: unknown });
    expect(await ask(asking, hashOf(query), query)).toMatchObject({ body: organizations(ada) });
    expect(await ask(asking, hashOf(query))).toMatchObject({ body: organizations(ada) });
    expect(await ask(asking, hashOf(query).toUpperCase())).toMatchObject({
      body: organizations(ada),
    });
  });

  test('clients that only accept application/json get the error with 200', async () => {
    const json = 'application/json';
    expect(await ask({ server, key: ada.key }, hashOf('{ me { id } }'), undefined, json)).toEqual({
      status: 200,
      type: json,
      body: unknown,
    });
  });

  test('by GET, without mutations', async () => {
    const asking = { server, key: ada.key };
    const change = `mutation { updateOrganization(input: {id: "${ada.organizationId}", name: "By GET"}) { organization { name } } }`;
    await ask(asking, hashOf(query), query);
    expect(await ask(asking, hashOf(change), change)).toMatchObject({ status: 200 });
    const get = (text: string) => {
      const extensions = JSON.stringify({
        persistedQuery: { version: 1, sha256Hash: hashOf(text) },
      });
      return fetch(`${server.url}/graphql?extensions=${encodeURIComponent(extensions)}`, {
        headers: { 'x-api-key': ada.key, accept: typed },
      });
    };
    expect(await (await get(query)).json()).toMatchObject(organizations(ada));
    expect((await get(change)).status).toBe(405);
  });

  test('nobody else finds it', async () => {
    const text = `${query} # only Ada's`;
    await ask({ server, key: ada.key }, hashOf(text), text);
    expect(await ask({ server, key: bob.key }, hashOf(text))).toMatchObject({ body: unknown });
    expect(await ask({ server, key: undefined }, hashOf(text))).toMatchObject({ body: unknown });
  });

  test('documents of anonymous callers run, but are not kept', async () => {
    const asking = { server, key: undefined };
    const text = '{ __typename }';
    expect(await ask(asking, hashOf(text), text)).toMatchObject({
      body: { data: { __typename: 'Query' } },
    });
    expect(await ask(asking, hashOf(text))).toMatchObject({ body: unknown });
  });

  test('the hash must be that of the document', async () => {
    const asking = { server, key: ada.key };
    const { status, body } = await ask(asking, hashOf('{ me { email } }'), query);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: {
        errors: [
          {
            message: 'extensions.persistedQuery.sha256Hash must be the SHA-256 of query',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    });
    expect(await ask(asking, hashOf('{ me { email } }'))).toMatchObject({ body: unknown });
  });

  test('each caller has room for 200 documents, those used last', async () => {
    const asking = { server, key: ada.key };
    const texts = Array.from({ length: 201 }, (_, index) => `{ me { a${index}: id } }`);
    for (const text of texts) await ask(asking, hashOf(text), text);
    expect(await ask(asking, hashOf(texts[0] ?? ''))).toMatchObject({ body: unknown });
    for (const text of texts.slice(1, 3)) {
      expect(await ask(asking, hashOf(text))).toMatchObject({ status: 200 });
    }
  });
});

test('off: documents run, and are not kept', async () => {
  const server = await startServer({ config: { automaticDocuments: 'off' } });
  const { key } = await createCaller(server);
  expect(await ask({ server, key }, hashOf(query), query)).toMatchObject({ status: 200 });
  expect(await ask({ server, key }, hashOf(query))).toMatchObject({ body: unknown });
  await server.close();
});

test('browsers cannot store documents where they can only run registered ones', async () => {
  const server = await startServer({ config: { browserDocuments: 'registered' } });
  const { key } = await createCaller(server);
  const text = '{ me { id } }';
  const asBrowser = (query?: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': key, origin: server.url },
      body: JSON.stringify({
        query,
        extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } },
      }),
    });
  expect((await asBrowser(text)).status).toBe(403);
  await ask({ server, key }, hashOf(text), text);
  expect((await asBrowser()).status).toBe(403);
  await server.close();
});
