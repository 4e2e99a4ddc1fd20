// Drops what could let somebody else back into an account.
import { Prisma } from '../../database/client/client.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { firstIdAt } from '../../domain/id.ts';
import { revokedAfter } from '../api-key.ts';

/** What was dropped: the IDs of API keys, and the number of ways to sign in. */
interface Dropped {
  apiKeys: string[];
  factors: number;
}

const madeKeys = Prisma.sql`"action" IN ('createApiKey', 'rotateApiKey')`;

/**
 * Drops second factors, passkeys and linked accounts, and revokes API keys: all, or those that were added
 * since a time. Service accounts have no owner: the audit log tells who made them, also by another one.
 */
export async function dropAccess(
  userId: string,
  prisma: RequestDatabase,
  since: Date = new Date(0),
): Promise<Dropped> {
  const where = { userId, createdAt: { gte: since } };
  const dropped = [
    await prisma.passkey.deleteMany({ where }),
    await prisma.authenticator.deleteMany({ where }),
    await prisma.identity.deleteMany({ where }),
  ];
  // Recovery codes have no time, but IDs sort by time.
  await prisma.recoveryCode.deleteMany({
    where: { userId, id: { gte: firstIdAt('RecoveryCode', since) } },
  });
  const keys = await prisma.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE "made" AS (
      SELECT unnest(array_append("targetIds", "targetId")) AS "id" FROM "AuditEvent"
      WHERE "userId" = ${userId} AND ${madeKeys}
      UNION
      SELECT unnest(array_append(event."targetIds", event."targetId"))
      FROM "made" JOIN "ApiKey" maker ON maker."id" = "made"."id"
      JOIN "AuditEvent" event ON event."organizationId" = maker."organizationId"
        AND event."apiKeyId" = maker."id" AND ${madeKeys})
    UPDATE "ApiKey" SET ${revokedAfter(0)}
    WHERE "createdAt" >= ${since} AND NOT "revoked" AND ("createdById" = ${userId}
      OR "serviceAccount" AND "id" IN (SELECT "id" FROM "made"))
    RETURNING "id"`;
  return {
    apiKeys: keys.map((key) => key.id),
    factors: dropped.reduce((sum, { count }) => sum + count, 0),
  };
}
