// Drops what could let somebody else back into an account.
import type { RequestDatabase } from '../../database/transaction.ts';
import { firstIdAt } from '../../domain/id.ts';
import { revokedAfter } from '../api-key.ts';

/** What was dropped: the IDs of API keys, and the number of ways to sign in. */
interface Dropped {
  apiKeys: string[];
  factors: number;
}

/**
 * Drops second factors, passkeys and linked accounts, and revokes API keys: all, or those that were added
 * since a time.
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
    UPDATE "ApiKey" SET ${revokedAfter(0)}
    WHERE "createdById" = ${userId} AND "createdAt" >= ${since} AND NOT "revoked"
    RETURNING "id"`;
  return {
    apiKeys: keys.map((key) => key.id),
    factors: dropped.reduce((sum, { count }) => sum + count, 0),
  };
}
