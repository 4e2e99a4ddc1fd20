// Changes of address: confirmed at the new one, told at the old one, with a way back.
import { describe, expect, test } from 'vitest';
import { htmlOf, startMailServer, subjectOf, textOf } from '../../support/network/mail.ts';
import type { Person } from '../../support/server/server.ts';
import { startServer } from '../../support/server/server.ts';
import { useServer } from '../../support/server/setting.ts';
import { call, useMailbox } from './mailbox.ts';

describe('on a server that can send email', () => {
  const { server, to, all, tokenTo } = useMailbox();

  const ask = (person: Person, newEmail: string, currentPassword = person.password) =>
    call(server, person, 'requestEmailChange', 'sent user { email }', {
      newEmail,
      currentPassword,
    });
  const confirm = (person: Person | undefined, token: string) =>
    call(server, person, 'confirmEmailChange', 'user { email emailVerifiedAt }', { token });
  const newPassword = 'four other random words';
  const revert = (token: string) =>
    call(server, undefined, 'revertEmailChange', 'email', { token, newPassword });
  const emailOf = async ({ userId: id }: Person) =>
    (await server.prisma.user.findUniqueOrThrow({ where: { id } })).email;

  async function change(person: Person, newEmail: string): Promise<void> {
    await ask(person, newEmail);
    const { errors } = await confirm(person, await tokenTo(newEmail));
    expect(errors).toEqual([]);
  }

  test('the address changes when the new one is confirmed; the old one is told', async () => {
    const person = await server.signUp();
    const asked = await ask(person, 'Ada.New@example.com');
    expect(asked.payload).toEqual({ sent: true, user: { email: person.email } });
    expect(all()).toHaveLength(1);
    const { payload } = await confirm(person, await tokenTo('ada.new@example.com'));
    expect(payload.user).toMatchObject({
      email: 'ada.new@example.com',
      emailVerifiedAt: expect.any(String),
    });
    await tokenTo(person.email);
    const [told = ''] = to(person.email);
    expect(subjectOf(told)).toContain('was changed');
    expect(textOf(told)).toContain('is now ada.new@example.com');
    expect(htmlOf(told)).toContain('/dashboard/revert-email#');
  });

  test('the password is asked for, and the present address is none', async () => {
    const person = await server.signUp();
    const wrong = await ask(person, 'b@example.com', 'not the password');
    expect([wrong.code, wrong.field]).toEqual(['BAD_REQUEST', 'input.currentPassword']);
    const without = await call(server, person, 'requestEmailChange', 'sent', {
      newEmail: 'b@example.com',
    });
    expect(without.field).toBe('input.currentPassword');
    expect((await ask(person, person.email.toUpperCase())).field).toBe('input.newEmail');
    expect(all()).toEqual([]);
  });

  test('the answer is the same whether or not the new address has an account', async () => {
    const [person, other] = [await server.signUp(), await server.signUp()];
    const work = async (newEmail: string) => {
      server.statements.length = 0;
      const { payload, errors, status } = await ask(person, newEmail);
      return { payload, errors, status, statements: new Set(server.statements) };
    };
    const free = await work('nobody@example.com');
    expect(await work(other.email)).toEqual(free);
    expect(textOf(to(other.email)[0] ?? '')).toContain('already has one');
    expect(textOf(to('nobody@example.com')[0] ?? '')).toContain('/dashboard/confirm-email#');
  });

  test('a link works once, within a day, for the latest request, in the account that asked', async () => {
    const [person, other] = [await server.signUp(), await server.signUp()];
    await ask(person, 'first@example.com');
    const first = await tokenTo('first@example.com');
    await ask(person, 'second@example.com');
    const second = await tokenTo('second@example.com');
    for (const [by, token] of [
      [person, first],
      [other, second],
      [person, `${second}x`],
      [person, 'emc_1'],
      [person, ''],
    ] as const) {
      const { code, field } = await confirm(by, token);
      expect([code, field]).toEqual(['BAD_REQUEST', 'input.token']);
    }
    expect((await confirm(undefined, second)).code).toBe('UNAUTHORIZED');
    const age = (hours: number) =>
      server.prisma.emailChange.updateMany({
        where: { toEmail: 'second@example.com' },
        data: { createdAt: new Date(Date.now() - hours * 3_600_000) },
      });
    await age(25);
    expect((await confirm(person, second)).code).toBe('BAD_REQUEST');
    await age(23);
    expect((await confirm(person, second)).errors).toEqual([]);
    expect((await confirm(person, second)).code).toBe('BAD_REQUEST');
    expect((await revert(second)).code).toBe('BAD_REQUEST');
  });

  test('if two ask for one free address, the first who confirms gets it', async () => {
    const [one, two] = [await server.signUp(), await server.signUp()];
    await ask(one, 'both@example.com');
    const first = await tokenTo('both@example.com');
    all().length = 0;
    await ask(two, 'both@example.com');
    const second = await tokenTo('both@example.com');
    const outcomes = await Promise.all([confirm(one, first), confirm(two, second)]);
    expect(outcomes.map(({ code }) => code ?? 'ok').sort()).toEqual(['CONFLICT', 'ok']);
  });

  test('the way back: the old address, a new password, no session, and no way in that was added since', async () => {
    const person = await server.signUp();
    const { userId } = person;
    const kept = await server.createKey(person);
    const createdAt = new Date(Date.now() - 8 * 86_400_000);
    await server.prisma.apiKey.update({ where: { id: kept.id }, data: { createdAt } });
    await change(person, 'thief@example.com');
    const back = await tokenTo(person.email);
    const added = await server.createKey(person);
    await change(person, 'hideout@example.com');
    await server.prisma.passkey.create({
      data: {
        id: 'psk_1',
        userId,
        name: 'Of the thief',
        credentialId: new Uint8Array([1]),
        publicKey: new Uint8Array([1]),
        counter: 0,
        backedUp: false,
      },
    });
    const thief = await tokenTo('thief@example.com');

    const reverted = await revert(back);
    expect(reverted.payload).toEqual({ email: person.email });
    expect(await emailOf(person)).toBe(person.email);
    expect(await server.prisma.session.count({ where: { userId } })).toBe(0);
    expect(await server.prisma.passkey.count({ where: { userId } })).toBe(0);
    const log = (password: string) =>
      call(server, undefined, 'logIn', 'user { id }', { email: person.email, password });
    expect((await log(person.password)).code).toBe('UNAUTHORIZED');
    const reads = async (key: string) =>
      (await server.rest('GET', `/organizations/${person.organizationId}/qr-codes`, { key }))
        .status;
    expect([await reads(kept.secret), await reads(added.secret)]).toEqual([200, 403]);

    for (const token of [back, thief]) expect((await revert(token)).code).toBe('BAD_REQUEST');
    expect(await emailOf(person)).toBe(person.email);
    expect((await log(newPassword)).errors).toEqual([]);
    const [entry] = await server.prisma.auditEvent.findMany({
      where: { action: 'revertEmailChange', organizationId: person.organizationId },
    });
    expect(JSON.stringify(entry?.targets)).toContain('hideout@example.com');
    expect(JSON.stringify(entry)).not.toContain('$argon2');
  });

  test('the way back ends after seven days', async () => {
    const person = await server.signUp();
    await change(person, 'week@example.com');
    const back = await tokenTo(person.email);
    const age = (days: number) =>
      server.prisma.emailChange.updateMany({
        where: { userId: person.userId },
        data: { confirmedAt: new Date(Date.now() - days * 86_400_000) },
      });
    await age(7.1);
    expect((await revert(back)).code).toBe('BAD_REQUEST');
    await age(6.9);
    expect((await revert(back)).errors).toEqual([]);
  });

  test('who has signed up with the old address meanwhile keeps it', async () => {
    const person = await server.signUp();
    await change(person, 'left@example.com');
    const back = await tokenTo(person.email);
    const other = await server.signUp();
    await server.prisma.user.update({
      where: { id: other.userId },
      data: { email: person.email },
    });
    const { code, message } = await revert(back);
    expect([code, message]).toEqual([
      'CONFLICT',
      'input.token is for an address that another account has verified meanwhile',
    ]);
    expect(await emailOf(person)).toBe('left@example.com');
  });

  test('an address that was never verified is not told: it may be that of a stranger', async () => {
    const person = await server.signUp();
    const { userId: id } = person;
    await server.prisma.user.update({ where: { id }, data: { emailVerifiedAt: null } });
    await change(person, 'proven@example.com');
    await change(person, 'again@example.com');
    await expect.poll(() => to('proven@example.com')).toHaveLength(2);
    expect(to(person.email)).toEqual([]);
    expect(all()).toHaveLength(3);
  });
});

