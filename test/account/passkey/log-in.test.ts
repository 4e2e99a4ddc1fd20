// Logging in with a passkey.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Credential } from '../../support/passkey/authenticator.ts';
import { assertionOf, createPasskey, reauthenticationOf } from '../../support/passkey/passkey.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);
const bob = usePerson(server, { name: 'Bob' });
let id: string;
let credential: Credential;
beforeEach(async () => {
  ({ id, credential } = await createPasskey(server, ada));
});

const logIn = (response: unknown) =>
  server.graphql(
    `mutation ($input: LogInWithPasskeyInput!) {
      logInWithPasskey(input: $input) { user { id email organizations { id } } }
    }`,
    { input: { response } },
  );

const failure = (code: string, message: RegExp) => [
  { message: expect.stringMatching(message), extensions: { code } },
];

/** Entries about failures are written after the response. */
const failures = () =>
  expect.poll(() =>
    server.prisma.auditEvent.findMany({
      where: { action: 'failedPasskeyLogIn', targetId: ada.userId, organizationId: null },
      select: { details: true, userId: true },
    }),
  );

test('starts a session with two factors, without an email address', async () => {
  const { data, errors, headers } = await logIn(await assertionOf(server, credential));
  expect(errors).toEqual([]);
  const user = { id: ada.userId, email: ada.email, organizations: [{ id: ada.organizationId }] };
  expect(data).toEqual({ logInWithPasskey: { user } });
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  const me = await server.graphql('{ me { id passkeys { id lastUsedAt } } }', {}, { cookie });
  expect(me.data).toEqual({
    me: { id: ada.userId, passkeys: [{ id, lastUsedAt: expect.any(String) }] },
  });
  const newest = { userId: ada.userId };
  const session = await server.prisma.session.findFirst({ where: newest, orderBy: { id: 'desc' } });
  expect(session?.secondFactorAt).toBeInstanceOf(Date);
  const entry = await server.prisma.auditEvent.findFirst({
    where: { action: 'logInWithPasskey', organizationId: null, userId: ada.userId },
  });
  expect(entry).toMatchObject({ targetId: ada.userId, details: { passkeyId: id } });
});

test('options name no account, and demand user verification', async () => {
  const { data } = await server.graphql('mutation { startPasskeyLogIn { options expiresAt } }');
  expect(data).toEqual({
    startPasskeyLogIn: {
      options: {
        rpId: 'localhost',
        challenge: expect.stringMatching(/^[\w-]{43}$/),
        timeout: 300_000,
        userVerification: 'required',
      },
      expiresAt: expect.any(String),
    },
  });
});

