// Creating and listing folders in both APIs.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

const graphql = (query: string, variables: Record<string, unknown> = {}) =>
  ada.graphql(query, { org: ada.organizationId, ...variables });
const make = async (name: string): Promise<string> =>
  textAt((await ada.rest('POST', '/folders', { body: { name } })).body, 'id');
const put = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  ada.rest('PUT', `/folders/${id}`, { body, headers });

describe('creating', () => {
  test('works the same in both APIs', async () => {
    const response = await ada.rest('POST', '/folders', { body: { name: 'Menus' } });
    expect(response.status).toBe(201);
    const id = textAt(response.body, 'id');
    const createdAt = textAt(response.body, 'createdAt');
    expect(id).toMatch(/^fld_[0-9a-z]{26}$/);
    expect(response.body).toEqual({
      id,
      name: 'Menus',
      qrCodeCount: 0,
      createdAt,
      updatedAt: createdAt,
      deletedAt: null,
      purgeAt: null,
    });
    expect(response.headers.get('location')).toBe(
      `/api/v1/organizations/${ada.organizationId}/folders/${id}`,
    );
    const got = await ada.rest('GET', `/folders/${id}`);
    expect(got.body).toEqual(response.body);
    expect(got.headers.get('etag')).toBe(response.headers.get('etag'));
    const { data } = await graphql(
      'query ($id: ID!) { node(id: $id) { ... on Folder { id name qrCodeCount createdAt updatedAt deletedAt purgeAt } } }',
      { id },
    );
    expect(data).toEqual({ node: response.body });
    const created = await graphql(
      `mutation ($org: ID!) { createFolder(input: {organizationId: $org, name: "Posters"}) {
        folder { name version qrCodeCount } } }`,
    );
    expect(created.data).toEqual({
      createFolder: { folder: { name: 'Posters', version: 1, qrCodeCount: 0 } },
    });
  });

  test('requires a name that is unique in the organization', async () => {
    await make('Menus');
    const again = await ada.rest('POST', '/folders', { body: { name: 'Menus' } });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'CONFLICT', details: [{ field: 'name' }] });
    const other = await make('Posters');
    expect((await put(other, { name: 'Menus' })).body).toMatchObject({ code: 'CONFLICT' });
    const bob = await createCaller(server, { name: 'Bob' });
    const body = { name: 'Menus' };
    expect((await bob.rest('POST', '/folders', { body })).status).toBe(201);
  });

  test('simultaneously with the same name creates one folder', async () => {
    const body = { name: 'Race' };
    const responses = await Promise.all(
      [1, 2, 3, 4].map(() => ada.rest('POST', '/folders', { body })),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  test.each([
    ['a missing name', {}, 'name'],
    ['an empty name', { name: '' }, 'name'],
    ['201 characters', { name: 'x'.repeat(201) }, 'name'],
    ['NUL', { name: 'a\0' }, 'name'],
    ['an unknown field', { name: 'x', color: 'red' }, 'color'],
  ])('%s is rejected', async (_what, body, field) => {
    const response = await ada.rest('POST', '/folders', { body });
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ code: 'BAD_REQUEST', details: [{ field }] });
  });

  test('accepts 200 characters of any kind', async () => {
    const name = '🗂️=<b>'.repeat(33).concat('xx');
    const id = await make(name);
    expect((await ada.rest('GET', `/folders/${id}`)).body).toMatchObject({
      name,
    });
  });

  test('runs once per Idempotency-Key', async () => {
    const options = { body: { name: 'Once' }, headers: { 'idempotency-key': 'folder-1' } };
    const first = await ada.rest('POST', '/folders', options);
    const second = await ada.rest('POST', '/folders', options);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });
});

