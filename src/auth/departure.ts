// What becomes of the organizations of a person who deletes their account.
import type { OrganizationRole } from '../database/client/enums.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import { isRestorable } from '../domain/trash.ts';

/** `NEEDS_ADMIN`: has other members, but no other admin. `DELETED`: has no other member. */
type Fate = 'STAYS' | 'NEEDS_ADMIN' | 'DELETED';

export interface Departure {
  id: string;
  name: string;
  slug: string;
  deletedAt: Date | null;
  /** Of the person. */
  role: OrganizationRole;
  otherMembers: number;
  fate: Fate;
}

/** In the order of IDs. */
export async function departures(userId: string, prisma: RequestDatabase): Promise<Departure[]> {
  const members = await prisma.member.findMany({
    where: { userId },
    select: {
      role: true,
      organization: {
        select: {
          id: true,
          name: true,
          slug: true,
          deletedAt: true,
          members: {
            where: { role: 'ADMIN', userId: { not: userId }, user: { deactivatedAt: null } },
            select: { id: true },
            take: 1,
          },
          _count: { select: { members: true } },
        },
      },
    },
    orderBy: { organizationId: 'asc' },
  });
  return members.map(({ role, organization }) => {
    const { members: otherAdmins, _count, ...named } = organization;
    const otherMembers = _count.members - 1;
    // Any member restores one from the trash that has no admin.
    const needsAdmin = role === 'ADMIN' && otherAdmins.length === 0 && named.deletedAt === null;
    const fate = otherMembers === 0 ? 'DELETED' : needsAdmin ? 'NEEDS_ADMIN' : 'STAYS';
    return { ...named, role, otherMembers, fate };
  });
}

/** Whether the person can still see it: the deletion of one that was in the trash can take a while. */
export const isVisible = ({ deletedAt }: Departure): boolean =>
  deletedAt === null || isRestorable(deletedAt);

/**
 * Locks the person, and their organizations against changes of roles, until the transaction ends. In
 * this order, because those who lock an organization then refer to the person. Returns false if the
 * person joined an organization meanwhile.
 */
export async function lockForDeparture(userId: string, prisma: RequestDatabase): Promise<boolean> {
  const joined = async () => {
    const members = await prisma.member.findMany({
      where: { userId },
      select: { organizationId: true },
      orderBy: { organizationId: 'asc' },
    });
    return members.map(({ organizationId }) => organizationId);
  };
  const ids = await joined();
  await prisma.$queryRaw`
    SELECT 1 FROM "Organization" WHERE "id" = ANY(${ids}::text[]) ORDER BY "id" FOR UPDATE`;
  await prisma.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
  const now = await joined();
  return now.every((id) => ids.includes(id));
}
