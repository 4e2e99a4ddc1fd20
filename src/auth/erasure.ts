// Erases a person's data from the database.

import { Prisma } from '../database/client/client.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import { createId } from '../domain/id.ts';
import { revokedAfter } from './api-key.ts';
import { eraseEntries, joinedOrganizations } from './audit-erasure.ts';
import { formerEmails } from './email/former.ts';
import { eraseAuthor, eraseFromVersions, inJson } from './version-erasure.ts';
import { withdrawGrants } from './withdrawal.ts';

/** Counts of what is deleted with organizations that have no other member. */
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
  /** Revoked, because they have no owner anymore. */
  apiKeys: number;
  /** Invitations to the person; those sent by the person are revoked. */
  invitations: number;
  /** Disabled, until somebody else takes over. */
  webhooks: number;
  /** Queued and stored events about the person. */
  deliveries: number;
  /** Versions of QR codes with the name or address of the person. */
  versions: number;
  /** Audit log entries that are anonymized. */
  auditEntries: number;
}

interface SoleAdminOrganization {
  id: string;
  slug: string;
  /** Whether the person is the only member. */
  isLone: boolean;
}

/** Organizations whose only admin who can sign in is the person. Locks them against membership changes. */
export async function soleAdminOrganizations(
  userId: string,
  prisma: RequestDatabase,
): Promise<SoleAdminOrganization[]> {
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
        none: { role: 'ADMIN', userId: { not: userId }, user: { deactivatedAt: null } },
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
  name: string;
  /** IDs of organizations to delete. */
  lone: readonly string[];
  /**
   * `everywhere`: also from what organizations wrote about the person. `account`: only what the account
   * itself left, because nobody may change what others wrote, with an address that may not even be theirs.
   */
  scope: 'everywhere' | 'account';
}

/**
 * Erases the person. To be called in a transaction, once the person is the only admin of no other
 * organization; with `isDryRun`, the caller rolls it back.
 */
export async function erase(
  { id, email, name, lone, scope }: Erasure,
  prisma: RequestDatabase,
  isDryRun: boolean,
): Promise<Erased> {
  const isEverywhere = scope === 'everywhere';
  const joined = await joinedOrganizations(id, prisma);
  const inScope = isEverywhere
    ? Prisma.sql`TRUE`
    : Prisma.sql`"organizationId" = ANY(${joined}::text[])`;
  const addresses = [email, ...(await formerEmails(id, prisma))];
  const versions = isEverywhere
    ? await eraseFromVersions({ id, emails: addresses, name }, prisma)
    : await eraseAuthor(id, prisma);
  const { count: memberships } = await prisma.member.deleteMany({ where: { userId: id } });
  const deleted = await deleteOrganizations(lone, prisma);
  const apiKeys = await prisma.$executeRaw`
    UPDATE "ApiKey" SET ${revokedAfter(0)}, "lastAddress" = NULL WHERE "createdById" = ${id}`;
  const webhooks = await withdrawEverywhere(id, prisma);
  const invitations = await prisma.$executeRaw`
    DELETE FROM "Invitation" WHERE lower("email") = ANY(${addresses}::text[]) AND ${inScope}`;
  const written = addresses.map(inJson);
  const namedIn = await eraseFromEvents(id, inScope, prisma);
  const deleting = await prisma.$executeRaw`
    DELETE FROM "WebhookDelivery"
    WHERE "webhookId" IN (SELECT "id" FROM "Webhook" WHERE ${inScope})
      AND ("event" LIKE 'member.%' AND "data"->'user'->>'id' = ${id}
        OR "result" IS NOT NULL AND EXISTS (
          SELECT 1 FROM unnest(${[id, ...written]}::text[]) AS "text"
          WHERE strpos(lower("result"::text), "text") > 0))`;
  // Keys of sessions belong to their person, also for what belongs to an organization.
  await prisma.$executeRaw`
    DELETE FROM "IdempotentAnswer"
    WHERE "organizationId" = ${id} OR EXISTS (
        SELECT 1 FROM unnest(${[id, ...written]}::text[]) AS "text"
        WHERE strpos(lower("body"), "text") > 0)
      AND (${inScope} OR "organizationId" IN (
        SELECT "userId" FROM "Member" WHERE "organizationId" = ANY(${joined}::text[])))`;
  const { count: sessions } = await prisma.session.deleteMany({ where: { userId: id } });
  await prisma.signInStep.deleteMany({ where: { userId: id } });
  await prisma.user.deleteMany({ where: { id } });
  const entries = await prisma.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "AuditEvent"
    WHERE "userId" = ${id} OR "targetId" = ${id} OR "targetIds" @> ARRAY[${id}]
      OR ${inScope} AND ("details"->>'userId' = ${id} OR EXISTS (
        SELECT 1 FROM unnest(${written}::text[]) AS "address"
        WHERE strpos(lower("details"::text || "targets"::text), "address") > 0))
      OR "organizationId" = ANY(${lone}::text[])`;
  const ids = entries.map((entry) => entry.id);
  const auditEntries = isDryRun
    ? ids.length
    : await eraseEntries(ids, { id, addresses, lone }, prisma);
  return {
    deleted,
    memberships,
    sessions,
    apiKeys,
    invitations,
    webhooks,
    deliveries: namedIn + deleting,
    versions,
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
    webhooks: await prisma.webhook.count({ where: { ...where, purgedAt: null } }),
    invitations: await prisma.invitation.count({ where }),
  };
  const { count } = await prisma.organization.deleteMany({ where: { id: { in: [...ids] } } });
  // Short codes stay, so that printed copies cannot lead to anybody else; slugs are not printed, and can name people.
  await prisma.usedShortCode.updateMany({ where, data: { fallbackUrl: null } });
  await prisma.usedSlug.deleteMany({ where });
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

/** Takes the name of the person out of events about QR codes that they created or updated. */
const eraseFromEvents = (
  id: string,
  inScope: Prisma.Sql,
  prisma: RequestDatabase,
): Promise<number> => {
  const name = `("id":\\s*"${id}",\\s*"name":\\s*)"(?:[^"\\\\]|\\\\.)*"`;
  return prisma.$executeRaw`
    UPDATE "WebhookDelivery"
    SET "data" = regexp_replace("data"::text, ${name}, ${'\\1null'}, 'g')::json
    WHERE "webhookId" IN (SELECT "id" FROM "Webhook" WHERE ${inScope})
      AND ${id} IN ("data"->'createdBy'->>'id', "data"->'updatedBy'->>'id')`;
};

/** Withdraws grants, also where the person was a member before. Returns the number of disabled webhooks. */
async function withdrawEverywhere(userId: string, prisma: RequestDatabase): Promise<number> {
  const created = { some: { createdById: userId } };
  const organizations = await prisma.organization.findMany({
    where: { OR: [{ webhooks: created }, { invitations: created }, { reports: created }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  let webhooks = 0;
  for (const { id: organizationId } of organizations) {
    const ended = { organizationId, userId, role: undefined };
    webhooks += (await withdrawGrants(ended, prisma)).webhooks.length;
  }
  return webhooks;
}
