// The life cycle of API keys in GraphQL.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server, { once: true });

const everyField = `id name preview permissions status createdAt createdBy { id } lastUsedAt expiresAt revokedAt`;

const asUser = (query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie: ada.cookie });
const create = (input: Record<string, unknown>) =>
  asUser(
    `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { ${everyField} } } }`,
    { input: { organizationId: ada.organizationId, name: 'Test', ...input } },
  );

describe('createApiKey', () => {
  test('returns the key once; the stored values cannot be used to authenticate', async () => {
    const { data } = await create({ name: 'Website' });
    const secret = textAt(data, 'createApiKey.secret');
    const id = textAt(data, 'createApiKey.apiKey.id');
    expect(secret).toMatch(/^ilqr_[0-9A-Za-z]{48}$/);
    expect(data).toEqual({
      createApiKey: {
        secret,
        apiKey: {
          id: expect.stringMatching(/^key_[0-9a-z]{26}$/),
          name: 'Website',
          preview: `${secret.slice(0, 17)}…`,
          permissions: [
            'ORGANIZATION_READ',
            'QR_CODES_READ',
            'ANALYTICS_READ',
            'QR_CODES_WRITE',
            'WEBHOOKS_READ',
            'WEBHOOKS_WRITE',
          ],
          status: 'ACTIVE',
          createdAt: expect.stringMatching(/Z$/),
          createdBy: { id: ada.userId },
          lastUsedAt: null,
          expiresAt: null,
          revokedAt: null,
        },
      },
    });
    const list = await asUser(
      `query ($org: ID!) { organization(id: $org) { apiKeys { nodes { ${everyField} } } } }`,
      { org: ada.organizationId },
    );
    expect(JSON.stringify(list.data)).toContain(id);
    expect(JSON.stringify(list.data)).not.toContain(secret.slice(17));
    const rows = await server.prisma.$queryRaw`SELECT to_jsonb(k)::text AS row FROM "ApiKey" k`;
    expect(JSON.stringify(rows)).toContain(id);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(17));
  });

  test('no other field of the schema returns a secret', async () => {
    const { data } = await server.graphql('{ __schema { types { name fields { name } } } }');
    const types: { name: string; fields: { name: string }[] | null }[] =
      Object(data).__schema.types;
    const withSecret = types
      .flatMap(({ name: type, fields }) => (fields ?? []).map(({ name }) => `${type}.${name}`))
      .filter((field) => /\.\w*(?:secret|hash|token)/i.test(field));
    expect(withSecret.sort()).toEqual([
      'CreateApiKeyPayload.secret',
      'CreateAuthenticatorPayload.secret',
      'CreateInvitationPayload.token',
      'CreateWebhookPayload.secret',
      'Mutation.rotateWebhookSecret',
      'RotateApiKeyPayload.secret',
      'RotateWebhookSecretPayload.secret',
      // Of a document, in the sense of its parser.
      'ServerLimits.maxTokens',
      // When the old key expires.
      'Webhook.previousSecretEndsAt',
    ]);
  });

  test('sets the requested permissions and expiry', async () => {
    const { data } = await create({
      permissions: ['QR_CODES_READ', 'QR_CODES_READ', 'ORGANIZATION_READ'],
      expiresAt: '2999-12-31T23:59:59Z',
    });
    expect(data).toMatchObject({
      createApiKey: {
        apiKey: {
          permissions: ['ORGANIZATION_READ', 'QR_CODES_READ'],
          expiresAt: '2999-12-31T23:59:59Z',
        },
      },
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['an empty name', { name: '' }, 'input.name'],
    ['a name of 201 characters', { name: 'x'.repeat(201) }, 'input.name'],
    ['an expiry in the past', { expiresAt: '2020-01-01T00:00:00Z' }, 'input.expiresAt'],
    ['an empty list of permissions', { permissions: [] }, 'input.permissions'],
  ])('%s is rejected', async (_what, input, field) => {
    const before = await server.prisma.apiKey.count();
    const { errors } = await create(input);
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_REQUEST', details: [{ field, message: expect.any(String) }] } },
    ]);
    expect(await server.prisma.apiKey.count()).toBe(before);
  });
});

