// Sensitive changes need a person who proved who they are within ten minutes.
import { describe, expect, test } from 'vitest';
import { createId } from '../../../src/domain/id.ts';
import { addAuthenticator, logInToken } from '../../support/account/authenticator.ts';
import type { Person } from '../../support/server/server.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

const age = ({ userId }: Person, minutes: number, factor?: number) =>
  server.prisma.session.updateMany({
    where: { userId },
    data: {
      authenticatedAt: minutesAgo(minutes),
      ...(factor !== undefined && { secondFactorAt: minutesAgo(factor) }),
    },
  });

const as = ({ cookie }: Person, query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie });

const reauthenticate = (person: Person, input: { password?: string; code?: string }) =>
  as(
    person,
    'mutation ($input: ReauthenticateInput!) { reauthenticate(input: $input) { user { id } } }',
    { input },
  );

const renew = 'mutation { createAuthenticator { uri } }';
const needed = (...methods: string[]) => [
  {
    message: 'Confirm that it is you with `reauthenticate`, then try again',
    extensions: { code: 'REAUTHENTICATION_REQUIRED', methods },
  },
];

/** The selection and input of each mutation, given the person and what it is about. */
const mutations: [
  name: string,
  selection: string,
  input: (person: Person) => Promise<object> | object,
][] = [
  ['createApiKey', 'secret', ({ organizationId }) => ({ organizationId, name: 'K' })],
  ['updateApiKey', 'apiKey { id }', async (person) => ({ id: await key(person), name: 'K' })],
  ['rotateApiKey', 'secret', async (person) => ({ id: await key(person) })],
  ['takeOverApiKey', 'apiKey { id }', async (person) => ({ id: await key(person) })],
  [
    'createInvitation',
    'token',
    ({ organizationId }) => ({ organizationId, email: 'eve@example.com', role: 'ADMIN' }),
  ],
  ['unlinkIdentity', 'unlinkedIdentityId', async (person) => ({ id: await identity(person) })],
  ['changeMemberRole', 'member { id }', async (p) => ({ id: await member(p), role: 'ADMIN' })],
  ['removeMember', 'removedMemberId', async (person) => ({ id: await member(person) })],
  [
    'updateOrganization',
    'organization { id }',
    ({ organizationId: id }) => ({ id, requiresSecondFactor: false }),
  ],
  ['deleteOrganization', 'deletedOrganizationId', (person) => confirmed(person)],
  ['purgeOrganization', 'purgedOrganizationId', (person) => confirmed(person)],
];

const key = async (person: Person) => (await server.createKey(person)).id;

async function identity({ userId }: Person) {
  const id = createId('Identity');
  const issuer = 'https://idp.example.com';
  await server.prisma.identity.create({ data: { id, userId, issuer, subject: id } });
  return id;
}

async function member({ organizationId }: Person) {
  const { userId } = await server.addMember(organizationId, 'VIEWER');
  const where = { organizationId_userId: { organizationId, userId } };
  return (await server.prisma.member.findUniqueOrThrow({ where })).id;
}

async function confirmed({ organizationId: id }: Person) {
  const { slug } = await server.prisma.organization.findUniqueOrThrow({ where: { id } });
  return { id, confirmation: slug };
}

describe('after ten minutes, the password is asked for by', () => {
  test.each(mutations)('%s', async (name, selection, inputOf) => {
    const input = await inputOf(ada);
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const ask = () =>
      as(ada, `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
    await age(ada, 11);
    expect((await ask()).errors).toMatchObject(needed('PASSWORD'));
    expect((await reauthenticate(ada, { password: ada.password })).errors).toEqual([]);
    expect((await ask()).errors).toEqual([]);
  });

  test.each(['createAuthenticator { uri }'])('%s', async (field) => {
    await age(ada, 11);
    expect((await as(ada, `mutation { ${field} }`)).errors).toMatchObject(needed('PASSWORD'));
    await age(ada, 9);
    expect((await as(ada, `mutation { ${field} }`)).errors).toEqual([]);
  });
});

describe('of an account with a second factor, a code is asked for by', () => {
  test.each([
    'deleteAuthenticator { user { id } }',
    'createRecoveryCodes { recoveryCodes }',
    'changePassword(input: {currentPassword: "correct horse battery staple", newPassword: "four other random words"}) { user { id } }',
  ])('%s', async (field) => {
    const { app } = await addAuthenticator(server, ada);
    const methods = ['AUTHENTICATOR', 'RECOVERY_CODE'];
    // The password was given just now, the code was not.
    await age(ada, 0, 11);
    expect((await as(ada, `mutation { ${field} }`)).errors).toMatchObject(needed(...methods));
    const password = await reauthenticate(ada, { password: ada.password });
    expect(password.errors).toMatchObject([
      { extensions: { code: 'BAD_REQUEST', details: [{ field: 'input.code' }] } },
    ]);
    expect((await reauthenticate(ada, { code: await app.code() })).errors).toEqual([]);
    expect((await as(ada, `mutation { ${field} }`)).errors).toEqual([]);
  });
});

test('other changes, and API keys, need no new proof', async () => {
  const { secret } = await server.createKey(ada, { permissions: ['API_KEYS_WRITE'] });
  await age(ada, 60);
  const made = await server.graphql(
    'mutation ($i: CreateApiKeyInput!) { createApiKey(input: $i) { secret } }',
    { i: { organizationId: ada.organizationId, name: 'K', permissions: ['API_KEYS_WRITE'] } },
    { 'x-api-key': secret },
  );
  expect(made.errors).toEqual([]);
  const renamed = await as(
    ada,
    'mutation ($id: ID!) { updateOrganization(input: {id: $id, name: "N"}) { organization { id } } }',
    { id: ada.organizationId },
  );
  expect(renamed.errors).toEqual([]);
});

test('a wrong password is refused, throttled and recorded, and proves nothing', async () => {
  await age(ada, 11);
  const codes: unknown[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    const { errors } = await reauthenticate(ada, { password: 'not her password' });
    codes.push(errors[0]?.extensions.code);
  }
  expect(codes).toEqual([...Array(10).fill('BAD_REQUEST'), 'RATE_LIMITED']);
  expect((await as(ada, renew)).errors).toMatchObject(needed('PASSWORD'));
  await expect
    .poll(() =>
      server.prisma.auditEvent.count({
        where: { action: 'failedLogIn', targetId: ada.userId, organizationId: null },
      }),
    )
    .toBe(10);
});

test('a code proves it for one session only', async () => {
  const { recoveryCodes } = await addAuthenticator(server, ada);
  await age(ada, 11, 11);
  const token = await logInToken(server, ada);
  const { headers } = await server.graphql(
    'mutation ($i: ConfirmLogInInput!) { confirmLogIn(input: $i) { user { id } } }',
    { i: { token, code: recoveryCodes[0] } },
  );
  const second = { ...ada, cookie: headers.get('set-cookie')?.split(';')[0] ?? '' };
  const create = 'mutation { createRecoveryCodes { recoveryCodes } }';
  expect((await as(ada, create)).errors).toHaveLength(1);
  expect((await as(second, create)).errors).toEqual([]);
});

test('an account without password or second factor has to log in again', async () => {
  await server.prisma.user.update({ where: { id: ada.userId }, data: { passwordHash: null } });
  await age(ada, 11);
  expect((await as(ada, renew)).errors).toMatchObject(needed());
  const { errors } = await reauthenticate(ada, { password: ada.password });
  expect(errors[0]?.message).toBe('input.password is not set; log in again instead');
});
