// Changing who belongs to an organization.

import { type Caller, known, person, requireAdmin, roleIn, withRole } from '../../auth/caller.ts';
import { type Withdrawn, withdrawGrants } from '../../auth/withdrawal.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import type { Prisma } from '../../database/client/client.ts';
import type { OrganizationRole } from '../../database/client/enums.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { emit } from '../../webhook/outbox.ts';
import { OrganizationRoleEnum } from '../organization/type.ts';
import { ownedBy } from '../shared/owner.ts';
import { memberEvent, readMember } from './event.ts';
import { lockMemberships } from './lock.ts';
import { Member } from './type.ts';

const takeOverWebhooksDescription =
  'true: the webhooks that the person is responsible for go on, and the caller is responsible for them. Left out: they are switched off, with a reason, if the person may not change webhooks any more.';

const ChangeMemberRoleInput = builder.inputType('ChangeMemberRoleInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the member.' }),
    role: t.field({
      type: OrganizationRoleEnum,
      required: true,
      description: 'The new one; an organization keeps at least one ADMIN.',
    }),
    takeOverWebhooks: t.boolean({ description: takeOverWebhooksDescription }),
  }),
});

const ChangeMemberRolePayload = builder
  .objectRef<{ member: { id: string } }>('ChangeMemberRolePayload')
  .implement({
    fields: (t) => ({
      member: t.field({
        type: Member,
        description: 'As it is from now on.',
        resolve: (payload) => payload.member,
      }),
    }),
  });

builder.mutationField('changeMemberRole', (t) =>
  t.field({
    type: ChangeMemberRolePayload,
    description:
      'The keys that the person made can do no more than the new role. Who is an ADMIN no more takes their invitations along, and their webhooks are switched off. For an ADMIN.',
    args: { input: t.arg({ type: ChangeMemberRoleInput, required: true }) },
    authScopes: async (_root, { input }, context) => ({
      admin: await findMember(input.id, context),
    }),
    resolve: async (_root, { input: { id, role, takeOverWebhooks } }, context) => {
      const { prisma } = context;
      const { organizationId, userId, role: before } = await lockMember(id, context);
      await prisma.member.updateMany({ where: { id, organizationId }, data: { role } });
      await keepAnAdmin(organizationId, prisma);
      const caller = known(context.caller);
      const webhooks = takeOverWebhooks ? heirOf(userId, caller) : undefined;
      const withdrawn = isLower(role, before)
        ? await withdrawGrants({ organizationId, userId, role, heirs: { webhooks } }, prisma)
        : undefined;
      await record(context, {
        organizationId,
        targetId: id,
        details: { from: before, to: role, ...(withdrawn && told(withdrawn, { webhooks })) },
      });
      const member = await readMember({ id, organizationId }, prisma);
      if (!member) throw notFound();
      if (role !== before) {
        await emit(context, organizationId, [memberEvent('member.role_changed', member, before)]);
      }
      if (userId === caller.userId) context.caller = withRole(caller, organizationId, role);
      return { member };
    },
  }),
);

const RemovedMemberPayload = (name: 'RemoveMemberPayload' | 'LeaveOrganizationPayload') =>
  builder.objectRef<{ removedMemberId: string }>(name).implement({
    fields: (t) => ({ removedMemberId: t.exposeID('removedMemberId') }),
  });

const RemoveMemberInput = builder.inputType('RemoveMemberInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the member.' }),
    takeOverApiKeys: t.boolean({
      description:
        'true: the caller answers for the keys that the person made, which go on. Left out: they are revoked.',
    }),
    takeOverWebhooks: t.boolean({ description: takeOverWebhooksDescription }),
  }),
});

builder.mutationField('removeMember', (t) =>
  t.field({
    type: RemovedMemberPayload('RemoveMemberPayload'),
    description:
      'Ends a membership with the keys that the person made, their invitations, and those to them; their webhooks are switched off. For an ADMIN.',
    args: { input: t.arg({ type: RemoveMemberInput, required: true }) },
    authScopes: async (_root, { input }, context) => ({
      admin: await findMember(input.id, context),
    }),
    resolve: async (_root, { input }, context) => {
      const member = await lockMember(input.id, context);
      const heir = heirOf(member.userId, known(context.caller));
      const heirs = {
        apiKeys: input.takeOverApiKeys ? heir : undefined,
        webhooks: input.takeOverWebhooks ? heir : undefined,
      };
      await endMembership(member, heirs, context);
      return { removedMemberId: member.id };
    },
  }),
);

