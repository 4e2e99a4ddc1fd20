// Signing up does not reveal which addresses have an account.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { confirmationToken } from '../../src/auth/email-confirmation.ts';
import { textAt } from '../support/document/json.ts';
import { startMailServer, textOf } from '../support/network/mail.ts';
import { type Person, type TestServer, testSecret } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

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
const request = (server: TestServer, input: object, address?: string) =>
  server.graphql(
    'mutation ($input: RequestSignUpInput!) { requestSignUp(input: $input) { sent } }',
    { input },
    address === undefined ? {} : { 'x-forwarded-for': address },
  );

describe('with a mail server', () => {
  let mail: MailServer;
  beforeAll(async () => {
    mail = await startMailServer();
  });
  afterAll(() => mail.stop());
  const server = useServer(() => ({
    config: { mail: { url: mail.url, from: 'qr@example.com' } },
  }));
  const ada = usePerson(server, { once: true });
  beforeEach(() => {
    mail.mails.length = 0;
  });

  const lastLink = () => /https?:\S+/.exec(textOf(mail.mails.at(-1) ?? ''))?.[0] ?? '';

  test('the response is the same whether or not the address has an account', async () => {
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

  test('the link in the email allows signing up with that address only', async () => {
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

  test('the invitation email confirms the address; the link shown to the inviter does not', async () => {
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

  test('a network can send five emails a day to an address; the response stays the same', async () => {
    for (let index = 0; index < 7; index += 1) {
      const { data } = await request(server, { email: 'often@example.com' });
      expect(data).toEqual({ requestSignUp: { sent: true } });
    }
    expect(mail.mails).toHaveLength(5);
  });

  describe('a stranger cannot prevent anybody', () => {
    const proxied = useServer(() => ({
      config: { mail: { url: mail.url, from: 'qr@example.com' }, trustProxy: 1 },
    }));

    const invite = async (by: Person, email: string) => {
      const { data } = await proxied.graphql(
        'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { sent } }',
        { input: { organizationId: by.organizationId, email, role: 'VIEWER' } },
        { cookie: by.cookie },
      );
      return Object(data).createInvitation.sent;
    };
    /** The number of emails caused by the requests. */
    const mailsOf = async (email: string, addresses: readonly string[]) => {
      const before = mail.mails.length;
      for (const address of addresses) await request(proxied, { email }, address);
      return mail.mails.length - before;
    };
    const times = (count: number, address: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => address(index));

    test('from signing up, by requesting sign-ups from other networks or by inviting them', async () => {
      const email = 'victim@example.com';
      const eve = await proxied.signUp('Eve');
      const invited = [];
      for (let index = 0; index < 7; index += 1) invited.push(await invite(eve, email));
      expect(invited.filter((sent) => sent)).toHaveLength(5);
      expect(
        await mailsOf(
          email,
          times(7, () => '192.0.2.1'),
        ),
      ).toBe(5);
      // The networks of one customer's /48 do not count as separate strangers.
      expect(
        await mailsOf(
          email,
          times(20, (index) => `2001:db8:1:${index}::1`),
        ),
      ).toBe(10);
      expect(await mailsOf(email, ['198.51.100.1'])).toBe(1);
    });

    test('from being invited, by inviting them or requesting sign-ups', async () => {
      const email = 'invited@example.com';
      const [eve, admin] = [await proxied.signUp('Eve'), await proxied.signUp('Boss')];
      for (let index = 0; index < 7; index += 1) await invite(eve, email);
      await mailsOf(
        email,
        times(7, () => '192.0.2.1'),
      );
      expect(await invite(admin, email)).toBe(true);
    });

    test('but the number of emails per address is limited across all networks', async () => {
      expect(
        await mailsOf(
          'flooded@example.com',
          times(60, (index) => `203.0.113.${index}`),
        ),
      ).toBe(50);
    });
  });

  test('anonymous requests do not add to the audit log', async () => {
    const before = await server.prisma.auditEvent.count();
    await request(server, { email: 'trace@example.com' });
    expect(await server.prisma.auditEvent.count()).toBe(before);
  });
});

describe('without a mail server', () => {
  const server = useServer();
  const ada = usePerson(server);

  test('signing up takes one step and no email is sent for any address', async () => {
    for (const email of [ada.email, 'nobody@example.com']) {
      const { data } = await request(server, { email });
      expect(data).toEqual({ requestSignUp: { sent: false } });
    }
    const policy = await server.graphql('{ signInPolicy { confirmsEmail } }');
    expect(policy.data).toEqual({ signInPolicy: { confirmsEmail: false } });
    expect((await signUp(server, { email: 'grace@example.com' })).errors).toEqual([]);
  });

  test('a network can check at most a hundred addresses an hour', async () => {
    const code = async (requests: ReturnType<typeof signUp>) =>
      (await requests).errors[0]?.extensions.code;
    expect(await code(signUp(server, { email: ada.email }))).toBe('CONFLICT');
    let requests = 0;
    while (requests < 101 && (await code(request(server, { email: ada.email }))) === undefined)
      requests += 1;
    expect(requests).toBeLessThan(100);
    for (const email of [ada.email, 'somebody@example.com']) {
      expect(await code(signUp(server, { email }))).toBe('RATE_LIMITED');
    }
  });
});
