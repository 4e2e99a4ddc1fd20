// Logging in in two steps.
import { describe, expect, test } from 'vitest';
import {
  addAuthenticator,
  confirmLogIn,
  logInToken,
  type SecondFactor,
} from '../../support/account/authenticator.ts';
import type { Person } from '../../support/server/server.ts';
import { useServer } from '../../support/server/setting.ts';

const server = useServer();

async function withFactor(): Promise<Person & SecondFactor> {
  const person = await server.signUp();
  return { ...person, ...(await addAuthenticator(server, person)) };
}

const problem = (field: string, message: RegExp) => [
  {
    extensions: {
      code: 'BAD_REQUEST',
      details: [{ field, message: expect.stringMatching(message) }],
    },
  },
];
const wrongCode = problem('input.code', /incorrect or was already used/);
const ended = problem('input.token', /log in again/);

describe('the password', () => {
  test('starts no session of an account with a second factor, but the second step', async () => {
    const ada = await withFactor();
    const before = await server.prisma.session.count();
    const { data, errors, headers } = await server.graphql(
      'mutation ($i: LogInInput!) { logIn(input: $i) { user { id } } }',
      { i: { email: ada.email, password: ada.password } },
    );
    expect(data).toEqual({ logIn: null });
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'SECOND_FACTOR_REQUIRED',
          secondFactor: {
            token: expect.stringMatching(/^[\w-]{43}$/),
            methods: ['AUTHENTICATOR', 'RECOVERY_CODE'],
            expiresAt: expect.stringMatching(/Z$/),
          },
        },
      },
    ]);
    expect(headers.get('set-cookie')).toBeNull();
    expect(await server.prisma.session.count()).toBe(before);
  });

  test('starts a session of an account without one, also while an app is only being set up', async () => {
    const ada = await server.signUp();
    await server.graphql('mutation { createAuthenticator { uri } }', {}, { cookie: ada.cookie });
    const { data, headers } = await server.graphql(
      'mutation ($i: LogInInput!) { logIn(input: $i) { user { email } } }',
      { i: { email: ada.email, password: ada.password } },
    );
    expect(data).toEqual({ logIn: { user: { email: ada.email } } });
    expect(headers.get('set-cookie')).toContain('ilqr_session=');
  });
});

describe('a code', () => {
  test('starts the session, once, and is then used', async () => {
    const ada = await withFactor();
    const token = await logInToken(server, ada);
    const code = await ada.app.code();
    const { data, headers } = await confirmLogIn(server, token, code);
    expect(data).toEqual({ confirmLogIn: { user: { email: ada.email } } });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = await server.graphql('{ me { email } }', {}, { cookie });
    expect(me.data).toEqual({ me: { email: ada.email } });
    // Neither the token nor the code works again.
    expect((await confirmLogIn(server, token, await ada.app.code(1))).errors).toMatchObject(ended);
    const next = await logInToken(server, ada);
    expect((await confirmLogIn(server, next, code)).errors).toMatchObject(wrongCode);
  });

  test('is accepted one time step early or late, not two', async () => {
    const ada = await withFactor();
    // As if no code had been used yet.
    const reset = () =>
      server.prisma.authenticator.updateMany({
        where: { userId: ada.userId },
        data: { lastStep: 0 },
      });
    for (const [steps, works] of [
      [-2, false],
      [2, false],
      [-1, true],
      [1, true],
    ] as const) {
      await reset();
      const token = await logInToken(server, ada);
      const { errors } = await confirmLogIn(server, token, await ada.app.code(steps));
      expect(errors, `${steps}`).toHaveLength(works ? 0 : 1);
    }
  });

  test('of an earlier step does not work after that of a later one', async () => {
    const ada = await withFactor();
    const later = await confirmLogIn(server, await logInToken(server, ada), await ada.app.code(1));
    expect(later.errors).toEqual([]);
    const token = await logInToken(server, ada);
    const earlier = await confirmLogIn(server, token, await ada.app.code());
    expect(earlier.errors).toMatchObject(wrongCode);
  });

  test('can be typed with a space', async () => {
    const ada = await withFactor();
    const code = (await ada.app.code()).replace(/^.../, '$& ');
    const { errors } = await confirmLogIn(server, await logInToken(server, ada), code);
    expect(errors).toEqual([]);
  });

  test('works once for simultaneous requests', async () => {
    const ada = await withFactor();
    const tokens = [await logInToken(server, ada), await logInToken(server, ada)];
    const code = await ada.app.code();
    const answers = await Promise.all(tokens.map((token) => confirmLogIn(server, token, code)));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  });

  test('is refused after five wrong ones, which end the login', async () => {
    const ada = await withFactor();
    const token = await logInToken(server, ada);
    const wrong = await Promise.all(
      ['1', '000000', 'aaaaa-bbbbb', '', '999999', '111111'].map((code) =>
        confirmLogIn(server, token, code),
      ),
    );
    const fields = wrong.map(({ errors }) => JSON.stringify(errors[0]?.extensions.details));
    expect(fields.filter((field) => field.includes('input.code'))).toHaveLength(5);
    expect((await confirmLogIn(server, token, await ada.app.code())).errors).toMatchObject(ended);
  });

  test('can be guessed ten times from a network, and fifty times from all of them', async () => {
    const ada = await withFactor();
    const codes: unknown[] = [];
    for (let login = 0; login < 3; login += 1) {
      const token = await logInToken(server, ada);
      for (let guess = 0; guess < 4; guess += 1)
        codes.push((await confirmLogIn(server, token, '000000')).errors[0]?.extensions.code);
    }
    expect(codes).toEqual([...Array(10).fill('BAD_REQUEST'), 'RATE_LIMITED', 'RATE_LIMITED']);
    // Others are not affected.
    const grace = await withFactor();
    const token = await logInToken(server, grace);
    expect((await confirmLogIn(server, token, await grace.app.code())).errors).toEqual([]);
  });
});