const LeaveOrganizationInput = builder.inputType('LeaveOrganizationInput', {
  fields: (t) => ({
    organizationId: t.id({
      required: true,
      description: 'Of which one is a member, and not the only ADMIN.',
    }),
  }),
});

builder.mutationField('leaveOrganization', (t) =>
  t.field({
    type: RemovedMemberPayload('LeaveOrganizationPayload'),
    description:
      'Ends one’s own membership with the keys that one made and one’s invitations; one’s webhooks are switched off.',
    args: { input: t.arg({ type: LeaveOrganizationInput, required: true }) },
    authScopes: (_root, { input }, { caller }) => {
      roleIn(known(caller), input.organizationId);
      person(known(caller));
      return true;
    },
    resolve: async (_root, { input: { organizationId } }, context) => {
      const { userId } = known(context.caller);
      await lockMemberships(organizationId, 'change', context);
      const where = { organizationId_userId: { organizationId, userId } };
      const member = await context.prisma.member.findUnique({ where });
      if (!member) throw notFound();
      await endMembership(member, {}, context);
      return { removedMemberId: member.id };
    },
  }),
);

interface Membership {
  id: string;
  organizationId: string;
  userId: string;
}

type Heirs = Parameters<typeof withdrawGrants>[0]['heirs'];

/** While memberships are locked for change. */
async function endMembership(
  { id, organizationId, userId }: Membership,
  heirs: NonNullable<Heirs>,
  context: Context,
): Promise<void> {
  const { prisma } = context;
  const member = await readMember({ id, organizationId }, prisma);
  await prisma.member.deleteMany({ where: { id, organizationId } });
  const ended = { organizationId, userId, role: undefined, heirs };
  const withdrawn = await withdrawGrants(ended, prisma);
  if (member) await emit(context, organizationId, [memberEvent('member.left', member)]);
  await keepAnAdmin(organizationId, prisma);
  const details = { userId, ...told(withdrawn, heirs) };
  await record(context, { organizationId, targetId: id, details });
  const caller = known(context.caller);
  if (userId === caller.userId) context.caller = withRole(caller, organizationId, undefined);
}

/** Who takes over; nobody from themselves. */
const heirOf = (userId: string, { userId: heir }: Caller): string | undefined =>
  heir === userId ? undefined : heir;

const ranks: readonly OrganizationRole[] = ['VIEWER', 'EDITOR', 'ADMIN'];
const isLower = (role: OrganizationRole, than: OrganizationRole): boolean =>
  ranks.indexOf(role) < ranks.indexOf(than);

/** For the audit log. */
const told = (
  { apiKeys, invitations, webhooks }: Withdrawn,
  heirs: NonNullable<Heirs>,
): Prisma.InputJsonObject => ({
  apiKeys: { count: apiKeys, takenOver: heirs.apiKeys !== undefined },
  invitations: { count: invitations },
  webhooks: { count: webhooks, takenOver: heirs.webhooks !== undefined },
});

async function findMember(id: string, { caller, prisma }: Context) {
  const where = ownedBy(caller, id);
  const member = typeOfId(id) === 'Member' && (await prisma.member.findUnique({ where }));
  if (!member) throw notFound();
  return member;
}

/**
 * A member, as they are while nobody else changes memberships, so that the last two ADMINs cannot both
 * leave. Throws NOT_FOUND, or FORBIDDEN if the caller is an ADMIN no more.
 */
async function lockMember(id: string, context: Context) {
  const { organizationId } = await findMember(id, context);
  await lockMemberships(organizationId, 'change', context);
  requireAdmin(known(context.caller), organizationId);
  return findMember(id, context);
}

/** Throws CONFLICT, which undoes the change, if nobody is left to lead. */
async function keepAnAdmin(organizationId: string, prisma: RequestDatabase): Promise<void> {
  if ((await prisma.member.count({ where: { organizationId, role: 'ADMIN' } })) > 0) return;
  throw new ApiError('CONFLICT', {
    message: 'An organization needs an ADMIN; make another member one first, or delete it',
  });
}
