// Memberships and roles that groups of an identity provider give (GROUP_ROLES).
import { withdrawGrants, withdrawnTargets } from '../../auth/withdrawal.ts';
import type { Log } from '../../core/log.ts';
import type { OrganizationRole } from '../../database/client/enums.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { createId } from '../../domain/id.ts';
import { isLower } from '../../domain/organization/role.ts';
import type { Context } from '../../graphql/context.ts';
import type { Target } from '../../graphql/plugins/audit.ts';
import { rowsOf } from '../../graphql/plugins/audit-rows.ts';
import { type EventSource, emit } from '../../webhook/outbox.ts';
import { endMembership, type Heirs, keepAnAdmin, type Membership } from './end.ts';
import { memberEvent, type Person, readMember } from './event.ts';

export interface RoleSource extends EventSource, Pick<Context, 'address' | 'caller'> {
  log: Log;
  /** What the audit log calls the identity provider's way. */
  by: 'SCIM' | 'OIDC';
  /** Address of the account that takes over from others, where it is an admin. */
  heir?: string | undefined;
}

interface GroupRoleChange {
  userId: string;
  /** By the URL name of the organization. */
  roles: ReadonlyMap<string, OrganizationRole>;
  /** URL names of organizations in which groups gave a role that no group gives anymore. */
  lost: readonly string[];
}

interface Place {
  id: string;
  slug: string;
}

/** Locks memberships of the organizations with these URL names. To be called before other rows are locked. */
export async function lockOrganizations(
  slugs: readonly string[],
  { prisma, log }: Pick<RoleSource, 'prisma' | 'log'>,
): Promise<Place[]> {
  if (slugs.length === 0) return [];
  const found = await prisma.$queryRaw<Place[]>`
    SELECT "id", "slug" FROM "Organization"
    WHERE "slug" = ANY(${[...slugs]}::text[]) AND "deletedAt" IS NULL ORDER BY "id" FOR UPDATE`;
  for (const slug of slugs) {
    if (found.some((one) => one.slug === slug)) continue;
    log.warn({ organization: slug }, 'GROUP_ROLES names an organization that does not exist');
  }
  return found;
}

/**
 * Gives and takes roles, in a transaction. Throws CONFLICT if an organization would lose its last ADMIN.
 */
export async function applyGroupRoles(
  { userId, roles, lost }: GroupRoleChange,
  source: RoleSource,
): Promise<void> {
  for (const { id, slug } of await lockOrganizations([...roles.keys(), ...lost], source)) {
    const where = { organizationId_userId: { organizationId: id, userId } };
    const found = await source.prisma.member.findUnique({ where, select: { id: true } });
    const member = found && (await readMember({ id: found.id, organizationId: id }, source.prisma));
    const role = roles.get(slug);
    if (role && !member) await addMember(id, userId, role, source);
    else if (role && member && member.role !== role) await changeRole(id, member, role, source);
    else if (!role && member) {
      await removeMember({ id: member.id, organizationId: id, userId }, source);
    }
  }
}

async function addMember(
  organizationId: string,
  userId: string,
  role: OrganizationRole,
  source: RoleSource,
): Promise<void> {
  const { prisma } = source;
  const id = createId('Member');
  await prisma.member.create({ data: { id, organizationId, userId, role } });
  const member = await readMember({ id, organizationId }, prisma);
  if (!member) return;
  await emit(source, organizationId, [memberEvent('member.joined', member)]);
  const targets = [{ id, name: member.user.name, before: null, after: { role } }];
  await recordMember('addMember', organizationId, targets, userId, source);
}

async function changeRole(
  organizationId: string,
  { id, role: before, user }: Person,
  role: OrganizationRole,
  source: RoleSource,
): Promise<void> {
  const { prisma } = source;
  const userId = user.id;
  await prisma.member.update({ where: { id }, data: { role } });
  if (before === 'ADMIN') await keepAnAdmin(organizationId, prisma);
  const heirs = await heirsIn(organizationId, userId, source);
  const withdrawn = isLower(role, before)
    ? await withdrawGrants({ organizationId, userId, role, heirs }, prisma)
    : undefined;
  const member = await readMember({ id, organizationId }, prisma);
  if (member) {
    await emit(source, organizationId, [memberEvent('member.role_changed', member, before)]);
  }
  const change = { id, name: user.name, before: { role: before }, after: { role } };
  const targets = [change, ...(withdrawn ? withdrawnTargets(withdrawn) : [])];
  await recordMember('changeMemberRole', organizationId, targets, userId, source);
}

export async function removeMember(
  { id, organizationId, userId }: Membership,
  source: RoleSource,
): Promise<void> {
  const heirs = await heirsIn(organizationId, userId, source);
  const targets = await endMembership({ id, organizationId, userId }, heirs, source);
  await recordMember('removeMember', organizationId, targets, userId, source);
}

/** Makes the configured account an admin; false if it cannot sign in, or is the person who goes. */
export async function appointHeir(
  organizationId: string,
  userId: string,
  source: RoleSource,
): Promise<boolean> {
  const { prisma, heir } = source;
  if (heir === undefined) return false;
  const account = await prisma.user.findFirst({
    where: { email: heir.toLowerCase(), deactivatedAt: null, id: { not: userId } },
    select: { id: true, members: { where: { organizationId }, select: { id: true } } },
  });
  if (!account) return false;
  const [own] = account.members;
  const member = own && (await readMember({ id: own.id, organizationId }, prisma));
  if (member) await changeRole(organizationId, member, 'ADMIN', source);
  else await addMember(organizationId, account.id, 'ADMIN', source);
  return true;
}

/** The configured account takes over, where it is an admin who can sign in. */
export async function heirsIn(
  organizationId: string,
  userId: string,
  { prisma, heir }: { prisma: RequestDatabase; heir?: string | undefined },
): Promise<Heirs> {
  if (heir === undefined) return {};
  const found = await prisma.member.findFirst({
    where: {
      organizationId,
      role: 'ADMIN',
      userId: { not: userId },
      user: { email: heir.toLowerCase(), deactivatedAt: null },
    },
    select: { userId: true },
  });
  return found ? { apiKeys: found.userId, webhooks: found.userId } : {};
}

async function recordMember(
  action: string,
  organizationId: string,
  targets: readonly Target[],
  userId: string,
  source: RoleSource,
): Promise<void> {
  const entry = { targets, details: { userId, by: source.by } };
  const data = await rowsOf(action, [organizationId], entry, source);
  await source.prisma.auditEvent.createMany({ data });
}
