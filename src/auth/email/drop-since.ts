// Drops what could let somebody else back into an account.
import type { RequestDatabase } from '../../database/transaction.ts';
import { revokedAfter } from '../api-key.ts';

/** What was dropped: the IDs of API keys, and the number of ways to sign in. */
interface Dropped {
  apiKeys: string[];
  factors: number;
}

/** Drops second factors, passkeys and linked accounts added since a change of address, and revokes API keys. */
export async function dropSince(
  { id, userId, createdAt }: { id: string; userId: string; createdAt: Date },
  prisma: RequestDatabase,
): Promise<Dropped> {
  const where = { userId, createdAt: { gte: createdAt } };
  const dropped = [
    await prisma.passkey.deleteMany({ where }),
    await prisma.authenticator.deleteMany({ where }),
    await prisma.identity.deleteMany({ where }),
  ];
  // IDs sort by time; recovery codes have no other.
  await prisma.recoveryCode.deleteMany({ where: { userId, id: { gte: `rcv_${id.slice(4)}` } } });
  const keys = await prisma.$queryRaw<{ id: string }[]>`
    UPDATE "ApiKey" SET ${revokedAfter(0)}
    WHERE "createdById" = ${userId} AND "createdAt" >= ${createdAt}
    RETURNING "id"`;
  return {
    apiKeys: keys.map((key) => key.id),
    factors: dropped.reduce((sum, { count }) => sum + count, 0),
  };
}
