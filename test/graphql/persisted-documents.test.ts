// Registered GraphQL documents, run by ID.
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readManifests } from '../../src/graphql/plugins/persisted-documents/manifest.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';
import { createCaller } from '../support/server/setting.ts';

const mine = 'query Mine { me { organizations { id } } }';
const rename =
  'mutation Rename($id: ID!, $name: String!) { updateOrganization(input: {id: $id, name: $name}) { organization { name } } }';
const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

let folder: string;
const place = (name: string) => path.join(folder, name);
const write = (name: string, content: unknown) =>
  writeFile(place(name), typeof content === 'string' ? content : JSON.stringify(content));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-documents-'));
  await write('codegen.json', { mine });
  await write('apollo.json', {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: 'rename', name: 'Rename', type: 'mutation', body: rename }],
  });
});
afterAll(() => rm(folder, { recursive: true }));

type Headers = Record<string, string>;

/** The response of the GraphQL API to these parameters. */
async function ask(server: TestServer, parameters: Record<string, unknown>, headers: Headers) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: JSON.stringify(parameters),
  });
  return { status: response.status, body: await response.json() };
}

async function serve(browserDocuments: 'any' | 'registered') {
  const documents = await readManifests(folder);
  const server = await startServer({ config: { browserDocuments }, documents });
  const ada = await createCaller(server);
  return { server, ada, key: { 'x-api-key': ada.key } };
}

describe('by ID', () => {
  let server: TestServer;
  let ada: Person;
  let key: Headers;
  beforeAll(async () => {
    ({ server, ada, key } = await serve('any'));
  });
  afterAll(() => server.close());

  const organizations = () => ({ data: { me: { organizations: [{ id: ada.organizationId }] } } });

  test.each([
    ['the ID in the manifest', { documentId: 'mine' }],
    ['the hash of the text', { documentId: sha256(mine) }],
    [
      'in the format of Apollo clients',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'mine' } } },
    ],
  ])('%s', async (_what, parameters) => {
    const { status, body } = await ask(server, parameters, key);
    expect({ status, body }).toMatchObject({ status: 200, body: organizations() });
  });

  test('by GET', async () => {
    const response = await fetch(`${server.url}/graphql?documentId=${sha256(mine)}`, {
      headers: key,
    });
    expect(await response.json()).toMatchObject(organizations());
  });

  test('with variables, but no mutations by GET', async () => {
    const variables = { id: ada.organizationId, name: 'Renamed' };
    const byGet = await fetch(
      `${server.url}/graphql?documentId=rename&variables=${encodeURIComponent(JSON.stringify(variables))}`,
      { headers: { cookie: ada.cookie, 'x-requested-with': 'test' } },
    );
    expect(byGet.status).toBe(405);
    const { body } = await ask(server, { documentId: 'rename', variables }, { cookie: ada.cookie });
    expect(body.data).toEqual({ updateOrganization: { organization: { name: 'Renamed' } } });
  });

  test.each<[what: string, parameters: object, status: number, code: string]>([
    ['unknown', { documentId: sha256('{ me { id } }') }, 404, 'NOT_FOUND'],
    ['a property name of Object', { documentId: '__proto__' }, 404, 'NOT_FOUND'],
    ['empty', { documentId: '' }, 400, 'BAD_REQUEST'],
    ['a number', { documentId: 7 }, 400, 'BAD_REQUEST'],
    ['together with a document', { documentId: 'mine', query: mine }, 400, 'BAD_REQUEST'],
    ['an empty request', {}, 400, 'BAD_REQUEST'],
    [
      'unknown, in the format of Apollo clients',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'other' } } },
      404,
      'NOT_FOUND',
    ],
  ])('%s returns an error', async (_what, parameters, status, code) => {
    const response = await ask(server, { ...parameters }, key);
    expect(response).toMatchObject({ status, body: { errors: [{ extensions: { code } }] } });
    expect(response.body.errors).toHaveLength(1);
  });

  test('anonymous callers cannot find out whether a document is registered', async () => {
    for (const documentId of ['mine', 'other']) {
      expect(await ask(server, { documentId }, {})).toMatchObject({ status: 401 });
    }
  });
});

