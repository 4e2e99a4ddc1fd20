// The requests of Microsoft Entra ID's provisioning service and of its SCIM validator.
import { expect, test } from 'vitest';
import { arrayAt, textAt } from '../support/document/json.ts';
import { useServer } from '../support/server/setting.ts';
import { groupSchema, idsIn, scimOf, token, userSchema } from './client.ts';

const server = useServer({ config: { scim: { token, heir: undefined } } });
const { scim, patch, find, createUser, createGroup } = scimOf(server);

const ada = {
  schemas: [userSchema, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
  externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
  userName: 'Ada@example.com',
  active: true,
  displayName: 'Ada Lovelace',
  emails: [{ primary: true, type: 'work', value: 'Ada.Lovelace@example.com' }],
  meta: { resourceType: 'User' },
  name: { formatted: 'Ada Lovelace', familyName: 'Lovelace', givenName: 'Ada' },
  roles: [],
  title: 'Mathematician',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Engines' },
};

test('tests the connection with a filter that matches nobody', async () => {
  const answer = await find('Users', 'userName eq "f5d1a1a5-3a45-4f0b-8e6f-2a9f1b0b5c9e"');
  expect(answer).toMatchObject({
    status: 200,
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 0,
      Resources: [],
      startIndex: 1,
      itemsPerPage: 0,
    },
  });
});

test('creates, finds, changes, disables and deletes a user', async () => {
  const created = await scim('POST', '/Users', ada);
  const { displayName, emails, name, externalId, userName } = ada;
  const resource = { userName, displayName, emails, name, externalId, active: true };
  expect(created).toMatchObject({ status: 201, body: resource });
  const id = textAt(created.body, 'id');
  const location = `${server.url}/scim/v2/Users/${id}`;
  expect(created.headers.get('location')).toBe(location);
  expect(created.body).toMatchObject({ meta: { resourceType: 'User', location } });
  expect(await scim('GET', `/Users/${id}`)).toMatchObject({ status: 200, body: created.body });

  for (const filter of [
    'userName eq "ADA@EXAMPLE.COM"',
    `externalId eq "${externalId}"`,
    'displayName eq "ada lovelace"',
    'emails[type eq "work"].value eq "ada.lovelace@example.com"',
    'emails[type eq "work" and value eq "ada.lovelace@example.com"]',
    `id eq "${id}" and active eq true`,
    'userName eq "nobody" or emails.value eq "ada.lovelace@example.com"',
    `not (userName eq "nobody") and (externalId pr)`,
    `${userSchema}:userName sw "ada"`,
  ]) {
    expect(idsIn(await find('Users', filter)), filter).toEqual([id]);
  }
  expect(idsIn(await find('Users', 'userName eq "a_a@example.com"'))).toEqual([]);
  expect(idsIn(await find('Users', 'displayName eq "Ada_Lovelace"'))).toEqual([]);

  expect(await scim('POST', '/Users', ada)).toMatchObject({
    status: 409,
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      scimType: 'uniqueness',
      status: '409',
      detail: 'userName is already in use',
    },
  });

  const changed = await patch(
    `/Users/${id}`,
    { op: 'Replace', path: 'emails[type eq "work"].value', value: 'countess@example.com' },
    { op: 'Replace', path: 'name.familyName', value: 'King' },
    { op: 'Add', path: 'emails[type eq "home"].value', value: 'ada@home.example' },
    { op: 'Replace', value: { displayName: 'Ada King', 'name.givenName': 'Augusta Ada' } },
    { op: 'Add', path: 'title', value: 'Countess' },
    {
      op: 'Add',
      path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
      value: 'Poetry',
    },
  );
  expect(changed).toMatchObject({
    status: 200,
    body: {
      displayName: 'Ada King',
      name: { familyName: 'King', givenName: 'Augusta Ada', formatted: 'Ada Lovelace' },
      emails: [
        { type: 'work', value: 'countess@example.com', primary: true },
        { type: 'home', value: 'ada@home.example' },
      ],
    },
  });
  expect(await server.prisma.user.findUnique({ where: { id } })).toMatchObject({
    email: 'countess@example.com',
    name: 'Ada King',
    passwordHash: null,
    emailVerifiedAt: expect.any(Date),
  });

  const disabled = await patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'False' });
  expect(disabled).toMatchObject({ status: 200, body: { active: false } });
  expect(await find('Users', 'userName eq "ada@example.com"')).toMatchObject({
    body: { Resources: [{ active: false }] },
  });
  const enabled = await patch(`/Users/${id}`, { op: 'Replace', value: { active: 'True' } });
  expect(enabled).toMatchObject({ status: 200, body: { active: true } });

  expect(await scim('DELETE', `/Users/${id}`)).toMatchObject({ status: 204, body: undefined });
  expect(await scim('GET', `/Users/${id}`)).toMatchObject({
    status: 404,
    body: { status: '404', schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] },
  });
  expect(idsIn(await find('Users', 'userName eq "ada@example.com"'))).toEqual([]);
  expect((await scim('DELETE', `/Users/${id}`)).status).toBe(404);
});

