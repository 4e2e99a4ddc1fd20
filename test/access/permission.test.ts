// Permissions of keys and roles of users.
import { describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

describe('permissions', () => {
  test.each<[string, string, string, string, unknown]>([
    ['QR_CODES_READ', 'GET', '', 'qrCodes { totalCount }', undefined],
    ['QR_CODES_READ', 'GET', '/{id}', 'qrCode(id: $id) { id }', undefined],
    ['QR_CODES_READ', 'GET', '/{id}/download', 'qrCode(id: $id) { svg }', undefined],
  ])(
    'reading without %s returns an error that names it: %s%s',
    async (permission, method, tail, field, body) => {
      const others = ['ORGANIZATION_READ', 'QR_CODES_WRITE'];
      const { secret } = await server.createKey(ada, { permissions: others });
      const { id } = await ada.createQrCode();
      const path = `/organizations/${ada.organizationId}/qr-codes${tail.replace('{id}', id)}`;
      expect((await server.rest(method, path, { key: secret, body })).body).toEqual({
        statusCode: 403,
        message: `This requires the permission ${permission}`,
        error: 'Forbidden',
        code: 'FORBIDDEN',
      });
      const { errors } = await server.graphql(
        `query ($org: ID!${field.includes('$id') ? ', $id: ID!' : ''}) { organization(id: $org) { ${field} } }`,
        { org: ada.organizationId, id },
        { 'x-api-key': secret },
      );
      expect(errors).toMatchObject([
        {
          message: `This requires the permission ${permission}`,
          extensions: { code: 'FORBIDDEN' },
        },
      ]);
    },
  );

  test('writing without QR_CODES_WRITE returns an error that names it, before the input is validated', async () => {
    const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
    const { id } = await ada.createQrCode();
    const list = `/organizations/${ada.organizationId}/qr-codes`;
    for (const [method, path] of [
      ['POST', list],
      ['PUT', `${list}/${id}`],
      ['PATCH', `${list}/${id}`],
      ['DELETE', `${list}/${id}?unknown=1`],
    ] as const) {
      const body = method === 'DELETE' ? undefined : '{"nonsense":';
      const response = await server.rest(method, path, { key: secret, body });
      expect(response.body, method).toMatchObject({
        code: 'FORBIDDEN',
        message: 'This requires the permission QR_CODES_WRITE',
      });
    }
    const response = await server.graphql(
      `mutation ($org: ID!) {
        createQrCode(input: {organizationId: $org, name: "", content: {url: {url: "no"}}}) { qrCode { id } }
      }`,
      { org: ada.organizationId },
      { 'x-api-key': secret },
    );
    expect(response.errors).toMatchObject([
      { message: 'This requires the permission QR_CODES_WRITE', extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test('a key with the default permissions can neither read nor create keys', async () => {
    const read = await ada.graphql(
      'query ($org: ID!) { organization(id: $org) { apiKeys { totalCount } } }',
      { org: ada.organizationId },
    );
    expect(read.errors[0]?.message).toBe('This requires the permission API_KEYS_READ');
    const write = await ada.graphql(
      'mutation ($org: ID!) { createApiKey(input: {organizationId: $org, name: "x"}) { secret } }',
      { org: ada.organizationId },
    );
    expect(write.errors[0]?.message).toBe('This requires the permission API_KEYS_WRITE');
    expect(write.data).toEqual({ createApiKey: null });
  });

  test('a key cannot grant permissions that it does not have', async () => {
    const creator = await server.createKey(ada, {
      permissions: ['API_KEYS_WRITE', 'QR_CODES_READ'],
    });
    const make = (permissions: string[] | undefined) =>
      server.graphql(
        `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { permissions } } }`,
        { input: { organizationId: ada.organizationId, name: 'x', permissions } },
        { 'x-api-key': creator.secret },
      );
    expect((await make(['QR_CODES_READ'])).data).toMatchObject({
      createApiKey: { apiKey: { permissions: ['QR_CODES_READ'] } },
    });
    for (const more of [['QR_CODES_READ', 'QR_CODES_WRITE'], undefined]) {
      expect((await make(more)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('a session is limited in the same way by the person’s role', async () => {
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const response = await server.graphql(
      `mutation ($org: ID!) {
        createQrCode(input: {organizationId: $org, name: "x", content: {url: {url: "https://example.com"}}}) { qrCode { id } }
      }`,
      { org: ada.organizationId },
      { cookie: viewer.cookie },
    );
    expect(response.errors[0]?.message).toBe('This requires the permission QR_CODES_WRITE');
  });
});

test('a key that can write but not read can create, update and delete, but cannot see existing data', async () => {
  const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_WRITE'] });
  const { id } = await ada.createQrCode();
  const body = { type: 'URL', name: 'New', data: { url: 'https://example.org' } };
  const path = `/organizations/${ada.organizationId}/qr-codes/${id}`;
  const headers = { 'x-api-key': secret };
  expect((await server.createQrCode(secret, ada.organizationId)).shortCode).toBeTruthy();
  const put = await server.rest('PUT', path, { key: secret, body });
  expect(put.body).toMatchObject({
    statusCode: 403,
    message: 'This requires the permission QR_CODES_READ',
  });
  const update = 'mutation ($i: UpdateQrCodeInput!) { updateQrCode(input: $i) { qrCode { id } } }';
  const changed = await server.graphql(update, { i: { id, name: 'New' } }, headers);
  expect(changed.data).toEqual({ updateQrCode: { qrCode: { id } } });
  expect((await server.rest('GET', path, { key: secret })).status).toBe(403);
  expect((await server.rest('DELETE', path, { key: secret })).status).toBe(204);
});
