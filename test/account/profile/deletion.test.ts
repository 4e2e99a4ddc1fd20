// Deleting the own account.
import { expect, test } from 'vitest';
import { useServer } from '../../support/server/setting.ts';
import { deletingOn } from './deleting.ts';

const server = useServer();
const { ask, remove, memberId, rowsWith, rename, createWebhook, invite } = deletingOn(server);

const preview = `{ me { deletion { organizations {
  id: organizationId name role outcome otherMembers qrCodes apiKeys webhooks deletedAt
  successors { id role user { name } } } } } }`;

async function outcomes(person: Parameters<typeof ask>[0]) {
  return Object((await ask(person, preview)).data).me.deletion.organizations;
}

test('nothing of the person stays in any table, but what they made stays with the others', async () => {
  const grace = await server.signUp('Grace');
  const { organizationId } = grace;
  const ada = await server.addMember(organizationId, 'ADMIN');
  await rename(ada, 'Adelaide Former');
  await server.graphql(
    'mutation { updateMe(input: {name: "Augusta Unique"}) { user { name } } }',
    {},
    { cookie: ada.cookie, 'idempotency-key': 'rename' },
  );
  const { secret, id: keyId } = await server.createKey({ ...ada, organizationId });
  const { id } = await server.createQrCode(secret, organizationId);
  await ask(ada, `mutation { updateQrCode(input: {id: "${id}", name: "New"}) { qrCode { id } } }`);
  const hook = await createWebhook(ada, organizationId);
  const other = await createWebhook(grace, organizationId);
  await invite(grace, organizationId, ada.email.toUpperCase());
  await invite(ada, organizationId, 'guest@example.com');
  await server.graphql(
    `mutation { changeMemberRole(input: {id: "${await memberId(organizationId, ada)}", role: EDITOR}) { member { user { email } } } }`,
    {},
    { cookie: grace.cookie, 'idempotency-key': 'role' },
  );
  const traces = [ada.email, 'Adelaide Former', 'Augusta Unique'];
  const tables = new Set((await rowsWith(...traces)).map((row) => row.split(':')[0]));
  expect([...tables].sort()).toEqual([
    'AuditEvent',
    'IdempotentAnswer',
    'Invitation',
    'QrCodeVersion',
    'User',
    'WebhookDelivery',
  ]);
  const mine = ada.organizationId;
  const removed = await remove(ada, { deleteOrganizations: [mine] });
  expect(removed).toEqual({
    data: { deleteMe: { deletedUserId: ada.userId } },
    codes: [],
    messages: [],
  });
  expect(await rowsWith(...traces)).toEqual([]);

  expect((await ask(ada, '{ me { id } }')).codes).toEqual(['UNAUTHORIZED']);
  const path = `/organizations/${organizationId}/qr-codes`;
  const { body } = await server.rest('GET', path, { key: secret });
  expect(JSON.stringify(body)).toContain('API_KEY_REVOKED');
  const { prisma } = server;
  expect(await prisma.qrCode.count({ where: { id } })).toBe(1);
  expect(await prisma.webhook.findUnique({ where: { id: hook } })).toMatchObject({
    active: false,
    createdById: null,
  });
  const [event] = await prisma.webhookDelivery.findMany({
    where: { webhookId: other, event: 'member.left' },
  });
  expect(Object(event?.data).user).toEqual({
    id: ada.userId,
    name: 'Deleted user',
    email: `${ada.userId}@deleted.invalid`,
  });
  const [entry] = await prisma.auditEvent.findMany({
    where: { organizationId, action: 'deleteMe' },
  });
  expect(entry).toMatchObject({ userId: ada.userId, address: '', details: { userId: ada.userId } });
  expect(entry?.targetIds).toContain(keyId);
  expect(await prisma.organization.count({ where: { id: mine } })).toBe(0);
});

test('what others wrote about the address before stays theirs', async () => {
  const stranger = await server.signUp('Stranger');
  const squatter = await server.signUp('Squatter');
  await invite(stranger, stranger.organizationId, squatter.email);
  await remove(squatter, { deleteOrganizations: [squatter.organizationId] });
  const left = (await rowsWith(squatter.email)).map((row) => row.split(':')[0]);
  expect(left.sort()).toEqual(['AuditEvent', 'Invitation']);
});

test('the password is asked for, and wrong ones are throttled', async () => {
  const ada = await server.signUp('Ada');
  const input = { deleteOrganizations: [ada.organizationId] };
  expect((await remove(ada, { ...input, currentPassword: null })).messages).toEqual([
    'input.currentPassword is required',
  ]);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect((await remove(ada, { ...input, currentPassword: 'wrong' })).messages).toEqual([
      'input.currentPassword is incorrect',
    ]);
  }
  expect((await remove(ada, input)).codes).toEqual(['RATE_LIMITED']);
  expect(await server.prisma.user.count({ where: { id: ada.userId } })).toBe(1);
});

