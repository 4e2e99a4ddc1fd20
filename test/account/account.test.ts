// Accounts: changing the password, sign-up policy.
import { describe, expect, test } from 'vitest';
import { createFirstAccount } from '../../src/auth/account.ts';
import { hashPassword } from '../../src/auth/password/password.ts';
import { createLog } from '../../src/core/log.ts';
import { textAt } from '../support/document/json.ts';
import { startServer, type TestServer } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const log = createLog('silent');
const server = useServer();
const ada = usePerson(server);

const as = (cookie: string, query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie });
const isLoggedIn = async (cookie: string) => (await as(cookie, '{ me { id } }')).status === 200;

async function logIn(email: string, password: string) {
  const { headers, errors } = await server.graphql(
    'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
    { input: { email, password } },
    { 'user-agent': 'Second Browser/1.0' },
  );
  return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', errors };
}

const changePassword = (cookie: string, currentPassword: string, newPassword: string) =>
  as(
    cookie,
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } } }',
    {
      input: { currentPassword, newPassword },
    },
  );

describe('changePassword', () => {
  test('ends all other sessions and keeps the current one; only the new password works', async () => {
    const other = await logIn(ada.email, ada.password);
    const { data } = await changePassword(ada.cookie, ada.password, 'four random words here');
    expect(data).toEqual({ changePassword: { user: { id: ada.userId } } });
    expect([await isLoggedIn(ada.cookie), await isLoggedIn(other.cookie)]).toEqual([true, false]);
    expect((await logIn(ada.email, ada.password)).errors[0]?.extensions.code).toBe('UNAUTHORIZED');
    expect((await logIn(ada.email, 'four random words here')).errors).toEqual([]);
  });

  test('does not affect API keys', async () => {
    const { secret } = await server.createKey(ada);
    await changePassword(ada.cookie, ada.password, 'four random words here');
    expect((await server.graphql('{ me { id } }', {}, { 'x-api-key': secret })).status).toBe(200);
  });

  test('a wrong current password changes nothing and counts toward the login throttle', async () => {
    const codes: unknown[] = [];
    for (let index = 0; index < 12; index += 1) {
      const { errors } = await changePassword(ada.cookie, 'wrong', 'four random words here');
      codes.push(errors[0]?.extensions.code);
    }
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('BAD_REQUEST'));
    expect(codes.slice(10)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(await isLoggedIn(ada.cookie)).toBe(true);
  });

  test('is not available to API keys', async () => {
    const { secret } = await server.createKey(ada);
    const { errors } = await server.graphql(
      'mutation { changePassword(input: {currentPassword: "a", newPassword: "four random words"}) { user { id } } }',
      {},
      { 'x-api-key': secret },
    );
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('passwords', () => {
  const signUp = (email: string, password: string) =>
    server.graphql('mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } } }', {
      input: { email, password, name: 'P', organizationName: 'P' },
    });

  test.each([
    '1234567',
    'password',
    'Password1',
    'qwertyuiop',
    'iloveyou',
    '12345678',
    'fourteen signs',
    '123456789qwerty',
    'PasswordPassword',
    'x'.repeat(1001),
  ])('%.20s is rejected', async (password) => {
    const { errors } = await signUp('refused@example.com', password);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.password' }],
    });
    const changed = await changePassword(ada.cookie, ada.password, password);
    expect(changed.errors[0]?.extensions).toMatchObject({
      details: [{ field: 'input.newPassword' }],
    });
  });

  test('with a second factor, eight characters are enough for a new one', async () => {
    const short = 'eight ch';
    const refused = await changePassword(ada.cookie, ada.password, short);
    expect(refused.errors[0]?.extensions).toMatchObject({
      details: [
        { field: 'input.newPassword', message: 'must have 15 to 1000 characters; it has 8' },
      ],
    });
    const authenticator = { id: 'tot_1', userId: ada.userId };
    await server.prisma.authenticator.create({ data: authenticator });
    expect((await changePassword(ada.cookie, ada.password, short)).errors).toHaveLength(1);
    await server.prisma.authenticator.update({
      where: { id: authenticator.id },
      data: { confirmedAt: new Date() },
    });
    await server.prisma.session.updateMany({
      where: { userId: ada.userId },
      data: { secondFactorAt: new Date() },
    });
    expect((await changePassword(ada.cookie, ada.password, 'seven c')).errors).toHaveLength(1);
    expect((await changePassword(ada.cookie, ada.password, short)).errors).toEqual([]);
  });

  test('a password of before that is shorter still logs in', async () => {
    await server.prisma.user.update({
      where: { id: ada.userId },
      data: { passwordHash: await hashPassword('old eight') },
    });
    expect((await logIn(ada.email, 'old eight')).errors).toEqual([]);
  });

  test('a password equal to the email address is rejected', async () => {
    for (const password of ['longname@example.com', 'LongName@Example.com']) {
      const { errors } = await signUp('longname@example.com', password);
      expect(errors[0]?.extensions).toMatchObject({ details: [{ field: 'input.password' }] });
    }
  });

  test.each([
    'only lower case',
    '        x        ',
    '密码'.repeat(8),
    '😀'.repeat(15),
    `${'a'.repeat(999)}b`,
  ])('has no composition rules: %.20s', async (password) => {
    const email = `free-${Buffer.from(password).toString('hex').slice(0, 20)}@example.com`;
    expect((await signUp(email, password)).errors).toEqual([]);
    expect((await logIn(email, password)).errors).toEqual([]);
    expect(
      (await logIn(email, [...password].slice(0, -1).join(''))).errors[0]?.extensions.code,
    ).toBe('UNAUTHORIZED');
  });
});

describe('SIGN_UP', () => {
  const signUp = (on: TestServer, invitation?: string) =>
    on.graphql(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } organization { id role } } }',
      {
        input: {
          email: 'new@example.com',
          password: 'four random words',
          name: 'New',
          organizationName: 'New',
          invitation,
        },
      },
    );

  test('closed: nobody can sign up', async () => {
    const closed = await startServer({ config: { signUp: 'closed' } });
    const { errors } = await signUp(closed);
    expect(errors[0]).toMatchObject({
      message: 'Sign-up is disabled on this server',
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await closed.prisma.user.count()).toBe(0);
    await closed.close();
  });

  test('invited: people with an invitation can join that organization', async () => {
    const invited = await startServer({ config: { signUp: 'invited' } });
    expect((await signUp(invited)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await signUp(invited, 'inv_1.forged')).errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect(await invited.prisma.user.count()).toBe(0);
    const first = { email: 'First@example.com', password: 'made by the configuration' };
    // Twice, like two processes that start simultaneously.
    await Promise.all([
      createFirstAccount(first, invited.prisma, log),
      createFirstAccount(first, invited.prisma, log),
    ]);
    const { headers } = await invited.graphql(
      'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
      { input: first },
    );
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = await invited.graphql('{ me { organizations { id role } } }', {}, { cookie });
    expect(me.data).toMatchObject({ me: { organizations: [{ role: 'ADMIN' }] } });
    const organizationId = textAt(me.data, 'me.organizations.0.id');
    const created = await invited.graphql(
      'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { token } }',
      { input: { organizationId, email: 'new@example.com', role: 'EDITOR' } },
      { cookie },
    );
    const { data } = await signUp(invited, textAt(created.data, 'createInvitation.token'));
    expect(data).toMatchObject({
      signUp: { organization: { id: organizationId, role: 'EDITOR' } },
    });
    expect(await invited.prisma.organization.count()).toBe(1);
    await invited.close();
  });
});
