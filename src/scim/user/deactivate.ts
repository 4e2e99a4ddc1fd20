// Deactivates accounts: nobody can sign in, and what the person granted ends.
import { soleAdminOrganizations } from '../../auth/erasure.ts';
import { withdrawGrants, withdrawnTargets } from '../../auth/withdrawal.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { appointHeir, heirsIn } from '../../schema/member/group-roles.ts';
import { recordScim, type ScimSource } from '../source.ts';

interface Person {
  id: string;
  name: string;
}

/**
 * Locks the memberships of the person, and makes the configured account an admin where others would be
 * without one. Without such an account they are: whoever leaves could otherwise stay by being the only
 * admin of an organization with somebody else.
 */
export async function handOverOrganizations(userId: string, source: ScimSource): Promise<void> {
  for (const { id, slug, isLone } of await soleAdminOrganizations(userId, source.prisma)) {
    // An organization without other members rests with its only one.
    if (isLone || (await appointHeir(id, userId, source))) continue;
    source.log.warn(
      { organization: slug },
      'the only admin of an organization was deactivated over SCIM; nobody can manage it',
    );
  }
}

/**
 * Ends sessions and hands over or revokes what the person granted, like the end of a membership, but the
 * memberships stay. To be called after `handOverOrganizations`, in its transaction.
 */
export async function deactivate({ id, name }: Person, source: ScimSource): Promise<void> {
  const { prisma } = source;
  const deactivatedAt = new Date();
  await prisma.user.update({ where: { id }, data: { deactivatedAt } });
  await endSignIns(id, prisma);
  const target = { id, name, before: { active: true }, after: { active: false } };
  await recordScim('deactivateUser', [null], { targets: [target] }, source);
  for (const organizationId of await organizationsJoined(id, prisma)) {
    const heirs = await heirsIn(organizationId, id, source);
    const withdrawn = await withdrawGrants(
      { organizationId, userId: id, role: undefined, heirs },
      prisma,
    );
    const targets = [target, ...withdrawnTargets(withdrawn)];
    await recordScim(
      'deactivateUser',
      [organizationId],
      { targets, details: { userId: id } },
      source,
    );
  }
}

export async function reactivate({ id, name }: Person, source: ScimSource): Promise<void> {
  const { prisma } = source;
  await prisma.user.update({ where: { id }, data: { deactivatedAt: null } });
  const target = { id, name, before: { active: false }, after: { active: true } };
  const places = [null, ...(await organizationsJoined(id, prisma))];
  await recordScim('reactivateUser', places, { targets: [target] }, source);
}

/** Ends sessions, and what would start one. */
export async function endSignIns(userId: string, prisma: RequestDatabase): Promise<void> {
  await prisma.session.deleteMany({ where: { userId } });
  await prisma.signInStep.deleteMany({ where: { userId } });
  await prisma.deviceAuthorization.deleteMany({ where: { userId } });
}

export async function organizationsJoined(
  userId: string,
  prisma: RequestDatabase,
): Promise<string[]> {
  const members = await prisma.member.findMany({
    where: { userId },
    select: { organizationId: true },
    orderBy: { organizationId: 'asc' },
  });
  return members.map(({ organizationId }) => organizationId);
}
