// Joining an organization by a link.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { startMailServer, textOf } from '../support/network/mail.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
});
afterAll(() => server.close());

const invite = (on: TestServer = server, by: Person = ada) =>
  on.graphql(
    `mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) {
      link token sent invitation { id email role status expiresAt } } }`,
    { input: { organizationId: by.organizationId, email: 'new@example.com', role: 'EDITOR' } },
    { cookie: by.cookie },
  );
const accept = (person: Person, token: string) =>
  server.graphql(
    'mutation ($token: String!) { acceptInvitation(input: {token: $token}) { organization { id role } } }',
    { token },
    { cookie: person.cookie },
  );

test('the link is shown once; whoever has it joins, once', async () => {
  const { data } = await invite();
  const token = textAt(data, 'createInvitation.token');
  expect(data).toMatchObject({
    createInvitation: {
      link: `${server.url}/dashboard/invitation#${token}`,
      sent: false,
      invitation: { email: 'new@example.com', role: 'EDITOR', status: 'PENDING' },
    },
  });
  const rows = await server.prisma.$queryRaw`SELECT to_jsonb(i)::text AS row FROM "Invitation" i`;
  expect(JSON.stringify(rows)).not.toContain(token.split('.')[1]);

  const bob = await server.signUp('Bob');
  expect((await accept(bob, token)).data).toEqual({
    acceptInvitation: { organization: { id: ada.organizationId, role: 'EDITOR' } },
  });
  const eve = await server.signUp('Eve');
  expect((await accept(eve, token)).errors[0]?.extensions).toMatchObject({
    code: 'BAD_REQUEST',
    details: [{ field: 'input.token' }],
  });
  const list = await server.graphql(
    'query ($org: ID!) { organization(id: $org) { invitations { nodes { status acceptedAt createdBy { id } } } } }',
    { org: ada.organizationId },
    { cookie: ada.cookie },
  );
  expect(list.data).toEqual({
    organization: {
      invitations: {
        nodes: [
          {
            status: 'ACCEPTED',
            acceptedAt: expect.stringMatching(/Z$/),
            createdBy: { id: ada.userId },
          },
        ],
      },
    },
  });
});

test('of two who accept at the same moment one joins', async () => {
  const token = textAt((await invite()).data, 'createInvitation.token');
  const people = [await server.signUp(), await server.signUp(), await server.signUp()];
  const answers = await Promise.all(people.map((person) => accept(person, token)));
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
});

test('a member who accepts is told so, and the link stays good', async () => {
  const token = textAt((await invite()).data, 'createInvitation.token');
  expect((await accept(ada, token)).errors[0]?.extensions.code).toBe('CONFLICT');
  expect((await accept(await server.signUp(), token)).errors).toEqual([]);
});

