// What deactivation, deletion and groups do to sessions, keys and roles.
import { beforeEach, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { type Person, startServer } from '../support/server/server.ts';
import { useServer } from '../support/server/setting.ts';
import { idsIn, scimOf, token, userSchema } from './client.ts';

const heir = 'heir@example.com';
const groupRoles = [
  { group: 'qr-admins', organization: 'acme', role: 'ADMIN' },
  { group: 'qr-editors', organization: 'acme', role: 'EDITOR' },
  { group: 'qr-viewers', organization: 'acme', role: 'VIEWER' },
  { group: 'qr-editors', organization: 'gone', role: 'EDITOR' },
] as const;

const server = useServer({ config: { scim: { token, heir }, groupRoles } });
const { scim, patch, createUser, createGroup, find } = scimOf(server);

let ada: Person;
let people = 0;
beforeEach(async () => {
  await server.prisma.scimGroup.deleteMany();
  people += 1;
  await server.prisma.organization.updateMany({
    where: { slug: 'acme' },
    data: { slug: `former-${people}` },
  });
  await server.prisma.usedSlug.deleteMany({ where: { slug: 'acme' } });
  ada = await server.signUp('Ada');
  await server.prisma.organization.update({
    where: { id: ada.organizationId },
    data: { slug: 'acme' },
  });
});

/** Somebody with an account whose address is verified, whom SCIM manages. */
async function provisioned(role?: 'ADMIN' | 'EDITOR' | 'VIEWER') {
  const person = role ? await server.addMember(ada.organizationId, role) : await server.signUp();
  await server.prisma.user.update({
    where: { id: person.userId },
    data: { emailVerifiedAt: new Date() },
  });
  const id = await createUser(person.email);
  expect(id).toBe(person.userId);
  return person;
}

const newUser = () => createUser(`new-${++people}-${Date.now()}@example.com`);

const setActive = (id: string, active: unknown) =>
  patch(`/Users/${id}`, { op: 'replace', path: 'active', value: active });

const me = async (headers: Record<string, string>) => {
  const { status, errors, data } = await server.graphql('{ me { id } }', {}, headers);
  return errors[0]?.extensions.code ?? (status === 200 ? textAt(data, 'me.id') : status);
};

const logIn = ({ email, password }: Person) =>
  server.graphql('mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }', {
    input: { email, password },
  });

const roleOf = async (userId: string) =>
  (
    await server.prisma.member.findFirst({
      where: { userId, organization: { slug: 'acme' } },
      select: { role: true },
    })
  )?.role;

const entries = (action: string, userId: string) =>
  server.prisma.auditEvent.findMany({
    where: {
      action,
      OR: [{ targetId: userId }, { details: { path: ['userId'], equals: userId } }],
    },
    orderBy: { id: 'asc' },
  });

test('deactivation ends sessions and keys at once, and nobody can sign in', async () => {
  const bob = await provisioned('ADMIN');
  const key = await server.createKey({ ...bob, organizationId: ada.organizationId });
  const withKey = { 'x-api-key': key.secret };
  expect(await me({ cookie: bob.cookie })).toBe(bob.userId);
  expect(await me(withKey)).toBe(bob.userId);

  expect(await setActive(bob.userId, false)).toMatchObject({
    status: 200,
    body: { active: false },
  });
  expect(await me({ cookie: bob.cookie })).toBe('UNAUTHORIZED');
  expect(await me(withKey)).toBe('API_KEY_REVOKED');
  expect((await logIn(bob)).errors[0]?.extensions.code).toBe('UNAUTHORIZED');
  expect(await roleOf(bob.userId)).toBe('ADMIN');
  // A second time changes nothing.
  expect((await setActive(bob.userId, 'False')).status).toBe(200);
  const [account, ...others] = await entries('deactivateUser', bob.userId);
  expect(account).toMatchObject({
    organizationId: null,
    userId: null,
    details: { by: 'SCIM' },
    targets: [{ id: bob.userId, changes: [{ field: 'active', from: true, to: false }] }],
  });
  expect(others.find(({ organizationId }) => organizationId === ada.organizationId)).toMatchObject({
    targets: [{ id: bob.userId }, { id: key.id, changes: [{ field: 'revokedAt', from: null }] }],
  });

  expect(await setActive(bob.userId, 'True')).toMatchObject({ body: { active: true } });
  expect((await logIn(bob)).errors).toEqual([]);
  // What was revoked stays revoked.
  expect(await me(withKey)).toBe('API_KEY_REVOKED');
  expect(await me({ cookie: bob.cookie })).toBe('UNAUTHORIZED');
});

test('the configured account takes over keys and webhooks', async () => {
  const bob = await provisioned('ADMIN');
  await server.prisma.user.update({ where: { id: ada.userId }, data: { email: heir } });
  const key = await server.createKey({ ...bob, organizationId: ada.organizationId });
  await setActive(bob.userId, false);
  expect(await me({ 'x-api-key': key.secret })).toBe(ada.userId);
  await server.prisma.user.update({ where: { id: ada.userId }, data: { email: ada.email } });
});

test('a key of a deactivated person is refused, whoever deactivated them', async () => {
  const bob = await server.addMember(ada.organizationId, 'ADMIN');
  const key = await server.createKey({ ...bob, organizationId: ada.organizationId });
  const deactivated = (deactivatedAt: Date | null) =>
    server.prisma.user.update({ where: { id: bob.userId }, data: { deactivatedAt } });
  await deactivated(new Date());
  expect(await me({ 'x-api-key': key.secret })).toBe('API_KEY_REVOKED');
  expect(await me({ cookie: bob.cookie })).toBe('UNAUTHORIZED');
  expect((await logIn(bob)).errors[0]?.extensions.code).toBe('UNAUTHORIZED');
  await deactivated(null);
  expect(await me({ 'x-api-key': key.secret })).toBe(bob.userId);
});

test('the last admin of an organization with other members cannot be deactivated or deleted', async () => {
  await server.addMember(ada.organizationId, 'EDITOR');
  await server.prisma.user.update({
    where: { id: ada.userId },
    data: { emailVerifiedAt: new Date() },
  });
  const id = await createUser(ada.email);
  const refused = {
    status: 400,
    body: {
      scimType: 'mutability',
      detail: 'The user is the only admin of acme. Make someone else an admin there first.',
    },
  };
  expect(await setActive(id, false)).toMatchObject(refused);
  expect(await scim('DELETE', `/Users/${id}`)).toMatchObject(refused);
  expect(await me({ cookie: ada.cookie })).toBe(ada.userId);
  // An admin who cannot sign in is none.
  const bob = await provisioned('ADMIN');
  expect((await setActive(bob.userId, false)).status).toBe(200);
  expect(await setActive(id, false)).toMatchObject(refused);
  expect((await setActive(bob.userId, true)).status).toBe(200);
  expect((await setActive(id, false)).status).toBe(200);
});

test('a deleted user loses every membership, and comes back with the address', async () => {
  const bob = await provisioned('EDITOR');
  const group = await createGroup('qr-editors', bob.userId);
  expect((await scim('DELETE', `/Users/${bob.userId}`)).status).toBe(204);
  expect(await roleOf(bob.userId)).toBeUndefined();
  expect(await me({ cookie: bob.cookie })).toBe('UNAUTHORIZED');
  expect((await logIn(bob)).errors[0]?.extensions.code).toBe('UNAUTHORIZED');
  expect(idsIn(await find('Users', `groups.value eq "${group}"`))).toEqual([]);
  expect(await createUser(bob.email)).toBe(bob.userId);
  expect((await logIn(bob)).errors).toEqual([]);
  expect(await roleOf(bob.userId)).toBeUndefined();
});

test('whoever registered an address without proving it does not come along', async () => {
  const squatter = await server.signUp();
  const id = await createUser(squatter.email, { displayName: 'The real one' });
  expect(id).toBe(squatter.userId);
  expect(await me({ cookie: squatter.cookie })).toBe('UNAUTHORIZED');
  expect((await logIn(squatter)).errors[0]?.extensions.code).toBe('UNAUTHORIZED');
  expect(await server.prisma.user.findUnique({ where: { id } })).toMatchObject({
    passwordHash: null,
    emailVerifiedAt: expect.any(Date),
    name: 'The real one',
  });
});

test('an address of another user of the provider is refused', async () => {
  await createUser('shared@example.com');
  const body = {
    schemas: [userSchema],
    userName: 'other',
    emails: [{ value: 'SHARED@example.com' }],
  };
  expect(await scim('POST', '/Users', body)).toMatchObject({
    status: 409,
    body: { scimType: 'uniqueness', detail: 'emails.value is already in use' },
  });
  const id = await newUser();
  const emails = { op: 'replace', path: 'emails', value: [{ value: 'shared@example.com' }] };
  expect(await patch(`/Users/${id}`, emails)).toMatchObject({ status: 409 });
});

test('groups give the highest role, and take it when the last one goes', async () => {
  const id = await newUser();
  expect(await roleOf(id)).toBeUndefined();
  const viewers = await createGroup('qr-viewers', id);
  expect(await roleOf(id)).toBe('VIEWER');
  const editors = await createGroup('qr-editors', id);
  expect(await roleOf(id)).toBe('EDITOR');
  const admins = await createGroup('qr-admins');
  await patch(`/Groups/${admins}`, { op: 'add', path: 'members', value: [{ value: id }] });
  expect(await roleOf(id)).toBe('ADMIN');
  await patch(`/Groups/${admins}`, { op: 'remove', path: `members[value eq "${id}"]` });
  expect(await roleOf(id)).toBe('EDITOR');
  await scim('DELETE', `/Groups/${editors}`);
  expect(await roleOf(id)).toBe('VIEWER');
  // The name is what counts.
  await patch(`/Groups/${viewers}`, { op: 'replace', path: 'displayName', value: 'other' });
  expect(await roleOf(id)).toBeUndefined();
  const actions = ['addMember', 'changeMemberRole', 'removeMember'] as const;
  const found = await Promise.all(actions.map((action) => entries(action, id)));
  expect(found.map((list) => list.length)).toEqual([1, 4, 1]);
  expect(found.flat()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        organizationId: ada.organizationId,
        userId: null,
        details: expect.objectContaining({ by: 'SCIM' }),
      }),
    ]),
  );
});

