// What a client of SCIM must not get done by mistake or on purpose.
import { expect, test } from 'vitest';
import { createId } from '../../src/domain/id.ts';
import { useAcme } from './acme.ts';
import { idsIn, userSchema } from './client.ts';

const { createGroup, createUser, find, newUser, patch, provisioned, roleOf, scim, server } =
  useAcme();

const emailChange = (userId: string, fromEmail: string, more: object = {}) =>
  server.prisma.emailChange.create({
    data: { id: createId('EmailChange'), userId, fromEmail, toEmail: 'b@example.com', ...more },
  });

test('a user cannot be renamed to the address of another account', async () => {
  const stranger = await server.signUp();
  const id = await newUser();
  const move = { op: 'replace', path: 'emails', value: [{ value: stranger.email }] };
  expect(await patch(`/Users/${id}`, move)).toMatchObject({
    status: 409,
    body: { scimType: 'uniqueness', detail: 'emails.value is already in use' },
  });
  const { body } = await scim('GET', `/Users/${id}`);
  expect(JSON.stringify(body)).not.toContain(stranger.email);
  // Nor is an account visible that SCIM does not manage.
  expect(await scim('GET', `/Users/${stranger.userId}`)).toMatchObject({ status: 404 });
  expect(await patch(`/Users/${stranger.userId}`, move)).toMatchObject({ status: 404 });
  expect(await scim('DELETE', `/Users/${stranger.userId}`)).toMatchObject({ status: 404 });
});

test('a change of address is kept, and ends one that was not confirmed', async () => {
  const bob = await provisioned();
  await emailChange(bob.userId, bob.email);
  const emails = [{ value: 'robert@example.com' }];
  await patch(`/Users/${bob.userId}`, { op: 'replace', path: 'emails', value: emails });
  const rows = await server.prisma.emailChange.findMany({ where: { userId: bob.userId } });
  expect(rows).toMatchObject([
    { fromEmail: bob.email, toEmail: 'robert@example.com', confirmedAt: expect.any(Date) },
  ]);
  const renamed = { op: 'replace', path: 'displayName', value: 'Robert' };
  await patch(`/Users/${bob.userId}`, renamed);
  expect(await server.prisma.emailChange.count({ where: { userId: bob.userId } })).toBe(1);
});

test('taking over an account keeps its former addresses, without the links back', async () => {
  const squatter = await server.signUp();
  await emailChange(squatter.userId, squatter.email);
  await emailChange(squatter.userId, 'before@example.com', { confirmedAt: new Date() });
  await createUser(squatter.email);
  const where = { userId: squatter.userId };
  expect(await server.prisma.emailChange.findMany({ where })).toMatchObject([
    { fromEmail: 'before@example.com', revertedAt: expect.any(Date) },
  ]);
});

test('an unrelated change leaves the address and name that the person chose', async () => {
  const id = await createUser('chooser@example.com');
  const chosen = { email: 'chosen@example.com', name: 'Chosen' };
  await server.prisma.user.update({ where: { id }, data: chosen });
  await patch(`/Users/${id}`, { op: 'add', path: 'externalId', value: 'abc' });
  expect(await server.prisma.user.findUnique({ where: { id } })).toMatchObject(chosen);
});

test('a name that is made from its parts follows them', async () => {
  const name = { givenName: 'Ada', familyName: 'Byron' };
  const id = await createUser('ada.byron@example.com', { name });
  const married = { op: 'replace', path: 'name.familyName', value: 'Lovelace' };
  expect(await patch(`/Users/${id}`, married)).toMatchObject({
    body: { displayName: 'Ada Lovelace', name: { familyName: 'Lovelace' } },
  });
  await patch(`/Users/${id}`, { op: 'replace', path: 'displayName', value: 'The Countess' });
  expect(await patch(`/Users/${id}`, { ...married, value: 'King' })).toMatchObject({
    body: { displayName: 'The Countess', name: { familyName: 'King' } },
  });
});

test.each(['ne', 'co', 'sw'])('emails %s is refused instead of read as eq', async (operator) => {
  await createUser('known@example.com').catch(() => undefined);
  expect(await find('Users', `emails ${operator} "known@example.com"`)).toMatchObject({
    status: 400,
    body: { scimType: 'invalidFilter' },
  });
});

