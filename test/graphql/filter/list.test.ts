// Filters of all lists besides those of QR codes.
import { beforeAll, describe, expect, test } from 'vitest';
import { usePerson, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server, { once: true, name: 'Ada' });

const graphql = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await server.graphql(
    query,
    { org: ada.organizationId, ...variables },
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  return data;
};

/** The path of a list in the organization, and the field of each item that tells it apart. */
const lists = {
  folders: { type: 'FolderFilter', field: 'name' },
  logos: { type: 'LogoFilter', field: 'name' },
  stylePresets: { type: 'StylePresetFilter', field: 'name' },
  webhooks: { type: 'WebhookFilter', field: 'url' },
  apiKeys: { type: 'ApiKeyFilter', field: 'name' },
  invitations: { type: 'InvitationFilter', field: 'email' },
  members: { type: 'MemberFilter', field: 'role' },
  auditLog: { type: 'AuditLogFilter', field: 'action' },
};

async function list(name: keyof typeof lists, filter: unknown, args = 'first: 100') {
  const { type, field } = lists[name];
  const data = await graphql(
    `query ($org: ID!, $filter: ${type}) { organization(id: $org) {
      list: ${name}(filter: $filter, ${args}) { totalCount nodes { field: ${field} } } } }`,
    { filter },
  );
  const { totalCount, nodes } = Object(data).organization.list;
  const found = nodes.map(({ field: value }: { field: string }) => value);
  if (args === 'first: 100') expect(totalCount).toBe(found.length);
  return { totalCount, found: [...found].sort() };
}

const past = '2020-01-01T00:00:00Z';

beforeAll(async () => {
  const { prisma } = server;
  const bob = await server.signUp('Bob');
  for (const owner of [ada, bob]) {
    const input = { organizationId: owner.organizationId };
    const as = { cookie: owner.cookie };
    const run = async (query: string, variables: Record<string, unknown>) => {
      expect((await server.graphql(query, variables, as)).errors).toEqual([]);
    };
    for (const name of ['Ärger', 'Berg', 'Cello']) {
      const named = { input: { ...input, name } };
      await run(
        'mutation ($input: CreateFolderInput!) { createFolder(input: $input) { folder { id } } }',
        named,
      );
      await run(
        'mutation ($input: CreateStylePresetInput!) { createStylePreset(input: $input) { stylePreset { id } } }',
        { input: { ...named.input, style: {} } },
      );
      await run(
        'mutation ($input: CreateLogoInput!) { createLogo(input: $input) { logo { id } } }',
        {
          input: {
            ...named.input,
            data: Buffer.from(
              `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="${name.length + name.charCodeAt(0)}"/></svg>`,
            ).toString('base64'),
          },
        },
      );
      await server.createKey(owner, { name });
      await run(
        'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { token } }',
        {
          input: {
            ...input,
            email: `${name === 'Ärger' ? 'a' : name.toLowerCase()}@example.com`,
            role: name === 'Berg' ? 'VIEWER' : 'EDITOR',
          },
        },
      );
    }
  }
  for (const path of ['a', 'b', 'c']) {
    await graphql(
      'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }',
      {
        input: {
          organizationId: ada.organizationId,
          url: `https://example.com/${path}`,
          events: path === 'a' ? ['qr.created'] : ['qr.updated', 'qr.deleted'],
        },
      },
    );
  }
  const own = { organizationId: ada.organizationId };
  await prisma.folder.updateMany({ where: { ...own, name: 'Berg' }, data: { createdAt: past } });
  await prisma.webhook.updateMany({
    where: { ...own, url: { endsWith: 'c' } },
    data: { active: false },
  });
  await prisma.apiKey.updateMany({ where: { ...own, name: 'Berg' }, data: { revoked: true } });
  await prisma.apiKey.updateMany({ where: { ...own, name: 'Cello' }, data: { lastUsedAt: past } });
  await prisma.invitation.updateMany({
    where: { ...own, email: 'cello@example.com' },
    data: { expiresAt: past },
  });
}, 60_000);

const since = '2021-01-01T00:00:00Z';

