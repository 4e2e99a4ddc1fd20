// Folders: made, listed, renamed, deleted, with their codes, at both doors.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let org: string;
let key: string;
let folders: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ada = await server.signUp();
  org = ada.organizationId;
  key = (await server.createKey(ada)).secret;
  folders = `/organizations/${org}/folders`;
});

const graphql = (query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, { org, ...variables }, { 'x-api-key': key });
const make = async (name: string): Promise<string> =>
  textAt((await server.rest('POST', folders, { key, body: { name } })).body, 'id');
const put = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  server.rest('PUT', `${folders}/${id}`, { key, body, headers });

describe('making', () => {
  test('the same at both doors', async () => {
    const answer = await server.rest('POST', folders, { key, body: { name: 'Menus' } });
    expect(answer.status).toBe(201);
    const id = textAt(answer.body, 'id');
    const createdAt = textAt(answer.body, 'createdAt');
    expect(id).toMatch(/^fld_[0-9a-z]{26}$/);
    expect(answer.body).toEqual({
      id,
      name: 'Menus',
      qrCodeCount: 0,
      createdAt,
      updatedAt: createdAt,
    });
    expect(answer.headers.get('location')).toBe(`/api/v1${folders}/${id}`);
    const got = await server.rest('GET', `${folders}/${id}`, { key });
    expect(got.body).toEqual(answer.body);
    expect(got.headers.get('etag')).toBe(answer.headers.get('etag'));
    const { data } = await graphql(
      'query ($id: ID!) { node(id: $id) { ... on Folder { id name qrCodeCount createdAt updatedAt } } }',
      { id },
    );
    expect(data).toEqual({ node: answer.body });
    const made = await graphql(
      `mutation ($org: ID!) { createFolder(input: {organizationId: $org, name: "Posters"}) {
        folder { name version qrCodeCount } } }`,
    );
    expect(made.data).toEqual({
      createFolder: { folder: { name: 'Posters', version: 1, qrCodeCount: 0 } },
    });
  });

  test('a name is taken in its organization alone', async () => {
    await make('Menus');
    const again = await server.rest('POST', folders, { key, body: { name: 'Menus' } });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'CONFLICT', details: [{ field: 'name' }] });
    const other = await make('Posters');
    expect((await put(other, { name: 'Menus' })).body).toMatchObject({ code: 'CONFLICT' });
    const bob = await server.signUp('Bob');
    const theirs = (await server.createKey(bob)).secret;
    const elsewhere = `/organizations/${bob.organizationId}/folders`;
    const body = { name: 'Menus' };
    expect((await server.rest('POST', elsewhere, { key: theirs, body })).status).toBe(201);
  });

  test('at once with one name: one is made', async () => {
    const body = { name: 'Race' };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => server.rest('POST', folders, { key, body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  test.each([
    ['no name', {}, 'name'],
    ['an empty name', { name: '' }, 'name'],
    ['201 characters', { name: 'x'.repeat(201) }, 'name'],
    ['NUL', { name: 'a\0' }, 'name'],
    ['an unknown field', { name: 'x', color: 'red' }, 'color'],
  ])('%s is refused', async (_what, body, field) => {
    const answer = await server.rest('POST', folders, { key, body });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'BAD_REQUEST', details: [{ field }] });
  });

  test('200 characters, whatever they are', async () => {
    const name = '🗂️=<b>'.repeat(33).concat('xx');
    const id = await make(name);
    expect((await server.rest('GET', `${folders}/${id}`, { key })).body).toMatchObject({ name });
  });

  test('an Idempotency-Key makes it once', async () => {
    const options = { key, body: { name: 'Once' }, headers: { 'idempotency-key': 'folder-1' } };
    const first = await server.rest('POST', folders, options);
    const second = await server.rest('POST', folders, options);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });
});

