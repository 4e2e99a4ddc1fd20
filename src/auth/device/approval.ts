// Withdraws approvals of devices that did not fetch their API key yet.
import { Prisma } from '../../database/client/client.ts';
import type { RequestDatabase } from '../../database/transaction.ts';

interface Approvals {
  userId: string;
  /** The session that approved them; left out: any. */
  session?: string | undefined;
  /** The session whose approvals stay. */
  exceptSession?: string | undefined;
}

/**
 * To be called when somebody ends sessions that may be a thief's: otherwise a device that the thief approved
 * would get a key afterwards. Not after a logout, before which a person may have approved their own device.
 */
export async function withdrawApprovals(
  { userId, session, exceptSession }: Approvals,
  prisma: RequestDatabase,
): Promise<void> {
  const by = Prisma.sql`"grant"->>'sessionId'`;
  await prisma.$executeRaw`
    DELETE FROM "DeviceAuthorization"
    WHERE "userId" = ${userId} AND "approvedAt" IS NOT NULL
      ${session === undefined ? Prisma.empty : Prisma.sql`AND ${by} = ${session}`}
      ${exceptSession === undefined ? Prisma.empty : Prisma.sql`AND ${by} IS DISTINCT FROM ${exceptSession}`}`;
}