describe('a recovery code', () => {
  test('works once, in any case and with or without its hyphen', async () => {
    const ada = await withFactor();
    const [first = '', second = ''] = ada.recoveryCodes;
    const typed = first.toUpperCase().replace('-', ' ');
    const used = await confirmLogIn(server, await logInToken(server, ada), typed);
    expect(used.errors).toEqual([]);
    const again = await confirmLogIn(server, await logInToken(server, ada), first);
    expect(again.errors).toMatchObject(wrongCode);
    const other = await confirmLogIn(server, await logInToken(server, ada), second);
    expect(other.errors).toEqual([]);
  });

  test('of another account does not work', async () => {
    const [ada, grace] = [await withFactor(), await withFactor()];
    const token = await logInToken(server, ada);
    const { errors } = await confirmLogIn(server, token, grace.recoveryCodes[0] ?? '');
    expect(errors).toMatchObject(wrongCode);
    expect((await confirmLogIn(server, token, await grace.app.code())).errors).toHaveLength(1);
  });
});

describe('the token', () => {
  test('does not work after five minutes', async () => {
    const ada = await withFactor();
    const token = await logInToken(server, ada);
    await server.prisma.signInStep.updateMany({
      where: { userId: ada.userId },
      data: { expiresAt: new Date() },
    });
    expect((await confirmLogIn(server, token, await ada.app.code())).errors).toMatchObject(ended);
  });

  test('does not work after the password has changed', async () => {
    const ada = await withFactor();
    const token = await logInToken(server, ada);
    const { errors } = await server.graphql(
      'mutation ($i: ChangePasswordInput!) { changePassword(input: $i) { user { id } } }',
      { i: { currentPassword: ada.password, newPassword: 'four other random words' } },
      { cookie: ada.cookie },
    );
    expect(errors).toEqual([]);
    expect((await confirmLogIn(server, token, await ada.app.code())).errors).toMatchObject(ended);
  });

  test('is no text that anybody made up', async () => {
    for (const token of ['', 'x', 'x'.repeat(10_000), '\0'])
      expect((await confirmLogIn(server, token, '123456')).errors).toMatchObject(ended);
  });
});

test('neither tokens, codes nor the secret are stored', async () => {
  const ada = await withFactor();
  const token = await logInToken(server, ada);
  const where = { userId: ada.userId };
  const rows = await Promise.all([
    server.prisma.authenticator.findMany({ where }),
    server.prisma.recoveryCode.findMany({ where }),
    server.prisma.signInStep.findMany({ where }),
    server.prisma.auditEvent.findMany(),
  ]);
  const text = JSON.stringify(rows, (_name, value) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  for (const secret of [token, ada.app.secret, ...ada.recoveryCodes]) {
    expect(text).not.toContain(secret);
  }
});

test('the audit log says how a login was confirmed, and which failed', async () => {
  const ada = await withFactor();
  const token = await logInToken(server, ada);
  await confirmLogIn(server, token, '000000');
  await confirmLogIn(server, token, await ada.app.code());
  const entries = () =>
    server.prisma.auditEvent.findMany({
      where: { targetId: ada.userId, organizationId: ada.organizationId },
      orderBy: { id: 'asc' },
      select: { action: true, details: true },
    });
  await expect.poll(entries).toEqual(
    expect.arrayContaining([
      { action: 'failedLogIn', details: {} },
      { action: 'confirmLogIn', details: { method: 'authenticator' } },
    ]),
  );
});
