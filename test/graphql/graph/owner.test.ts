// The way from everything that an organization owns to the organization, and from payloads.
import { getNamedType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../src/schema/index.ts';
import { textAt } from '../../support/document/json.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const withOrganization = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => getNamedType(type.getFields().organization?.type)?.name === 'Organization')
  .map(({ name }) => name);

test('everything that an organization owns has the organization', () => {
  const owned = [
    'ApiKey',
    'AuditEvent',
    'ExportJob',
    'Folder',
    'ImportJob',
    'Invitation',
    'Logo',
    'Member',
    'QrCode',
    'SavedView',
    'Scan',
    'SharedReport',
  ];
  const others = ['StylePreset', 'TagCount', 'Webhook', 'WebhookDelivery'];
  const found = withOrganization.filter((name) => !/Payload$|^Query$/.test(name));
  expect(found.sort()).toEqual([...owned, ...others]);
});

test('the payload of every mutation that changes something of an organization has it, too', () => {
  const things =
    'ApiKey|Export|Folder|Import|Invitation|Job|Logo|MemberRole|Member|PasswordResetLink|QrCodes?|ScanExport|SharedReport|SharedReportLink|StylePreset|TestData|Webhook';
  const verbs =
    'cancel|create|update|upsert|delete|restore|purge|revoke|rotate|takeOver|change|redeliver|remove|revert|import|test';
  const isOwned = new RegExp(`^(?:${verbs})(?:${things})$`);
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const payloads = mutations.filter(({ name }) => isOwned.test(name));
  expect(payloads.length).toBeGreaterThan(30);
  const without = payloads.filter(
    ({ type }) => !withOrganization.includes(getNamedType(type).name),
  );
  expect(without.map(({ name }) => name)).toEqual([]);
});

test('the organization of all rows of a list is read once', async () => {
  for (let count = 0; count < 5; count += 1) await ada.createQrCode({ tags: ['a'] });
  const statements = async (inner: string) => {
    server.statements.length = 0;
    await ada.graphql(
      `query ($org: ID!) { organization(id: $org) { qrCodes { nodes { id ${inner} } } } }`,
      { org: ada.organizationId },
    );
    return server.statements.length;
  };
  expect(await statements('organization { id }')).toBe(await statements(''));
  expect(await statements('organization { name slug }')).toBe((await statements('')) + 1);
  const lists = `qrCodes { nodes { id ORG } } members { nodes { id ORG } } tags { tag ORG }
    apiKeys { nodes { id ORG } } webhooks { nodes { id ORG } } logos { nodes { id ORG } }
    folders { nodes { id ORG } } stylePresets { nodes { id ORG } } invitations { nodes { id ORG } }
    auditLog { nodes { id ORG } }`;
  const { data, errors } = await server.graphql(
    `query ($org: ID!) { organization(id: $org) { ${lists.replaceAll('ORG', 'organization { id name }')} } }`,
    { org: ada.organizationId },
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  const { name } = await server.prisma.organization.findUniqueOrThrow({
    where: { id: ada.organizationId },
  });
  const owner = { id: ada.organizationId, name };
  const organization = Object(data).organization;
  expect(organization.qrCodes.nodes).toHaveLength(5);
  for (const node of [...organization.qrCodes.nodes, ...organization.members.nodes]) {
    expect(node.organization).toEqual(owner);
  }
  expect(organization.tags).toEqual([{ tag: 'a', organization: owner }]);
});

test('what the organization shows needs the same permissions there', async () => {
  const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
  const { id } = await ada.createQrCode();
  const read = (selection: string) =>
    server.graphql(
      `query ($id: ID!) { node(id: $id) { ... on QrCode { organization { ${selection} } } } }`,
      { id },
      { 'x-api-key': secret },
    );
  expect((await read('id role')).data).toEqual({
    node: { organization: { id: ada.organizationId, role: 'ADMIN' } },
  });
  for (const selection of ['id name', 'members { totalCount }']) {
    const { data, errors } = await read(selection);
    expect(data).toEqual({ node: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
});

test('a payload has the counts of after the change', async () => {
  const bea = await createCaller(server);
  const counts = 'organization { qrCodes { totalCount } folders { totalCount } tags { count } }';
  const run = async (field: string, selection = '') => {
    const { data, errors } = await bea.graphql(`mutation { ${field} { ${selection} ${counts} } }`);
    expect(errors).toEqual([]);
    return Object(data);
  };
  const owner = `organizationId: "${bea.organizationId}"`;
  const content = 'content: {url: {url: "https://example.com"}}';
  const created = await run(
    `createQrCode(input: {${owner}, name: "A", tags: ["x"], ${content}})`,
    'qrCode { id }',
  );
  const of = (qrCodes: number, folders: number, tags: number[]) => ({
    qrCodes: { totalCount: qrCodes },
    folders: { totalCount: folders },
    tags: tags.map((count) => ({ count })),
  });
  expect(created.createQrCode.organization).toEqual(of(1, 0, [1]));
  const id = textAt(created, 'createQrCode.qrCode.id');
  const bulk = await run(
    `createQrCodes(input: {${owner}, items: [{name: "B", tags: ["x"], ${content}}, {name: "C", ${content}}]})`,
  );
  expect(bulk.createQrCodes.organization).toEqual(of(3, 0, [2]));
  expect(
    (await run(`createFolder(input: {${owner}, name: "F"})`)).createFolder.organization,
  ).toEqual(of(3, 1, [2]));
  for (const [verb, left] of [
    ['delete', of(2, 1, [1])],
    ['restore', of(3, 1, [2])],
  ] as const) {
    const data = await run(`${verb}QrCode(input: {id: "${id}"})`);
    expect(data[`${verb}QrCode`].organization).toEqual(left);
  }
  const archived = await run(`updateQrCode(input: {id: "${id}", status: ARCHIVED})`);
  expect(archived.updateQrCode.organization).toEqual(of(2, 1, [1]));
});

test('a write-only key learns nothing of the organization, and then nothing is written', async () => {
  const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_WRITE'] });
  const where = { organizationId: ada.organizationId };
  const before = await server.prisma.qrCode.count({ where });
  const { data, errors } = await server.graphql(
    `mutation ($org: ID!) { createQrCode(input: {organizationId: $org, name: "A", content: {url: {url: "https://example.com"}}}) {
      qrCode { id } organization { qrCodes { nodes { name } } } } }`,
    { org: ada.organizationId },
    { 'x-api-key': secret },
  );
  expect(data).toEqual({ createQrCode: null });
  expect(errors).toMatchObject([{ message: 'This requires the permission QR_CODES_READ' }]);
  expect(await server.prisma.qrCode.count({ where })).toBe(before);
});

test('who removed themselves does not read the organization anymore', async () => {
  const bea = await createCaller(server);
  await server.addMember(bea.organizationId, 'ADMIN');
  const { id } = await server.prisma.member.findFirstOrThrow({ where: { userId: bea.userId } });
  const { data, errors } = await server.graphql(
    'mutation ($id: ID!) { removeMember(input: {id: $id}) { removedMemberId organization { name } } }',
    { id },
    { cookie: bea.cookie },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ removeMember: { removedMemberId: id, organization: null } });
});