test('an organization without other members has to be named, and is deleted for good', async () => {
  const ada = await server.signUp('Ada');
  const { secret } = await server.createKey(ada);
  await server.createQrCode(secret, ada.organizationId);
  expect(await outcomes(ada)).toEqual([
    {
      id: ada.organizationId,
      name: expect.any(String),
      role: 'ADMIN',
      outcome: 'DELETED',
      otherMembers: 0,
      qrCodes: 1,
      apiKeys: 1,
      webhooks: 0,
      deletedAt: null,
      successors: [],
    },
  ]);
  expect((await remove(ada)).messages).toEqual([
    expect.stringMatching(
      `^input.deleteOrganizations must contain “.+” \\(${ada.organizationId}\\): it has no other member`,
    ),
  ]);
  const stranger = await server.signUp('Stranger');
  expect(
    (await remove(ada, { deleteOrganizations: [ada.organizationId, stranger.organizationId] }))
      .messages,
  ).toEqual([expect.stringContaining(`${stranger.organizationId} is none`)]);
  expect((await remove(ada, { deleteOrganizations: [ada.organizationId] })).codes).toEqual([]);
  const where = { organizationId: ada.organizationId };
  expect(await server.prisma.qrCode.count({ where })).toBe(0);
});

test('a sole admin hands over to a member who is named', async () => {
  const ada = await server.signUp('Ada');
  const { organizationId } = ada;
  const viewer = await server.addMember(organizationId, 'VIEWER');
  const editor = await server.addMember(organizationId, 'EDITOR');
  const [organization] = await outcomes(ada);
  const ids = [await memberId(organizationId, editor), await memberId(organizationId, viewer)];
  expect(organization).toMatchObject({ outcome: 'NEEDS_ADMIN', otherMembers: 2 });
  expect(organization.successors.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect((await remove(ada)).messages).toEqual([
    expect.stringContaining('input.newAdmins must contain another member of “'),
  ]);
  const foreign = await server.signUp('Foreign');
  const wrong = [
    await memberId(foreign.organizationId, foreign),
    await memberId(organizationId, ada),
  ];
  for (const id of [...wrong, 'mem_1']) {
    expect((await remove(ada, { newAdmins: [id] })).messages).toEqual([
      expect.stringContaining(`${id} is none`),
    ]);
  }
  const both = { newAdmins: ids.slice(0, 1), deleteOrganizations: [organizationId] };
  expect((await remove(ada, both)).messages).toEqual([
    expect.stringContaining('input.deleteOrganizations cannot contain'),
  ]);
  expect((await remove(ada, { newAdmins: ids.slice(0, 1) })).codes).toEqual([]);
  const members = await server.prisma.member.findMany({
    where: { organizationId },
    select: { userId: true, role: true },
    orderBy: { id: 'asc' },
  });
  expect(members).toEqual([
    { userId: viewer.userId, role: 'VIEWER' },
    { userId: editor.userId, role: 'ADMIN' },
  ]);
});

test('an organization with members that its only admin deletes along: one of them restores it', async () => {
  const ada = await server.signUp('Ada');
  const { organizationId } = ada;
  const grace = await server.addMember(organizationId, 'EDITOR');
  const other = await server.addMember(organizationId, 'ADMIN');
  const restore = `mutation { restoreOrganization(input: {id: "${organizationId}"}) { organization { role } } }`;
  await server.prisma.organization.update({
    where: { id: organizationId },
    data: { deletedAt: new Date() },
  });
  // While there is an admin, only an admin restores it.
  expect((await ask(grace, restore)).codes).toEqual(['FORBIDDEN']);
  expect((await ask(other, restore)).codes).toEqual([]);
  await server.prisma.member.deleteMany({ where: { organizationId, userId: other.userId } });

  expect((await remove(ada, { deleteOrganizations: [organizationId] })).codes).toEqual([]);
  const stranger = await server.signUp('Stranger');
  expect((await ask(stranger, restore)).codes).toEqual(['NOT_FOUND']);
  expect((await ask(grace, restore)).data).toEqual({
    restoreOrganization: { organization: { role: 'ADMIN' } },
  });
  const [entry] = await server.prisma.auditEvent.findMany({
    where: { organizationId, action: 'restoreOrganization', userId: grace.userId },
    orderBy: { id: 'asc' },
  });
  expect(entry?.targets).toMatchObject([
    { changes: [{ field: 'role', from: 'EDITOR', to: 'ADMIN' }] },
  ]);
});

test('nobody else sees what would be deleted', async () => {
  const ada = await server.signUp('Ada');
  const grace = await server.addMember(ada.organizationId, 'ADMIN');
  const document = `{ organization(id: "${ada.organizationId}") { members { nodes { user { id deletion { organizations { name } } } } } } }`;
  expect((await ask(grace, document)).codes).toContain('FORBIDDEN');
});

test('an account without a password needs a recent login', async () => {
  const ada = await server.signUp('Ada');
  const { userId } = ada;
  const { prisma } = server;
  const input = { currentPassword: null, deleteOrganizations: [ada.organizationId] };
  await prisma.user.update({ where: { id: userId }, data: { passwordHash: null } });
  const authenticatedAt = new Date(Date.now() - 11 * 60_000);
  await prisma.session.updateMany({ where: { userId }, data: { authenticatedAt } });
  expect((await remove(ada, input)).codes).toEqual(['REAUTHENTICATION_REQUIRED']);
  await prisma.session.updateMany({ where: { userId }, data: { authenticatedAt: new Date() } });
  expect((await remove(ada, input)).codes).toEqual([]);
});
