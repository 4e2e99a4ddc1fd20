// Organizations that require a second factor, which a person lacks.
import type { PrismaClient } from '../../database/client/client.ts';
import type { Caller } from '../caller.ts';

/**
 * IDs of the person's organizations in which they can only read until they set up a second factor. In a
 * session of an identity provider that asked for one there are none, as long as it asks: a later sign-in
 * without one counts, and one with it, which may be by somebody else, does not count for earlier sessions.
 */
export async function lackingSecondFactor(
  userId: string,
  prisma: Pick<PrismaClient, 'member' | 'session'>,
  sessionId?: string,
): Promise<ReadonlySet<string>> {
  const where = {
    id: sessionId ?? '',
    secondFactorAt: { not: null },
    identity: { hasSecondFactor: true },
  };
  if (sessionId !== undefined && (await prisma.session.count({ where })) > 0) return new Set();
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
  prisma: Pick<PrismaClient, 'member' | 'session'>,
): Promise<Caller> => ({
  ...caller,
  lackingSecondFactor: await lackingSecondFactor(
    caller.userId,
    prisma,
    caller.kind === 'person' ? caller.sessionId : undefined,
  ),
});
