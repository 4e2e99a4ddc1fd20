// Organizations that require a second factor, which a person lacks or has not used.
import type { PrismaClient } from '../../database/client/client.ts';
import type { Caller, UnusedSecondFactor } from '../caller.ts';
import { secondFactorMethods } from './methods.ts';

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

export const noUnusedSecondFactor: UnusedSecondFactor = { organizations: new Set(), methods: [] };

/**
 * The person's organizations in which a session can only read until it used the second factor of the account,
 * such as one that an identity provider started, or one of before the factor was set up.
 */
export async function unusedSecondFactor(
  userId: string,
  prisma: Pick<PrismaClient, 'member' | 'session' | '$queryRaw'>,
  sessionId: string,
): Promise<UnusedSecondFactor> {
  const unused = {
    id: sessionId,
    secondFactorAt: null,
    OR: [{ identityId: null }, { identity: { hasSecondFactor: false } }],
  };
  if ((await prisma.session.count({ where: unused })) === 0) return noUnusedSecondFactor;
  const methods = await secondFactorMethods(userId, prisma);
  if (methods.length === 0) return noUnusedSecondFactor;
  const members = await prisma.member.findMany({
    where: { userId, organization: { requiresSecondFactor: true } },
    select: { organizationId: true },
  });
  return {
    organizations: new Set(members.map(({ organizationId }) => organizationId)),
    methods,
  };
}

/** The caller after second factors or memberships have changed, for the rest of a document. */
export async function withCurrentSecondFactor(
  caller: Caller,
  prisma: Pick<PrismaClient, 'member' | 'session' | '$queryRaw'>,
): Promise<Caller> {
  if (caller.kind === 'key') {
    if (caller.userId === null) return caller;
    return { ...caller, lackingSecondFactor: await lackingSecondFactor(caller.userId, prisma) };
  }
  const { userId, sessionId } = caller;
  return {
    ...caller,
    lackingSecondFactor: await lackingSecondFactor(userId, prisma, sessionId),
    unusedSecondFactor: await unusedSecondFactor(userId, prisma, sessionId),
  };
}
