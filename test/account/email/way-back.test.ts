// What the way back to a former address takes from whoever changed it, and who is told.
import { expect, test } from 'vitest';
import { createId } from '../../../src/domain/id.ts';
import { subjectOf, textOf } from '../../support/network/mail.ts';
import type { Person } from '../../support/server/server.ts';
import { call, useMailbox } from './mailbox.ts';

const { server, to, tokenTo } = useMailbox();

const newPassword = 'four other random words';

/** Changes the address as a thief would, who holds a session and the password; the token of the way back. */
async function steal(person: Person, newEmail: string): Promise<string> {
  await call(server, person, 'requestEmailChange', 'sent', {
    newEmail,
    currentPassword: person.password,
  });
  const token = await tokenTo(newEmail);
  const changed = await call(server, person, 'confirmEmailChange', 'user { id }', { token });
  expect(changed.errors).toEqual([]);
  return tokenTo(person.email);
}

const revert = (token: string) =>
  call(server, undefined, 'revertEmailChange', 'email', { token, newPassword });

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

const passkey = (userId: string, name: string, createdAt: Date) =>
  server.prisma.passkey.create({
    data: {
      id: createId('Passkey'),
      userId,
      name,
      credentialId: Buffer.from(name),
      publicKey: new Uint8Array([1]),
      counter: 0,
      backedUp: false,
      createdAt,
    },
  });

test('removes ways in that were added in the week before the change, not older ones', async () => {
  const person = await server.signUp();
  const { userId } = person;
  const [old, thiefs] = [await server.createKey(person), await server.createKey(person)];
  const age = (id: string, days: number) =>
    server.prisma.apiKey.update({ where: { id }, data: { createdAt: daysAgo(days) } });
  await age(old.id, 8);
  await age(thiefs.id, 1);
  await passkey(userId, 'Old', daysAgo(8));
  await passkey(userId, 'Of the thief', daysAgo(1));
  await server.prisma.recoveryCode.create({
    data: { id: createId('RecoveryCode'), userId, codeHash: new Uint8Array([1]) },
  });
  await server.prisma.session.updateMany({
    where: { userId },
    data: { secondFactorAt: new Date() },
  });

  expect((await revert(await steal(person, 'thief1@example.com'))).errors).toEqual([]);
  const left = await server.prisma.passkey.findMany({ where: { userId } });
  expect(left.map(({ name }) => name)).toEqual(['Old']);
  expect(await server.prisma.recoveryCode.count({ where: { userId } })).toBe(0);
  const path = `/organizations/${person.organizationId}/qr-codes`;
  expect((await server.rest('GET', path, { key: old.secret })).status).toBe(200);
  expect((await server.rest('GET', path, { key: thiefs.secret })).status).toBe(403);
});

test('also revokes service accounts that the thief made, and those that these made', async () => {
  const person = await server.signUp();
  const { userId: id, organizationId } = person;
  await server.prisma.user.update({ where: { id }, data: { emailVerifiedAt: new Date() } });
  const other = { ...(await server.addMember(organizationId, 'ADMIN')), organizationId };
  await server.prisma.user.update({
    where: { id: other.userId },
    data: { emailVerifiedAt: new Date() },
  });
  const input = { serviceAccount: true, permissions: ['API_KEYS_WRITE', 'QR_CODES_READ'] };
  const [kept, made] = [
    await server.createKey(other, input),
    await server.createKey(person, input),
  ];
  const { data } = await server.graphql(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    { input: { organizationId, name: 'Second', permissions: ['QR_CODES_READ'] } },
    { 'x-api-key': made.secret },
  );
  expect((await revert(await steal(person, 'thief3@example.com'))).errors).toEqual([]);
  const path = `/organizations/${organizationId}/qr-codes`;
  const statusOf = async (key: string) => (await server.rest('GET', path, { key })).status;
  expect(await statusOf(kept.secret)).toBe(200);
  expect(await statusOf(made.secret)).toBe(403);
  expect(await statusOf(Object(data).createApiKey.secret)).toBe(403);
});

test('is told to both addresses, in the language of the account', async () => {
  const person = await server.signUp();
  const { userId: id } = person;
  await server.prisma.user.update({ where: { id }, data: { locale: 'de' } });
  const back = await steal(person, 'thief2@example.com');
  expect((await revert(back)).errors).toEqual([]);
  for (const email of [person.email, 'thief2@example.com']) {
    await expect.poll(() => to(email)).toHaveLength(2);
    const [, mail = ''] = to(email);
    expect(subjectOf(mail)).toContain('wurde rückgängig gemacht');
    expect(textOf(mail)).toContain(`ist wieder ${person.email}`);
    expect(textOf(mail)).toContain(`${server.url}/dashboard/forgot-password`);
  }
});
