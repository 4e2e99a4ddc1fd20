// Sequences that validators of identity providers run, besides those of their provisioning.
import { expect, test } from 'vitest';
import { arrayAt, textAt } from '../support/document/json.ts';
import { useServer } from '../support/server/setting.ts';
import { groupSchema, idsIn, scimOf, token, userSchema } from './client.ts';

const server = useServer({ config: { scim: { token, heir: undefined } } });
const { scim, patch, find, createUser, createGroup } = scimOf(server);

const membersOf = async (group: string) => {
  const { body } = await scim('GET', `/Groups/${group}`);
  return arrayAt(body, 'members').map((one) => textAt(one, 'value'));
};

test.each(['Users', 'Groups'])('%s in pages of five, each once', async (resources) => {
  for (let count = 0; count < 11; count++) {
    const name = `page-${resources}-${String(count).padStart(2, '0')}@example.com`;
    await (resources === 'Users' ? createUser(name) : createGroup(name));
  }
  const ids: string[] = [];
  for (const startIndex of [1, 6, 11]) {
    const answer = await scim('GET', `/${resources}?startIndex=${startIndex}&count=5`);
    expect(answer).toMatchObject({ status: 200, body: { startIndex, totalResults: 11 } });
    ids.push(...idsIn(answer));
  }
  expect(new Set(ids).size).toBe(11);
  const behind = await scim('GET', `/${resources}?startIndex=12&count=5`);
  expect(behind).toMatchObject({ body: { totalResults: 11, itemsPerPage: 0, Resources: [] } });
});

test('a user who is deleted and created again is the same account', async () => {
  const body = { schemas: [userSchema], userName: 'again@example.com', externalId: 'one' };
  const created = await scim('POST', '/Users', body);
  const id = textAt(created.body, 'id');
  await scim('DELETE', `/Users/${id}`);
  expect(await find('Users', 'externalId eq "one"')).toMatchObject({ body: { totalResults: 0 } });
  const again = await scim('POST', '/Users', { ...body, externalId: 'two' });
  expect(again).toMatchObject({ status: 201, body: { id, active: true, externalId: 'two' } });
});

test('a replaced user has only what the request says', async () => {
  const id = await createUser('put@example.com', {
    externalId: 'x',
    name: { givenName: 'Put', familyName: 'Before' },
  });
  const replaced = await scim('PUT', `/Users/${id}`, {
    schemas: [userSchema],
    id: 'usr_another',
    USERNAME: 'put@example.com',
    NAME: { GIVENNAME: 'Put' },
  });
  expect(replaced).toMatchObject({ status: 200, body: { id, name: { givenName: 'Put' } } });
  expect(replaced.body).not.toHaveProperty('externalId');
  expect(replaced.body).not.toHaveProperty('name.familyName');
  const unknown = { schemas: [userSchema], userName: 'nobody@example.com' };
  expect((await scim('PUT', '/Users/usr_01', unknown)).status).toBe(404);
  expect((await patch('/Users/usr_01', { op: 'remove', path: 'externalId' })).status).toBe(404);
});

test('of users with the same name in another case, the second is refused', async () => {
  await createUser('Case@example.com');
  const emails = [{ value: 'another-case@example.com' }];
  const body = { schemas: [userSchema], userName: 'cASE@example.com', emails };
  expect(await scim('POST', '/Users', body)).toMatchObject({
    status: 409,
    body: { scimType: 'uniqueness' },
  });
  const other = await createUser('other-case@example.com', { emails });
  const rename = { op: 'replace', path: 'userName', value: 'CASE@example.com' };
  expect(await patch(`/Users/${other}`, rename)).toMatchObject({ status: 409 });
});

test('members are added and removed many at once, and twice without harm', async () => {
  const ids: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) ids.push(await createUser(`many-${name}@example.com`));
  const [a = '', b = '', c = '', d = ''] = ids;
  const group = await createGroup('Many', a);
  const add = { op: 'Add', path: 'members', value: [a, b, c, d].map((value) => ({ value })) };
  for (let time = 0; time < 2; time++) {
    expect((await patch(`/Groups/${group}`, add)).status).toBe(204);
    expect(await membersOf(group)).toEqual(ids);
  }
  const remove = (id: string) => ({ op: 'remove', path: `members[value eq "${id}"]` });
  for (let time = 0; time < 2; time++) {
    expect((await patch(`/Groups/${group}`, remove(a), remove(b))).status).toBe(204);
    expect(await membersOf(group)).toEqual([c, d]);
  }
  // An empty list removes nobody.
  await patch(`/Groups/${group}`, { op: 'Remove', path: 'members', value: [] });
  expect(await membersOf(group)).toEqual([c, d]);
  await patch(`/Groups/${group}`, { op: 'replace', value: { members: [{ value: a }] } });
  expect(await membersOf(group)).toEqual([a]);
  await patch(`/Groups/${group}`, { op: 'remove', path: 'members' });
  expect(await membersOf(group)).toEqual([]);
});

test('paths and schemas can be written with their URN, and names in any case', async () => {
  const id = await createUser('urn@example.com');
  const answer = await patch(
    `/Users/${id}`,
    { op: 'REPLACE', path: `${userSchema}:NAME.givenname`, value: 'Urn' },
    {
      op: 'add',
      value: {
        [`${userSchema}:externalId`]: 'urn-1',
        'EMAILS[TYPE EQ "work"].VALUE': 'w@example.com',
      },
    },
  );
  expect(answer).toMatchObject({
    status: 200,
    body: {
      externalId: 'urn-1',
      name: { givenName: 'Urn' },
      emails: [{ type: 'work', value: 'w@example.com' }],
    },
  });
  const group = await scim('POST', '/Groups', {
    schemas: [groupSchema],
    DISPLAYNAME: 'Urn',
    Members: { value: id },
  });
  expect(await membersOf(textAt(group.body, 'id'))).toEqual([id]);
});
