// Organizations that require a second factor, which a person lacks.
import type { PrismaClient } from '../../database/client/client.ts';
import type { Caller } from '../caller.ts';

/** IDs of the person's organizations in which they can only read until they set up a second factor. */
export async function lackingSecondFactor(
  userId: string,
  prisma: Pick<PrismaClient, 'member'>,
): Promise<ReadonlySet<string>> {
  const members = await prisma.member.findMany({
    where: {
      userId,
      organization: { requiresSecondFactor: true },
      user: {
        passkeys: { none: {} },
        OR: [{ authenticator: null }, { authenticator: { confirmedAt: null } }],
      },
    },
    select: { organizationId: true },
  });
  return new Set(members.map(({ organizationId }) => organizationId));
}

/** The caller after second factors or memberships have changed, for the rest of a document. */
export const withCurrentSecondFactor = async (
  caller: Caller,
  prisma: Pick<PrismaClient, 'member'>,
): Promise<Caller> => ({
  ...caller,
  lackingSecondFactor: await lackingSecondFactor(caller.userId, prisma),
});
