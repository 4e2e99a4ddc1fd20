// Replaces the password of an account.
import type { RequestDatabase } from '../../database/transaction.ts';
import { withdrawApprovals } from '../device/approval.ts';

interface Replacement {
  userId: string;
  /** The hash that was read before. */
  from: string | null;
  to: string;
  /** The session that goes on; left out, all end. */
  exceptSession?: string;
}

interface EndedSession {
  id: string;
  createdAt: Date;
}

/**
 * Stores the new hash, ends sessions, and drops whatever somebody who knew the old password began: logins
 * between two steps, changes of address that were not confirmed, and devices that did not fetch their key
 * yet. API keys stay. Returns the ended sessions; undefined if the password was changed meanwhile.
 */
export async function replacePassword(
  { userId, from, to, exceptSession }: Replacement,
  prisma: RequestDatabase,
): Promise<EndedSession[] | undefined> {
  const { count } = await prisma.user.updateMany({
    where: { id: userId, passwordHash: from, deactivatedAt: null },
    data: { passwordHash: to },
  });
  if (count === 0) return undefined;
  const where = { userId, ...(exceptSession !== undefined && { id: { not: exceptSession } }) };
  const ended = await prisma.session.findMany({ where, select: { id: true, createdAt: true } });
  await prisma.session.deleteMany({ where });
  await prisma.signInStep.deleteMany({ where: { userId } });
  await prisma.emailChange.deleteMany({ where: { userId, confirmedAt: null } });
  await withdrawApprovals({ userId, exceptSession }, prisma);
  return ended;
}
