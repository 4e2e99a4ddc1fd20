// Ends the digest of a member by the link in it, without a login.
import type { Context } from '../../graphql/context.ts';
import { record, recordedAs, skipRecording } from '../../graphql/plugins/audit.ts';
import { lockRow } from '../shared/lock-row.ts';

/** Also succeeds if there is none anymore. */
export const unsubscribe = (memberId: string, context: Context): Promise<void> =>
  recordedAs(context, 'updateDigest', async () => {
    const { prisma } = context;
    await lockRow('Member', memberId, prisma);
    const member = await prisma.member.findUnique({
      where: { id: memberId, digest: { isNot: null } },
      select: {
        organizationId: true,
        userId: true,
        digest: true,
        user: { select: { name: true } },
      },
    });
    if (!member) return skipRecording(context);
    const { organizationId, userId, digest, user } = member;
    await prisma.digest.deleteMany({ where: { memberId } });
    const before = { frequency: digest?.frequency };
    const targets = [{ id: memberId, name: user.name, before, after: { frequency: 'OFF' } }];
    await record(context, { organizationId, userId, targets, details: { by: 'LINK' } });
  });
