// Tokens that reset a password, and are refused.
import { expect, test } from 'vitest';
import { createId } from '../../../src/domain/id.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';
import { logIn, newPassword, reset, tokenFor } from './reset.ts';

const server = useServer();
const ada = usePerson(server);

const refusal = [
  {
    message: 'input.token is not valid, was used or has expired; request a new link',
    extensions: { code: 'BAD_REQUEST', details: [{ field: 'input.token' }] },
  },
];

const refused = async (token: string, password?: string) => {
  const { errors } = await reset(server, token, password);
  expect(errors).toMatchObject(refusal);
  return errors[0]?.message;
};

test('is refused the second time', async () => {
  const token = await tokenFor(ada, server);
  expect((await reset(server, token)).errors).toEqual([]);
  await refused(token, 'yet five more random words');
  expect((await logIn(server, { ...ada, password: newPassword })).errors).toEqual([]);
});

test('is refused when two requests use it at the same time, in one of them', async () => {
  const token = await tokenFor(ada, server);
  const both = await Promise.all([reset(server, token), reset(server, token)]);
  expect(both.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
});

test('is refused after 30 minutes', async () => {
  const [userId, issuer, until, signature] = (await tokenFor(ada, server)).split('.');
  expect(Number(until) - Date.now()).toBeLessThanOrEqual(30 * 60_000);
  // Neither old nor with a later end than what was signed.
  await refused([userId, issuer, Date.now() - 1, signature].join('.'));
  await refused([userId, issuer, Number(until) + 1, signature].join('.'));
});

test('is refused once the password was changed otherwise', async () => {
  const token = await tokenFor(ada, server);
  await server.graphql(
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } } }',
    { input: { currentPassword: ada.password, newPassword } },
    { cookie: ada.cookie },
  );
  await refused(token);
});

test('is refused once the account has another address, or was deactivated', async () => {
  const token = await tokenFor(ada, server);
  const set = (data: { email?: string; deactivatedAt?: Date | null }) =>
    server.prisma.user.update({ where: { id: ada.userId }, data });
  await set({ email: `${ada.userId}@example.com` });
  await refused(token);
  await set({ email: ada.email, deactivatedAt: new Date() });
  await refused(token);
  await set({ deactivatedAt: null });
  expect((await reset(server, token)).errors).toEqual([]);
});

test('is refused for another account', async () => {
  const eve = await server.signUp('Eve');
  const [, ...rest] = (await tokenFor(eve, server)).split('.');
  await refused([ada.userId, ...rest].join('.'));
  await refused([createId('User'), ...rest].join('.'));
});

test('is refused with another issuer, forged or malformed', async () => {
  const token = await tokenFor(ada, server);
  const [userId, , until, signature] = token.split('.');
  const tokens = [
    [userId, 'operator', until, signature].join('.'),
    token.slice(0, -1),
    `${token}.x`,
    `${token.slice(0, -4)}aaaa`,
    [userId, 'mail', until].join('.'),
    [userId, 'mail', 'NaN', signature].join('.'),
    '',
    '....',
    '€'.repeat(300),
  ];
  const messages = new Set<string | undefined>();
  for (const one of tokens) messages.add(await refused(one));
  expect(messages.size).toBe(1);
});