test('members of other organizations, and those without a group, keep their roles', async () => {
  const bob = await provisioned('EDITOR');
  const group = await createGroup('unmapped', bob.userId);
  await patch(`/Groups/${group}`, { op: 'remove', path: 'members' });
  expect(await roleOf(bob.userId)).toBe('EDITOR');
  expect(
    await server.prisma.member.count({
      where: { userId: bob.userId, organizationId: bob.organizationId, role: 'ADMIN' },
    }),
  ).toBe(1);
});

test('a group cannot take the role of the last admin', async () => {
  await server.prisma.member.updateMany({
    where: { userId: ada.userId, organizationId: ada.organizationId },
    data: { role: 'EDITOR' },
  });
  const id = await newUser();
  const admins = await createGroup('qr-admins', id);
  await createGroup('qr-viewers', id);
  const refused = {
    status: 400,
    body: { scimType: 'mutability', detail: expect.stringContaining('at least one admin') },
  };
  const remove = { op: 'remove', path: 'members', value: [{ value: id }] };
  expect(await patch(`/Groups/${admins}`, remove)).toMatchObject(refused);
  expect(await scim('DELETE', `/Groups/${admins}`)).toMatchObject(refused);
  expect(await roleOf(id)).toBe('ADMIN');
  const { body } = await scim('GET', `/Groups/${admins}`);
  expect(body).toMatchObject({ members: [{ value: id }] });
});

