// Keeps memberships as they are while somebody hands out rights, and the other way round.
import { known, withRole } from '../../auth/caller.ts';
import { Prisma } from '../../database/client/client.ts';
import type { Context } from '../../graphql/context.ts';

/**
 * Until the transaction ends: `share` for what relies on a role, of which there can be several at once;
 * `change` for what ends or changes roles, which waits for those and holds them up. To be called before
 * other rows are locked, and before it is asked what the caller may do: their role is then the one that
 * they have now.
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
  const caller = known(context.caller);
  const membership = { organizationId, userId: caller.userId };
  const member = await prisma.member.findUnique({
    where: { organizationId_userId: membership },
    select: { role: true },
  });
  context.caller = withRole(caller, organizationId, member?.role);
}
