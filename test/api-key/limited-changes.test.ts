// What a key that is limited to folders can change, and who can limit a key.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';
import { item, useLimitedKey } from './limited-key.ts';

const server = useServer();
const ada = useCaller(server);
const limited = useLimitedKey(server, ada);

describe('a key that is limited to folders', () => {
  test('only creates and moves QR codes inside of them', async () => {
    const { inside, outside, rest } = limited;
    const create = (folderId?: string) =>
      rest('POST', '/qr-codes', { ...item, ...(folderId && { folderId }) });
    expect((await create(inside.folder)).status).toBe(201);
    for (const folderId of [undefined, outside.folder]) {
      const { status, body } = await create(folderId);
      expect(status).toBe(400);
      expect(body).toMatchObject({ details: [{ field: 'folderId' }] });
    }
    for (const folderId of [null, outside.folder]) {
      const { status, body } = await rest('PATCH', `/qr-codes/${inside.id}`, { folderId });
      expect(status).toBe(400);
      expect(body).toMatchObject({ details: [{ field: 'folderId' }] });
    }
    const many = await rest('POST', '/qr-codes/bulk-create', { items: [item], atomic: true });
    expect(many.status).toBe(400);
  });

  test('creates and updates by external ID only inside of them', async () => {
    const { inside, outside, rest } = limited;
    const upsert = (externalId: string, folderId?: string) =>
      rest('PUT', `/qr-codes/ext_${externalId}`, { ...item, ...(folderId && { folderId }) });
    expect(await upsert('A')).toMatchObject({ status: 400 });
    expect(await upsert('A', outside.folder)).toMatchObject({ status: 400 });
    expect(await upsert('A', inside.folder)).toMatchObject({ status: 201 });
    expect(await upsert('A')).toMatchObject({ status: 200, body: { folderId: inside.folder } });
    const { body } = await ada.rest('PUT', `/qr-codes/${outside.id}`, {
      body: { externalId: 'B' },
    });
    expect(await upsert('B', inside.folder)).toMatchObject({ status: 404 });
    const input = { organizationId: ada.organizationId, name: 'X', externalId: 'B' };
    const { errors } = await limited.graphql(
      `mutation ($input: UpsertQrCodeInput!) { upsertQrCode(input: $input) { created } }`,
      { input: { ...input, folderId: inside.folder, content: { url: { url: item.data.url } } } },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    const after = await ada.rest('GET', `/qr-codes/${outside.id}`);
    expect(after.body).toEqual(body);
  });

  test('only imports into them, and creates no folder', async () => {
    const { key } = limited;
    const send = (csv: string, query = '') =>
      server.rest('POST', `/organizations/${ada.organizationId}/qr-codes/import${query}`, {
        headers: { 'x-api-key': key, 'content-type': 'text/csv' },
        body: csv,
      });
    const row = (folder: string) => `name,url,folder\nRow,https://example.com,${folder}`;
    expect((await send(row('Inside'))).body).toMatchObject({ created: 1 });
    for (const csv of [row('Outside'), row(''), 'name,url\nRow,https://example.com'])
      expect(Object((await send(csv)).body).created ?? 0, csv).toBe(0);
    expect((await send(row('Another'), '?createFolders=true')).status).toBe(400);
    expect(Object((await ada.rest('GET', '/folders')).body).pagination.total).toBe(2);
  });

  test('reverts no QR code to a folder that it does not reach', async () => {
    const { inside, outside, rest } = limited;
    const { id } = await ada.createQrCode({ folderId: outside.folder });
    await ada.rest('PATCH', `/qr-codes/${id}`, { body: { folderId: inside.folder } });
    expect((await rest('POST', `/qr-codes/${id}/revert`, { version: 1 })).status).toBe(409);
  });

  test('does not use the short code of a deleted QR code again', async () => {
    const { inside, outside, rest } = limited;
    const { id } = await ada.createQrCode({ shortCode: 'poster', folderId: outside.folder });
    await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
    const body = { ...item, shortCode: 'poster', reuseShortCode: true, folderId: inside.folder };
    expect((await rest('POST', '/qr-codes', body)).status).toBe(409);
    expect((await ada.rest('POST', '/qr-codes', { body })).status).toBe(201);
  });

  test('gets no stored response to the request of another key', async () => {
    const { inside, key } = limited;
    const headers = { 'idempotency-key': 'once' };
    const body = { ...item, name: 'Secret', folderId: inside.folder };
    const path = `/organizations/${ada.organizationId}/qr-codes`;
    const first = await server.rest('POST', path, { key: ada.key, body, headers });
    const second = await server.rest('POST', path, { key, body, headers });
    expect(Object(second.body).id).not.toBe(Object(first.body).id);
  });

  test('renames its folders, and can neither create nor delete any', async () => {
    const { inside, rest } = limited;
    const renamed = await rest('PATCH', `/folders/${inside.folder}`, { name: 'Renamed' });
    expect(renamed.status).toBe(200);
    expect((await rest('POST', '/folders', { name: 'Another' })).status).toBe(403);
    expect((await rest('DELETE', `/folders/${inside.folder}`)).status).toBe(403);
  });

  test('reaches nothing once its last folder is deleted', async () => {
    const { inside, outside, rest } = limited;
    await ada.rest('DELETE', `/folders/${inside.folder}`);
    for (const purge of [false, true]) {
      if (purge) await ada.rest('DELETE', `/folders/${inside.folder}?purge=true`);
      expect(Object((await rest('GET', '/qr-codes')).body).pagination.total).toBe(0);
      for (const id of [inside.id, outside.id, outside.loose])
        expect((await rest('GET', `/qr-codes/${id}`)).status).toBe(404);
    }
    expect(Object((await rest('GET', '/folders')).body).pagination.total).toBe(0);
    expect((await rest('POST', '/qr-codes', item)).status).toBe(400);
  });

  test('follows a QR code that is moved, and changes of its folders, from the next request on', async () => {
    const { inside, outside, rest } = limited;
    await ada.rest('PATCH', `/qr-codes/${inside.id}`, { body: { folderId: outside.folder } });
    expect((await rest('GET', `/qr-codes/${inside.id}`)).status).toBe(404);
    const { data } = await server.graphql(
      'query ($org: ID!) { organization(id: $org) { apiKeys { nodes { id folderIds } } } }',
      { org: ada.organizationId },
      { cookie: ada.cookie },
    );
    const key = Object(data).organization.apiKeys.nodes.find(
      ({ folderIds }: { folderIds: string[] | null }) => folderIds !== null,
    );
    const update = (input: object) =>
      server.graphql(
        'mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { apiKey { folderIds } } }',
        { input: { id: key.id, ...input } },
        { cookie: ada.cookie },
      );
    expect((await update({ folderIds: [outside.folder] })).errors).toEqual([]);
    expect((await rest('GET', `/qr-codes/${inside.id}`)).status).toBe(200);
    expect((await update({ folderIds: null })).data).toEqual({
      updateApiKey: { apiKey: { folderIds: null } },
    });
    expect((await rest('GET', `/qr-codes/${outside.loose}`)).status).toBe(200);
  });
});

test.each<[string, object, string]>([
  ['a folder that does not exist', { folderIds: ['fld_unknown'] }, 'input.folderIds.0'],
  ['no folder', { folderIds: [] }, 'input.folderIds'],
  [
    'a permission that such keys cannot have',
    { permissions: ['WEBHOOKS_READ'], folderIds: 'own' },
    'input.permissions',
  ],
])('a key cannot be created with %s', async (_what, input, field) => {
  const { inside } = limited;
  const given =
    'folderIds' in input && input.folderIds === 'own' ? { folderIds: [inside.folder] } : {};
  const { errors } = await server.graphql(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    { input: { organizationId: ada.organizationId, name: 'X', ...input, ...given } },
    { cookie: ada.cookie },
  );
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST', details: [{ field }] });
});

test('a key without a permission cannot remove the limit of a key that has it', async () => {
  const { inside } = limited;
  const { secret } = await server.createKey(ada, { permissions: ['API_KEYS_WRITE'] });
  const { id } = await server.createKey(ada, { folderIds: [inside.folder] });
  const { errors } = await server.graphql(
    'mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { apiKey { id } } }',
    { input: { id, folderIds: null } },
    { 'x-api-key': secret },
  );
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
});
