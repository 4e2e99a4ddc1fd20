// A passkey as second factor: after the password, and before sensitive changes.
import { expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { authenticate } from '../../support/passkey/authenticator.ts';
import { assertionOf, createPasskey, reauthenticationOf } from '../../support/passkey/passkey.ts';
import type { Person } from '../../support/server/server.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);
const bob = usePerson(server, { name: 'Bob' });

async function logIn({ email, password }: Person): Promise<string> {
  const { errors, headers } = await server.graphql(
    'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
    { input: { email, password } },
  );
  expect(errors).toMatchObject([
    {
      extensions: {
        code: 'SECOND_FACTOR_REQUIRED',
        secondFactor: { methods: ['PASSKEY', 'RECOVERY_CODE'] },
      },
    },
  ]);
  expect(headers.get('set-cookie')).toBeNull();
  return textAt(errors, '0.extensions.secondFactor.token');
}

const start = (token: string) =>
  server.graphql(
    'mutation ($input: StartPasskeyLogInInput) { startPasskeyLogIn(input: $input) { options } }',
    { input: { token } },
  );
const logInWithPasskey = (response: unknown) =>
  server.graphql(
    'mutation ($input: LogInWithPasskeyInput!) { logInWithPasskey(input: $input) { user { id } } }',
    { input: { response } },
  );

test('confirms a login with a password, and ends its step', async () => {
  const { credential } = await createPasskey(server, ada);
  const token = await logIn(ada);
  const { data } = await start(token);
  const { options } = Object(data).startPasskeyLogIn;
  expect(options.allowCredentials).toEqual([
    { id: credential.id.toString('base64url'), type: 'public-key', transports: ['internal'] },
  ]);
  const answer = await logInWithPasskey(authenticate(options, credential, { origin: server.url }));
  expect(answer.data).toEqual({ logInWithPasskey: { user: { id: ada.userId } } });
  expect(answer.headers.get('set-cookie')).toContain('ilqr_session');
  expect((await start(token)).errors).toMatchObject([
    { extensions: { code: 'BAD_REQUEST', details: [{ field: 'input.token' }] } },
  ]);
});

test('refuses the passkey of another account', async () => {
  await createPasskey(server, ada);
  const { credential } = await createPasskey(server, bob);
  const { data } = await start(await logIn(ada));
  const { options } = Object(data).startPasskeyLogIn;
  const { errors, headers } = await logInWithPasskey(
    authenticate(options, credential, { origin: server.url }),
  );
  expect(errors).toMatchObject([
    { message: expect.stringMatching(/same account/), extensions: { code: 'BAD_REQUEST' } },
  ]);
  expect(headers.get('set-cookie')).toBeNull();
});

test.each(['', 'x'])('refuses the token “%s”', async (token) => {
  expect((await start(token)).errors).toMatchObject([
    { extensions: { code: 'BAD_REQUEST', details: [{ field: 'input.token' }] } },
  ]);
});

const reauthenticate = (response: unknown) =>
  server.graphql(
    `mutation ($input: ReauthenticateWithPasskeyInput!) {
      reauthenticateWithPasskey(input: $input) { user { id } }
    }`,
    { input: { response } },
    { cookie: ada.cookie },
  );

test('proves again who a person is', async () => {
  const { id, credential } = await createPasskey(server, ada);
  const long = new Date(Date.now() - 11 * 60_000);
  const where = { userId: ada.userId };
  const data = { authenticatedAt: long, secondFactorAt: long };
  await server.prisma.session.updateMany({ where, data });
  const remove = () =>
    server.graphql(
      `mutation { deletePasskey(input: {id: "${id}"}) { deletedPasskeyId } }`,
      {},
      { cookie: ada.cookie },
    );
  expect((await remove()).errors).toMatchObject([
    { extensions: { code: 'REAUTHENTICATION_REQUIRED' } },
  ]);
  const started = await server.graphql(
    'mutation { startPasskeyReauthentication { options } }',
    {},
    { cookie: ada.cookie },
  );
  const { options } = Object(started.data).startPasskeyReauthentication;
  expect(options.allowCredentials).toHaveLength(1);
  const response = authenticate(options, credential, { origin: server.url });
  expect((await reauthenticate(response)).errors).toEqual([]);
  expect((await remove()).errors).toEqual([]);
});

test.each<[string, () => Promise<unknown>, RegExp]>([
  [
    'the passkey of another account',
    async () => {
      const { credential } = await createPasskey(server, bob);
      return reauthenticationOf(server, ada, credential);
    },
    /same account/,
  ],
  [
    'a response that was to log in',
    async () => assertionOf(server, (await createPasskey(server, ada)).credential),
    /must answer options/,
  ],
  [
    'what another session of the same person asked for',
    async () => {
      const { credential } = await createPasskey(server, ada);
      const { headers } = await logInWithPasskey(await assertionOf(server, credential));
      const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
      return reauthenticationOf(server, { cookie }, credential);
    },
    /must answer options/,
  ],
])('refuses to prove it with %s', async (_what, responseOf, message) => {
  const { errors } = await reauthenticate(await responseOf());
  expect(errors).toMatchObject([
    { message: expect.stringMatching(message), extensions: { code: 'BAD_REQUEST' } },
  ]);
});