describe('refuses', () => {
  test('a response that was already used', async () => {
    const response = await assertionOf(server, credential);
    expect((await logIn(response)).errors).toEqual([]);
    const { errors, headers } = await logIn(response);
    expect(errors).toMatchObject(failure('BAD_REQUEST', /^input\.response must answer options/));
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('one of two simultaneous copies', async () => {
    const response = await assertionOf(server, credential);
    const answers = await Promise.all([logIn(response), logIn(response), logIn(response)]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  });

  test('a challenge that the server did not make, or made for a registration', async () => {
    const { data } = await server.graphql(
      'mutation { startPasskeyRegistration { options } }',
      {},
      { cookie: ada.cookie },
    );
    const { challenge } = Object(data).startPasskeyRegistration.options;
    for (const other of ['AAAA', challenge]) {
      const { errors } = await logIn(await assertionOf(server, credential, { challenge: other }));
      expect(errors).toMatchObject(failure('BAD_REQUEST', /must answer options/));
    }
  });

  test('a response after five minutes', async () => {
    const response = await assertionOf(server, credential);
    await server.prisma.signInStep.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    const { errors } = await logIn(response);
    expect(errors).toMatchObject(failure('BAD_REQUEST', /of the last 5 minutes/));
  });

  test.each(['https://evil.example', 'http://localhost:1', 'https://localhost'])(
    'a response made on %s',
    async (origin) => {
      const { errors } = await logIn(await assertionOf(server, credential, { origin }));
      expect(errors).toMatchObject(failure('BAD_REQUEST', /was made on another site/));
    },
  );

  test('a response made in a frame of another site', async () => {
    const { errors } = await logIn(await assertionOf(server, credential, { crossOrigin: true }));
    expect(errors).toMatchObject(failure('BAD_REQUEST', /was made on another site/));
  });

  test('a response of another site, which ends the challenge', async () => {
    const response = await assertionOf(server, credential, { origin: 'https://evil.example' });
    await logIn(response);
    const { challenge } = JSON.parse(
      Buffer.from(response.response.clientDataJSON ?? '', 'base64url').toString(),
    );
    const { errors } = await logIn(await assertionOf(server, credential, { challenge }));
    expect(errors).toMatchObject(failure('BAD_REQUEST', /must answer options/));
  });

  test('a response that names no account, which only one to a known account may do', async () => {
    const whole = await assertionOf(server, credential);
    const { userHandle: _handle, ...rest } = whole.response;
    const { errors } = await logIn({ ...whole, response: rest });
    expect(errors).toMatchObject(failure('NOT_FOUND', /not known here/));
  });

  test('a response that was to confirm a change', async () => {
    const { errors, headers } = await logIn(await reauthenticationOf(server, ada, credential));
    expect(errors).toMatchObject(failure('BAD_REQUEST', /must answer options/));
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('an authenticator that answered another host name', async () => {
    const { errors } = await logIn(await assertionOf(server, credential, { rpId: 'evil.example' }));
    expect(errors).toMatchObject(failure('UNAUTHORIZED', /could not be verified/));
  });

  test('a response without user verification, such as a refused PIN', async () => {
    const { errors } = await logIn(await assertionOf(server, credential, { verified: false }));
    expect(errors).toMatchObject(failure('BAD_REQUEST', /with user verification/));
  });

  test('a response of a registration', async () => {
    const type = 'webauthn.create';
    const { errors } = await logIn(await assertionOf(server, credential, { type }));
    expect(errors).toMatchObject(failure('UNAUTHORIZED', /could not be verified/));
  });

  test('a wrong signature, which the log of the account shows', async () => {
    const { credential: other } = await createPasskey(server, bob);
    const forged = { ...credential, privateKey: other.privateKey };
    const { errors } = await logIn(await assertionOf(server, forged));
    expect(errors).toMatchObject(failure('UNAUTHORIZED', /could not be verified/));
    await failures().toEqual([{ details: { reason: 'SIGNATURE' }, userId: null }]);
  });

  test.each([0, -1])(
    'a copy whose counter differs by %i, which the log shows',
    async (difference) => {
      const copy = { ...credential, counter: credential.counter + difference };
      expect((await logIn(await assertionOf(server, credential))).errors).toEqual([]);
      const { errors } = await logIn(await assertionOf(server, copy));
      expect(errors).toMatchObject(failure('UNAUTHORIZED', /there may be a copy of it/));
      await failures().toEqual([{ details: { reason: 'COUNTER' }, userId: null }]);
      // The original still works.
      expect((await logIn(await assertionOf(server, credential))).errors).toEqual([]);
    },
  );

  test('a passkey that was deleted', async () => {
    await server.prisma.passkey.delete({ where: { id } });
    const { errors } = await logIn(await assertionOf(server, credential));
    expect(errors).toMatchObject(failure('NOT_FOUND', /may have been deleted/));
  });

  test('a passkey with the user handle of another account', async () => {
    const userHandle = Buffer.from(bob.userId).toString('base64url');
    const { errors } = await logIn(await assertionOf(server, { ...credential, userHandle }));
    expect(errors).toMatchObject(failure('NOT_FOUND', /not known here/));
  });

  test('an account that was deactivated', async () => {
    const data = { deactivatedAt: new Date() };
    await server.prisma.user.update({ where: { id: ada.userId }, data });
    const { errors, headers } = await logIn(await assertionOf(server, credential));
    expect(errors).toMatchObject(failure('UNAUTHORIZED', /^This account is deactivated/));
    expect(headers.get('set-cookie')).toBeNull();
  });

  test.each<[string, (response: Record<string, unknown>) => unknown, string, RegExp]>([
    ['text', () => 'text', 'input.response', /^must be an object/],
    ['null inside', (all) => ({ ...all, response: null }), 'input.response.response', /null/],
    ['no id', ({ id: _id, ...rest }) => rest, 'input.response.id', /^is required|^must be/],
    [
      'a long id',
      (all) => ({ ...all, id: 'a'.repeat(1_365) }),
      'input.response.id',
      /at most 1364/,
    ],
    ['another type', (all) => ({ ...all, type: 'password' }), 'input.response.type', /public-key/],
  ])('%s', async (_what, change, field, message) => {
    const { errors } = await logIn(change(await assertionOf(server, credential)));
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_REQUEST',
          details: [{ field, message: expect.stringMatching(message) }],
        },
      },
    ]);
  });

  test.each(['AAAA', 'bnVsbA', 'W10', '!!', 'x'.repeat(20_001)])(
    'client data %.10s',
    async (clientDataJSON) => {
      const whole = await assertionOf(server, credential);
      const { errors } = await logIn({
        ...whole,
        response: { ...whole.response, clientDataJSON },
      });
      const field = 'input.response.response.clientDataJSON';
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST', details: [{ field }] } }]);
    },
  );

  test.each(['authenticatorData', 'signature'])('nonsense as %s', async (field) => {
    const whole = await assertionOf(server, credential);
    const { errors } = await logIn({ ...whole, response: { ...whole.response, [field]: 'AAAA' } });
    expect(errors).toMatchObject(failure('UNAUTHORIZED', /could not be verified/));
  });
});

test('accepts authenticators without a counter, which always say 0', async () => {
  await server.prisma.passkey.update({ where: { id }, data: { counter: 0 } });
  for (let time = 0; time < 2; time += 1) {
    credential.counter = -1;
    expect((await logIn(await assertionOf(server, credential))).errors).toEqual([]);
  }
});