test('many concurrent changes of groups leave what they say', async () => {
  const ids = [await newUser(), await newUser(), await newUser(), await newUser()];
  const editors = await createGroup('qr-editors');
  const viewers = await createGroup('qr-viewers', ...ids);
  const add = (id: string) =>
    patch(`/Groups/${editors}`, { op: 'add', path: 'members', value: [{ value: id }] });
  const drop = (id: string) =>
    patch(`/Groups/${viewers}`, { op: 'remove', path: `members[value eq "${id}"]` });
  const answers = await Promise.all(ids.flatMap((id) => [add(id), drop(id)]));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
  expect(await Promise.all(ids.map(roleOf))).toEqual(ids.map(() => 'EDITOR'));
});

test('webhooks learn of members', async () => {
  const { errors } = await server.graphql(
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }',
    {
      input: {
        organizationId: ada.organizationId,
        url: 'https://example.com/hook',
        events: ['member.joined', 'member.left', 'member.role_changed'],
      },
    },
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  const id = await newUser();
  const group = await createGroup('qr-editors', id);
  await createGroup('qr-admins', id);
  await scim('DELETE', `/Users/${id}`);
  expect(group).toMatch(/^scg_/);
  const sent = await server.prisma.webhookDelivery.findMany({
    where: { organizationId: ada.organizationId },
    orderBy: { eventId: 'asc' },
  });
  expect(sent.map(({ event }) => event)).toEqual([
    'member.joined',
    'member.role_changed',
    'member.left',
  ]);
});

test('organizations that do not exist are ignored', async () => {
  const other = await startServer({
    config: { scim: { token, heir: undefined }, groupRoles: [...groupRoles] },
  });
  const client = scimOf(other);
  const id = await client.createUser('ada@example.com');
  expect(await client.createGroup('qr-editors', id)).toMatch(/^scg_/);
  expect(await other.prisma.member.count({ where: { userId: id } })).toBe(0);
  await other.close();
});
