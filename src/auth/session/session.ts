// User sessions: a cookie whose token is stored only as a hash.

import { randomBytes } from 'node:crypto';
import { keyedHash } from '../../core/keyed-hash.ts';
import type { Prisma, PrismaClient } from '../../database/client/client.ts';
import type { OrganizationRole } from '../../database/client/enums.ts';
import { idleSince, latestEnd } from '../../domain/account/session.ts';
import { createId } from '../../domain/id.ts';
import { isRestorable } from '../../domain/trash.ts';
import type { Caller, UnusedSecondFactor } from '../caller.ts';
import {
  lackingSecondFactor,
  noUnusedSecondFactor,
  unusedSecondFactor,
} from '../second-factor/lacking.ts';
import { sessionCookie } from './cookie.ts';

const hashToken = (token: string, serverSecret: string): Uint8Array<ArrayBuffer> =>
  keyedHash(serverSecret, `session:${token}`);

/** How the person was authenticated. */
export interface Authentication {
  /** Whether a second factor was used. */
  secondFactor?: boolean;
  /** The account at an identity provider. */
  identityId?: string;
  /** The session there (claim `sid`). */
  providerSession?: string;
}

/** Starts a session; `cookie` is the `Set-Cookie` value with its token. */
export async function startSession(
  userId: string,
  prisma: Pick<PrismaClient, 'session'>,
  serverSecret: string,
  { secure, address, userAgent }: { secure: boolean; address: string; userAgent: string },
  { secondFactor = false, identityId, providerSession }: Authentication = {},
): Promise<{ token: string; cookie: string }> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  await prisma.session.create({
    data: {
      id: createId('Session'),
      userId,
      tokenHash: hashToken(token, serverSecret),
      createdAt: now,
      expiresAt: latestEnd(now),
      address,
      userAgent: userAgent.slice(0, 500),
      authenticatedAt: now,
      secondFactorAt: secondFactor ? now : null,
      ...(identityId !== undefined && { identityId }),
      ...(providerSession !== undefined && { providerSession }),
    },
  });
  return { token, cookie: sessionCookie(token, secure) };
}

/** The sessions that have not expired. */
export function activeSessions() {
  const now = new Date();
  const since = idleSince(now);
  return {
    expiresAt: { gt: now },
    OR: [{ lastUsedAt: { gt: since } }, { lastUsedAt: null, createdAt: { gt: since } }],
  } satisfies Prisma.SessionWhereInput;
}

const memberships = {
  select: {
    organizationId: true,
    role: true,
    organization: { select: { deletedAt: true, requiresSecondFactor: true } },
  },
} as const;

/** The user of a session token; null if it is unknown, ended or expired, or the account is deactivated. */
export async function callerOfSession(
  token: string,
  prisma: Pick<PrismaClient, 'session' | 'member' | '$queryRaw'>,
  serverSecret: string,
): Promise<Caller | null> {
  const session = await prisma.session.findUnique({
    where: {
      tokenHash: hashToken(token, serverSecret),
      ...activeSessions(),
      user: { deactivatedAt: null },
    },
    select: {
      id: true,
      userId: true,
      secondFactorAt: true,
      user: { select: { members: memberships } },
    },
  });
  if (!session) return null;
  const { id: sessionId, userId, user, secondFactorAt } = session;
  const unused = (isRequired: boolean) =>
    isRequired && secondFactorAt === null
      ? unusedSecondFactor(userId, prisma, sessionId)
      : noUnusedSecondFactor;
  return callerFrom({ userId, sessionId }, user.members, prisma, unused);
}

/**
 * The user, for what was signed or started before in a session, which may have ended since; null if the account
 * is deleted or deactivated.
 */
export async function callerOfUser(
  userId: string,
  sessionId: string,
  prisma: Pick<PrismaClient, 'user' | 'session' | 'member'>,
): Promise<Caller | null> {
  const user = await prisma.user.findUnique({
    where: { id: userId, deactivatedAt: null },
    select: { members: memberships },
  });
  return (
    user && callerFrom({ userId, sessionId }, user.members, prisma, () => noUnusedSecondFactor)
  );
}

interface Membership {
  organizationId: string;
  role: OrganizationRole;
  organization: { deletedAt: Date | null; requiresSecondFactor: boolean };
}

async function callerFrom(
  { userId, sessionId }: { userId: string; sessionId: string },
  members: readonly Membership[],
  prisma: Pick<PrismaClient, 'session' | 'member'>,
  unused: (isRequired: boolean) => UnusedSecondFactor | Promise<UnusedSecondFactor>,
): Promise<Caller> {
  const rolesIn = (isIncluded: (deletedAt: Date | null) => boolean) =>
    new Map(
      members
        .filter(({ organization }) => isIncluded(organization.deletedAt))
        .map(({ organizationId, role }) => [organizationId, role]),
    );
  const isRequired = members.some(({ organization }) => organization.requiresSecondFactor);
  return {
    kind: 'person',
    userId,
    sessionId,
    roles: rolesIn((deletedAt) => deletedAt === null),
    lackingSecondFactor: isRequired
      ? await lackingSecondFactor(userId, prisma, sessionId)
      : new Set(),
    unusedSecondFactor: await unused(isRequired),
    deletedRoles: rolesIn((deletedAt) => deletedAt !== null && isRestorable(deletedAt)),
  };
}
