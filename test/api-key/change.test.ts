// Revoking and updating API keys.
import { describe, expect, test } from 'vitest';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server, { once: true });

const asUser = (query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie: ada.cookie });

describe('revokeApiKey', () => {
  test('succeeds again for a revoked key and keeps the first revokedAt', async () => {
    const { id } = await server.createKey(ada);
    const revoke = () =>
      asUser(
        'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { status revokedAt } } }',
        {
          id,
        },
      );
    const first = await revoke();
    expect(first.data).toMatchObject({ revokeApiKey: { apiKey: { status: 'REVOKED' } } });
    const revokedAt = new Date('2026-01-01T00:00:00Z');
    await server.prisma.apiKey.update({ where: { id }, data: { revokedAt } });
    expect((await revoke()).data).toEqual({
      revokeApiKey: { apiKey: { status: 'REVOKED', revokedAt: '2026-01-01T00:00:00Z' } },
    });
  });

  test('allows a key that can write keys to revoke itself', async () => {
    const { id, secret } = await server.createKey(ada, { permissions: ['API_KEYS_WRITE'] });
    const asKey = () =>
      server.graphql(
        'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { status } } }',
        { id },
        { 'x-api-key': secret },
      );
    expect((await asKey()).data).toEqual({ revokeApiKey: { apiKey: { status: 'REVOKED' } } });
    expect((await asKey()).errors[0]?.extensions.code).toBe('API_KEY_REVOKED');
  });
});

describe('updateApiKey', () => {
  const update = (
    input: Record<string, unknown>,
    headers: Record<string, string> = { cookie: ada.cookie },
  ) =>
    server.graphql(
      'mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { apiKey { name permissions allowedIps } } }',
      { input },
      headers,
    );
  const me = (secret: string) => server.graphql('{ me { id } }', {}, { 'x-api-key': secret });

  test('changes the name and permissions from the next request', async () => {
    const { id, secret } = await server.createKey(ada);
    const list = () =>
      server.rest('GET', `/organizations/${ada.organizationId}/qr-codes`, { key: secret });
    expect((await list()).status).toBe(200);
    expect((await update({ id, name: 'New', permissions: ['ORGANIZATION_READ'] })).data).toEqual({
      updateApiKey: { apiKey: { name: 'New', permissions: ['ORGANIZATION_READ'], allowedIps: [] } },
    });
    expect((await list()).status).toBe(403);
    expect((await update({ id, permissions: [] })).errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('does not let a key extend its own permissions', async () => {
    const { id, secret } = await server.createKey(ada, { permissions: ['API_KEYS_WRITE'] });
    const more = await update(
      { id, permissions: ['API_KEYS_WRITE', 'QR_CODES_WRITE'] },
      { 'x-api-key': secret },
    );
    expect(more.errors[0]).toMatchObject({
      message: 'This requires the permission QR_CODES_WRITE',
      extensions: { code: 'FORBIDDEN' },
    });
  });

  test('applies the IP allowlist to both APIs from the next request', async () => {
    const { id, secret } = await server.createKey(ada);
    await update({ id, allowedIps: ['192.0.2.0/24', '2001:db8::/32'] });
    const refused = await me(secret);
    expect(refused.status).toBe(403);
    expect(refused.errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(refused.errors[0]?.message).toMatch(/cannot be used from (127\.0\.0\.1|::1|::ffff:)/);
    const rest = await server.rest('GET', '/users/me/organizations', { key: secret });
    expect(rest.body).toMatchObject({ code: 'FORBIDDEN' });
    await update({ id, allowedIps: ['127.0.0.0/8', '::1'] });
    expect((await me(secret)).status).toBe(200);
    await update({ id, allowedIps: [] });
    expect((await me(secret)).status).toBe(200);
  });

  test.each(['10.0.0.0/33', 'localhost', '1.2.3', '', '::/129', '1.2.3.4/8/8', '1.2.3.4/-1'])(
    'rejects the invalid range %j',
    async (range) => {
      const { id } = await server.createKey(ada);
      const { errors } = await update({ id, allowedIps: [range] });
      expect(errors[0]?.extensions).toMatchObject({
        code: 'BAD_REQUEST',
        details: [{ field: 'input.allowedIps.0' }],
      });
    },
  );
});
