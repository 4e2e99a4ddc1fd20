// Locks memberships, so that permissions are not granted while a role changes.
import { type Caller, requireCaller, withRole } from '../../auth/caller.ts';
import { Prisma } from '../../database/client/client.ts';
import type { OrganizationRole } from '../../database/client/enums.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import type { Context } from '../../graphql/context.ts';

/**
 * Locks until the transaction ends: `share` for operations that rely on a role, which run concurrently;
 * `change` for those that change or end roles, which exclude all others. Call it before other rows are
 * locked and before authorization: it also refreshes the caller's role.
 */
export async function lockMemberships(
  organizationId: string,
  mode: 'share' | 'change',
  context: Context,
): Promise<void> {
  const { prisma } = context;
  const strength = mode === 'share' ? Prisma.sql`FOR KEY SHARE` : Prisma.sql`FOR UPDATE`;
  await prisma.$queryRaw`
    SELECT 1 FROM "Organization" WHERE "id" = ${organizationId} ${strength}`;
  const caller = requireCaller(context.caller);
  const role =
    caller.userId === null
      ? await roleOfServiceAccount(caller, organizationId, prisma)
      : await roleOfMember({ organizationId, userId: caller.userId }, prisma);
  context.caller = withRole(caller, organizationId, role);
}

async function roleOfMember(
  membership: { organizationId: string; userId: string },
  prisma: RequestDatabase,
): Promise<OrganizationRole | undefined> {
  const member = await prisma.member.findUnique({
    where: {
      organizationId_userId: membership,
      organization: { deletedAt: null },
      // Deactivating keeps memberships, and locks them.
      user: { deactivatedAt: null },
    },
    select: { role: true },
  });
  return member?.role;
}

/** The same as before, unless the organization was deleted meanwhile. */
async function roleOfServiceAccount(
  { roles }: Caller,
  organizationId: string,
  prisma: RequestDatabase,
): Promise<OrganizationRole | undefined> {
  const there = await prisma.organization.count({ where: { id: organizationId, deletedAt: null } });
  return there > 0 ? roles.get(organizationId) : undefined;
}
