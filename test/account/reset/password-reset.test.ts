// Resetting a forgotten password by email.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkIn, startMailServer, subjectOf } from '../../support/network/mail.ts';
import type { Person } from '../../support/server/server.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';
import { logIn, newPassword, requestReset, reset, tokenFor, tokenOf } from './reset.ts';

describe('with a mail server', () => {
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  beforeAll(async () => {
    mail = await startMailServer();
  });
  afterAll(() => mail.stop());
  const server = useServer(() => ({
    config: { mail: { url: mail.url, from: 'qr@example.com' }, trustProxy: 1 },
  }));
  const ada = usePerson(server);

  /** Of the person of this test: those of earlier ones may still be on their way. */
  const mailsTo = ({ email }: Pick<Person, 'email'>) =>
    mail.mails.filter((one) => one.includes(`To: ${email}`));
  const nextMail = async (count = 1) => {
    await expect.poll(() => mailsTo(ada).length).toBe(count);
    return mailsTo(ada)[count - 1] ?? '';
  };
  const requestToken = async () => {
    await requestReset(server, ada.email);
    return tokenOf(linkIn(await nextMail()));
  };

  test('the link sets the password, ends all sessions, keeps API keys, and an email says so', async () => {
    const { secret } = await server.createKey(ada);
    await requestReset(server, ada.email.toUpperCase());
    const link = linkIn(await nextMail());
    expect(link).toMatch(new RegExp(`^${server.url}/dashboard/reset-password#[\\w.-]+$`));

    const { data, headers } = await reset(server, tokenOf(link), newPassword, ada.cookie);
    expect(data).toEqual({ resetPassword: { email: ada.email } });
    expect(headers.get('set-cookie')).toBeNull();
    expect(subjectOf(await nextMail(2))).toContain('was changed');

    const me = '{ me { id } }';
    expect((await server.graphql(me, {}, { cookie: ada.cookie })).status).toBe(401);
    expect((await server.graphql(me, {}, { 'x-api-key': secret })).data).toEqual({
      me: { id: ada.userId },
    });
    expect((await logIn(server, ada)).errors[0]?.extensions.code).toBe('UNAUTHORIZED');
    expect((await logIn(server, { ...ada, password: newPassword })).errors).toEqual([]);
    const { emailVerifiedAt } = await server.prisma.user.findUniqueOrThrow({
      where: { id: ada.userId },
    });
    expect(emailVerifiedAt).toBeInstanceOf(Date);
  });

  test('the audit logs of the account and its organizations say so, without secrets', async () => {
    const token = await requestToken();
    const requestId = (await reset(server, token)).headers.get('x-request-id') ?? '';
    const entries = await server.prisma.auditEvent.findMany({ where: { requestId } });
    expect(new Set(entries.map(({ organizationId }) => organizationId))).toEqual(
      new Set([null, ada.organizationId]),
    );
    expect(entries[0]).toMatchObject({
      action: 'resetPassword',
      userId: ada.userId,
      details: { issuer: 'mail' },
      targets: [
        { id: ada.userId, changes: [{ field: 'password', from: 'set', to: 'changed' }] },
        { id: expect.stringMatching(/^ses_/) },
      ],
    });
    expect(JSON.stringify(entries)).not.toContain(token.split('.')[3]);
  });

  test('a password that breaks the rules leaves the token valid', async () => {
    const token = await requestToken();
    for (const password of ['short', 'passwordpassword', ada.email]) {
      const { errors } = await reset(server, token, password);
      expect(errors[0]?.extensions.details, password).toMatchObject([
        { field: 'input.newPassword' },
      ]);
    }
    expect((await reset(server, token)).errors).toEqual([]);
  });

  test('drops logins between two steps and changes of address that were not confirmed', async () => {
    const { userId } = ada;
    const { prisma } = server;
    await prisma.signInStep.create({
      data: {
        id: 'step',
        kind: 'second-factor',
        tokenHash: Buffer.from('hash'),
        userId,
        data: {},
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    await prisma.emailChange.create({
      data: { id: 'change', userId, fromEmail: ada.email, toEmail: 'eve@example.com' },
    });
    expect((await reset(server, await tokenFor(ada, server))).errors).toEqual([]);
    expect(await prisma.signInStep.count({ where: { userId } })).toBe(0);
    expect(await prisma.emailChange.count({ where: { userId } })).toBe(0);
  });

  test('an account without a password gets an email that says so; a deactivated one none', async () => {
    const set = (data: { passwordHash?: null; deactivatedAt?: Date }) =>
      server.prisma.user.update({ where: { id: ada.userId }, data });
    await set({ passwordHash: null });
    await requestReset(server, ada.email);
    const first = await nextMail();
    expect(subjectOf(first)).toContain('has no password');
    expect(linkIn(first)).toBe(`${server.url}/dashboard/login`);
    await set({ deactivatedAt: new Date() });
    await requestReset(server, ada.email);
    const eve = await server.signUp('Eve');
    await requestReset(server, eve.email);
    await expect.poll(() => mailsTo(eve).length).toBe(1);
    expect(mailsTo(ada)).toHaveLength(1);
  });

  test('an address gets five emails a day from one network; the response stays the same', async () => {
    const from = (address: string) => requestReset(server, ada.email, address);
    for (let index = 0; index < 7; index += 1) {
      expect((await from('192.0.2.1')).data).toEqual({ requestPasswordReset: { ok: true } });
    }
    await from('198.51.100.1');
    await nextMail(6);
    const eve = await server.signUp('Eve');
    await requestReset(server, eve.email);
    await expect.poll(() => mailsTo(eve).length).toBe(1);
    expect(mailsTo(ada)).toHaveLength(6);
  });

  test('a network can send a hundred requests an hour, for any addresses', async () => {
    const codes = [];
    for (let index = 0; index < 102; index += 1) {
      const { errors } = await requestReset(server, `nobody-${index}@example.com`, '203.0.113.7');
      codes.push(errors[0]?.extensions.code);
    }
    expect(codes.indexOf('RATE_LIMITED')).toBe(100);
    expect((await requestReset(server, ada.email, '203.0.113.7')).status).toBe(429);
  });

  test('is public, but adds nothing to the audit log until the password is set', async () => {
    const before = await server.prisma.auditEvent.count();
    await requestToken();
    expect(await server.prisma.auditEvent.count()).toBe(before);
  });
});

describe('without a mail server', () => {
  const server = useServer();
  const ada = usePerson(server, { once: true });

  test('requests fail the same way for all addresses, and the policy says who helps', async () => {
    for (const email of [ada.email, 'nobody@example.com']) {
      const { errors } = await requestReset(server, email);
      expect(errors).toMatchObject([
        {
          message:
            'This server cannot send email. `signInPolicy.passwordReset` says who creates a reset link.',
          extensions: { code: 'UNPROCESSABLE' },
        },
      ]);
    }
    const { data } = await server.graphql(
      '{ signInPolicy { confirmsEmail passwordReset adminReset } }',
    );
    expect(data).toEqual({
      signInPolicy: { confirmsEmail: false, passwordReset: 'OPERATOR', adminReset: false },
    });
  });
});
