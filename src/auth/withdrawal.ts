// Withdraws what a member granted in an organization when they lose the right to.

import { z } from 'zod';
import type { OrganizationRole } from '../database/client/enums.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import type { Fields } from '../domain/audit/change.ts';
import { revokedAfter } from './api-key.ts';
import { roleAllows } from './permissions.ts';

interface Ending {
  organizationId: string;
  userId: string;
  /** New role; undefined if they are no longer a member. */
  role: OrganizationRole | undefined;
  /** New owners; undefined: keys are revoked, webhooks disabled. */
  heirs?: { apiKeys?: string | undefined; webhooks?: string | undefined };
}

/** What was withdrawn, as the audit log names it. */
interface Withdrawn {
  id: string;
  name: string;
  before: Fields;
  after: Fields;
}

interface Withdrawal {
  apiKeys: Withdrawn[];
  /** Sent by them or to them. */
  invitations: Withdrawn[];
  webhooks: Withdrawn[];
  reports: Withdrawn[];
}

/** For the audit log. */
export const withdrawnTargets = ({
  apiKeys,
  invitations,
  webhooks,
  reports,
}: Withdrawal): Withdrawn[] => [...apiKeys, ...invitations, ...webhooks, ...reports];

const rows = z.array(
  z.object({ id: z.string(), name: z.string(), before: z.date().nullable(), after: z.date() }),
);

/** Without a name, because it stays after the person is erased. */
const reason =
  'Its owner is no longer an admin. Check the URL, then enable the webhook to become its owner';

/**
 * To be called in the transaction that ends a membership or lowers a role, while memberships are locked.
 * API keys end with the membership; a lower role limits them anyway. Invitations are revoked with the
 * role ADMIN, including those to the person, which would restore it. Webhooks are disabled with the
 * permission to change them, links of shared reports with the membership, until an admin activates them.
 */
export async function withdrawGrants(
  { organizationId, userId, role, heirs = {} }: Ending,
  prisma: RequestDatabase,
): Promise<Withdrawal> {
  const withdrawn: Withdrawal = { apiKeys: [], invitations: [], webhooks: [], reports: [] };
  const own = { organizationId, userId };
  if (role === undefined) {
    withdrawn.apiKeys = await withdrawKeys(own, heirs.apiKeys, prisma);
    withdrawn.reports = await deactivateReports(own, prisma);
  }
  if (role !== 'ADMIN') withdrawn.invitations = await revokeInvitations(own, prisma);
  if (role === undefined || !roleAllows(role, 'WEBHOOKS_WRITE')) {
    withdrawn.webhooks = await withdrawWebhooks(own, heirs.webhooks, prisma);
  }
  return withdrawn;
}

type Own = Pick<Ending, 'organizationId' | 'userId'>;

async function withdrawKeys(
  { organizationId, userId }: Own,
  heir: string | undefined,
  prisma: RequestDatabase,
): Promise<Withdrawn[]> {
  const where = { organizationId, createdById: userId };
  if (heir !== undefined) {
    const data = { createdById: heir };
    const keys = await prisma.apiKey.updateManyAndReturn({
      where,
      data,
      select: { id: true, name: true },
    });
    return keys.map((key) => ({ ...key, before: { owner: userId }, after: { owner: heir } }));
  }
  const keys = rows.parse(
    await prisma.$queryRaw`
      WITH old AS MATERIALIZED (
        SELECT "id", "revokedAt" AS "before" FROM "ApiKey"
        WHERE "organizationId" = ${organizationId} AND "createdById" = ${userId}
      )
      UPDATE "ApiKey" SET ${revokedAfter(0)} FROM old
      WHERE "ApiKey"."id" = old."id"
      RETURNING "ApiKey"."id", "name", "before", "revokedAt" AS "after"`,
  );
  return keys.map(asRevoked);
}

async function revokeInvitations(
  { organizationId, userId }: Own,
  prisma: RequestDatabase,
): Promise<Withdrawn[]> {
  const invitations = rows.parse(
    await prisma.$queryRaw`
      UPDATE "Invitation" SET "revokedAt" = now() AT TIME ZONE 'UTC'
      WHERE "organizationId" = ${organizationId} AND "acceptedAt" IS NULL AND "revokedAt" IS NULL
        AND ("createdById" = ${userId}
          OR lower("email") = (SELECT "email" FROM "User" WHERE "id" = ${userId}))
      RETURNING "id", "email" AS "name", NULL AS "before", "revokedAt" AS "after"`,
  );
  return invitations.map(asRevoked);
}

const asRevoked = ({ id, name, before, after }: z.output<typeof rows>[number]): Withdrawn => ({
  id,
  name,
  before: { revokedAt: before },
  after: { revokedAt: after },
});

async function withdrawWebhooks(
  { organizationId, userId }: Own,
  heir: string | undefined,
  prisma: RequestDatabase,
): Promise<Withdrawn[]> {
  const disabled = {
    active: false,
    disabledReason: reason,
    disabledAt: new Date(),
    version: { increment: 1 },
  };
  const webhooks = await prisma.webhook.updateManyAndReturn({
    where: { organizationId, createdById: userId, active: true, purgedAt: null },
    data: heir === undefined ? disabled : { createdById: heir, createdByKeyId: null },
    select: { id: true, url: true },
  });
  return webhooks.map(({ id, url: name }) =>
    heir === undefined
      ? { id, name, before: { active: true }, after: { active: false } }
      : { id, name, before: { owner: userId }, after: { owner: heir } },
  );
}

async function deactivateReports(
  { organizationId, userId }: Own,
  prisma: RequestDatabase,
): Promise<Withdrawn[]> {
  const reports = await prisma.sharedReport.updateManyAndReturn({
    where: { organizationId, createdById: userId, active: true },
    data: { active: false, version: { increment: 1 } },
    select: { id: true, name: true },
  });
  return reports.map((report) => ({
    ...report,
    before: { active: true },
    after: { active: false },
  }));
}
