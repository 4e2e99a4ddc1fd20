// Removes a person from everything that the database holds.

import type { RequestDatabase } from '../database/transaction.ts';
import { createId } from '../domain/id.ts';
import { revokedAfter } from './api-key.ts';
import { withdrawGrants } from './withdrawal.ts';

/** What stops working with organizations that had no other member. */
export interface Deleted {
  organizations: number;
  qrCodes: number;
  apiKeys: number;
  webhooks: number;
  invitations: number;
}

export interface Erased {
  deleted: Deleted;
  memberships: number;
  sessions: number;
  /** Revoked: nobody is left to answer for them. */
  apiKeys: number;
  /** To the person; those that the person sent are revoked. */
  invitations: number;
  /** Switched off, until somebody else answers for them. */
  webhooks: number;
  /** Of events on their way, or kept, that tell of the person. */
  deliveries: number;
  /** In the audit log, from which addresses are taken; what was done stays, of somebody without a name. */
  auditEntries: number;
}

interface Led {
  id: string;
  slug: string;
  /** Whether the person is the only member. */
  isLone: boolean;
}

/** Organizations that would have no ADMIN without the person; nobody changes memberships meanwhile. */
export async function ledAlone(userId: string, prisma: RequestDatabase): Promise<Led[]> {
  const joined = await prisma.member.findMany({
    where: { userId },
    select: { organizationId: true },
    orderBy: { organizationId: 'asc' },
  });
  const ids = joined.map(({ organizationId }) => organizationId);
  await prisma.$queryRaw`
    SELECT 1 FROM "Organization" WHERE "id" = ANY(${ids}::text[]) ORDER BY "id" FOR UPDATE`;
  const alone = await prisma.organization.findMany({
    where: {
      id: { in: ids },
      members: {
        some: { userId, role: 'ADMIN' },
        none: { role: 'ADMIN', userId: { not: userId } },
      },
    },
    select: { id: true, slug: true, _count: { select: { members: true } } },
    orderBy: { slug: 'asc' },
  });
  return alone.map(({ id, slug, _count }) => ({ id, slug, isLone: _count.members === 1 }));
}

interface Erasure {
  id: string;
  email: string;
  /** Ids of organizations that are deleted, too. */
  lone: readonly string[];
}

/**
 * To be called in a transaction, once the person leads no other organization alone; `isOnlyShown`: which
 * is then undone.
 */
export async function erase(
  { id, email, lone }: Erasure,
  prisma: RequestDatabase,
  isOnlyShown: boolean,
): Promise<Erased> {
  const { count: memberships } = await prisma.member.deleteMany({ where: { userId: id } });
  const deleted = await deleteOrganizations(lone, prisma);
  const apiKeys = await prisma.$executeRaw`
    UPDATE "ApiKey" SET ${revokedAfter(0)} WHERE "createdById" = ${id}`;
  const webhooks = await withdrawEverywhere(id, prisma);
  const invitations = await prisma.$executeRaw`
    DELETE FROM "Invitation" WHERE lower("email") = ${email}`;
  const deliveries = await prisma.$executeRaw`
    DELETE FROM "WebhookDelivery" WHERE "event" LIKE 'member.%' AND "data"->'user'->>'id' = ${id}`;
  const { count: sessions } = await prisma.session.deleteMany({ where: { userId: id } });
  await prisma.user.deleteMany({ where: { id } });
  // Before the log is locked, since all of it is read.
  const entries = await prisma.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "AuditEvent"
    WHERE "userId" = ${id} OR lower("details"->>'email') = ${email}
      OR "organizationId" = ANY(${lone}::text[])`;
  const ids = entries.map((entry) => entry.id);
  const auditEntries = isOnlyShown
    ? ids.length
    : await eraseEntries(ids, { id, email, lone }, prisma);
  return {
    deleted,
    memberships,
    sessions,
    apiKeys,
    invitations,
    webhooks,
    deliveries,
    auditEntries,
  };
}

async function deleteOrganizations(
  ids: readonly string[],
  prisma: RequestDatabase,
): Promise<Deleted> {
  const where = { organizationId: { in: [...ids] } };
  const what = {
    qrCodes: await prisma.qrCode.count({ where }),
    apiKeys: await prisma.apiKey.count({ where }),
    webhooks: await prisma.webhook.count({ where: { ...where, deletedAt: null } }),
    invitations: await prisma.invitation.count({ where }),
  };
  const { count } = await prisma.organization.deleteMany({ where: { id: { in: [...ids] } } });
  const entry = { action: 'deleteOrganization', details: {}, address: '', requestId: '' };
  await prisma.auditEvent.createMany({
    data: ids.map((id) => ({
      ...entry,
      id: createId('AuditEvent'),
      organizationId: id,
      targetId: id,
    })),
  });
  return { organizations: count, ...what };
}

/** How many webhooks were switched off; also where the person was a member once. */
async function withdrawEverywhere(userId: string, prisma: RequestDatabase): Promise<number> {
  const created = { some: { createdById: userId } };
  const organizations = await prisma.organization.findMany({
    where: { OR: [{ webhooks: created }, { invitations: created }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  let webhooks = 0;
  for (const { id: organizationId } of organizations) {
    const ended = { organizationId, userId, role: undefined };
    webhooks += (await withdrawGrants(ended, prisma)).webhooks;
  }
  return webhooks;
}

/** Of these ids, and what the person did meanwhile. Nobody else writes to the log until the transaction ends. */
async function eraseEntries(
  ids: string[],
  { id, email, lone }: Erasure,
  prisma: RequestDatabase,
): Promise<number> {
  // It refuses every other change.
  await prisma.$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_append_only"`;
  const count = await prisma.$executeRaw`
    UPDATE "AuditEvent"
    SET "address" = CASE WHEN "userId" = ${id} OR "organizationId" = ANY(${lone}::text[])
          THEN '' ELSE "address" END,
        "details" = CASE WHEN "organizationId" = ANY(${lone}::text[]) THEN '{}'
          WHEN lower("details"->>'email') = ${email} THEN "details" || '{"email": "erased"}'
          ELSE "details" END
    WHERE "id" = ANY(${ids}::text[]) OR "userId" = ${id}`;
  await prisma.$executeRaw`ALTER TABLE "AuditEvent" ENABLE TRIGGER "AuditEvent_append_only"`;
  return count;
}
