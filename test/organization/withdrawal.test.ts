// Invitations, keys and webhooks of admins who leave or are demoted.
import { beforeEach, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import type { Person } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';
import { membershipOf } from './membership.ts';

const server = useServer();
const ada = usePerson(server);
let bob: Person;
beforeEach(async () => {
  bob = await server.addMember(ada.organizationId, 'ADMIN');
});

const { as, mutate, invite, accept, hook, webhookOf, statusOf, remove, setRole, leave } =
  membershipOf(server, ada);
const off = {
  active: false,
  disabledReason: expect.stringContaining('no longer an admin'),
};

describe.each([
  ['is removed', () => remove(bob)],
  ['leaves', () => leave(bob)],
  ['becomes an editor', () => setRole(bob, 'EDITOR')],
  ['becomes a viewer', () => setRole(bob, 'VIEWER')],
])('an admin who %s', (what, end) => {
  test('cannot let anybody in by an invitation, including themselves', async () => {
    const { id, token } = await invite(bob);
    const toBob = await invite(ada, bob.email.toUpperCase());
    const another = await invite(ada);
    expect((await end()).errors).toEqual([]);
    for (const refused of [token, toBob.token]) {
      const response = await accept(
        what.startsWith('becomes') ? await server.signUp() : bob,
        refused,
      );
      expect(response.errors[0]).toMatchObject({
        message: expect.stringContaining('the inviter may no longer be an admin'),
        extensions: { code: 'BAD_REQUEST', details: [{ field: 'input.token' }] },
      });
    }
    expect([await statusOf(id), await statusOf(toBob.id)]).toEqual(['REVOKED', 'REVOKED']);
    // An invitation of another admin for the same address stays valid.
    expect((await accept(await server.signUp(), another.token)).errors).toEqual([]);
  });

  test('has their webhooks disabled with a reason until another admin enables them', async () => {
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

test('the audit log records what was ended, and by which invitation a member joined', async () => {
  const { id, token } = await invite(ada, 'eve@example.com', 'EDITOR');
  const eve = await server.signUp('Eve');
  await accept(eve, token);
  const sent = await invite(bob);
  const webhook = await hook(bob);
  const key = await server.createKey({ ...bob, organizationId: ada.organizationId });
  await remove(bob);
  const entries = await server.prisma.auditEvent.findMany({
    where: { organizationId: ada.organizationId },
  });
  const detailsOf = (action: string) => entries.find((one) => one.action === action)?.details;
  expect(detailsOf('acceptInvitation')).toEqual({
    userId: eve.userId,
    invitationId: id,
    invitedBy: ada.userId,
  });
  expect(detailsOf('removeMember')).toEqual({ userId: bob.userId });
  const revoked = [{ field: 'revokedAt', from: null, to: expect.any(String) }];
  expect(entries.find(({ action }) => action === 'removeMember')?.targets).toMatchObject([
    { changes: [{ field: 'role', from: 'ADMIN', to: null }] },
    { id: key.id, changes: revoked },
    { id: sent.id, changes: revoked },
    { id: webhook, changes: [{ field: 'active', from: true, to: false }] },
  ]);
});

test.each([
  ['removed', () => remove(bob, { takeOverWebhooks: true })],
  ['demoted', () => setRole(bob, 'EDITOR', { takeOverWebhooks: true })],
])('webhooks of an admin who is %s can be taken over and stay active', async (_what, end) => {
  const id = await hook(bob);
  expect((await end()).errors).toEqual([]);
  expect(await webhookOf(id)).toEqual({
    active: true,
    disabledReason: null,
    createdBy: { id: ada.userId },
  });
});

test('changing the URL makes an admin responsible; changing the events does not', async () => {
  const id = await hook(ada);
  await mutate(bob, 'updateWebhook', { id, events: ['qr.updated'] }, 'webhook { id }');
  expect(await webhookOf(id)).toMatchObject({ createdBy: { id: ada.userId } });
  await mutate(bob, 'updateWebhook', { id, url: 'https://example.com/b' }, 'webhook { id }');
  expect(await webhookOf(id)).toMatchObject({ createdBy: { id: bob.userId } });
  await remove(bob);
  expect(await webhookOf(id)).toMatchObject(off);
});

test('a webhook created with a key belongs to the owner of the key', async () => {
  const { secret } = await server.createKey({ ...bob, organizationId: ada.organizationId });
  const created = await server.rest('POST', `/organizations/${ada.organizationId}/webhooks`, {
    key: secret,
    body: { url: 'https://example.com/key', events: ['qr.created'] },
  });
  expect(created.body).toMatchObject({ createdBy: { id: bob.userId } });
  await remove(bob, { takeOverApiKeys: true });
  expect(await webhookOf(textAt(created.body, 'id'))).toMatchObject(off);
});

test('and stays active after the key is revoked, as long as the owner is an admin', async () => {
  const [brief, other] = [
    await server.createKey(
      { ...bob, organizationId: ada.organizationId },
      { expiresAt: new Date(Date.now() + 60_000).toISOString() },
    ),
    await server.createKey(ada),
  ];
  const created = await server.rest('POST', `/organizations/${ada.organizationId}/webhooks`, {
    key: brief.secret,
    body: { url: 'https://example.com/key', events: ['qr.created'] },
  });
  const id = textAt(created.body, 'id');
  const sent = async () => {
    await server.createQrCode(other.secret, ada.organizationId);
    const list = await server.rest(
      'GET',
      `/organizations/${ada.organizationId}/webhooks/${id}/deliveries`,
      {
        key: other.secret,
      },
    );
    return Object(list.body).deliveries.length;
  };
  expect(await sent()).toBe(1);
  await mutate(ada, 'revokeApiKey', { id: brief.id }, 'apiKey { status }');
  expect(await webhookOf(id)).toMatchObject({ active: true, createdBy: { id: bob.userId } });
  expect(await sent()).toBe(2);
  // Actions of a key are recorded in the audit log.
  const log = await as(
    ada,
    'query ($org: ID!) { organization(id: $org) { auditLog(first: 50) { nodes { action targetId apiKeyId } } } }',
    { org: ada.organizationId },
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

test('promoting a member ends nothing', async () => {
  const carol = await server.addMember(ada.organizationId, 'EDITOR');
  const { id } = await invite(ada, carol.email);
  expect((await setRole(carol, 'ADMIN')).errors).toEqual([]);
  expect(await statusOf(id)).toBe('PENDING');
});

test('signing up with an invitation of a demoted admin creates no account', async () => {
  const { token } = await invite(bob, 'fresh@example.com');
  // As left behind by a release that did not revoke it.
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
