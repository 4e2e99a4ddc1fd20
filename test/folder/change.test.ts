// Renaming and deleting folders that contain codes.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

const graphql = (query: string, variables: Record<string, unknown> = {}) =>
  ada.graphql(query, { org: ada.organizationId, ...variables });
const make = async (name: string): Promise<string> =>
  textAt((await ada.rest('POST', '/folders', { body: { name } })).body, 'id');
const put = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  ada.rest('PUT', `/folders/${id}`, { body, headers });

describe('renaming', () => {
  test('supports ETags, as for codes', async () => {
    const id = await make('Menus');
    const got = await ada.rest('GET', `/folders/${id}`);
    const etag = got.headers.get('etag') ?? '';
    const cached = { headers: { 'if-none-match': etag } };
    expect((await ada.rest('GET', `/folders/${id}`, cached)).status).toBe(304);
    const renamed = await put(id, { name: 'Cards' }, { 'if-match': etag });
    expect(renamed.body).toMatchObject({ id, name: 'Cards', qrCodeCount: 0 });
    expect((await put(id, { name: 'Lost' }, { 'if-match': etag })).body).toMatchObject({
      code: 'PRECONDITION_FAILED',
    });
    await ada.createQrCode({ folderId: id });
    const newer = renamed.headers.get('etag') ?? '';
    const stale = { headers: { 'if-none-match': newer } };
    expect((await ada.rest('GET', `/folders/${id}`, stale)).body).toMatchObject({
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

  test('is recorded in the audit log with the old and new name', async () => {
    const id = await make('Menus');
    await put(id, { name: 'Cards' });
    const entry = await server.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'updateFolder', targetId: id },
    });
    expect(entry.targets).toMatchObject([
      { name: 'Cards', changes: [{ field: 'name', from: 'Menus', to: 'Cards' }] },
    ]);
  });
});

describe('deleting', () => {
  test('keeps the codes, without a folder and as a new version', async () => {
    const id = await make('Menus');
    const code = await ada.createQrCode({ folderId: id });
    const path = `/qr-codes/${code.id}`;
    const before = await ada.rest('GET', path);
    expect((await ada.rest('DELETE', `/folders/${id}?purge=true`)).status).toBe(204);
    expect((await ada.rest('DELETE', `/folders/${id}`)).status).toBe(404);
    const after = await ada.rest('GET', path);
    expect(after.body).toMatchObject({ id: code.id, folderId: null });
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    const list = await ada.rest('GET', `/qr-codes?folderId=${id}`);
    expect(list.body).toMatchObject({ qrCodes: [], pagination: { total: 0 } });
  });

  test('succeeds while codes move in or change: no error, no code in a deleted folder', async () => {
    const ids = await Promise.all(['a', 'b', 'c', 'd'].map(make));
    const codes = await Promise.all(
      Array.from({ length: 30 }, (_, index) => ada.createQrCode({ folderId: ids[index % 4] })),
    );
    const bulk = (items: object[]) =>
      ada.rest('POST', '/qr-codes/bulk-update', { body: { items, atomic: false } });
    const responses = await Promise.all([
      bulk(codes.map(({ id }) => ({ id, folderId: ids[0] }))),
      bulk(codes.toReversed().map(({ id }) => ({ id, folderId: ids[1] }))),
      ...ids.map((id) => ada.rest('DELETE', `/folders/${id}`)),
      bulk(codes.map(({ id }) => ({ id, tags: ['x'] }))),
      ...codes.map(({ id }) => ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'y' } })),
    ]);
    expect(responses.filter(({ status }) => status >= 300).map(({ body }) => body)).toEqual([]);
    const left = await server.prisma.qrCode.count({
      where: { organizationId: ada.organizationId, folderId: { not: null } },
    });
    expect(left).toBe(0);
    const { body } = await ada.rest('GET', '/qr-codes');
    expect(body).toMatchObject({ pagination: { total: 30 } });
  });
});
