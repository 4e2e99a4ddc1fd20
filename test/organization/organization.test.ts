// Organizations, their members, and objects by ID.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import type { Person } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server, { once: true });

const asUser = (query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie: ada.cookie });
const create = (input: Record<string, unknown>) =>
  asUser(
    `mutation ($input: CreateOrganizationInput!) {
      createOrganization(input: $input) { organization { id name slug role permissions } } }`,
    { input },
  );

describe('createOrganization', () => {
  test('makes the caller its ADMIN', async () => {
    const { data } = await create({ name: 'Analytical Engines', slug: 'engines' });
    expect(data).toEqual({
      createOrganization: {
        organization: {
          id: expect.stringMatching(/^org_[0-9a-z]{26}$/),
          name: 'Analytical Engines',
          slug: 'engines',
          role: 'ADMIN',
          permissions: expect.arrayContaining(['API_KEYS_WRITE', 'QR_CODES_WRITE']),
        },
      },
    });
    const me = await asUser('{ me { organizations { slug } } }');
    expect(me.data).toEqual({
      me: { organizations: [{ slug: 'organization-1' }, { slug: 'engines' }] },
    });
  });

  test.each([
    ['Café Zürich & Söhne', /^cafe-zurich-sohne$/],
    ['Café Zürich & Söhne', /^cafe-zurich-sohne-[0-9a-f]{8}$/],
    ['日本', /^[0-9a-f]{8}$/],
    ['<b>=cmd</b>', /^b-cmd-b$/],
  ])('generates a slug from %s', async (name, slug) => {
    const { data } = await create({ name });
    expect(textAt(data, 'createOrganization.organization.slug')).toMatch(slug);
    expect(textAt(data, 'createOrganization.organization.name')).toBe(name);
  });

  test('returns CONFLICT for a slug that is taken', async () => {
    const before = await server.prisma.organization.count();
    const { errors } = await create({ name: 'x', slug: 'organization-1' });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      details: [{ field: 'input.slug' }],
    });
    expect(await server.prisma.organization.count()).toBe(before);
  });

  test.each([{ name: '' }, { name: 'x'.repeat(201) }, { name: 'x', slug: 'A b' }, { name: 'a\0' }])(
    'rejects %.40j',
    async (input) => {
      const { errors } = await create(input);
      expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
    },
  );

  test('is not available to keys', async () => {
    const { secret } = await server.createKey(ada);
    const { errors } = await server.graphql(
      'mutation { createOrganization(input: {name: "x"}) { organization { id } } }',
      {},
      { 'x-api-key': secret },
    );
    expect(errors[0]).toMatchObject({
      message: 'This requires a logged-in user',
      extensions: { code: 'FORBIDDEN' },
    });
  });
});

test('members are listed in the order in which they joined', async () => {
  const editor = await server.addMember(ada.organizationId, 'EDITOR');
  const viewer = await server.addMember(ada.organizationId, 'VIEWER');
  const { data } = await server.graphql(
    `query ($org: ID!) { organization(id: $org) { role permissions
      members { totalCount nodes { role user { id organizations { id } } } } } }`,
    { org: ada.organizationId },
    { cookie: viewer.cookie },
  );
  const member = (person: Person, role: string) => ({
    role,
    // Of other users, only shared organizations are visible.
    user: expect.objectContaining({
      id: person.userId,
      organizations: expect.arrayContaining([{ id: ada.organizationId }]),
    }),
  });
  expect(data).toEqual({
    organization: {
      role: 'VIEWER',
      permissions: ['ORGANIZATION_READ', 'QR_CODES_READ', 'ANALYTICS_READ'],
      members: {
        totalCount: 3,
        nodes: [member(ada, 'ADMIN'), member(editor, 'EDITOR'), member(viewer, 'VIEWER')],
      },
    },
  });
  expect(JSON.stringify(data)).not.toContain(editor.organizationId);
});

test('node and nodes return objects by ID in order, and null for unknown IDs', async () => {
  const { id: keyId, secret } = await server.createKey(ada, {
    permissions: ['ORGANIZATION_READ', 'QR_CODES_READ', 'QR_CODES_WRITE'],
  });
  const qrCode = await server.createQrCode(secret, ada.organizationId);
  const member = await server.prisma.member.findFirstOrThrow({ where: { userId: ada.userId } });
  const ids = [qrCode.id, ada.organizationId, ada.userId, keyId, member.id, 'qr_1', '', 'x y', '1'];
  const { data, errors } = await asUser(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
    { ids },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    nodes: [
      { __typename: 'QrCode', id: qrCode.id },
      { __typename: 'Organization', id: ada.organizationId },
      { __typename: 'User', id: ada.userId },
      { __typename: 'ApiKey', id: keyId },
      { __typename: 'Member', id: member.id },
      null,
      null,
      null,
      null,
    ],
  });
});

test('webhooks are returned without their secret', async () => {
  await server.prisma.webhook.create({
    data: {
      id: 'wh_test',
      organizationId: ada.organizationId,
      url: 'https://example.com/hook',
      events: ['qr.created'],
      secret: new Uint8Array(28),
    },
  });
  const { data } = await asUser(
    `query ($org: ID!) { organization(id: $org) {
      webhooks { totalCount nodes { id url events active } } } }`,
    { org: ada.organizationId },
  );
  expect(data).toEqual({
    organization: {
      webhooks: {
        totalCount: 1,
        nodes: [
          { id: 'wh_test', url: 'https://example.com/hook', events: ['qr.created'], active: true },
        ],
      },
    },
  });
});