describe('a link that lets nobody in', () => {
  test('revoked', async () => {
    const { data } = await invite();
    const revoke = await server.graphql(
      'mutation ($id: ID!) { revokeInvitation(input: {id: $id}) { invitation { status } } }',
      { id: textAt(data, 'createInvitation.invitation.id') },
      { cookie: ada.cookie },
    );
    expect(revoke.data).toEqual({ revokeInvitation: { invitation: { status: 'REVOKED' } } });
    const answer = await accept(await server.signUp(), textAt(data, 'createInvitation.token'));
    expect(answer.errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('expired', async () => {
    const { data } = await invite();
    await server.prisma.invitation.update({
      where: { id: textAt(data, 'createInvitation.invitation.id') },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    const answer = await accept(await server.signUp(), textAt(data, 'createInvitation.token'));
    expect(answer.errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('changed, for another id, or nothing', async () => {
    const [one, two] = [await invite(), await invite()].map(({ data }) =>
      textAt(data, 'createInvitation.token').split('.'),
    );
    const person = await server.signUp();
    const wrong = [
      `${one?.[0]}.${two?.[1]}`,
      `${one?.[0]}.x${one?.[1]?.slice(1)}`,
      one?.[0] ?? '',
      '',
      '.',
    ];
    for (const token of wrong) {
      expect((await accept(person, token)).errors[0]?.extensions.code).toBe('BAD_REQUEST');
    }
  });

  test('revoked by somebody from elsewhere: not found', async () => {
    const { data } = await invite();
    const eve = await server.signUp('Eve');
    const { errors } = await server.graphql(
      'mutation ($id: ID!) { revokeInvitation(input: {id: $id}) { invitation { status } } }',
      { id: textAt(data, 'createInvitation.invitation.id') },
      { cookie: eve.cookie },
    );
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('with a mail server', () => {
  test('the link is sent', async () => {
    const mail = await startMailServer();
    const sending = await startServer({
      config: { mail: { url: mail.url, from: 'qr@example.com' } },
    });
    const boss = await sending.signUp();
    const { data } = await invite(sending, boss);
    expect(data).toMatchObject({ createInvitation: { sent: true } });
    expect(mail.mails).toHaveLength(1);
    expect(mail.mails[0]).toMatch(/^To: new@example\.com\r$/m);
    const text = mail.mails[0]?.replace(/=\r\n/g, '').replace(/=3D/g, '=');
    expect(text).toContain(textAt(data, 'createInvitation.link'));
    await sending.close();
    mail.stop();
  });

  test('names are one short line that no mail program makes a link of', async () => {
    const mail = await startMailServer();
    const sending = await startServer({
      config: { mail: { url: mail.url, from: 'qr@example.com' } },
    });
    const boss = await sending.signUp('Win a prize: https://evil.example/win or www.evil.example');
    await sending.prisma.organization.update({
      where: { id: boss.organizationId },
      data: {
        name: `Acme”\r\nBcc: x@evil.example\r\n\r\nCall +49 900 1234567 ${'now '.repeat(40)}`,
      },
    });
    await invite(sending, boss);
    expect(mail.mails).toHaveLength(1);
    const [head = ''] = (mail.mails[0] ?? '').split('\r\n\r\n');
    expect(head).not.toMatch(/^Bcc/m);
    const text = textOf(mail.mails[0] ?? '');
    const [first = ''] = text.split('\n');
    expect(first).toContain('invited you to join “Acme Bcc: x evil example Call …');
    expect(first).toContain(`(${boss.email})`);
    expect(first).toContain('as an editor');
    expect(first).not.toMatch(/:\/\/|www\.|evil\.|x@|1234567/);
    expect(text.match(/https?:/g)).toHaveLength(1);
    await sending.close();
    mail.stop();
  });

  test('an address gets few a day, a person sends few an hour', async () => {
    const mail = await startMailServer();
    const sending = await startServer({
      config: { mail: { url: mail.url, from: 'qr@example.com' } },
    });
    const boss = await sending.signUp();
    const sentTo = async (email: string) => {
      const { data, errors } = await sending.graphql(
        'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { sent } }',
        { input: { organizationId: boss.organizationId, email, role: 'VIEWER' } },
        { cookie: boss.cookie },
      );
      return errors[0]?.extensions.code ?? Object(data).createInvitation.sent;
    };
    const same: unknown[] = [];
    for (const email of ['a@x.test', 'A@x.test', 'a@X.test', 'a@x.test', 'a@x.test', 'a@x.test']) {
      same.push(await sentTo(email));
    }
    expect(same).toEqual([true, true, true, true, true, false]);
    const others = await Promise.all(
      Array.from({ length: 45 }, (_, index) => sentTo(`b${index}@x.test`)),
    );
    expect(others.filter((sent) => sent === true)).toHaveLength(44);
    expect(others.filter((sent) => sent === 'RATE_LIMITED')).toHaveLength(1);
    expect(mail.mails).toHaveLength(49);
    await sending.close();
    mail.stop();
  });

  test('one that does not answer is no error: the link is shown', async () => {
    const mail = await startMailServer();
    mail.stop();
    const sending = await startServer({
      config: { mail: { url: mail.url, from: 'qr@example.com' } },
    });
    const boss = await sending.signUp();
    const { data, errors } = await invite(sending, boss);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ createInvitation: { sent: false } });
    await sending.close();
  });
});

describe('a name of a person or an organization', () => {
  test.each(['two\nlines', 'two\r\nlines', 'a\ttab', 'a\u0085line', 'a\u2028line', 'a\u0007bell'])(
    '%j is refused everywhere',
    async (name) => {
      const boss = await server.signUp();
      const refused = async (query: string, input: object, field: string) => {
        const { errors } = await server.graphql(query, { input }, { cookie: boss.cookie });
        expect(errors[0]?.extensions).toMatchObject({
          code: 'BAD_REQUEST',
          details: [{ field: `input.${field}` }],
        });
      };
      const account = {
        email: 'new-name@example.com',
        password: 'correct horse battery',
        name: 'Ada',
        organizationName: 'Acme',
      };
      const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } } }';
      await refused(signUp, { ...account, name }, 'name');
      await refused(signUp, { ...account, organizationName: name }, 'organizationName');
      await refused(
        'mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id } } }',
        { name },
        'name',
      );
      await refused(
        'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { id } } }',
        { id: boss.organizationId, name },
        'name',
      );
    },
  );
});
