// The roles that groups give.
import { expect, test } from 'vitest';
import { startServer } from '../support/server/server.ts';
import { groupRoles, useAcme } from './acme.ts';
import { scimOf, token } from './client.ts';

const { ada, createGroup, entries, newUser, patch, provisioned, roleOf, scim, server } = useAcme();

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
