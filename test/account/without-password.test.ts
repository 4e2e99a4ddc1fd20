// Accounts without a password, and servers on which nobody logs in with one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSignInToken } from '../../src/auth/session/sign-in-link.ts';
import { createId } from '../../src/domain/id.ts';
import { startServer, type TestServer, testSecret } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

type Door = Pick<TestServer, 'graphql'>;

const changePassword = (server: Door, cookie: string, input: object) =>
  server.graphql(
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { hasPassword } } }',
    { input },
    { cookie },
  );
const hasPassword = async (server: Door, cookie: string) =>
  Object((await server.graphql('{ me { hasPassword } }', {}, { cookie })).data).me.hasPassword;

const longAgo = () => ({ authenticatedAt: new Date(Date.now() - 11 * 60_000) });

const wrong = (field: string, message: string) => [
  { extensions: { code: 'BAD_REQUEST', details: [{ field: `input.${field}`, message }] } },
];

describe('an account without a password', () => {
  const server = useServer();
  const ada = usePerson(server);
  const newPassword = 'four random words here';

  test('gets its first one from somebody who just proved who they are', async () => {
    expect(await hasPassword(server, ada.cookie)).toBe(true);
    const where = { userId: ada.userId };
    await server.prisma.user.update({ where: { id: ada.userId }, data: { passwordHash: null } });
    expect(await hasPassword(server, ada.cookie)).toBe(false);
    const given = { currentPassword: ada.password, newPassword };
    expect((await changePassword(server, ada.cookie, given)).errors).toMatchObject(
      wrong('currentPassword', 'is not set; leave it out'),
    );
    await server.prisma.session.updateMany({ where, data: longAgo() });
    expect((await changePassword(server, ada.cookie, { newPassword })).errors).toMatchObject([
      { extensions: { code: 'REAUTHENTICATION_REQUIRED', methods: [] } },
    ]);
    const data = { authenticatedAt: new Date() };
    await server.prisma.session.updateMany({ where, data });
    const changed = await changePassword(server, ada.cookie, { newPassword });
    expect(changed.data).toEqual({ changePassword: { user: { hasPassword: true } } });
    // The next one needs it.
    expect((await changePassword(server, ada.cookie, { newPassword })).errors).toMatchObject(
      wrong('currentPassword', 'is required'),
    );
  });
});

describe('on a server without passwords', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ config: { passwordLogin: false } });
  });
  afterAll(() => server?.close());

  /** Somebody who had a password before the operator turned them off. */
  async function logIn(): Promise<{ id: string; cookie: string }> {
    const id = createId('User');
    const email = `${id}@example.com`;
    await server.prisma.user.create({
      data: { id, email, name: 'Ada', passwordHash: 'forgotten' },
    });
    const token = await createSignInToken(id, server.prisma, testSecret);
    const { headers } = await server.graphql(
      'mutation ($input: RedeemSignInLinkInput!) { redeemSignInLink(input: $input) { user { id } } }',
      { input: { token } },
    );
    return { id, cookie: headers.get('set-cookie')?.split(';')[0] ?? '' };
  }

  test('an earlier password is asked for nowhere', async () => {
    const { id, cookie } = await logIn();
    expect(await hasPassword(server, cookie)).toBe(false);
    const changed = await server.graphql(
      `mutation { requestEmailChange(input: {newEmail: "${id}@home.example.com"}) { user { email } } }`,
      {},
      { cookie },
    );
    expect(changed.data).toEqual({
      requestEmailChange: { user: { email: `${id}@home.example.com` } },
    });
    await server.prisma.session.updateMany({ where: { userId: id }, data: longAgo() });
    const late = await server.graphql('mutation { exportMe { data } }', {}, { cookie });
    expect(late.errors).toMatchObject([
      { extensions: { code: 'REAUTHENTICATION_REQUIRED', methods: [] } },
    ]);
    const { errors } = await server.graphql(
      'mutation { reauthenticate(input: {password: "forgotten"}) { user { id } } }',
      {},
      { cookie },
    );
    expect(errors).toMatchObject(wrong('password', 'is not set; log in again instead'));
  });
});
