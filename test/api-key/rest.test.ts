// API keys over REST.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, {
  once: true,
  permissions: ['ORGANIZATION_READ', 'QR_CODES_READ', 'API_KEYS_READ', 'API_KEYS_WRITE'],
});

const works = async (secret: string) =>
  Object((await server.rest('GET', '/users/me/organizations', { key: secret })).body).code ?? 'OK';

test('create, list, rotate, revoke', async () => {
  const created = await ada.rest('POST', '/api-keys', {
    body: { name: 'Website', permissions: ['QR_CODES_READ', 'ORGANIZATION_READ'], allowedIps: [] },
  });
  expect(created.status).toBe(201);
  expect(created.headers.get('cache-control')).toBe('no-store');
  const secret = textAt(created.body, 'secret');
  const id = textAt(created.body, 'apiKey.id');
  const shown = {
    id,
    name: 'Website',
    preview: `${secret.slice(0, 17)}…`,
    permissions: ['ORGANIZATION_READ', 'QR_CODES_READ'],
    allowedIps: [],
    folderIds: null,
    serviceAccount: false,
    test: false,
    status: 'ACTIVE',
    createdAt: expect.stringMatching(/Z$/),
    createdBy: { id: ada.userId, name: 'Ada' },
    lastUsedAt: null,
    lastAddress: null,
    expiresAt: null,
    revokedAt: null,
  };
  expect(created.body).toEqual({ apiKey: shown, secret });
  expect(await works(secret)).toBe('OK');

  const list = await ada.rest('GET', '/api-keys?limit=1');
  expect(list.body).toEqual({
    apiKeys: [shown],
    pagination: { page: 1, limit: 1, total: 2, totalPages: 2 },
  });
  expect(list.headers.get('link')).toContain('rel="next"');
  expect(JSON.stringify((await ada.rest('GET', '/api-keys?page=2&limit=1')).body)).not.toContain(
    id,
  );

  const rotated = await ada.rest('POST', `/api-keys/${id}/rotate`, {
    body: { overlapSeconds: 60 },
  });
  expect(rotated.status).toBe(200);
  expect(rotated.headers.get('cache-control')).toBe('no-store');
  const fresh = textAt(rotated.body, 'secret');
  expect([await works(secret), await works(fresh)]).toEqual(['OK', 'OK']);

  const again = await ada.rest('POST', `/api-keys/${textAt(rotated.body, 'apiKey.id')}/rotate`);
  expect(again.status).toBe(200);
  expect(await works(fresh)).toBe('API_KEY_REVOKED');

  const last = textAt(again.body, 'apiKey.id');
  for (let time = 0; time < 2; time += 1) {
    const gone = await ada.rest('DELETE', `/api-keys/${last}`);
    expect(gone.status).toBe(204);
  }
  expect(await works(textAt(again.body, 'secret'))).toBe('API_KEY_REVOKED');
});

test('read and update one, with optimistic locking', async () => {
  const created = await ada.rest('POST', '/api-keys', {
    body: { name: 'Website', permissions: ['QR_CODES_READ', 'ORGANIZATION_READ'] },
  });
  const secret = textAt(created.body, 'secret');
  const one = `/api-keys/${textAt(created.body, 'apiKey.id')}`;
  const read = await ada.rest('GET', one);
  expect(read).toMatchObject({ status: 200, body: Object(created.body).apiKey });
  const etag = read.headers.get('etag') ?? '';
  const again = await ada.rest('GET', one, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);

  const put = (body: object, match: string) =>
    ada.rest('PUT', one, { body, headers: { 'if-match': match } });
  const changed = await put({ name: 'Shop', permissions: ['QR_CODES_READ'] }, etag);
  expect(changed).toMatchObject({
    status: 200,
    body: { name: 'Shop', permissions: ['QR_CODES_READ'], allowedIps: [] },
  });
  expect((await put({ name: 'Overwritten' }, etag)).status).toBe(412);
  const now = await ada.rest('GET', one);
  expect(now.body).toEqual(changed.body);
  expect(now.headers.get('etag')).toBe(changed.headers.get('etag'));
  expect(await works(secret)).toBe('FORBIDDEN');

  const used = await ada.rest('GET', one, { headers: { 'if-none-match': etag } });
  expect(used.status).toBe(200);
  for (const [body, field] of [
    [{ name: '' }, 'name'],
    [{ permissions: [] }, 'permissions'],
    [{ allowedIps: ['here'] }, 'allowedIps.0'],
    [{ expiresAt: '2040-01-01T00:00:00Z' }, 'expiresAt'],
  ] as const) {
    const refused = await ada.rest('PUT', one, { body });
    expect(refused).toMatchObject({ status: 400, body: { details: [{ field }] } });
  }
  const wider = await ada.rest('PUT', one, { body: { permissions: ['ANALYTICS_READ'] } });
  expect(wider.status).toBe(403);
});