describe('listing', () => {
  test('by name or by age, page by page, with how many codes each has', async () => {
    const ids: string[] = [];
    for (const name of ['b', 'c', 'a']) ids.push(await make(name));
    const [b = '', c = ''] = ids;
    for (const folderId of [b, b, c]) await server.createQrCode(key, org, { folderId });
    const page = async (query: string) => {
      const { body } = await server.rest('GET', `${folders}${query}`, { key });
      return Object(body).folders?.map(({ name }: { name: string }) => name) ?? body;
    };
    expect(await page('')).toEqual(['a', 'b', 'c']);
    expect(await page('?sort=-name&limit=2')).toEqual(['c', 'b']);
    expect(await page('?sort=createdAt')).toEqual(['b', 'c', 'a']);
    expect(await page('?sort=-createdAt&limit=1&page=3')).toEqual(['b']);
    expect(await page('?sort=size')).toMatchObject({ details: [{ field: 'sort' }] });
    const { body, headers } = await server.rest('GET', `${folders}?limit=2`, { key });
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

  test('a code tells its folder, in a list by one statement for all', async () => {
    const id = await make('Menus');
    for (let index = 0; index < 5; index += 1) {
      await server.createQrCode(key, org, index % 2 === 0 ? { folderId: id } : {});
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
    const made = await graphql(
      `mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) {
        qrCode { folderId folder { name } } } }`,
      {
        input: {
          organizationId: org,
          name: 'x',
          content: { text: { text: 'x' } },
          folderId: id,
        },
      },
    );
    expect(made.errors).toEqual([]);
    expect(made.data).toEqual({
      createQrCode: { qrCode: { folderId: id, folder: { name: 'Menus' } } },
    });
  });
});

describe('renaming', () => {
  test('with an ETag, as for codes', async () => {
    const id = await make('Menus');
    const got = await server.rest('GET', `${folders}/${id}`, { key });
    const etag = got.headers.get('etag') ?? '';
    const cached = { key, headers: { 'if-none-match': etag } };
    expect((await server.rest('GET', `${folders}/${id}`, cached)).status).toBe(304);
    const renamed = await put(id, { name: 'Cards' }, { 'if-match': etag });
    expect(renamed.body).toMatchObject({ id, name: 'Cards', qrCodeCount: 0 });
    expect((await put(id, { name: 'Lost' }, { 'if-match': etag })).body).toMatchObject({
      code: 'PRECONDITION_FAILED',
    });
    await server.createQrCode(key, org, { folderId: id });
    const newer = renamed.headers.get('etag') ?? '';
    const stale = { key, headers: { 'if-none-match': newer } };
    expect((await server.rest('GET', `${folders}/${id}`, stale)).body).toMatchObject({
      qrCodeCount: 1,
    });
    expect((await put(id, { name: 'Menus' }, { 'if-match': newer })).status).toBe(200);
    expect((await put(id, {})).body).toMatchObject({ name: 'Menus' });
    const { errors } = await graphql(
      `mutation ($id: ID!) { updateFolder(input: {id: $id, name: "x", expectedVersions: [1]}) {
        folder { id } } }`,
      { id },
    );
    expect(errors[0]?.extensions.code).toBe('PRECONDITION_FAILED');
  });

  test('the audit log tells from what to what', async () => {
    const id = await make('Menus');
    await put(id, { name: 'Cards' });
    const entry = await server.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'updateFolder', targetId: id },
    });
    expect(entry.details).toEqual({ from: 'Menus', to: 'Cards' });
  });
});

describe('deleting', () => {
  test('its codes stay, in no folder, as something newer', async () => {
    const id = await make('Menus');
    const code = await server.createQrCode(key, org, { folderId: id });
    const path = `/organizations/${org}/qr-codes/${code.id}`;
    const before = await server.rest('GET', path, { key });
    expect((await server.rest('DELETE', `${folders}/${id}`, { key })).status).toBe(204);
    expect((await server.rest('DELETE', `${folders}/${id}`, { key })).status).toBe(404);
    const after = await server.rest('GET', path, { key });
    expect(after.body).toMatchObject({ id: code.id, folderId: null });
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    const list = await server.rest('GET', `/organizations/${org}/qr-codes?folderId=${id}`, { key });
    expect(list.body).toMatchObject({ qrCodes: [], pagination: { total: 0 } });
  });

  test('at once with codes that move in or change: no error, no code in a folder that is gone', async () => {
    const ids = await Promise.all(['a', 'b', 'c', 'd'].map(make));
    const codes = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        server.createQrCode(key, org, { folderId: ids[index % 4] }),
      ),
    );
    const bulk = (items: object[]) =>
      server.rest('POST', `/organizations/${org}/qr-codes/bulk-update`, {
        key,
        body: { items, atomic: false },
      });
    const answers = await Promise.all([
      bulk(codes.map(({ id }) => ({ id, folderId: ids[0] }))),
      bulk(codes.toReversed().map(({ id }) => ({ id, folderId: ids[1] }))),
      ...ids.map((id) => server.rest('DELETE', `${folders}/${id}`, { key })),
      bulk(codes.map(({ id }) => ({ id, tags: ['x'] }))),
      ...codes.map(({ id }) =>
        server.rest('PUT', `/organizations/${org}/qr-codes/${id}`, { key, body: { name: 'y' } }),
      ),
    ]);
    expect(answers.filter(({ status }) => status >= 300).map(({ body }) => body)).toEqual([]);
    const left = await server.prisma.qrCode.count({
      where: { organizationId: org, folderId: { not: null } },
    });
    expect(left).toBe(0);
    const { body } = await server.rest('GET', `/organizations/${org}/qr-codes`, { key });
    expect(body).toMatchObject({ pagination: { total: 30 } });
  });
});

test('a folder of elsewhere is none', async () => {
  const id = await make('Menus');
  const bob = await server.signUp('Bob');
  const theirs = (await server.createKey(bob)).secret;
  const elsewhere = `/organizations/${bob.organizationId}/folders`;
  const unknown = 'fld_01h455vb4pex5vsknk084sn02q';
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const body = method === 'PUT' ? { name: 'x' } : undefined;
    const answers = await Promise.all(
      [
        `${folders}/${id}`,
        `${elsewhere}/${id}`,
        `${elsewhere}/${unknown}`,
        `${elsewhere}/x`,
        `${elsewhere}/${org}`,
      ].map((path) => server.rest(method, path, { key: theirs, body })),
    );
    const bodies = answers.map((answer) => answer.body);
    expect(bodies).toEqual(Array.from({ length: 5 }, () => bodies[0]));
    expect(bodies[0]).toMatchObject({ statusCode: 404, code: 'NOT_FOUND' });
  }
  const query = 'query ($id: ID!) { node(id: $id) { id } }';
  const headers = { 'x-api-key': theirs };
  expect(await server.graphql(query, { id }, headers)).toMatchObject({ data: { node: null } });
  const update =
    'mutation ($id: ID!) { updateFolder(input: {id: $id, name: "x"}) { folder { id } } }';
  const { errors } = await server.graphql(update, { id }, headers);
  expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
});
