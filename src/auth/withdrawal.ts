// Withdraws what a member granted in an organization when they lose the right to.

import type { OrganizationRole } from '../database/client/enums.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import { revokedAfter } from './api-key.ts';
import { roleAllows } from './permissions.ts';

interface Withdrawal {
  organizationId: string;
  userId: string;
  /** New role; undefined if they are no longer a member. */
  role: OrganizationRole | undefined;
  /** New owners; undefined: keys are revoked, webhooks disabled. */
  heirs?: { apiKeys?: string | undefined; webhooks?: string | undefined };
}

/** Counts of what was withdrawn. */
export interface Withdrawn {
  apiKeys: number;
  /** Sent by them or to them. */
  invitations: number;
  webhooks: number;
}

/** Without a name, because it stays after the person is erased. */
const reason =
  'Its owner is no longer an admin. Check the URL, then enable the webhook to become its owner';

/**
 * To be called in the transaction that ends a membership or lowers a role, while memberships are locked.
 * API keys end with the membership; a lower role limits them anyway. Invitations are revoked with the
 * role ADMIN, including those to the person, which would restore it. Webhooks are disabled with the
 * permission to change them.
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
      where: { ...own, active: true, purgedAt: null },
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
