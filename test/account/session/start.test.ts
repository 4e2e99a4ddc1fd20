// What starting a session ends, and who can start none.
import { expect, test } from 'vitest';
import { usePerson, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);

const logIn = async (
  { email, password }: { email: string; password: string },
  headers: Record<string, string> = {},
) => {
  const response = await server.graphql(
    'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
    { input: { email, password } },
    headers,
  );
  return { ...response, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
};
const meOf = (cookie: string) => server.graphql('{ me { id } }', {}, { cookie });
const activityOf = async (cookie: string) => {
  const { data } = await server.graphql(
    '{ me { activity { nodes { action details targets { type changes { field to } } } } } }',
    {},
    { cookie },
  );
  return Object(data).me.activity.nodes;
};

test('a login ends the session of the browser, and no other', async () => {
  const other = await logIn(ada);
  const before = await logIn(ada);
  const after = await logIn(ada, { cookie: before.cookie });
  expect(after.errors).toEqual([]);
  expect((await meOf(before.cookie)).status).toBe(401);
  expect((await meOf(other.cookie)).status).toBe(200);
  expect((await meOf(after.cookie)).status).toBe(200);
  expect((await activityOf(after.cookie)).slice(0, 2)).toEqual([
    expect.objectContaining({ action: 'logIn' }),
    {
      action: 'endSession',
      details: { endedBy: 'logIn' },
      targets: [{ type: 'Session', changes: [{ field: 'createdAt', to: null }] }],
    },
  ]);
});

test('it is in the log of the person whose session it was', async () => {
  const bob = await server.signUp('Bob');
  const ofBob = await logIn(bob);
  const ofAda = await logIn(ada, { cookie: ofBob.cookie });
  expect((await meOf(ofBob.cookie)).status).toBe(401);
  expect((await activityOf(bob.cookie))[0]).toMatchObject({ action: 'endSession' });
  expect((await activityOf(ofAda.cookie))[0]).toMatchObject({ action: 'logIn' });
});

test('signing up ends the session of the browser too', async () => {
  const before = await logIn(ada);
  const input = { email: 'carol@example.com', password: 'four random words', name: 'Carol' };
  const { errors } = await server.graphql(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } } }',
    { input: { ...input, organizationName: 'Carols' } },
    { cookie: before.cookie },
  );
  expect(errors).toEqual([]);
  expect((await meOf(before.cookie)).status).toBe(401);
});

test('a failed login ends nothing', async () => {
  const before = await logIn(ada);
  await logIn({ ...ada, password: 'not the password of Ada' }, { cookie: before.cookie });
  expect((await meOf(before.cookie)).status).toBe(200);
});

test('a deactivated account gets the answer of a wrong password, and its sessions stop', async () => {
  const bob = await server.signUp('Bob');
  const session = await logIn(bob);
  const wrong = await logIn({ ...bob, password: 'not the password of Bob' });
  await server.prisma.user.update({
    where: { id: bob.userId },
    data: { deactivatedAt: new Date() },
  });
  const refused = await logIn(bob);
  expect(refused.errors).toEqual(wrong.errors);
  expect(refused.cookie).toBe('');
  expect((await meOf(session.cookie)).status).toBe(401);
});
