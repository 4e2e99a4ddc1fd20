// Which admins can reset the password of which user.
import type { RequestDatabase } from '../../database/transaction.ts';

/**
 * Whether the admin is an admin of every organization of the user, including those in the trash: with the
 * user's account they then get no access that they lack.
 */
export async function administersAllOf(
  userId: string,
  adminId: string,
  prisma: RequestDatabase,
): Promise<boolean> {
  const admin = { userId: adminId, role: 'ADMIN', user: { deactivatedAt: null } } as const;
  const memberships = await prisma.member.count({ where: { userId } });
  const administered = await prisma.member.count({
    where: { userId, organization: { members: { some: admin } } },
  });
  return memberships > 0 && memberships === administered;
}