describe('if browsers may only run registered documents', () => {
  let server: TestServer;
  let ada: Person;
  let key: Headers;
  beforeAll(async () => {
    ({ server, ada, key } = await serve('registered'));
  });
  afterAll(() => server.close());

  const free = { query: '{ me { organizations { name } } }' };

  test('other documents are rejected from pages but not from programs', async () => {
    const pages: Headers[] = [{ origin: server.url }, { 'sec-fetch-site': 'same-origin' }];
    for (const headers of pages) {
      const { status, body } = await ask(server, free, { ...headers, ...key });
      expect({ status, body }).toMatchObject({
        status: 403,
        body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      });
    }
    expect(await ask(server, free, key)).toMatchObject({ status: 200 });
  });

  test('a registered one runs by ID or as text, however it is formatted', async () => {
    const inFull = 'query Mine {\n  me { __typename organizations { __typename, id } } }';
    for (const parameters of [{ documentId: 'mine' }, { query: mine }, { query: inFull }]) {
      const response = await ask(server, parameters, { origin: server.url, cookie: ada.cookie });
      expect(response, JSON.stringify(parameters)).toMatchObject({ status: 200 });
    }
  });

  test('REST gives sessions only what the dashboard uses, and keys everything', async () => {
    const { id } = await server.createQrCode(key['x-api-key'] ?? '', ada.organizationId);
    const codes = `/organizations/${ada.organizationId}/qr-codes`;
    const status = async (method: string, path: string, headers: Headers, body?: object) =>
      (await server.rest(method, path, { headers, ...(body && { body }) })).status;
    const { cookie } = ada;
    const page = { cookie, origin: server.url, 'x-requested-with': 'fetch' };
    const body = { type: 'URL', name: 'x', data: { url: 'https://example.com' } };
    for (const headers of [{ cookie }, page]) {
      expect(await status('GET', codes, headers)).toBe(403);
      expect(await status('POST', codes, headers, body)).toBe(403);
      expect(await status('DELETE', `${codes}/${id}`, headers)).toBe(403);
      expect(await status('GET', '/users/me/organizations', headers)).toBe(403);
      expect(await status('GET', `${codes}/${id}/download`, headers)).toBe(200);
      expect(await status('GET', `${codes}/export`, headers)).toBe(200);
    }
    for (const headers of [key, { ...key, origin: server.url }]) {
      expect(await status('GET', codes, headers)).toBe(200);
      expect(await status('POST', codes, headers, body)).toBe(201);
    }
  });

  test('a GET with a cookie and no Origin over http counts as from a page', async () => {
    const url = `${server.url}/graphql?query=${encodeURIComponent(free.query)}`;
    const headers = { accept: 'application/json', 'x-requested-with': 'fetch' };
    expect((await fetch(url, { headers: { ...headers, cookie: ada.cookie } })).status).toBe(403);
    expect((await fetch(url, { headers: { ...headers, ...key } })).status).toBe(200);
  });

  test('a document that is not a string is invalid', async () => {
    const query = { toString: null };
    expect(await ask(server, { query }, { origin: server.url, ...key })).toMatchObject({
      status: 403,
    });
  });

  test.each([
    ['an additional field', 'query Mine { me { organizations { id name } } }'],
    ['another alias', 'query Mine { me { organizations { id: name } } }'],
    ['a second operation', `${mine} query Other { me { id } }`],
    ['introspection', '{ __schema { types { name } } }'],
    ['invalid GraphQL', 'query Mine {'],
    ['too deep', `{${'a{'.repeat(4_000)}`],
    ['a value too deep', `{a(x:${'['.repeat(4_900)}`],
    ['too long', `{ ${'id '.repeat(20_000)} }`],
  ])('an almost registered document is rejected: %s', async (_what, query) => {
    expect(await ask(server, { query }, { origin: server.url, ...key })).toMatchObject({
      status: 403,
    });
  });
});

describe('an invalid manifest', () => {
  test.each<[what: string, content: unknown, message: RegExp]>([
    ['not JSON', '{', /is not valid JSON/],
    ['a list', [mine], /must contain a JSON object that maps identifiers/],
    ['not a string', { mine: 1 }, /must contain a JSON object that maps identifiers/],
    [
      'not GraphQL',
      { mine: 'query {' },
      /contains invalid GraphQL for the identifier mine: Syntax Error/,
    ],
  ])('%s', async (_what, content, message) => {
    const file = place('wrong');
    await write('wrong', content);
    await expect(readManifests(file)).rejects.toThrow(message);
    await expect(readManifests(file)).rejects.toThrow(`PERSISTED_DOCUMENTS: ${file} `);
  });

  test('that does not exist', async () => {
    await expect(readManifests(place('nowhere'))).rejects.toThrow(/nowhere cannot be read/);
  });

  test('with two documents for the same ID', async () => {
    await write('other.json', { mine: '{ me { id } }' });
    await expect(readManifests(folder)).rejects.toThrow(/redefines the identifier mine/);
    await rm(place('other.json'));
  });
});