test.each([
  ['GET', '/Users/%00', 404],
  ['GET', '/Groups/%00', 404],
  ['DELETE', '/Groups/a%00b', 404],
  ['PUT', '/Groups/%00', 404],
  ['GET', `/Users?filter=${encodeURIComponent('userName eq "\\u0000"')}`, 400],
])('%s %s is no error of the server', async (method, path, status) => {
  const body = method === 'PUT' ? { displayName: 'A' } : undefined;
  expect((await scim(method, path, body)).status).toBe(status);
});

test.each([
  [40, 200],
  [200, 400],
])('a filter with %i parts is answered with %i', async (count, status) => {
  const parts = Array.from({ length: count }, () => 'id pr').join(' or ');
  const nested = `${'not ('.repeat(count)}id pr${')'.repeat(count)}`;
  for (const filter of [parts, nested]) expect((await find('Users', filter)).status).toBe(status);
});

test('a member without a value, or of another kind, is refused, and nothing is changed', async () => {
  const id = await newUser();
  const group = await createGroup('qr-editors', id);
  for (const value of [[{}], [{ value: group }], [{ value: 'a\0b' }], 1]) {
    const answer = await patch(`/Groups/${group}`, { op: 'add', path: 'members', value });
    expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
  }
  expect(idsIn(await find('Users', `groups.value eq "${group}"`))).toEqual([id]);
  expect(await roleOf(id)).toBe('EDITOR');
});

test('a value that is emptied goes, and an address that is needed stays', async () => {
  const userName = 'cleared@example.com';
  const id = await createUser(userName, {
    displayName: 'Shown',
    externalId: 'x',
    name: { givenName: 'Cleared' },
    emails: [{ value: 'work@example.com', type: 'work', primary: true }],
  });
  const cleared = await patch(
    `/Users/${id}`,
    { op: 'replace', path: 'displayName', value: '' },
    { op: 'replace', path: 'externalId', value: '' },
    { op: 'replace', value: { 'name.givenName': '' } },
    { op: 'replace', path: 'emails[type eq "work"].value', value: '' },
  );
  expect(cleared.status).toBe(200);
  expect(cleared.body).toMatchObject({
    userName,
    displayName: userName,
    emails: [{ value: userName }],
  });
  expect(cleared.body).not.toHaveProperty('externalId');
  expect(cleared.body).not.toHaveProperty('name');
  for (const [path, value] of Object.entries({ displayName: null, 'name.givenName': null })) {
    const answer = await patch(`/Users/${id}`, { op: 'replace', path, value });
    expect(answer.status).toBe(200);
  }
  expect(await patch(`/Users/${id}`, { op: 'replace', path: 'userName', value: '' })).toMatchObject(
    {
      status: 400,
      body: { scimType: 'invalidValue', detail: 'userName is required' },
    },
  );
  const body = { schemas: [userSchema], userName: 'nobody', emails: [{ value: '' }] };
  expect((await scim('POST', '/Users', body)).status).toBe(400);
});

test('a large group can be renamed and deleted, unless it has roles', async () => {
  const people = Array.from({ length: 1_001 }, (_, at) => `large-${at}@example.com`);
  const users = people.map((email) => ({ id: createId('User'), email, name: email }));
  const scimUsers = users.map(({ id: userId, email }) => ({
    ...{ userId, userName: email, userNameKey: email, emails: [] },
  }));
  await server.prisma.user.createMany({ data: users });
  await server.prisma.scimUser.createMany({ data: scimUsers });
  const id = await createGroup('Everybody');
  const fill = (groupId: string) =>
    server.prisma.scimGroupMember.createMany({
      data: users.map(({ id: userId }) => ({ groupId, userId })),
    });
  await fill(id);
  const rename = { op: 'replace', path: 'displayName', value: 'All of us' };
  expect((await patch(`/Groups/${id}`, rename)).status).toBe(204);
  expect((await scim('DELETE', `/Groups/${id}`)).status).toBe(204);
  const mapped = await createGroup('qr-viewers');
  await fill(mapped);
  expect((await scim('DELETE', `/Groups/${mapped}`)).status).toBe(413);
});
