// Accepting an invitation.
import { record } from '../audit.ts';
import { known, withRole } from '../auth/caller.ts';
import { invitationIdOf } from '../auth/invitation.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { createId } from '../domain/id.ts';
import { ApiError, invalid } from '../errors.ts';
import { emit } from '../webhook/outbox.ts';
import { memberEvent, readMember } from './member-event.ts';
import { Organization } from './organization.ts';

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
      const organizationId = await join(input.token, 'input.token', caller.userId, context);
      const { role } = await context.prisma.member.findUniqueOrThrow({
        where: { organizationId_userId: { organizationId, userId: caller.userId } },
      });
      await record(context, { organizationId, targetId: caller.userId, details: { role } });
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

/**
 * Makes the person a member by a token, and returns the organization's id. Throws BAD_REQUEST for a
 * token that is not valid any more, CONFLICT if they already belong to it.
 */
export async function join(
  token: string,
  field: string,
  userId: string,
  context: Context,
): Promise<string> {
  const { prisma, secret } = context;
  const id = invitationIdOf(token, secret);
  // One statement, so that of two who try at the same moment one gets in.
  const [used] = id
    ? await prisma.invitation.updateManyAndReturn({
        where: { id, ...stillOpen() },
        data: { acceptedAt: new Date() },
      })
    : [];
  if (!used) throw notOpen(field);
  const { organizationId, role } = used;
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
  return organizationId;
}

const stillOpen = () => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } });

const notOpen = (field: string) =>
  invalid(field, 'must be an invitation that was not used, not revoked and has not expired');
