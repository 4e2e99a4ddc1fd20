// Mutation that accepts an invitation.

import { requireCaller, requirePerson, withRole } from '../../auth/caller.ts';
import { invitationIdOf } from '../../auth/invitation.ts';
import { withCurrentSecondFactor } from '../../auth/second-factor/lacking.ts';
import { ApiError, invalid } from '../../core/errors.ts';
import type { OrganizationRole } from '../../database/client/enums.ts';
import { createId } from '../../domain/id.ts';
import { invitationAcceptance } from '../../domain/invitation/shape.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { emit } from '../../webhook/outbox.ts';
import { memberEvent, type Person, readMember } from '../member/event.ts';
import { Organization } from '../organization/type.ts';
import { noteVerified } from '../shared/verified-email.ts';

const AcceptInvitationInput = builder.inputType('AcceptInvitationInput', {
  fields: (t) => inputFieldsFromZod(t, invitationAcceptance),
});

const AcceptInvitationPayload = builder.simpleObject('AcceptInvitationPayload', {
  fields: (t) => ({
    organization: t.field({ type: Organization, description: 'The organization you joined.' }),
  }),
});

builder.mutationField('acceptInvitation', (t) =>
  t.field({
    type: AcceptInvitationPayload,
    description: 'Accepts an invitation and joins its organization. Not available to API keys.',
    args: { input: t.arg({ type: AcceptInvitationInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input }, context) => {
      const caller = requirePerson(requireCaller(context.caller));
      const joined = await join(input.token, 'input.token', caller.userId, context);
      const { organizationId, role, member, ...invitation } = joined;
      const details = { userId: caller.userId, ...invitation };
      const targets = [{ id: member.id, name: member.user.name, before: null, after: { role } }];
      await record(context, { organizationId, targets, details });
      // Somebody may accept with an account that has another address.
      if (input.confirmation) await noteVerified(caller.userId, input.confirmation, context);
      const current = withRole(caller, organizationId, role);
      context.caller = await withCurrentSecondFactor(current, context.prisma);
      return { organization: { id: organizationId } };
    },
  }),
);

/** Throws BAD_REQUEST unless the invitation is pending. */
export async function openInvitation(
  token: string,
  field: string,
  { prisma, secret }: Context,
): Promise<void> {
  const id = invitationIdOf(token, secret);
  const found = id && (await prisma.invitation.count({ where: { id, ...stillOpen() } })) > 0;
  if (!found) throw notOpen(field);
}

interface Joined {
  organizationId: string;
  role: OrganizationRole;
  member: Person;
  /** For the audit log. */
  invitationId: string;
  invitedBy: string | null;
}

/**
 * Adds the user to the organization of an invitation. Throws BAD_REQUEST if the token is no longer
 * valid or its inviter is no longer an ADMIN, CONFLICT if the user is already a member.
 */
export const join = (
  token: string,
  field: string,
  userId: string,
  context: Context,
): Promise<Joined> => joinById(invitationIdOf(token, context.secret), field, userId, context);

/** The same by the ID of the invitation, of which a token was checked before. */
export async function joinById(
  id: string | undefined,
  field: string,
  userId: string,
  context: Context,
): Promise<Joined> {
  const { prisma } = context;
  const found = id && (await prisma.invitation.findUnique({ where: { id, ...stillOpen() } }));
  if (!found) throw notOpen(field);
  // Serializes with changes to the inviter's role, and with the deletion of the organization.
  await prisma.$queryRaw`
    SELECT 1 FROM "Organization" WHERE "id" = ${found.organizationId} FOR KEY SHARE`;
  // One statement, so that only one of two concurrent requests succeeds.
  const [used] = await prisma.invitation.updateManyAndReturn({
    where: { id: found.id, ...stillOpen() },
    data: { acceptedAt: new Date() },
  });
  if (!used) throw notOpen(field);
  const { organizationId, role, createdById } = used;
  // Invitations created by an operator's import have no inviter.
  if (createdById !== null) {
    const inviter = { organizationId, userId: createdById, role: 'ADMIN' as const };
    const active = { ...inviter, user: { deactivatedAt: null } };
    if ((await prisma.member.count({ where: active })) === 0) throw notOpen(field);
  }
  const memberId = createId('Member');
  await prisma.member.createMany({
    data: { id: memberId, organizationId, userId, role },
    skipDuplicates: true,
  });
  const member = await readMember({ id: memberId, organizationId }, prisma);
  if (!member) {
    throw new ApiError('CONFLICT', { message: 'You are already a member of this organization' });
  }
  await emit(context, organizationId, [memberEvent('member.joined', member)]);
  return { organizationId, role, member, invitationId: found.id, invitedBy: createdById };
}

const stillOpen = () => ({
  acceptedAt: null,
  revokedAt: null,
  expiresAt: { gt: new Date() },
  organization: { deletedAt: null },
});

const notOpen = (field: string) =>
  invalid(
    field,
    'must be a pending invitation; it may have been used, revoked or expired, or the inviter may no longer be an admin',
  );
