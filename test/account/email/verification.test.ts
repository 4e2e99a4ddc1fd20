// Verification of email addresses, and what needs it.
import { describe, expect, test } from 'vitest';
import { confirmationToken } from '../../../src/auth/email-confirmation.ts';
import { textAt } from '../../support/document/json.ts';
import { textOf } from '../../support/network/mail.ts';
import { type Person, type TestServer, testSecret } from '../../support/server/server.ts';
import { useServer } from '../../support/server/setting.ts';
import { call, useMailbox } from './mailbox.ts';

async function unverified(server: TestServer): Promise<Person> {
  const person = await server.signUp();
  await server.prisma.user.update({
    where: { id: person.userId },
    data: { emailVerifiedAt: null },
  });
  return person;
}

const verifiedAt = async (server: TestServer, { userId: id }: Person) =>
  (await server.prisma.user.findUniqueOrThrow({ where: { id } })).emailVerifiedAt;

const invite = (server: TestServer, person: Person) =>
  call(server, person, 'createInvitation', 'sent', {
    organizationId: person.organizationId,
    email: 'x@example.com',
    role: 'VIEWER',
  });
const url = { content: { url: { url: 'https://example.com' } } };
const create = (server: TestServer, person: Person, shortCode: string | null) =>
  call(server, person, 'createQrCode', 'qrCode { id }', {
    organizationId: person.organizationId,
    name: 'Q',
    shortCode,
    ...url,
  });

