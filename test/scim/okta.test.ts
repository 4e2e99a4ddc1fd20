// The requests of Okta: those of its suite for the specification, and those of its provisioning.
import { expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { useServer } from '../support/server/setting.ts';
import { idsIn, scimOf, token, userSchema } from './client.ts';

const server = useServer({ config: { scim: { token, heir: undefined } } });
const { scim, patch, find, createUser, createGroup } = scimOf(server);

const error = 'urn:ietf:params:scim:api:messages:2.0:Error';

const bob = {
  schemas: [userSchema],
  userName: 'bob@okta.example',
  name: { givenName: 'Bob', familyName: 'Builder' },
  emails: [{ primary: true, value: 'bob@okta.example', type: 'work' }],
  displayName: 'Bob Builder',
  locale: 'en-US',
  externalId: '00u1dhhb1fkIGP7RL1d8',
  groups: [],
  password: '1mz050nq',
  active: true,
};

test('a page has one user with what Okta reads', async () => {
  await createUser('first@okta.example', { name: { givenName: 'A', familyName: 'B' } });
  expect(await scim('GET', '/Users?count=1&startIndex=1')).toMatchObject({
    status: 200,
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      itemsPerPage: 1,
      startIndex: 1,
      totalResults: 1,
      Resources: [
        {
          id: expect.any(String),
          name: { givenName: 'A', familyName: 'B' },
          userName: 'first@okta.example',
          active: true,
          emails: [{ value: 'first@okta.example' }],
        },
      ],
    },
  });
});

test('unknown users are an empty list by name and an error by ID', async () => {
  expect(await find('Users', 'userName eq "nobody@okta.example"')).toMatchObject({
    status: 200,
    body: { totalResults: 0 },
  });
  expect(await scim('GET', '/Users/010101001010101011001010101011')).toMatchObject({
    status: 404,
    body: { schemas: [error], detail: expect.any(String) },
  });
});

test('creates a user, once, and finds them in any case', async () => {
  const created = await scim('POST', '/Users', bob);
  const { userName, name } = bob;
  expect(created).toMatchObject({
    status: 201,
    body: { schemas: [userSchema], active: true, userName, name },
  });
  const id = textAt(created.body, 'id');
  expect(JSON.stringify(created.body)).not.toContain(bob.password);
  expect(await scim('GET', `/Users/${id}`)).toMatchObject({ status: 200, body: { userName } });
  expect(await scim('POST', '/Users', bob)).toMatchObject({
    status: 409,
    body: { schemas: [error], scimType: 'uniqueness' },
  });
  expect(idsIn(await find('Users', 'userName eq "BOB@okta.example"'))).toEqual([id]);

  const replaced = await scim('PUT', `/Users/${id}`, {
    ...bob,
    id,
    name: { givenName: 'Robert', familyName: 'Builder' },
    displayName: 'Robert Builder',
    meta: { resourceType: 'User' },
  });
  expect(replaced).toMatchObject({
    status: 200,
    body: { name: { givenName: 'Robert' }, displayName: 'Robert Builder' },
  });
  const inactive = await patch(`/Users/${id}`, { op: 'replace', value: { active: false } });
  expect(inactive).toMatchObject({ status: 200, body: { id, active: false } });
  const { displayName: _, ...unnamed } = bob;
  expect(await scim('PUT', `/Users/${id}`, { ...unnamed, active: true })).toMatchObject({
    body: { active: true, displayName: 'Bob Builder' },
  });
});

test('pushes groups: members are replaced, added and removed by filter', async () => {
  const [one, two, three] = [
    await createUser('one@okta.example'),
    await createUser('two@okta.example'),
    await createUser('three@okta.example'),
  ];
  const group = await createGroup('Okta group', one);
  const members = async () => idsIn(await find('Users', `groups.value eq "${group}"`));
  await patch(`/Groups/${group}`, {
    op: 'add',
    path: 'members',
    value: [{ value: two, display: 'Two' }],
  });
  expect(await members()).toEqual([one, two]);
  await patch(`/Groups/${group}`, { op: 'remove', path: `members[value eq "${one}"]` });
  expect(await members()).toEqual([two]);
  await patch(`/Groups/${group}`, { op: 'replace', path: 'members', value: [{ value: three }] });
  expect(await members()).toEqual([three]);
  await patch(`/Groups/${group}`, {
    op: 'replace',
    value: { id: group, displayName: 'Okta group 2' },
  });
  const put = await scim('PUT', `/Groups/${group}`, {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    id: group,
    displayName: 'Okta group 2',
    members: [{ value: one }, { value: two }],
  });
  expect(put).toMatchObject({
    status: 200,
    body: { displayName: 'Okta group 2', members: [{ value: one }, { value: two }] },
  });
});
