// What deactivation and deletion do to sessions, keys and memberships.
import { expect, test } from 'vitest';
import { heir, useAcme } from './acme.ts';
import { idsIn, userSchema } from './client.ts';

const {
  ada,
  createGroup,
  createUser,
  entries,
  find,
  logIn,
  me,
  newUser,
  patch,
  provisioned,
  roleOf,
  scim,
  server,
  setActive,
} = useAcme();

const rolesIn = async (organizationId: string) =>
  (await server.prisma.member.findMany({ where: { organizationId }, orderBy: { id: 'asc' } })).map(
    ({ role }) => role,
  );

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

test('nobody stays by being the only admin of an organization', async () => {
  const bob = await provisioned('EDITOR');
  await server.addMember(bob.organizationId, 'VIEWER');
  expect((await setActive(bob.userId, false)).status).toBe(200);
  expect(await me({ cookie: bob.cookie })).toBe('UNAUTHORIZED');
  // The role is kept for when the person comes back, also after deletion.
  expect(await rolesIn(bob.organizationId)).toEqual(['ADMIN', 'VIEWER']);
  expect((await scim('DELETE', `/Users/${bob.userId}`)).status).toBe(204);
  expect(await rolesIn(bob.organizationId)).toEqual(['ADMIN', 'VIEWER']);
  expect(await roleOf(bob.userId)).toBeUndefined();
});

test('others can leave an organization that has no admin who can sign in', async () => {
  const bob = await provisioned('EDITOR');
  const carol = await server.addMember(bob.organizationId, 'VIEWER');
  await setActive(bob.userId, false);
  const { errors } = await server.graphql(
    `mutation { leaveOrganization(input: {organizationId: "${bob.organizationId}"}) { removedMemberId } }`,
    {},
    { cookie: carol.cookie },
  );
  expect(errors).toEqual([]);
});

test('the configured account becomes the admin of what the only admin leaves', async () => {
  const bob = await provisioned('EDITOR');
  await server.addMember(bob.organizationId, 'VIEWER');
  const key = await server.createKey(bob);
  await server.prisma.user.update({ where: { id: ada.userId }, data: { email: heir } });
  await setActive(bob.userId, false);
  expect(await rolesIn(bob.organizationId)).toEqual(['ADMIN', 'VIEWER', 'ADMIN']);
  expect(await me({ 'x-api-key': key.secret })).toBe(ada.userId);
  const [entry] = await entries('addMember', ada.userId);
  expect(entry).toMatchObject({ organizationId: bob.organizationId, details: { by: 'SCIM' } });
  await server.prisma.user.update({ where: { id: ada.userId }, data: { email: ada.email } });
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