describe('on an open server that can send email', () => {
  const { server, to, all, tokenTo } = useMailbox();

  test('an unverified account can look, but not invite people or choose short codes', async () => {
    const person = await unverified(server);
    const { data, errors } = await server.graphql(
      '{ me { email emailVerifiedAt organizations { qrCodes { totalCount } } } }',
      {},
      { cookie: person.cookie },
    );
    expect(errors).toEqual([]);
    expect(Object(data).me).toMatchObject({ email: person.email, emailVerifiedAt: null });

    const invited = await invite(server, person);
    expect([invited.code, invited.message]).toEqual([
      'FORBIDDEN',
      'Verify your email address to invite people: requestEmailVerification sends you a link',
    ]);
    expect(all()).toEqual([]);
    expect((await create(server, person, 'my-own-code')).message).toContain('choose short codes');
    expect((await create(server, person, null)).code).toBeUndefined();
  });

  test('nor can its API keys, by any way of creating QR codes', async () => {
    const person = await unverified(server);
    const { organizationId } = person;
    const { secret: key } = await server.createKey(person);
    const post = (path: string, body: object) =>
      server.rest('POST', `/organizations/${organizationId}/qr-codes${path}`, { key, body });
    const item = { type: 'URL', name: 'Q', data: { url: 'https://example.com' } };
    const own = { ...item, shortCode: 'my-own-code' };
    for (const [path, body] of [
      ['', own],
      ['/bulk-create', { items: [item, own] }],
    ] as const) {
      const { status, body: problem } = await post(path, body);
      expect([path, status, textAt(problem, 'message')]).toEqual([
        path,
        403,
        'The owner of this API key must verify their email address to choose short codes: the dashboard sends them a link',
      ]);
    }
    const imported = await call(server, person, 'importQrCodes', 'created', {
      organizationId,
      csv: 'name,url,shortCode\nQ,https://example.com,my-own-code',
    });
    expect(imported.code).toBe('FORBIDDEN');
    expect(await server.prisma.qrCode.count({ where: { organizationId } })).toBe(0);
    expect((await post('', item)).status).toBe(201);
  });

  test('the link in the email verifies the address; it works again and changes nothing', async () => {
    const person = await unverified(server);
    const asked = await call(server, person, 'requestEmailVerification', 'sent');
    expect(asked.payload).toEqual({ sent: true });
    expect(textOf(to(person.email)[0] ?? '')).toContain('/dashboard/verify-email#');
    const token = await tokenTo(person.email);
    const verified = await call(server, person, 'verifyEmail', 'user { emailVerifiedAt }', {
      token,
    });
    expect(verified.errors).toEqual([]);
    const at = await verifiedAt(server, person);
    expect(at).toBeInstanceOf(Date);
    const again = await call(server, person, 'verifyEmail', 'user { id }', { token });
    expect(again.errors).toEqual([]);
    expect(await verifiedAt(server, person)).toEqual(at);
    expect((await invite(server, person)).payload).toEqual({ sent: true });
    expect((await create(server, person, 'now-my-own')).code).toBeUndefined();
    const more = await call(server, person, 'requestEmailVerification', 'sent');
    expect(more.payload).toEqual({ sent: false });
  });

  test('a token that is old, forged, of another address, or without a session verifies nothing', async () => {
    const [person, other] = [await unverified(server), await unverified(server)];
    const mine = confirmationToken(person.email, 1, testSecret);
    const wrong = [
      confirmationToken(person.email, -1, testSecret),
      `${mine.slice(0, -2)}xx`,
      confirmationToken(other.email, 1, testSecret),
      '',
    ];
    for (const token of wrong) {
      const { code, field } = await call(server, person, 'verifyEmail', 'user { id }', { token });
      expect([code, field]).toEqual(['BAD_REQUEST', 'input.token']);
    }
    const nobody = await call(server, undefined, 'verifyEmail', 'user { id }', { token: mine });
    expect(nobody.code).toBe('UNAUTHORIZED');
    await server.prisma.user.update({
      where: { id: person.userId },
      data: { email: `new-${person.email}` },
    });
    const after = await call(server, person, 'verifyEmail', 'user { id }', { token: mine });
    expect(after.code).toBe('BAD_REQUEST');
    expect(await verifiedAt(server, person)).toBeNull();
    expect(await verifiedAt(server, other)).toBeNull();
  });

  test('an accepted invitation verifies the address only with the part that was emailed to it', async () => {
    const [admin, person, other] = [
      await server.signUp(),
      await unverified(server),
      await unverified(server),
    ];
    const invited = async (guest: Person, confirmation?: string) => {
      const { payload } = await call(server, admin, 'createInvitation', 'token', {
        organizationId: admin.organizationId,
        email: person.email,
        role: 'VIEWER',
      });
      const [, emailed] = (await tokenTo(person.email)).split('~');
      const { errors } = await call(server, guest, 'acceptInvitation', 'organization { id }', {
        token: payload.token,
        confirmation: confirmation ?? emailed,
      });
      expect(errors).toEqual([]);
      await server.prisma.member.deleteMany({
        where: { userId: guest.userId, organizationId: admin.organizationId },
      });
      return verifiedAt(server, guest);
    };
    expect(await invited(other)).toBeNull();
    expect(await invited(person, '')).toBeNull();
    expect(await invited(person)).toBeInstanceOf(Date);
  });

  test('nobody sees whether somebody else is verified, and API keys cannot verify', async () => {
    const person = await server.signUp();
    const member = await server.addMember(person.organizationId, 'VIEWER');
    const { errors } = await server.graphql(
      'query ($id: ID!) { node(id: $id) { ... on User { emailVerifiedAt } } }',
      { id: member.userId },
      { cookie: person.cookie },
    );
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { secret } = await server.createKey(person);
    const asked = await server.graphql(
      'mutation { requestEmailVerification { sent } }',
      {},
      { 'x-api-key': secret },
    );
    expect(asked.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('on a server that only admits invited people', () => {
  const { server } = useMailbox({ signUp: 'invited' });

  test('unverified accounts can work: none is a stranger', async () => {
    const person = await unverified(server);
    expect((await invite(server, person)).code).toBeUndefined();
    expect((await create(server, person, 'my-own-code')).code).toBeUndefined();
  });
});

describe('on a server that cannot send email', () => {
  const server = useServer();

  test('nothing needs a verified address', async () => {
    const person = await server.signUp();
    expect(await verifiedAt(server, person)).toBeNull();
    expect((await invite(server, person)).code).toBeUndefined();
    expect((await create(server, person, 'my-own-code')).code).toBeUndefined();
    const asked = await call(server, person, 'requestEmailVerification', 'sent');
    expect(asked.payload).toEqual({ sent: false });
  });
});