test('creates a group, adds and removes members and deletes it', async () => {
  const [first, second] = [
    await createUser('first@example.com'),
    await createUser('second@example.com'),
  ];
  const created = await scim('POST', '/Groups', {
    schemas: [
      groupSchema,
      'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
    ],
    externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
    displayName: 'QR admins',
    members: [],
    meta: { resourceType: 'Group' },
  });
  expect(created).toMatchObject({ status: 201, body: { displayName: 'QR admins' } });
  const id = textAt(created.body, 'id');
  const duplicate = { schemas: [groupSchema], displayName: 'qr ADMINS' };
  expect(await scim('POST', '/Groups', duplicate)).toMatchObject({
    status: 409,
    body: { scimType: 'uniqueness' },
  });

  const found = await scim(
    'GET',
    `/Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "qr admins"')}`,
  );
  expect(found).toMatchObject({ body: { totalResults: 1, Resources: [{ id }] } });
  expect(JSON.stringify(found.body)).not.toContain('members');

  const add = {
    op: 'Add',
    path: 'members',
    value: [{ $ref: null, value: first }, { value: second }],
  };
  expect(await patch(`/Groups/${id}`, add)).toMatchObject({ status: 204, body: undefined });
  const members = async () =>
    arrayAt((await scim('GET', `/Groups/${id}`)).body, 'members').map((one) =>
      textAt(one, 'value'),
    );
  expect(await members()).toEqual([first, second]);
  const asked = `id eq "${id}" and members eq "${first}"`;
  expect(idsIn(await find('Groups', asked))).toEqual([id]);
  expect(await scim('GET', `/Users/${first}`)).toMatchObject({
    body: { groups: [{ value: id, display: 'QR admins' }] },
  });

  await patch(`/Groups/${id}`, {
    op: 'Remove',
    path: 'members',
    value: [{ $ref: null, value: first }],
  });
  expect(idsIn(await find('Groups', asked))).toEqual([]);
  expect(await members()).toEqual([second]);
  await patch(`/Groups/${id}`, { op: 'Replace', path: 'displayName', value: 'QR people' });
  expect(await scim('GET', `/Groups/${id}?excludedAttributes=members`)).toMatchObject({
    body: { displayName: 'QR people' },
  });
  expect((await scim('DELETE', `/Groups/${id}`)).status).toBe(204);
  expect((await scim('GET', `/Groups/${id}`)).status).toBe(404);
});

test('a member who is no user is refused, and nothing is changed', async () => {
  const id = await createGroup('Unchanged');
  const operation = { op: 'Add', path: 'members', value: [{ value: 'usr_01' }] };
  expect(await patch(`/Groups/${id}`, operation)).toMatchObject({
    status: 400,
    body: { scimType: 'invalidValue', detail: 'members.value usr_01 is not the ID of a user' },
  });
});
