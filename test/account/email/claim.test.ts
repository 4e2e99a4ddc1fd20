// Whoever proves an address that somebody else registered and never verified gets it, and nothing else.
import { describe, expect, test } from 'vitest';
import { textOf } from '../../support/network/mail.ts';
import type { Person, TestServer } from '../../support/server/server.ts';
import { useServer } from '../../support/server/setting.ts';
import { call, useMailbox } from './mailbox.ts';

const form = { password: 'four random words', name: 'Grace', organizationName: 'Compilers' };
const signUp = (server: TestServer, input: object) =>
  call(server, undefined, 'signUp', 'user { id email } organization { id }', { ...form, ...input });
const logIn = (server: TestServer, email: string, password: string) =>
  call(server, undefined, 'logIn', 'user { id }', { email, password });

describe('on a server that can send email', () => {
  const { server, to, tokenTo } = useMailbox();

  /** An account with an address that its person never verified, a key and a QR code. */
  async function squatter(email: string): Promise<Person & { key: string; shortCode: string }> {
    const person = await server.signUp('Squatter');
    const { secret: key } = await server.createKey(person);
    const { shortCode } = await server.createQrCode(key, person.organizationId);
    await server.prisma.user.update({
      where: { id: person.userId },
      data: { email, emailVerifiedAt: null },
    });
    return { ...person, email, key, shortCode };
  }

  async function confirmationFor(email: string): Promise<string> {
    const asked = await call(server, undefined, 'requestSignUp', 'sent', { email });
    expect(asked.payload).toEqual({ sent: true });
    return tokenTo(email);
  }

  test('signing up takes the address, once it is said to be wanted, and hands over nothing else', async () => {
    const email = 'victim@example.com';
    const before = await squatter(email);
    const confirmation = await confirmationFor(email);
    expect(textOf(to(email)[0] ?? '')).toContain('never confirmed the address');

    const first = await signUp(server, { email, confirmation });
    expect([first.code, first.field]).toEqual(['CONFLICT', 'input.claimEmail']);
    const claimed = await signUp(server, { email, confirmation, claimEmail: true });
    expect(claimed.errors).toEqual([]);
    expect(claimed.payload.user.email).toBe(email);
    expect(claimed.payload.user.id).not.toBe(before.userId);
    const cookie = claimed.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { data } = await server.graphql(
      '{ me { organizations { id qrCodes { totalCount } } } }',
      {},
      { cookie },
    );
    expect(Object(data).me.organizations).toEqual([
      { id: claimed.payload.organization.id, qrCodes: { totalCount: 0 } },
    ]);
    expect((await logIn(server, email, form.password)).payload.user.id).toBe(
      claimed.payload.user.id,
    );
  });

  test('the other account keeps data, keys, session and password, and logs in with the placeholder', async () => {
    const email = 'typo@example.com';
    const before = await squatter(email);
    const confirmation = await confirmationFor(email);
    await signUp(server, { email, confirmation, claimEmail: true });

    const placeholder = `${before.userId}@unverified.invalid`;
    const { data } = await server.graphql('{ me { email } }', {}, { cookie: before.cookie });
    expect(data).toEqual({ me: { email: placeholder } });
    expect((await logIn(server, email, before.password)).code).toBe('UNAUTHORIZED');
    const loggedIn = await logIn(server, placeholder, before.password);
    expect(loggedIn.payload.user.id).toBe(before.userId);
    const codes = await server.rest('GET', `/organizations/${before.organizationId}/qr-codes`, {
      key: before.key,
    });
    expect(JSON.stringify(codes.body)).toContain(before.shortCode);
    const verification = await call(server, before, 'requestEmailVerification', 'sent');
    expect(verification.code).toBe('UNPROCESSABLE');
    expect(verification.message).toContain('requestEmailChange');

    await call(server, before, 'requestEmailChange', 'sent', {
      newEmail: 'right@example.com',
      currentPassword: before.password,
    });
    const token = await tokenTo('right@example.com');
    const changed = await call(server, before, 'confirmEmailChange', 'user { email }', { token });
    expect(changed.payload).toEqual({ user: { email: 'right@example.com' } });
    expect(to(placeholder)).toEqual([]);
  });

  test('each account has what happened in its own log only', async () => {
    const email = 'logged@example.com';
    const before = await squatter(email);
    const confirmation = await confirmationFor(email);
    const { payload } = await signUp(server, { email, confirmation, claimEmail: true });
    const lost = await server.prisma.auditEvent.findMany({
      where: { action: 'loseEmail', targetId: before.userId },
    });
    expect(lost.map(({ organizationId }) => organizationId).sort()).toEqual(
      [before.organizationId, null].sort(),
    );
    expect(lost[0]).toMatchObject({ userId: null, address: '' });
    expect(JSON.stringify(lost)).not.toContain(payload.user.id);
    const theirs = await server.prisma.auditEvent.findMany({
      where: { organizationId: payload.organization.id },
    });
    expect(JSON.stringify(theirs)).not.toContain(before.userId);
    const activity = await server.graphql(
      '{ me { activity(first: 1) { nodes { action } } } }',
      {},
      { cookie: before.cookie },
    );
    expect(Object(activity.data).me.activity.nodes).toEqual([{ action: 'loseEmail' }]);
  });

  test('a change of address takes it as well; a link that the squatter got before works no more', async () => {
    const email = 'moved@example.com';
    const other = await squatter(email);
    const person = await server.signUp();
    await call(server, other, 'requestEmailChange', 'sent', {
      newEmail: 'later@example.com',
      currentPassword: other.password,
    });
    const squatters = await tokenTo('later@example.com');
    await call(server, person, 'requestEmailChange', 'sent', {
      newEmail: email,
      currentPassword: person.password,
    });
    const token = await tokenTo(email);
    const first = await call(server, person, 'confirmEmailChange', 'user { id }', { token });
    expect([first.code, first.field]).toEqual(['CONFLICT', 'input.claimEmail']);
    const input = { token, claimEmail: true };
    const changed = await call(server, person, 'confirmEmailChange', 'user { email }', input);
    expect(changed.payload).toEqual({ user: { email } });
    const late = await call(server, other, 'confirmEmailChange', 'user { id }', {
      token: squatters,
    });
    expect(late.code).toBe('BAD_REQUEST');
  });

  test('a password reset verifies the address, and drops passkeys and API keys of who never did', async () => {
    const before = await squatter('reset@example.com');
    const { userId } = before;
    await server.prisma.passkey.create({
      data: {
        id: 'psk_1',
        userId,
        name: 'Of the squatter',
        credentialId: new Uint8Array([1]),
        publicKey: new Uint8Array([1]),
        counter: 0,
        backedUp: false,
      },
    });
    await call(server, undefined, 'requestPasswordReset', 'ok', { email: before.email });
    const token = await tokenTo(before.email);
    expect(textOf(to(before.email)[0] ?? '')).toContain('revokes its API keys');
    const resetTo = (newPassword: string) =>
      call(server, undefined, 'resetPassword', 'email', { token, newPassword });
    // The passkey, which allows shorter ones, is gone afterwards.
    expect((await resetTo('short enough')).field).toBe('input.newPassword');
    expect((await resetTo('four other random words')).errors).toEqual([]);
    const path = `/organizations/${before.organizationId}/qr-codes`;
    expect((await server.rest('GET', path, { key: before.key })).body).toMatchObject({
      code: 'API_KEY_REVOKED',
    });
    await expect.poll(() => to(before.email)).toHaveLength(2);
    expect(textOf(to(before.email)[1] ?? '')).toContain('API keys revoked');
    const { details } = await server.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'resetPassword', userId, organizationId: before.organizationId },
    });
    expect(details).toEqual({
      issuer: 'mail',
      factors: 1,
      apiKeys: [expect.stringMatching(/^key_/)],
    });
    expect(await server.prisma.passkey.count({ where: { userId } })).toBe(0);
    const after = await server.prisma.user.findUniqueOrThrow({ where: { id: userId } });
    expect(after.emailVerifiedAt).toBeInstanceOf(Date);
  });

  test('a verified address is never taken, nor without proof', async () => {
    const ada = await server.signUp();
    await confirmationFor(ada.email);
    expect(textOf(to(ada.email)[0] ?? '')).toContain('already has an account');
    const before = await squatter('unproven@example.com');
    const unproven = await signUp(server, { email: before.email, claimEmail: true });
    expect(unproven.field).toBe('input.confirmation');
    const confirmation = await confirmationFor('free@example.com');
    const taken = await signUp(server, { email: ada.email, confirmation, claimEmail: true });
    expect(taken.field).toBe('input.confirmation');
  });

  test('nobody can register a placeholder', async () => {
    const { field, message } = await signUp(server, {
      email: 'usr_01@unverified.invalid',
      confirmation: 'x',
    });
    expect([field, message]).toEqual(['input.email', 'input.email is not a real address']);
  });
});

describe('on a server that cannot send email', () => {
  const server = useServer();

  test('nothing is proven, so nothing is taken', async () => {
    const { email } = await server.signUp();
    const { code, field } = await signUp(server, { email, claimEmail: true });
    expect([code, field]).toEqual(['CONFLICT', 'input.email']);
  });
});
