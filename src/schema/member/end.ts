// Ends memberships, with what the person granted.
import { withdrawGrants, withdrawnTargets } from '../../auth/withdrawal.ts';
import { ApiError } from '../../core/errors.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import type { Target } from '../../graphql/plugins/audit.ts';
import { type EventSource, emit } from '../../webhook/outbox.ts';
import { memberEvent, readMember } from './event.ts';

export interface Membership {
  id: string;
  organizationId: string;
  userId: string;
}

export type Heirs = NonNullable<Parameters<typeof withdrawGrants>[0]['heirs']>;

/**
 * Call it while memberships are locked for `change`. Returns what ended, for the audit log. Throws
 * CONFLICT, which rolls it back, if they were the last ADMIN.
 */
export async function endMembership(
  { id, organizationId, userId }: Membership,
  heirs: Heirs,
  source: EventSource,
): Promise<Target[]> {
  const { prisma } = source;
  const member = await readMember({ id, organizationId }, prisma);
  await prisma.member.deleteMany({ where: { id, organizationId } });
  const ended = { organizationId, userId, role: undefined, heirs };
  const withdrawn = await withdrawGrants(ended, prisma);
  if (member) await emit(source, organizationId, [memberEvent('member.left', member)]);
  if (member?.role === 'ADMIN') await keepAnAdmin(organizationId, prisma);
  const name = member?.user.name ?? null;
  const ending = { id, name, before: { role: member?.role }, after: null };
  return [ending, ...withdrawnTargets(withdrawn)];
}

/** Throws CONFLICT, which rolls the change back, if no ADMIN is left who can sign in. */
export async function keepAnAdmin(organizationId: string, prisma: RequestDatabase): Promise<void> {
  const admin = { organizationId, role: 'ADMIN', user: { deactivatedAt: null } } as const;
  if ((await prisma.member.count({ where: admin })) > 0) return;
  throw new ApiError('CONFLICT', {
    message:
      'An organization needs at least one admin. Make someone else an admin first, or delete the organization.',
  });
}