test.each([
  ['is down', undefined],
  ['refuses', { refusal: 550 }],
])(
  'if the mail server %s, the answer says that nothing was sent, and nothing changes',
  async (_what, behavior) => {
    const mail = await startMailServer(behavior);
    if (!behavior) await mail.stop();
    const server = await startServer({
      config: { mail: { url: mail.url, from: 'qr@example.com' } },
    });
    const person = await server.signUp();
    const { payload } = await call(server, person, 'requestEmailChange', 'sent user { email }', {
      newEmail: 'new@example.com',
      currentPassword: person.password,
    });
    expect(payload).toEqual({ sent: false, user: { email: person.email } });
    await server.close();
    if (behavior) await mail.stop();
  },
);

describe('on a server that cannot send email', () => {
  const server = useServer();

  test('the address changes at once, and is not verified; one that is taken is refused', async () => {
    const [person, other] = [await server.signUp(), await server.signUp()];
    const ask = (newEmail: string) =>
      call(server, person, 'requestEmailChange', 'sent user { email emailVerifiedAt }', {
        newEmail,
        currentPassword: person.password,
      });
    expect((await ask('Moved@example.com')).payload).toEqual({
      sent: false,
      user: { email: 'moved@example.com', emailVerifiedAt: null },
    });
    const taken = await ask(other.email);
    expect([taken.code, taken.field]).toEqual(['CONFLICT', 'input.newEmail']);
  });
});