describe('rejects', () => {
  test.each<[what: string, body: object, status: number, field: string]>([
    ['a missing name', {}, 400, 'name'],
    ['an empty name', { name: '' }, 400, 'name'],
    ['an unknown permission', { name: 'x', permissions: ['ALL'] }, 400, 'permissions.0'],
    ['an empty list of permissions', { name: 'x', permissions: [] }, 400, 'permissions'],
    ['a past expiry', { name: 'x', expiresAt: '2020-01-01T00:00:00Z' }, 400, 'expiresAt'],
    ['an invalid expiry', { name: 'x', expiresAt: 'soon' }, 400, 'expiresAt'],
    ['an invalid range', { name: 'x', allowedIps: ['10.0.0.0/33'] }, 400, 'allowedIps.0'],
    ['an unknown field', { name: 'x', admin: true }, 400, 'admin'],
  ])('%s', async (_what, body, status, field) => {
    const before = await server.prisma.apiKey.count();
    const response = await ada.rest('POST', '/api-keys', { body });
    expect(response.status).toBe(status);
    expect(JSON.stringify(Object(response.body).details)).toContain(`"field":"${field}"`);
    expect(await server.prisma.apiKey.count()).toBe(before);
  });

  test('granting permissions that the calling key does not have', async () => {
    const response = await ada.rest('POST', '/api-keys', {
      body: { name: 'x', permissions: ['QR_CODES_WRITE'] },
    });
    expect(response.body).toMatchObject({
      statusCode: 403,
      message: 'This requires the permission QR_CODES_WRITE',
    });
    const usual = await ada.rest('POST', '/api-keys', { body: { name: 'x' } });
    expect(usual.status).toBe(403);
  });

  test('requests without the permission', async () => {
    const { secret } = await server.createKey(ada);
    for (const [method, path] of [
      ['GET', ''],
      ['POST', ''],
      ['GET', '/key_1'],
      ['PUT', '/key_1'],
      ['POST', '/key_1/rotate'],
      ['DELETE', '/key_1'],
    ] as const) {
      const response = await server.rest(
        method,
        `/organizations/${ada.organizationId}/api-keys${path}`,
        {
          key: secret,
          ...(['POST', 'PUT'].includes(method) && { body: { name: 'x' } }),
        },
      );
      expect([403, 404]).toContain(response.status);
    }
  });

  test('a key of another organization, in its path or the caller’s', async () => {
    const bob = await createCaller(server, { name: 'Bob' });
    for (const org of [ada.organizationId, bob.organizationId]) {
      const path = `/organizations/${org}/api-keys/${bob.keyId}`;
      expect((await server.rest('GET', path, { key: ada.key })).status).toBe(404);
      const renamed = await server.rest('PUT', path, { key: ada.key, body: { name: 'Mine' } });
      expect(renamed.status).toBe(404);
      expect((await server.rest('DELETE', path, { key: ada.key })).status).toBe(404);
      expect((await server.rest('POST', `${path}/rotate`, { key: ada.key })).status).toBe(404);
    }
    expect(await works(bob.key)).toBe('OK');
  });

  test('an Idempotency-Key, whose stored response would contain the secret', async () => {
    const before = await server.prisma.apiKey.count();
    const response = await ada.rest('POST', '/api-keys', {
      body: { name: 'x', permissions: ['QR_CODES_READ'] },
      headers: { 'idempotency-key': 'one' },
    });
    expect(response.body).toMatchObject({
      statusCode: 400,
      details: [{ field: 'Idempotency-Key' }],
    });
    expect(await server.prisma.apiKey.count()).toBe(before);
  });
});
