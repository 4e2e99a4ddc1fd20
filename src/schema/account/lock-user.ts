// Locks an account while its second factors change.
import type { RequestDatabase } from '../../database/transaction.ts';

/** Until the mutation ends, so that concurrent changes of its factors follow each other. */
export async function lockUser(userId: string, prisma: RequestDatabase): Promise<void> {
  await prisma.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId} FOR NO KEY UPDATE`;
}