test.each<[list: keyof typeof lists, filter: unknown, expected: string[]]>([
  ['folders', { search: 'arg' }, ['Ärger']],
  ['folders', { createdAt: { until: since } }, ['Berg']],
  ['folders', { not: { createdAt: { until: since } } }, ['Cello', 'Ärger']],
  ['folders', { or: [{ search: 'cel' }, { createdAt: { until: since } }] }, ['Berg', 'Cello']],
  ['folders', { and: [{ search: 'er' }, { createdAt: { since } }] }, ['Ärger']],
  ['logos', { search: 'BERG' }, ['Berg']],
  ['logos', { not: { mediaTypes: ['image/png'] } }, ['Berg', 'Cello', 'Ärger']],
  ['logos', { mediaTypes: ['image/png'] }, []],
  ['stylePresets', { or: [{ search: 'b' }, { search: 'c' }] }, ['Berg', 'Cello']],
  ['stylePresets', { updatedAt: { until: since } }, []],
  ['webhooks', { events: ['qr.created'] }, ['https://example.com/a']],
  ['webhooks', { not: { active: true } }, ['https://example.com/c']],
  ['webhooks', { active: true, not: { search: '/A' } }, ['https://example.com/b']],
  ['apiKeys', { statuses: ['REVOKED'] }, ['Berg']],
  ['apiKeys', { status: 'ACTIVE', not: { search: 'cello' } }, ['Ärger']],
  // Keys that were never used, too.
  ['apiKeys', { not: { lastUsedAt: { until: since } } }, ['Berg', 'Ärger']],
  ['apiKeys', { createdById: 'usr_01h455vb4pex5vsknk084sn02q' }, []],
  ['invitations', { statuses: ['EXPIRED'] }, ['cello@example.com']],
  ['invitations', { roles: ['EDITOR'], not: { statuses: ['EXPIRED'] } }, ['a@example.com']],
  ['invitations', { search: 'BERG@' }, ['berg@example.com']],
  ['members', { roles: ['ADMIN'], search: 'ada' }, ['ADMIN']],
  ['members', { or: [{ roles: ['VIEWER'] }, { search: 'bob' }] }, []],
  ['members', { joinedAt: { since } }, ['ADMIN']],
])('%s %j', async (name, filter, expected) => {
  expect((await list(name, filter)).found).toEqual(expected);
});

test.each(['folders', 'logos', 'stylePresets', 'apiKeys', 'invitations'] as const)(
  '%s: pages of a filtered list',
  async (name) => {
    const pages: string[] = [];
    for (const offset of [0, 1, 2, 3]) {
      const { totalCount, found } = await list(
        name,
        { not: { search: 'nobody' } },
        `first: 1, offset: ${offset}`,
      );
      expect(totalCount).toBe(3);
      pages.push(...found);
    }
    expect(new Set(pages).size).toBe(3);
    expect(pages).toHaveLength(3);
  },
);

test.each(['NAME_ASC', 'NAME_DESC', 'CREATED_AT_DESC'])(
  'cursors of folders, %s',
  async (orderBy) => {
    const page = async (args: string) => {
      const data = await graphql(
        `query ($org: ID!) { organization(id: $org) {
        folders(filter: {not: {search: "z"}}, orderBy: ${orderBy}, ${args}) {
          nodes { name } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }`,
      );
      const { nodes, pageInfo } = Object(data).organization.folders;
      return { names: nodes.map(({ name }: { name: string }) => name), ...pageInfo };
    };
    const all = (await page('first: 9')).names;
    expect(all).toHaveLength(3);
    const first = await page('first: 2');
    expect(first).toMatchObject({ names: all.slice(0, 2), hasNextPage: true });
    const last = await page(`first: 2, after: "${first.endCursor}"`);
    expect(last).toMatchObject({ names: all.slice(2), hasNextPage: false });
    const back = await page(`last: 2, before: "${last.startCursor}"`);
    expect(back).toMatchObject({ names: all.slice(0, 2), hasPreviousPage: false });
  },
);

describe('the audit log', () => {
  const actions = async (filter: unknown) => [...new Set((await list('auditLog', filter)).found)];

  test('by several actions, and by type', async () => {
    expect(await actions({ actions: ['createFolder', 'createLogo'] })).toEqual([
      'createFolder',
      'createLogo',
    ]);
    expect(await actions({ targetType: 'Folder' })).toEqual(['createFolder']);
    expect(await actions({ targetType: 'ApiKey', not: { action: 'createFolder' } })).toEqual([
      'createApiKey',
    ]);
  });

  test('by what entries are not', async () => {
    const all = await list('auditLog', null);
    const { totalCount } = await list('auditLog', { apiKeyId: 'key_01h455vb4pex5vsknk084sn02q' });
    expect(totalCount).toBe(0);
    // Entries without an API key, too.
    const none = { not: { apiKeyId: 'key_01h455vb4pex5vsknk084sn02q' } };
    expect(await list('auditLog', none)).toEqual(all);
  });

  test('an unknown type is refused', async () => {
    const { errors } = await server.graphql(
      `query ($org: ID!) { organization(id: $org) {
        auditLog(filter: {or: [{targetType: "Nothing"}]}) { totalCount } } }`,
      { org: ada.organizationId },
      { cookie: ada.cookie },
    );
    expect(errors[0]?.extensions.details).toEqual([
      { field: 'filter.or.0.targetType', message: 'must be a type with IDs, such as QrCode' },
    ]);
  });
});