describe('listing', () => {
  test('is sorted by name or age and paginated, with the number of codes', async () => {
    const ids: string[] = [];
    for (const name of ['b', 'c', 'a']) ids.push(await make(name));
    const [b = '', c = ''] = ids;
    for (const folderId of [b, b, c]) await ada.createQrCode({ folderId });
    const page = async (query: string) => {
      const { body } = await ada.rest('GET', `/folders${query}`);
      return Object(body).folders?.map(({ name }: { name: string }) => name) ?? body;
    };
    expect(await page('')).toEqual(['a', 'b', 'c']);
    expect(await page('?sort=-name&limit=2')).toEqual(['c', 'b']);
    expect(await page('?sort=createdAt')).toEqual(['b', 'c', 'a']);
    expect(await page('?sort=-createdAt&limit=1&page=3')).toEqual(['b']);
    expect(await page('?sort=size')).toMatchObject({ details: [{ field: 'sort' }] });
    const { body, headers } = await ada.rest('GET', '/folders?limit=2');
    expect(body).toMatchObject({ pagination: { page: 1, limit: 2, total: 3, totalPages: 2 } });
    expect(headers.get('link')).toContain('rel="next"');
    server.statements.length = 0;
    const { data } = await graphql(
      `query ($org: ID!) { organization(id: $org) { folders(first: 2) {
        totalCount nodes { name qrCodeCount } pageInfo { hasNextPage endCursor } } } }`,
    );
    expect(data).toMatchObject({
      organization: {
        folders: {
          totalCount: 3,
          nodes: [
            { name: 'a', qrCodeCount: 0 },
            { name: 'b', qrCodeCount: 2 },
          ],
          pageInfo: { hasNextPage: true },
        },
      },
    });
    expect(server.statements.filter((sql) => sql.includes('"QrCodeCount"'))).toHaveLength(1);
    const next = await graphql(
      `query ($org: ID!, $after: String) { organization(id: $org) { folders(first: 2, after: $after) {
        nodes { name } } } }`,
      { after: textAt(data, 'organization.folders.pageInfo.endCursor') },
    );
    expect(next.data).toEqual({ organization: { folders: { nodes: [{ name: 'c' }] } } });
  });

  test('codes include their folder, loaded with one statement for a list', async () => {
    const id = await make('Menus');
    for (let index = 0; index < 5; index += 1) {
      await ada.createQrCode(index % 2 === 0 ? { folderId: id } : {});
    }
    server.statements.length = 0;
    const { data } = await graphql(
      `query ($org: ID!, $id: ID!) { organization(id: $org) {
        qrCodes(filter: {folderId: $id}) { nodes { folder { id name qrCodeCount } } } } }`,
      { id },
    );
    const folder = { id, name: 'Menus', qrCodeCount: 3 };
    expect(data).toEqual({
      organization: { qrCodes: { nodes: [{ folder }, { folder }, { folder }] } },
    });
    expect(server.statements.filter((sql) => sql.includes('"Folder"'))).toHaveLength(1);
    const created = await graphql(
      `mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) {
        qrCode { folderId folder { name } } } }`,
      {
        input: {
          organizationId: ada.organizationId,
          name: 'x',
          content: { text: { text: 'x' } },
          folderId: id,
        },
      },
    );
    expect(created.errors).toEqual([]);
    expect(created.data).toEqual({
      createQrCode: { qrCode: { folderId: id, folder: { name: 'Menus' } } },
    });
  });
});

test('a folder of another organization does not exist', async () => {
  const id = await make('Menus');
  const bob = await createCaller(server, { name: 'Bob' });
  const elsewhere = `/organizations/${bob.organizationId}/folders`;
  const unknown = 'fld_01h455vb4pex5vsknk084sn02q';
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const body = method === 'PUT' ? { name: 'x' } : undefined;
    const responses = await Promise.all(
      [
        `/organizations/${ada.organizationId}/folders/${id}`,
        `${elsewhere}/${id}`,
        `${elsewhere}/${unknown}`,
        `${elsewhere}/x`,
        `${elsewhere}/${ada.organizationId}`,
      ].map((path) => server.rest(method, path, { key: bob.key, body })),
    );
    const bodies = responses.map((response) => response.body);
    expect(bodies).toEqual(Array.from({ length: 5 }, () => bodies[0]));
    expect(bodies[0]).toMatchObject({ statusCode: 404, code: 'NOT_FOUND' });
  }
  const query = 'query ($id: ID!) { node(id: $id) { id } }';
  const headers = { 'x-api-key': bob.key };
  expect(await server.graphql(query, { id }, headers)).toMatchObject({ data: { node: null } });
  const update =
    'mutation ($id: ID!) { updateFolder(input: {id: $id, name: "x"}) { folder { id } } }';
  const { errors } = await server.graphql(update, { id }, headers);
  expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
});
