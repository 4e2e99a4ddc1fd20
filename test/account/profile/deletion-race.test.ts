// Deleting the own account while memberships change.
import { expect, test } from 'vitest';
import { useServer } from '../../support/server/setting.ts';
import { deletingOn } from './deleting.ts';

const server = useServer();
const { ask, remove, memberId, invite } = deletingOn(server);
const rounds = [...Array(6).keys()];

const adminsOf = (organizationId: string) =>
  server.prisma.member.count({ where: { organizationId, role: 'ADMIN' } });

test('two admins who delete their accounts at once leave no organization without an admin', async () => {
  for (const _round of rounds) {
    const ada = await server.signUp('Ada');
    const { organizationId } = ada;
    const grace = await server.addMember(organizationId, 'ADMIN');
    await server.addMember(organizationId, 'VIEWER');
    const results = await Promise.all([
      remove(ada),
      remove(grace, { deleteOrganizations: [grace.organizationId] }),
    ]);
    const succeeded = results.filter(({ codes }) => codes.length === 0);
    expect(succeeded).toHaveLength(1);
    expect(await adminsOf(organizationId)).toBe(1);
  }
});

test('whoever becomes the only admin meanwhile cannot just leave', async () => {
  for (const _round of rounds) {
    const ada = await server.signUp('Ada');
    const { organizationId } = ada;
    const grace = await server.addMember(organizationId, 'ADMIN');
    const member = await memberId(organizationId, grace);
    const [left, demoted] = await Promise.all([
      remove(ada),
      ask(
        ada,
        `mutation { changeMemberRole(input: {id: "${member}", role: VIEWER}) { member { id } } }`,
      ),
    ]);
    expect([left.codes.length, demoted.codes.length].sort()).toEqual([0, 1]);
    expect(await adminsOf(organizationId)).toBe(1);
  }
});

test('nothing that the person creates or joins meanwhile survives, and no request fails oddly', async () => {
  for (const round of rounds) {
    const grace = await server.signUp('Grace');
    const { organizationId } = grace;
    const ada = await server.addMember(organizationId, 'ADMIN');
    const elsewhere = await server.signUp('Elsewhere');
    const token = await invite(elsewhere, elsewhere.organizationId, ada.email);
    const [removed, ...others] = await Promise.all([
      remove(ada, { deleteOrganizations: [ada.organizationId] }),
      ask(
        ada,
        `mutation { createApiKey(input: {organizationId: "${organizationId}", name: "late"}) { apiKey { id } } }`,
      ),
      ask(ada, `mutation { acceptInvitation(input: {token: "${token}"}) { organization { id } } }`),
      ask(
        ada,
        `mutation { createOrganization(input: {name: "Late ${round}"}) { organization { id } } }`,
      ),
      ask(ada, `mutation { updateMe(input: {name: "Late ${round}"}) { user { id } } }`),
      invite(ada, organizationId, `late-${round}@example.com`).catch(() => undefined),
    ]);
    const codes = [removed, ...others].flatMap((one) => (typeof one === 'object' ? one.codes : []));
    for (const code of codes)
      expect(['CONFLICT', 'NOT_FOUND', 'UNAUTHORIZED', 'FORBIDDEN', 'BAD_REQUEST']).toContain(code);
    const { prisma } = server;
    const { userId } = ada;
    const isGone = (await prisma.user.count({ where: { id: userId } })) === 0;
    expect(isGone).toBe(removed?.codes.length === 0);
    if (!isGone) continue;
    expect(await prisma.member.count({ where: { userId } })).toBe(0);
    const own = { organizationId };
    expect(await prisma.apiKey.count({ where: { ...own, name: 'late', revoked: false } })).toBe(0);
    expect(await prisma.invitation.count({ where: { ...own, revokedAt: null } })).toBe(0);
    // No organization is left without a member.
    expect(await prisma.organization.count({ where: { members: { none: {} } } })).toBe(0);
  }
});