test.each(['9999-12-31T23:59:59-23:59', '0000-01-01T00:00:00Z', '2024-02-30T00:00:00Z'])(
  'rejects %s, which is not a valid date-time',
  async (expiresAt) => {
    const before = await server.prisma.apiKey.count();
    expect((await create({ expiresAt })).errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect(await server.prisma.apiKey.count()).toBe(before);
  },
);

describe('the list', () => {
  test('is paginated, newest first, with the status', async () => {
    const bob = await server.signUp('Bob');
    const names = ['first', 'second', 'third'];
    const ids: string[] = [];
    for (const name of names) ids.push((await server.createKey(bob, { name })).id);
    const asBob = (query: string) =>
      server.graphql(query, { org: bob.organizationId, id: ids[1] }, { cookie: bob.cookie });
    await asBob('mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { id } } }');
    await server.prisma.apiKey.updateMany({
      where: { id: ids[0] ?? '' },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    const { data } = await asBob(
      'query ($org: ID!) { organization(id: $org) { apiKeys(first: 3) { totalCount nodes { name status revokedAt } } } }',
    );
    expect(data).toEqual({
      organization: {
        apiKeys: {
          totalCount: 3,
          nodes: [
            { name: 'third', status: 'ACTIVE', revokedAt: null },
            { name: 'second', status: 'REVOKED', revokedAt: expect.stringMatching(/Z$/) },
            { name: 'first', status: 'EXPIRED', revokedAt: null },
          ],
        },
      },
    });
  });
});

describe('rotateApiKey', () => {
  const rotate = (input: Record<string, unknown>) =>
    asUser(
      `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) {
        secret apiKey { ${everyField} } replaced { id status revokedAt } } }`,
      { input },
    );

  test('creates a key with the same settings', async () => {
    const created = await create({
      permissions: ['QR_CODES_READ'],
      expiresAt: '2999-01-01T00:00:00Z',
    });
    const old = Object(created.data).createApiKey.apiKey;
    const { data } = await rotate({ id: old.id });
    const { apiKey, secret, replaced } = Object(data).rotateApiKey;
    const { id, preview, createdAt } = apiKey;
    expect(apiKey).toEqual({ ...old, id, preview, createdAt });
    expect(id).not.toBe(old.id);
    expect(secret.startsWith(preview.slice(0, -1))).toBe(true);
    expect(replaced).toMatchObject({ id: old.id, status: 'REVOKED' });
  });

  test.each([-1, 31 * 24 * 3600])('rejects an overlap of %i seconds', async (overlapSeconds) => {
    const { id } = await server.createKey(ada);
    const { errors } = await rotate({ id, overlapSeconds });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.overlapSeconds' }],
    });
  });

  test('rejects keys that are revoked or expired', async () => {
    const { id } = await server.createKey(ada);
    await rotate({ id });
    expect((await rotate({ id })).errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('creates one new key for simultaneous requests', async () => {
    const { id } = await server.createKey(ada);
    const before = await server.prisma.apiKey.count();
    const responses = await Promise.all([rotate({ id }), rotate({ id }), rotate({ id })]);
    const shown = responses.filter(({ errors }) => errors.length === 0);
    expect(shown).toHaveLength(1);
    expect(await server.prisma.apiKey.count()).toBe(before + shown.length);
  });
});

test('lastUsedAt is updated within a minute, without a statement during the request', async () => {
  const { id, secret } = await server.createKey(ada);
  await server.rest('GET', '/users/me/organizations', { key: secret });
  await server.app.close();
  const { lastUsedAt } = await server.prisma.apiKey.findUniqueOrThrow({ where: { id } });
  expect(Date.now() - (lastUsedAt?.getTime() ?? 0)).toBeLessThan(60_000);
});

describe('the key filter', () => {
  test('matches the current status and part of the name', async () => {
    const grace = await server.signUp('Grace');
    const name = async (label: string) => ({
      label,
      ...(await server.createKey(grace, { name: label })),
    });
    await name('Shop, active');
    const [old, ended] = [await name('Shop, expired'), await name('Office, revoked')];
    const past = new Date(Date.now() - 1_000);
    const later = new Date(Date.now() + 60_000);
    const publicIdOf = (secret: string) => secret.slice(5, 17);
    const change = (secret: string, data: Record<string, Date>) =>
      server.prisma.apiKey.updateMany({
        where: { organizationId: grace.organizationId, publicId: publicIdOf(secret) },
        data,
      });
    expect(await change(old.secret, { expiresAt: past, revokedAt: later })).toEqual({ count: 1 });
    expect(await change(ended.secret, { revokedAt: past })).toEqual({ count: 1 });
    const names = async (filter: object) => {
      const { data } = await server.graphql(
        'query ($org: ID!, $filter: ApiKeyFilter) { organization(id: $org) { apiKeys(filter: $filter) { totalCount nodes { name } } } }',
        { org: grace.organizationId, filter },
        { cookie: grace.cookie },
      );
      const { totalCount, nodes } = Object(data).organization.apiKeys;
      expect(nodes).toHaveLength(totalCount);
      return nodes.map((node: { name: string }) => node.name);
    };
    expect(await names({})).toEqual(['Office, revoked', 'Shop, expired', 'Shop, active']);
    expect(await names({ status: 'ACTIVE' })).toEqual(['Shop, active']);
    expect(await names({ status: 'EXPIRED' })).toEqual(['Shop, expired']);
    expect(await names({ status: 'REVOKED' })).toEqual(['Office, revoked']);
    expect(await names({ search: 'SHOP' })).toEqual(['Shop, expired', 'Shop, active']);
    for (const search of ['%', '_', '\\']) expect(await names({ search }), search).toEqual([]);
    expect(await names({ search: 'shop', status: 'EXPIRED' })).toEqual(['Shop, expired']);
  });
});
