// Accepting an invitation.

import { known, withRole } from '../../auth/caller.ts';
import { invitationIdOf } from '../../auth/invitation.ts';
import { ApiError, invalid } from '../../core/errors.ts';
import type { OrganizationRole } from '../../database/client/enums.ts';
import { createId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { emit } from '../../webhook/outbox.ts';
import { memberEvent, readMember } from '../member/event.ts';
import { Organization } from '../organization/type.ts';

const AcceptInvitationPayload = builder
  .objectRef<{ organization: { id: string } }>('AcceptInvitationPayload')
  .implement({
    fields: (t) => ({
      organization: t.field({
        type: Organization,
        description: 'To which the caller now belongs.',
        resolve: (payload) => payload.organization,
      }),
    }),
  });

const AcceptInvitationInput = builder.inputType('AcceptInvitationInput', {
  fields: (t) => ({
    token: t.string({
      required: true,
      description: 'As `createInvitation` gave it; in its link it stands behind `#`.',
    }),
  }),
});

builder.mutationField('acceptInvitation', (t) =>
  t.field({
    type: AcceptInvitationPayload,
    description: 'Joins the organization. Not with an API key.',
    args: { input: t.arg({ type: AcceptInvitationInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input }, context) => {
      const caller = known(context.caller);
      const joined = await join(input.token, 'input.token', caller.userId, context);
      const { organizationId, role, ...invitation } = joined;
      const details = { role, ...invitation };
      await record(context, { organizationId, targetId: caller.userId, details });
      context.caller = withRole(caller, organizationId, role);
      return { organization: { id: organizationId } };
    },
  }),
);

/** Throws BAD_REQUEST unless the invitation can still be accepted. */
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
  /** Which it was, for the audit log. */
  invitationId: string;
  invitedBy: string | null;
}

/**
 * Makes the person a member by a token. Throws BAD_REQUEST for a token that is not valid any more, or
 * whose inviter is no ADMIN now, CONFLICT if they already belong to the organization.
 */
export async function join(
  token: string,
  field: string,
  userId: string,
  context: Context,
): Promise<Joined> {
  const { prisma, secret } = context;
  const id = invitationIdOf(token, secret);
  const found = id && (await prisma.invitation.findUnique({ where: { id, ...stillOpen() } }));
  if (!found) throw notOpen(field);
  // Whoever takes the inviter's role away waits until this has ended, or this for them.
  await prisma.$queryRaw`
    SELECT 1 FROM "Organization" WHERE "id" = ${found.organizationId} FOR KEY SHARE`;
  // One statement, so that of two who try at the same moment one gets in.
  const [used] = await prisma.invitation.updateManyAndReturn({
    where: { id: found.id, ...stillOpen() },
    data: { acceptedAt: new Date() },
  });
  if (!used) throw notOpen(field);
  const { organizationId, role, createdById } = used;
  // The operator's, made by an import, are of nobody.
  if (createdById !== null) {
    const inviter = { organizationId, userId: createdById, role: 'ADMIN' as const };
    if ((await prisma.member.count({ where: inviter })) === 0) throw notOpen(field);
  }
  const memberId = createId('Member');
  await prisma.member.createMany({
    data: { id: memberId, organizationId, userId, role },
    skipDuplicates: true,
  });
  const member = await readMember({ id: memberId, organizationId }, prisma);
  if (!member) {
    throw new ApiError('CONFLICT', { message: 'You already belong to this organization' });
  }
  await emit(context, organizationId, [memberEvent('member.joined', member)]);
  return { organizationId, role, invitationId: found.id, invitedBy: createdById };
}

const stillOpen = () => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } });

const notOpen = (field: string) =>
  invalid(
    field,
    'must be an invitation that was not used, not revoked and has not expired, from a person who is still an admin',
  );
