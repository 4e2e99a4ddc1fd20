// Removes a person from everything that the database holds.
import type { RequestDatabase } from '../context.ts';
import { revokedAfter } from './api-key.ts';

export interface Erased {
  memberships: number;
  sessions: number;
  /** Revoked: nobody is left to answer for them. */
  apiKeys: number;
  /** To the person, not those that the person sent. */
  invitations: number;
  /** Of events on their way, or kept, that tell of the person. */
  deliveries: number;
  /** In the audit log, from which addresses are taken; what was done stays, of somebody without a name. */
  auditEntries: number;
}

/** Slugs of organizations that would have no ADMIN without the person; nobody changes that meanwhile. */
export async function ledAlone(userId: string, prisma: RequestDatabase): Promise<string[]> {
  const where = { members: { some: { userId, role: 'ADMIN' as const } } };
  const led = await prisma.organization.findMany({
    where,
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const ids = led.map(({ id }) => id);
  await prisma.$queryRaw`
    SELECT 1 FROM "Organization" WHERE "id" = ANY(${ids}::text[]) ORDER BY "id" FOR UPDATE`;
  const alone = await prisma.organization.findMany({
    where: { id: { in: ids }, members: { none: { role: 'ADMIN', userId: { not: userId } } } },
    select: { slug: true },
  });
  return alone.map(({ slug }) => slug);
}

/** To be called in a transaction, once nothing is led by the person alone; `isOnlyShown`: which is then undone. */
export async function erase(
  { id, email }: { id: string; email: string },
  prisma: RequestDatabase,
  isOnlyShown: boolean,
): Promise<Erased> {
  const apiKeys = await prisma.$executeRaw`
    UPDATE "ApiKey" SET ${revokedAfter(0)} WHERE "createdById" = ${id}`;
  const invitations = await prisma.$executeRaw`
    DELETE FROM "Invitation" WHERE lower("email") = ${email}`;
  const deliveries = await prisma.$executeRaw`
    DELETE FROM "WebhookDelivery" WHERE "event" LIKE 'member.%' AND "data"->'user'->>'id' = ${id}`;
  const { count: sessions } = await prisma.session.deleteMany({ where: { userId: id } });
  const { count: memberships } = await prisma.member.deleteMany({ where: { userId: id } });
  await prisma.user.deleteMany({ where: { id } });
  // Before the log is locked, since all of it is read.
  const entries = await prisma.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "AuditEvent" WHERE "userId" = ${id} OR lower("details"->>'email') = ${email}`;
  const ids = entries.map((entry) => entry.id);
  const auditEntries = isOnlyShown ? ids.length : await eraseEntries(ids, { id, email }, prisma);
  return { memberships, sessions, apiKeys, invitations, deliveries, auditEntries };
}

/** Of these ids, and what the person did meanwhile. Nobody else writes to the log until the transaction ends. */
async function eraseEntries(
  ids: string[],
  { id, email }: { id: string; email: string },
  prisma: RequestDatabase,
): Promise<number> {
  // It refuses every other change.
  await prisma.$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_append_only"`;
  const count = await prisma.$executeRaw`
    UPDATE "AuditEvent"
    SET "address" = CASE WHEN "userId" = ${id} THEN '' ELSE "address" END,
        "details" = CASE WHEN lower("details"->>'email') = ${email}
          THEN "details" || '{"email": "erased"}' ELSE "details" END
    WHERE "id" = ANY(${ids}::text[]) OR "userId" = ${id}`;
  await prisma.$executeRaw`ALTER TABLE "AuditEvent" ENABLE TRIGGER "AuditEvent_append_only"`;
  return count;
}
