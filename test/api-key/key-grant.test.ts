// Creating and changing keys with a key.
import { beforeAll, describe, expect, test } from 'vitest';
import { createMigratedDatabase, type ServerDatabase } from '../support/database/database.ts';
import { textAt } from '../support/document/json.ts';
import type { TestServer } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

describe('at both APIs', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  const server = useServer(() => ({ databaseUrl: database.url }));
  const other = useServer(() => ({ databaseUrl: database.url }));
  const ada = usePerson(server, { once: true });

  const permissions = ['QR_CODES_READ', 'API_KEYS_READ', 'API_KEYS_WRITE'];
  const soon = new Date(Date.now() + 60_000).toISOString();
  const here = ['127.0.0.0/8', '::1'];
  const makeKey = async (input: object) => {
    const { data } = await server.graphql(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }',
      { input: { organizationId: ada.organizationId, name: 'K', permissions, ...input } },
      { cookie: ada.cookie },
    );
    return {
      id: textAt(data, 'createApiKey.apiKey.id'),
      key: textAt(data, 'createApiKey.secret'),
    };
  };
  const rest = (key: string, path: string, body: object) =>
    server.rest('POST', `/organizations/${ada.organizationId}/api-keys${path}`, { key, body });
  const change = async (key: string, mutation: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { errors } = await server.graphql(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { apiKey { id } } }`,
      { input },
      { 'x-api-key': key },
    );
    return errors[0]?.extensions.code ?? 'OK';
  };

  test.each<[string, object]>([
    ['expires', { expiresAt: soon }],
    ['is limited to IP addresses', { allowedIps: here }],
  ])(
    'a key that %s can remove the limit neither from itself nor from another key',
    async (_what, limits) => {
      const caller = await makeKey(limits);
      const free = await makeKey({});
      const count = () => server.prisma.apiKey.count();
      const before = await count();
      expect((await rest(caller.key, `/${free.id}/rotate`, {})).status).toBe(403);
      expect(await change(caller.key, 'rotateApiKey', { id: free.id })).toBe('FORBIDDEN');
      const small = await makeKey({ permissions: ['QR_CODES_READ'] });
      expect(await change(caller.key, 'updateApiKey', { id: small.id, permissions })).toBe(
        'FORBIDDEN',
      );
      expect(await change(caller.key, 'updateApiKey', { id: small.id, name: 'New' })).toBe('OK');
      expect(
        await change(caller.key, 'updateApiKey', { id: free.id, permissions: ['QR_CODES_READ'] }),
      ).toBe('OK');
      if ('allowedIps' in limits) {
        const narrow = { name: 'x', permissions, allowedIps: ['127.0.0.1'] };
        expect((await rest(caller.key, '', narrow)).status).toBe(201);
        expect((await rest(caller.key, '', { ...narrow, allowedIps: [] })).status).toBe(403);
        expect(await change(caller.key, 'updateApiKey', { id: caller.id, allowedIps: [] })).toBe(
          'FORBIDDEN',
        );
        expect(await count()).toBe(before + 2);
      } else {
        // Omitted fields are those of the calling key.
        const created = await rest(caller.key, '', { name: 'x', permissions });
        expect(textAt(created.body, 'apiKey.expiresAt')).toBe(`${soon.slice(0, 19)}Z`);
        const later = new Date(Date.now() + 120_000).toISOString();
        const longer = await rest(caller.key, '', { name: 'x', permissions, expiresAt: later });
        expect(longer.status).toBe(403);
        expect(await count()).toBe(before + 2);
      }
    },
  );

  test('a key that is being replaced cannot create keys that expire later and cannot be rotated again', async () => {
    const { id, key } = await makeKey({});
    expect((await rest(key, `/${id}/rotate`, { overlapSeconds: 60 })).status).toBe(200);
    const again = await rest(key, `/${id}/rotate`, { overlapSeconds: 60 });
    expect(again.body).toMatchObject({ statusCode: 400, details: [{ field: 'id' }] });
    const created = await rest(key, '', { name: 'x', permissions });
    const ends = Date.parse(textAt(created.body, 'apiKey.expiresAt'));
    expect(ends).toBeLessThanOrEqual(Date.now() + 60_000);
    expect((await rest(key, `/${(await makeKey({})).id}/rotate`, {})).status).toBe(403);
  });

  test('null requests a key without expiry; an omitted expiry is that of the calling key', async () => {
    const create = async (key: string, input: object) => {
      const { data, errors } = await server.graphql(
        'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { expiresAt allowedIps } } }',
        { input: { organizationId: ada.organizationId, name: 'x', permissions, ...input } },
        { 'x-api-key': key },
      );
      return errors[0]?.extensions.code ?? Object(data).createApiKey.apiKey;
    };
    const caller = await makeKey({ expiresAt: soon, allowedIps: here });
    const before = await server.prisma.apiKey.count();
    for (const free of [{ expiresAt: null }, { allowedIps: null }, { allowedIps: [] }]) {
      const label = JSON.stringify(free);
      const response = await rest(caller.key, '', { name: 'x', permissions, ...free });
      expect(response.status, label).toBe(403);
      expect(await create(caller.key, free), label).toBe('FORBIDDEN');
    }
    expect(await server.prisma.apiKey.count()).toBe(before);
    const same = { expiresAt: `${soon.slice(0, 19)}Z`, allowedIps: here };
    const created = await rest(caller.key, '', { name: 'x', permissions });
    expect(created).toMatchObject({ status: 201, body: { apiKey: same } });
    const exactly = { expiresAt: expect.stringContaining(soon.slice(0, 19)), allowedIps: here };
    expect(await create(caller.key, {})).toEqual(exactly);

    const free = await makeKey({ expiresAt: null, allowedIps: null });
    for (const nothing of [{}, { expiresAt: null, allowedIps: null }]) {
      expect(await create(free.key, nothing)).toEqual({ expiresAt: null, allowedIps: [] });
    }
  });

  test('a key that is being replaced counts as expiring at the end of the overlap', async () => {
    const put = async (key: string, id: string, body: object) => {
      const path = `/organizations/${ada.organizationId}/api-keys/${id}`;
      return server.rest('PUT', path, { key, body });
    };
    const person = { cookie: ada.cookie };
    const rotate = (id: string) =>
      server.graphql(
        'mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { secret } }',
        { input: { id, overlapSeconds: 60 } },
        person,
      );
    const old = await makeKey({ allowedIps: here });
    await rotate(old.id);
    // The expiry is allowed; the addresses are not.
    const itself = await put(old.key, old.id, { allowedIps: [] });
    expect(itself).toMatchObject({
      status: 403,
      body: { message: 'An API key cannot create a key that allows other IP addresses' },
    });
    // A key that expires later and is valid everywhere may remove the limits.
    const later = new Date(Date.now() + 120_000).toISOString();
    const caller = await makeKey({ expiresAt: later });
    expect((await put(caller.key, old.id, { allowedIps: [] })).status).toBe(200);
    // A key that expires earlier may not.
    const brief = await makeKey({ expiresAt: new Date(Date.now() + 30_000).toISOString() });
    const bound = await makeKey({ allowedIps: here });
    await rotate(bound.id);
    expect(await put(brief.key, bound.id, { allowedIps: [] })).toMatchObject({
      status: 403,
      body: { message: 'An API key cannot create a key that expires later than itself' },
    });
    expect((await put(brief.key, bound.id, { allowedIps: ['127.0.0.1', '::1'] })).status).toBe(200);
  });

  test('permissions and addresses changed in one request are checked together', async () => {
    const { key } = await makeKey({ allowedIps: here });
    for (let round = 0; round < 5; round += 1) {
      const { id } = await makeKey({ permissions: ['QR_CODES_READ'], allowedIps: here });
      const responses = await Promise.all([
        change(key, 'updateApiKey', { id, permissions }),
        // A person may remove the limits, but then the key cannot add to it.
        server.graphql(
          'mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { apiKey { id } } }',
          { input: { id, allowedIps: [] } },
          { cookie: ada.cookie },
        ),
      ]);
      expect(responses[1].errors).toEqual([]);
      expect(['OK', 'FORBIDDEN']).toContain(responses[0]);
    }
  });

  test('of many simultaneous rotations in two processes, one creates a key', async () => {
    for (const overlapSeconds of [0, 60]) {
      const { id } = await makeKey({});
      const live = () =>
        server.prisma.apiKey.count({
          where: { organizationId: ada.organizationId, revokedAt: null },
        });
      const before = await live();
      const rotate = (on: TestServer) =>
        on.graphql(
          'mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { secret } }',
          { input: { id, overlapSeconds } },
          { cookie: ada.cookie },
        );
      const responses = await Promise.all(
        Array.from({ length: 20 }, (_, at) => rotate(at % 2 === 0 ? server : other)),
      );
      expect(responses.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      expect(await live()).toBe(before);
    }
  });
});
