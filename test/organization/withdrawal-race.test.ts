// Invitations, keys and webhooks created while their creator is being removed.
import { describe, expect, test } from 'vitest';
import { usePerson, useServer } from '../support/server/setting.ts';
import { membershipOf } from './membership.ts';

const server = useServer();
const ada = usePerson(server);

const { mutate, memberId, invite, accept, statusOf, remove } = membershipOf(server, ada);

describe('simultaneously', () => {
  const rounds = [...Array(8).keys()];

  test('nobody joins by an invitation of an admin who is being removed', async () => {
    for (const round of rounds) {
      const admin = await server.addMember(ada.organizationId, 'ADMIN');
      const { id, token } = await invite(admin, `guest-${round}@example.com`);
      const guest = await server.signUp('Guest');
      const [joined, removed] = await Promise.all([accept(guest, token), remove(admin)]);
      expect(removed.errors).toEqual([]);
      // They were created before the removal or not at all.
      expect(await statusOf(id)).toBe(joined.errors.length === 0 ? 'ACCEPTED' : 'REVOKED');
    }
  });

  test('nothing that an admin creates while being removed remains valid', async () => {
    for (const round of rounds) {
      const admin = await server.addMember(ada.organizationId, 'ADMIN');
      await Promise.all([
        remove(admin),
        mutate(
          admin,
          'createInvitation',
          { organizationId: ada.organizationId, email: `late-${round}@example.com`, role: 'ADMIN' },
          'token',
        ),
        mutate(
          admin,
          'createWebhook',
          {
            organizationId: ada.organizationId,
            url: 'https://example.com/late',
            events: ['qr.created'],
          },
          'webhook { id }',
        ),
        mutate(
          admin,
          'createApiKey',
          { organizationId: ada.organizationId, name: 'late' },
          'secret',
        ),
      ]);
      const own = { organizationId: ada.organizationId, createdById: admin.userId };
      const counts = [
        await server.prisma.invitation.count({ where: { ...own, revokedAt: null } }),
        await server.prisma.webhook.count({ where: { ...own, active: true } }),
        await server.prisma.apiKey.count({ where: { ...own, revoked: false } }),
      ];
      expect(counts).toEqual([0, 0, 0]);
    }
  });

  test('of two admins who remove each other, one stays', async () => {
    for (const _round of rounds) {
      const [one, two] = [
        await server.addMember(ada.organizationId, 'ADMIN'),
        await server.addMember(ada.organizationId, 'ADMIN'),
      ];
      const [ofOne, ofTwo] = [await memberId(one), await memberId(two)];
      const responses = await Promise.all([
        mutate(one, 'removeMember', { id: ofTwo }, 'removedMemberId'),
        mutate(two, 'removeMember', { id: ofOne }, 'removedMemberId'),
      ]);
      expect(responses.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      await server.prisma.member.deleteMany({
        where: { organizationId: ada.organizationId, userId: { in: [one.userId, two.userId] } },
      });
    }
  });
});
