// Ends what a person has handed out in an organization and may not hand out any more.

import type { OrganizationRole } from '../database/client/enums.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import { revokedAfter } from './api-key.ts';
import { roleAllows } from './permissions.ts';

interface Withdrawal {
  organizationId: string;
  userId: string;
  /** The role from now on; undefined: they are a member no more. */
  role: OrganizationRole | undefined;
  /** Who answers from now on for what goes on; undefined: it ends. */
  heirs?: { apiKeys?: string | undefined; webhooks?: string | undefined };
}

/** How much of it there was. */
export interface Withdrawn {
  apiKeys: number;
  /** Those that they sent, and those that were sent to them. */
  invitations: number;
  webhooks: number;
}

/** Names nobody: it is kept after a person was erased. */
const reason =
  'Whoever was responsible for it is not an admin here any more. Check the URL, then turn it on to become responsible for it';

/**
 * To be called in the transaction that ends a membership or lowers a role, while memberships are locked
 * for change. API keys end with the membership; a lower role bounds them by itself. Invitations end with
 * the role ADMIN, and those to the person too, which would give back what was taken. Webhooks are
 * switched off with the right to change them.
 */
export async function withdrawGrants(
  { organizationId, userId, role, heirs = {} }: Withdrawal,
  prisma: RequestDatabase,
): Promise<Withdrawn> {
  const own = { organizationId, createdById: userId };
  const withdrawn = { apiKeys: 0, invitations: 0, webhooks: 0 };
  if (role === undefined && heirs.apiKeys !== undefined) {
    const data = { createdById: heirs.apiKeys };
    withdrawn.apiKeys = (await prisma.apiKey.updateMany({ where: own, data })).count;
  } else if (role === undefined) {
    withdrawn.apiKeys = await prisma.$executeRaw`
      UPDATE "ApiKey" SET ${revokedAfter(0)}
      WHERE "organizationId" = ${organizationId} AND "createdById" = ${userId}`;
  }
  if (role !== 'ADMIN') {
    withdrawn.invitations = await prisma.$executeRaw`
      UPDATE "Invitation" SET "revokedAt" = now() AT TIME ZONE 'UTC'
      WHERE "organizationId" = ${organizationId} AND "acceptedAt" IS NULL AND "revokedAt" IS NULL
        AND ("createdById" = ${userId}
          OR lower("email") = (SELECT "email" FROM "User" WHERE "id" = ${userId}))`;
  }
  if (role === undefined || !roleAllows(role, 'WEBHOOKS_WRITE')) {
    const { count } = await prisma.webhook.updateMany({
      where: { ...own, active: true, deletedAt: null },
      data:
        heirs.webhooks === undefined
          ? {
              active: false,
              disabledReason: reason,
              disabledAt: new Date(),
              version: { increment: 1 },
            }
          : { createdById: heirs.webhooks },
    });
    withdrawn.webhooks = count;
  }
  return withdrawn;
}
