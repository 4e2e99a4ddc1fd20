// Drops what could let somebody else back into an account.
import type { RequestDatabase } from '../../database/transaction.ts';
import { revokedAfter } from '../api-key.ts';

/** What was dropped: the IDs of API keys, and the number of ways to sign in. */
interface Dropped {
  apiKeys: string[];
  factors: number;
}

interface Change {
  id: string;
  createdAt: Date;
}

/** Drops second factors, passkeys and linked accounts added since a change of address, and revokes API keys. */
export async function dropSince(
  { id, userId, createdAt }: Change & { userId: string },
  prisma: RequestDatabase,
): Promise<Dropped> {
  const factors = await dropFactors(userId, prisma, { id, createdAt });
  const keys = await prisma.$queryRaw<{ id: string }[]>`
    UPDATE "ApiKey" SET ${revokedAfter(0)}
    WHERE "createdById" = ${userId} AND "createdAt" >= ${createdAt}
    RETURNING "id"`;
  return { apiKeys: keys.map((key) => key.id), factors };
}

/** Drops second factors, passkeys and linked accounts, all or those added since. Returns their number. */
export async function dropFactors(
  userId: string,
  prisma: RequestDatabase,
  since?: Change,
): Promise<number> {
  const where = { userId, ...(since && { createdAt: { gte: since.createdAt } }) };
  const dropped = [
    await prisma.passkey.deleteMany({ where }),
    await prisma.authenticator.deleteMany({ where }),
    await prisma.identity.deleteMany({ where }),
  ];
  // Recovery codes have no time, but IDs sort by time.
  await prisma.recoveryCode.deleteMany({
    where: { userId, ...(since && { id: { gte: `rcv_${since.id.slice(4)}` } }) },
  });
  return dropped.reduce((sum, { count }) => sum + count, 0);
}
