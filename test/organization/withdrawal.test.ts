// What becomes of what a person handed out, when they may not hand it out any more.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let bob: Person;
let org: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ada = await server.signUp('Ada');
  org = ada.organizationId;
  bob = await server.addMember(org, 'ADMIN');
});

const as = (person: Person, query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie: person.cookie });
const mutate = (by: Person, name: string, input: object, selection: string) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return as(by, `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, {
    input,
  });
};
const memberId = async ({ userId }: Person) =>
  (
    await server.prisma.member.findUniqueOrThrow({
      where: { organizationId_userId: { organizationId: org, userId } },
    })
  ).id;
const invite = async (by: Person, email = 'new@example.com', role = 'ADMIN') => {
  const input = { organizationId: org, email, role };
  const { data } = await mutate(by, 'createInvitation', input, 'token invitation { id }');
  return {
    token: textAt(data, 'createInvitation.token'),
    id: textAt(data, 'createInvitation.invitation.id'),
  };
};
const accept = (by: Person, token: string) =>
  mutate(by, 'acceptInvitation', { token }, 'organization { id }');
const hook = async (by: Person) => {
  const input = { organizationId: org, url: 'https://example.com/hook', events: ['qr.created'] };
  const { data } = await mutate(by, 'createWebhook', input, 'webhook { id }');
  return textAt(data, 'createWebhook.webhook.id');
};
const webhookOf = async (id: string, by = ada) => {
  const { data } = await as(
    by,
    'query ($org: ID!, $id: ID!) { organization(id: $org) { webhook(id: $id) { active disabledReason createdBy { id } } } }',
    { org, id },
  );
  return Object(data).organization.webhook;
};
const off = {
  active: false,
  disabledReason: expect.stringContaining('not an admin here any more'),
};
const statusOf = async (id: string) => {
  const { data } = await as(
    ada,
    'query ($org: ID!) { organization(id: $org) { invitations(first: 50) { nodes { id status } } } }',
    { org },
  );
  const nodes: { id: string; status: string }[] = Object(data).organization.invitations.nodes;
  return nodes.find((one) => one.id === id)?.status;
};
const remove = async (of: Person, more: object = {}) =>
  mutate(ada, 'removeMember', { id: await memberId(of), ...more }, 'removedMemberId');
const setRole = async (of: Person, role: string, more: object = {}) =>
  mutate(ada, 'changeMemberRole', { id: await memberId(of), role, ...more }, 'member { role }');
const leave = (who: Person) =>
  mutate(who, 'leaveOrganization', { organizationId: org }, 'removedMemberId');

describe.each([
  ['is removed', () => remove(bob)],
  ['leaves', () => leave(bob)],
  ['becomes an editor', () => setRole(bob, 'EDITOR')],
  ['becomes a viewer', () => setRole(bob, 'VIEWER')],
])('an admin who %s', (what, end) => {
  test('lets nobody in by an invitation, not even themselves', async () => {
    const { id, token } = await invite(bob);
    const toBob = await invite(ada, bob.email.toUpperCase());
    const another = await invite(ada);
    expect((await end()).errors).toEqual([]);
    for (const refused of [token, toBob.token]) {
      const answer = await accept(
        what.startsWith('becomes') ? await server.signUp() : bob,
        refused,
      );
      expect(answer.errors[0]).toMatchObject({
        message: expect.stringContaining('from a person who is still an admin'),
        extensions: { code: 'BAD_REQUEST', details: [{ field: 'input.token' }] },
      });
    }
    expect([await statusOf(id), await statusOf(toBob.id)]).toEqual(['REVOKED', 'REVOKED']);
    // One of another admin for the same address stays.
    expect((await accept(await server.signUp(), another.token)).errors).toEqual([]);
  });

  test('has their webhooks switched off, with a reason, until another admin switches them on', async () => {
    const [his, hers] = [await hook(bob), await hook(ada)];
    await end();
    expect(await webhookOf(his)).toEqual({ ...off, createdBy: { id: bob.userId } });
    expect(await webhookOf(hers)).toMatchObject({ active: true, disabledReason: null });
    await mutate(ada, 'updateWebhook', { id: his, active: true }, 'webhook { id }');
    expect(await webhookOf(his)).toEqual({
      active: true,
      disabledReason: null,
      createdBy: { id: ada.userId },
    });
  });
});

test('the audit log says what was ended, and by which invitation somebody came', async () => {
  const { id, token } = await invite(ada, 'eve@example.com', 'EDITOR');
  const eve = await server.signUp('Eve');
  await accept(eve, token);
  await invite(bob);
  await hook(bob);
  await remove(bob);
  const entries = await server.prisma.auditEvent.findMany({ where: { organizationId: org } });
  const detailsOf = (action: string) => entries.find((one) => one.action === action)?.details;
  expect(detailsOf('acceptInvitation')).toEqual({
    role: 'EDITOR',
    invitationId: id,
    invitedBy: ada.userId,
  });
  expect(detailsOf('removeMember')).toEqual({
    userId: bob.userId,
    apiKeys: { count: 0, takenOver: false },
    invitations: { count: 1 },
    webhooks: { count: 1, takenOver: false },
  });
});

test.each([
  ['removed', () => remove(bob, { takeOverWebhooks: true })],
  ['demoted', () => setRole(bob, 'EDITOR', { takeOverWebhooks: true })],
])('webhooks of who is %s can be taken over, and go on', async (_what, end) => {
  const id = await hook(bob);
  expect((await end()).errors).toEqual([]);
  expect(await webhookOf(id)).toEqual({
    active: true,
    disabledReason: null,
    createdBy: { id: ada.userId },
  });
});

test('who changes the address is responsible; who changes the events is not', async () => {
  const id = await hook(ada);
  await mutate(bob, 'updateWebhook', { id, events: ['qr.updated'] }, 'webhook { id }');
  expect(await webhookOf(id)).toMatchObject({ createdBy: { id: ada.userId } });
  await mutate(bob, 'updateWebhook', { id, url: 'https://example.com/b' }, 'webhook { id }');
  expect(await webhookOf(id)).toMatchObject({ createdBy: { id: bob.userId } });
  await remove(bob);
  expect(await webhookOf(id)).toMatchObject(off);
});

test('a webhook that a key made is that of the person behind the key', async () => {
  const { secret } = await server.createKey({ ...bob, organizationId: org });
  const made = await server.rest('POST', `/organizations/${org}/webhooks`, {
    key: secret,
    body: { url: 'https://example.com/key', events: ['qr.created'] },
  });
  expect(made.body).toMatchObject({ createdBy: { id: bob.userId } });
  await remove(bob, { takeOverApiKeys: true });
  expect(await webhookOf(textAt(made.body, 'id'))).toMatchObject(off);
});

test('and goes on after that key, as long as the person', async () => {
  const [brief, other] = [
    await server.createKey(
      { ...bob, organizationId: org },
      { expiresAt: new Date(Date.now() + 60_000).toISOString() },
    ),
    await server.createKey(ada),
  ];
  const made = await server.rest('POST', `/organizations/${org}/webhooks`, {
    key: brief.secret,
    body: { url: 'https://example.com/key', events: ['qr.created'] },
  });
  const id = textAt(made.body, 'id');
  const sent = async () => {
    await server.createQrCode(other.secret, org);
    const list = await server.rest('GET', `/organizations/${org}/webhooks/${id}/deliveries`, {
      key: other.secret,
    });
    return Object(list.body).deliveries.length;
  };
  expect(await sent()).toBe(1);
  await mutate(ada, 'revokeApiKey', { id: brief.id }, 'apiKey { status }');
  expect(await webhookOf(id)).toMatchObject({ active: true, createdBy: { id: bob.userId } });
  expect(await sent()).toBe(2);
  // What a key did is found in the audit log.
  const log = await as(
    ada,
    'query ($org: ID!) { organization(id: $org) { auditLog(first: 50) { nodes { action targetId apiKeyId } } } }',
    { org },
  );
  expect(Object(log.data).organization.auditLog.nodes).toContainEqual({
    action: 'createWebhook',
    targetId: id,
    apiKeyId: brief.id,
  });
  await remove(bob);
  expect(await webhookOf(id)).toMatchObject(off);
  expect(await sent()).toBe(2);
});

test('a role that goes up ends nothing', async () => {
  const carol = await server.addMember(org, 'EDITOR');
  const { id } = await invite(ada, carol.email);
  expect((await setRole(carol, 'ADMIN')).errors).toEqual([]);
  expect(await statusOf(id)).toBe('PENDING');
});

test('a sign-up by an invitation of a demoted admin makes no account', async () => {
  const { token } = await invite(bob, 'fresh@example.com');
  // As it was left by a release that did not revoke it.
  const userId = bob.userId;
  await server.prisma.member.updateMany({ where: { userId }, data: { role: 'EDITOR' } });
  const email = `fresh-${Date.now()}@example.com`;
  const { errors } = await server.graphql(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } } }',
    {
      input: {
        email,
        password: 'four random words',
        name: 'F',
        organizationName: 'F',
        invitation: token,
      },
    },
  );
  expect(errors[0]?.extensions).toMatchObject({ details: [{ field: 'input.invitation' }] });
  expect(await server.prisma.user.count({ where: { email } })).toBe(0);
});

describe('at the same moment', () => {
  const rounds = [...Array(8).keys()];

  test('nobody joins by an invitation of an admin who is removed', async () => {
    for (const round of rounds) {
      const admin = await server.addMember(org, 'ADMIN');
      const { id, token } = await invite(admin, `guest-${round}@example.com`);
      const guest = await server.signUp('Guest');
      const [joined, removed] = await Promise.all([accept(guest, token), remove(admin)]);
      expect(removed.errors).toEqual([]);
      // Either they came before the removal, or not at all.
      expect(await statusOf(id)).toBe(joined.errors.length === 0 ? 'ACCEPTED' : 'REVOKED');
    }
  });

  test('nothing that an admin hands out while being removed stays', async () => {
    for (const round of rounds) {
      const admin = await server.addMember(org, 'ADMIN');
      await Promise.all([
        remove(admin),
        mutate(
          admin,
          'createInvitation',
          { organizationId: org, email: `late-${round}@example.com`, role: 'ADMIN' },
          'token',
        ),
        mutate(
          admin,
          'createWebhook',
          { organizationId: org, url: 'https://example.com/late', events: ['qr.created'] },
          'webhook { id }',
        ),
        mutate(admin, 'createApiKey', { organizationId: org, name: 'late' }, 'secret'),
      ]);
      const own = { organizationId: org, createdById: admin.userId };
      const counts = [
        await server.prisma.invitation.count({ where: { ...own, revokedAt: null } }),
        await server.prisma.webhook.count({ where: { ...own, active: true } }),
        await server.prisma.apiKey.count({ where: { ...own, revoked: false } }),
      ];
      expect(counts).toEqual([0, 0, 0]);
    }
  });

  test('of two admins who remove each other one stays', async () => {
    for (const _round of rounds) {
      const [one, two] = [
        await server.addMember(org, 'ADMIN'),
        await server.addMember(org, 'ADMIN'),
      ];
      const [ofOne, ofTwo] = [await memberId(one), await memberId(two)];
      const answers = await Promise.all([
        mutate(one, 'removeMember', { id: ofTwo }, 'removedMemberId'),
        mutate(two, 'removeMember', { id: ofOne }, 'removedMemberId'),
      ]);
      expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      await server.prisma.member.deleteMany({
        where: { organizationId: org, userId: { in: [one.userId, two.userId] } },
      });
    }
  });
});
