// Signing up tells nobody which addresses have an account.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { confirmationToken } from '../src/auth/email-confirmation.ts';
import { textAt } from './support/json.ts';
import { startMailServer, textOf } from './support/mail.ts';
import { type Person, startServer, type TestServer, testSecret } from './support/server.ts';

type MailServer = Awaited<ReturnType<typeof startMailServer>>;

const account = {
  password: 'four random words',
  name: 'Grace',
  organizationName: 'Compilers',
};

const signUp = (server: TestServer, input: object) =>
  server.graphql(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { user { email } organization { name } } }',
    { input: { ...account, ...input } },
  );
const request = (server: TestServer, input: object) =>
  server.graphql(
    'mutation ($input: RequestSignUpInput!) { requestSignUp(input: $input) { sent } }',
    { input },
  );

describe('with a mail server', () => {
  let mail: MailServer;
  let server: TestServer;
  let ada: Person;
  beforeAll(async () => {
    mail = await startMailServer();
    server = await startServer({ config: { mail: { url: mail.url, from: 'qr@example.com' } } });
    ada = await server.signUp();
  });
  afterAll(async () => {
    await server.close();
    mail.stop();
  });
  beforeEach(() => {
    mail.mails.length = 0;
  });

  const lastLink = () => /https?:\S+/.exec(textOf(mail.mails.at(-1) ?? ''))?.[0] ?? '';

  test('the answer is the same for an address that has an account and one that has none', async () => {
    const free = await request(server, { email: 'nobody@example.com' });
    const freeMail = textOf(mail.mails.at(-1) ?? '');
    const taken = await request(server, { email: ada.email.toUpperCase() });
    const takenMail = textOf(mail.mails.at(-1) ?? '');
    expect([taken.status, taken.data, taken.errors]).toEqual([free.status, free.data, free.errors]);
    expect(taken.data).toEqual({ requestSignUp: { sent: true } });
    expect(mail.mails).toHaveLength(2);
    expect(freeMail).toContain('/dashboard/signup#');
    expect(takenMail).toContain('already has an account');
    expect(takenMail).toContain('/dashboard/login');

    const without = await signUp(server, { email: 'nobody@example.com' });
    const withTaken = await signUp(server, { email: ada.email });
    expect(withTaken.errors).toEqual(without.errors);
    expect(without.errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.confirmation' }],
    });
  });

  test('who reads the mail signs up, with that address alone', async () => {
    const email = 'Grace@example.com';
    await request(server, { email });
    const [, confirmation = ''] = lastLink().split('#');
    const other = await signUp(server, { email: 'other@example.com', confirmation });
    expect(other.errors[0]?.extensions.details).toMatchObject([{ field: 'input.confirmation' }]);
    const forged = await signUp(server, { email, confirmation: `${confirmation.slice(0, -2)}xx` });
    expect(forged.errors).toHaveLength(1);
    const old = confirmationToken(email, -1, testSecret);
    expect((await signUp(server, { email, confirmation: old })).errors).toHaveLength(1);

    const { data, headers } = await signUp(server, { email, confirmation });
    expect(data).toEqual({
      signUp: { user: { email: 'grace@example.com' }, organization: { name: 'Compilers' } },
    });
    expect(headers.get('set-cookie')).toContain('HttpOnly');
    const again = await signUp(server, { email, confirmation });
    expect(again.errors[0]?.extensions.code).toBe('CONFLICT');
  });

  test('the mail of an invitation confirms the address; the link that the inviter sees does not', async () => {
    const { data } = await server.graphql(
      'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { token link } }',
      { input: { organizationId: ada.organizationId, email: 'bob@example.com', role: 'EDITOR' } },
      { cookie: ada.cookie },
    );
    const invitation = textAt(data, 'createInvitation.token');
    const [token, confirmation = ''] = lastLink().split('#')[1]?.split('~') ?? [];
    expect(token).toBe(invitation);
    expect(textAt(data, 'createInvitation.link')).not.toContain('~');
    for (const email of [ada.email, 'free@example.com']) {
      const probed = await signUp(server, { email, invitation });
      expect(probed.errors[0]?.extensions).toMatchObject({
        code: 'BAD_REQUEST',
        details: [{ field: 'input.confirmation' }],
      });
    }
    const joined = await signUp(server, { email: 'bob@example.com', invitation, confirmation });
    expect(joined.errors).toEqual([]);
  });

  test('an address gets five mails a day, and the answer does not change', async () => {
    for (let index = 0; index < 7; index += 1) {
      const { data } = await request(server, { email: 'often@example.com' });
      expect(data).toEqual({ requestSignUp: { sent: true } });
    }
    expect(mail.mails).toHaveLength(5);
  });

  test('strangers leave no trace in the audit log', async () => {
    const before = await server.prisma.auditEvent.count();
    await request(server, { email: 'trace@example.com' });
    expect(await server.prisma.auditEvent.count()).toBe(before);
  });
});

describe('without a mail server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test('it is one step; nothing is sent, whatever the address', async () => {
    const ada = await server.signUp();
    for (const email of [ada.email, 'nobody@example.com']) {
      const { data } = await request(server, { email });
      expect(data).toEqual({ requestSignUp: { sent: false } });
    }
    const policy = await server.graphql('{ signUpPolicy { confirmsEmail } }');
    expect(policy.data).toEqual({ signUpPolicy: { confirmsEmail: false } });
    expect((await signUp(server, { email: 'grace@example.com' })).errors).toEqual([]);
  });

  test('a network finds out no more than a hundred addresses an hour', async () => {
    const ada = await server.signUp();
    const code = async (asked: ReturnType<typeof signUp>) =>
      (await asked).errors[0]?.extensions.code;
    expect(await code(signUp(server, { email: ada.email }))).toBe('CONFLICT');
    let asked = 0;
    while (asked < 101 && (await code(request(server, { email: ada.email }))) === undefined)
      asked += 1;
    expect(asked).toBeLessThan(100);
    for (const email of [ada.email, 'somebody@example.com']) {
      expect(await code(signUp(server, { email }))).toBe('RATE_LIMITED');
    }
  });
});
