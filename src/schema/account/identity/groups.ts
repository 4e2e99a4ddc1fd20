// Gives people the roles that the operator mapped to their groups at an identity provider.
import type { ProviderClaims } from '../../../auth/oidc/claims.ts';
import type { Provider } from '../../../auth/oidc/provider.ts';
import { withdrawGrants } from '../../../auth/withdrawal.ts';
import type { OrganizationRole } from '../../../database/client/enums.ts';
import type { RequestDatabase } from '../../../database/transaction.ts';
import { rolesOfGroups } from '../../../domain/account/group-roles.ts';
import { createId } from '../../../domain/id.ts';
import { isLower } from '../../../domain/organization/role.ts';
import type { Context } from '../../../graphql/context.ts';
import type { record } from '../../../graphql/plugins/audit.ts';
import { emit } from '../../../webhook/outbox.ts';
import { memberEvent, readMember } from '../../member/event.ts';

/** Roles by organization; undefined: a member by no group. */
export type MappedRoles = ReadonlyMap<string, OrganizationRole | undefined>;

type Entry = Parameters<typeof record>[1];

/**
 * The roles in all organizations of the mapping, the highest of each. Undefined without a mapping, or if
 * the provider says nothing about groups: then nobody gains or loses anything.
 */
export async function mappedRoles(
  { groups }: Pick<Provider, 'groups'>,
  { groups: given }: ProviderClaims,
  prisma: RequestDatabase,
): Promise<MappedRoles | undefined> {
  if (groups.length === 0 || given === undefined) return undefined;
  const roles = rolesOfGroups(given, groups);
  const organizations = await prisma.organization.findMany({
    where: { deletedAt: null, slug: { in: groups.map(({ organization }) => organization) } },
    select: { id: true, slug: true },
    // The order in which they are locked.
    orderBy: { id: 'asc' },
  });
  return new Map(organizations.map(({ id, slug }) => [id, roles.get(slug)]));
}

/**
 * Joins, changes and ends memberships. The only admin of an organization who can sign in stays, so that it
 * does not lose its last one. Returns entries for the audit log.
 */
export async function applyRoles(
  userId: string,
  roles: MappedRoles,
  context: Context,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const [organizationId, role] of roles) {
    const entry = await applyRole({ organizationId, userId, role }, context);
    if (entry) entries.push(entry);
  }
  return entries;
}

interface Membership {
  organizationId: string;
  userId: string;
  role: OrganizationRole | undefined;
}

async function applyRole(given: Membership, context: Context): Promise<Entry | undefined> {
  const { organizationId, userId, role } = given;
  const { prisma, log } = context;
  await prisma.$queryRaw`SELECT 1 FROM "Organization" WHERE "id" = ${organizationId} FOR UPDATE`;
  const found = await prisma.member.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    select: { id: true, role: true },
  });
  if (found?.role === role) return undefined;
  if (found?.role === 'ADMIN' && !(await hasOtherAdmin(given, prisma))) {
    log.warn(
      { organizationId, userId },
      'kept the only admin of an organization in spite of groups',
    );
    return undefined;
  }
  const id = found?.id ?? createId('Member');
  const where = { id, organizationId };
  const before = await readMember(where, prisma);
  if (role === undefined) await prisma.member.deleteMany({ where });
  else if (found) await prisma.member.updateMany({ where, data: { role } });
  else await prisma.member.create({ data: { ...where, userId, role } });
  const isLowered = found && (role === undefined || isLower(role, found.role));
  if (isLowered) await withdrawGrants(given, prisma);
  const member = (await readMember(where, prisma)) ?? before;
  if (member) {
    const event = !found ? 'member.joined' : role ? 'member.role_changed' : 'member.left';
    const previous = event === 'member.role_changed' ? found?.role : undefined;
    await emit(context, organizationId, [memberEvent(event, member, previous)]);
  }
  const name = member?.user.name ?? null;
  const [from, to] = [found ? { role: found.role } : null, role ? { role } : null];
  return {
    organizationId,
    targets: [{ id, name, before: from, after: to }],
    details: { userId, byGroups: true },
  };
}

const hasOtherAdmin = async ({ organizationId, userId }: Membership, prisma: RequestDatabase) =>
  (await prisma.member.count({
    where: {
      organizationId,
      role: 'ADMIN',
      userId: { not: userId },
      user: { deactivatedAt: null },
    },
  })) > 0;
