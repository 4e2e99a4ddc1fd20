// Setting up and deleting an authenticator app and recovery codes.
import { describe, expect, test } from 'vitest';
import {
  addAuthenticator,
  appOf,
  confirmApp,
  confirmLogIn,
  createApp,
  logInToken,
} from '../../support/account/authenticator.ts';
import { textAt, valueAt } from '../../support/document/json.ts';
import type { Person } from '../../support/server/server.ts';
import { useServer } from '../../support/server/setting.ts';

const server = useServer();

const as = ({ cookie }: Person, query: string) => server.graphql(query, {}, { cookie });
const secondFactor = async (person: Person) =>
  valueAt(
    (await as(person, '{ me { secondFactor { methods authenticatorSince recoveryCodesLeft } } }'))
      .data,
    'me.secondFactor',
  );
const create = 'mutation { createAuthenticator { uri secret svg } }';
const remove = 'mutation { deleteAuthenticator { user { secondFactor { methods } } } }';

describe('setting up an app', () => {
  test('gives a URI for it, and begins with its first code', async () => {
    const ada = await server.signUp();
    const { data } = await as(ada, create);
    const uri = textAt(data, 'createAuthenticator.uri');
    const { host } = new URL(server.url);
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    const label = decodeURIComponent(new URL(uri).pathname);
    expect(label).toContain(`${host}:${ada.email}`);
    const parameters = Object.fromEntries(new URL(uri).searchParams);
    expect(parameters).toMatchObject({ issuer: host, digits: '6', period: '30' });
    expect(parameters.secret).toBe(textAt(data, 'createAuthenticator.secret'));
    expect(parameters.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(await secondFactor(ada)).toMatchObject({ methods: [], authenticatorSince: null });

    const confirmed = await confirmApp(server, ada, await appOf(uri).code());
    expect(confirmed.errors).toEqual([]);
    const codes = valueAt(confirmed.data, 'confirmAuthenticator.recoveryCodes');
    expect(codes).toEqual(Array(10).fill(expect.stringMatching(/^[2-9a-z]{5}-[2-9a-z]{5}$/)));
    expect(await secondFactor(ada)).toEqual({
      methods: ['AUTHENTICATOR', 'RECOVERY_CODE'],
      authenticatorSince: expect.stringMatching(/Z$/),
      recoveryCodesLeft: 10,
    });
  });

  test('does not begin with a wrong code, and the code that began it cannot be used again', async () => {
    const ada = await server.signUp();
    const app = await createApp(server, ada);
    const wrong = await confirmApp(server, ada, await app.code(5));
    expect(wrong.errors).toMatchObject([
      { extensions: { code: 'BAD_REQUEST', details: [{ field: 'input.code' }] } },
    ]);
    const code = await app.code();
    expect((await confirmApp(server, ada, code)).errors).toEqual([]);
    const token = await logInToken(server, ada);
    expect((await confirmLogIn(server, token, code)).errors).toHaveLength(1);
  });

  test('can start over, with another secret', async () => {
    const ada = await server.signUp();
    const first = await createApp(server, ada);
    const second = await createApp(server, ada);
    expect(second.secret).not.toBe(first.secret);
    expect((await confirmApp(server, ada, await first.code())).errors).toHaveLength(1);
    expect((await confirmApp(server, ada, await second.code())).errors).toEqual([]);
  });

  test('is refused while there is one, also for simultaneous requests', async () => {
    const ada = await server.signUp();
    await Promise.all([as(ada, create), as(ada, create), as(ada, create)]);
    expect(await server.prisma.authenticator.count({ where: { userId: ada.userId } })).toBe(1);
    await addAuthenticator(server, ada);
    expect((await as(ada, create)).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  });

  test('without having begun is NOT_FOUND', async () => {
    const ada = await server.signUp();
    for (const { errors } of [await confirmApp(server, ada, '123456'), await as(ada, remove)])
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

test('deleting the app deletes the recovery codes, and logins need one step again', async () => {
  const ada = await server.signUp();
  const { app, recoveryCodes } = await addAuthenticator(server, ada);
  const token = await logInToken(server, ada);
  expect((await as(ada, remove)).errors).toEqual([]);
  expect(await secondFactor(ada)).toEqual({
    methods: [],
    authenticatorSince: null,
    recoveryCodesLeft: 0,
  });
  for (const code of [await app.code(), recoveryCodes[0] ?? ''])
    expect((await confirmLogIn(server, token, code)).errors).toHaveLength(1);
  const { headers } = await server.graphql(
    'mutation ($i: LogInInput!) { logIn(input: $i) { user { id } } }',
    { i: { email: ada.email, password: ada.password } },
  );
  expect(headers.get('set-cookie')).toContain('ilqr_session=');
});

describe('new recovery codes', () => {
  const renew = 'mutation { createRecoveryCodes { recoveryCodes } }';

  test('replace the earlier ones', async () => {
    const ada = await server.signUp();
    const { recoveryCodes } = await addAuthenticator(server, ada);
    const old = recoveryCodes[0] ?? '';
    const { data } = await as(ada, renew);
    const fresh = textAt(data, 'createRecoveryCodes.recoveryCodes.0');
    expect((await confirmLogIn(server, await logInToken(server, ada), old)).errors).toHaveLength(1);
    expect((await confirmLogIn(server, await logInToken(server, ada), fresh)).errors).toEqual([]);
    expect(await secondFactor(ada)).toMatchObject({ recoveryCodesLeft: 9 });
  });

  test('need a second factor', async () => {
    const { errors } = await as(await server.signUp(), renew);
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  });
});

test('nobody sees the second factor of others', async () => {
  const ada = await server.signUp();
  const grace = await server.addMember(ada.organizationId, 'ADMIN');
  const { errors } = await server.graphql(
    'query ($id: ID!) { node(id: $id) { ... on User { secondFactor { methods } } } }',
    { id: ada.userId },
    { cookie: grace.cookie },
  );
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('is not set up by a session that ends meanwhile', async () => {
  const ada = await server.signUp();
  const app = await createApp(server, ada);
  const code = await app.code();
  const { userId } = ada;
  const confirming = await server.prisma.$transaction(async (on) => {
    // As a reset of the password does, which ends all sessions.
    await on.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
    const request = confirmApp(server, ada, code);
    // By then it waits for the account.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await on.session.deleteMany({ where: { userId } });
    return { request };
  });
  expect((await confirming.request).errors[0]?.extensions.code).toBe('UNAUTHORIZED');
  const { confirmedAt } = await server.prisma.authenticator.findUniqueOrThrow({
    where: { userId },
  });
  expect(confirmedAt).toBeNull();
});
