// Mutations that change or end memberships.

import {
  type Caller,
  requireAdmin,
  requireCaller,
  requirePerson,
  roleIn,
  withRole,
} from '../../auth/caller.ts';
import { requireRecentAuthentication } from '../../auth/session/step-up.ts';
import { withdrawGrants, withdrawnTargets } from '../../auth/withdrawal.ts';
import { notFound } from '../../core/errors.ts';
import { typeOfId } from '../../domain/id.ts';
import { memberRemoval, memberRoleChange } from '../../domain/member/shape.ts';
import { isLower } from '../../domain/organization/role.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record, skipRecording } from '../../graphql/plugins/audit.ts';
import { emit } from '../../webhook/outbox.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { idField } from '../shared/input-fields.ts';
import { ownedBy } from '../shared/owner.ts';
import { endMembership, type Heirs, keepAnAdmin, type Membership } from './end.ts';
import { memberEvent, readMember } from './event.ts';
import { lockMemberships } from './lock.ts';
import { Member } from './type.ts';

const ChangeMemberRoleInput = builder.inputType('ChangeMemberRoleInput', {
  fields: (t) => ({ ...idField(t, 'member'), ...inputFieldsFromZod(t, memberRoleChange) }),
});

const ChangeMemberRolePayload = builder.simpleObject('ChangeMemberRolePayload', {
  fields: (t) => ({
    member: t.field({ type: Member, description: 'The member after the change.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('changeMemberRole', (t) =>
  t.field({
    type: ChangeMemberRolePayload,
    description:
      'Changes a member’s role, which also limits their API keys. If they lose the `ADMIN` role, their pending invitations are revoked and their webhooks disabled. Requires the `ADMIN` role.',
    args: { input: t.arg({ type: ChangeMemberRoleInput, required: true }) },
    authScopes: async (_root, { input }, context) => ({
      admin: await findMember(input.id, context),
    }),
    resolve: async (_root, { input: { id, role, takeOverWebhooks } }, context) => {
      const { prisma } = context;
      await requireRecentAuthentication(context);
      const { organizationId, userId, role: before } = await lockMember(id, context);
      if (role === before) {
        const unchanged = await readMember({ id, organizationId }, prisma);
        if (!unchanged) throw notFound();
        skipRecording(context);
        return { member: unchanged, organization: owningOrganization({ organizationId }, context) };
      }
      await prisma.member.updateMany({ where: { id, organizationId }, data: { role } });
      await keepAnAdmin(organizationId, prisma);
      const caller = requireCaller(context.caller);
      const webhooks = takeOverWebhooks ? heirOf(userId, caller) : undefined;
      const withdrawn = isLower(role, before)
        ? await withdrawGrants({ organizationId, userId, role, heirs: { webhooks } }, prisma)
        : undefined;
      const member = await readMember({ id, organizationId }, prisma);
      if (!member) throw notFound();
      await record(context, {
        organizationId,
        targets: [
          { id, name: member.user.name, before: { role: before }, after: { role } },
          ...(withdrawn ? withdrawnTargets(withdrawn) : []),
        ],
        details: { userId },
      });
      await emit(context, organizationId, [memberEvent('member.role_changed', member, before)]);
      if (userId === caller.userId) context.caller = withRole(caller, organizationId, role);
      return { member, organization: owningOrganization({ organizationId }, context) };
    },
  }),
);

const RemoveMemberPayload = builder.simpleObject('RemoveMemberPayload', {
  fields: (t) => ({ removedMemberId: t.id(), organization: t.field(organizationAfter) }),
});

const RemoveMemberInput = builder.inputType('RemoveMemberInput', {
  fields: (t) => ({ ...idField(t, 'member'), ...inputFieldsFromZod(t, memberRemoval) }),
});

builder.mutationField('removeMember', (t) =>
  t.field({
    type: RemoveMemberPayload,
    description:
      'Removes a member. Their API keys and invitations, sent and received, are revoked and their webhooks disabled. Requires the `ADMIN` role.',
    args: { input: t.arg({ type: RemoveMemberInput, required: true }) },
    authScopes: async (_root, { input }, context) => ({
      admin: await findMember(input.id, context),
    }),
    resolve: async (_root, { input }, context) => {
      await requireRecentAuthentication(context);
      const member = await lockMember(input.id, context);
      const heir = heirOf(member.userId, requireCaller(context.caller));
      const heirs = {
        apiKeys: input.takeOverApiKeys ? heir : undefined,
        webhooks: input.takeOverWebhooks ? heir : undefined,
      };
      await leave(member, heirs, context);
      // Nobody reads an organization that they left.
      const isGone = !requireCaller(context.caller).roles.has(member.organizationId);
      const organization = isGone ? null : owningOrganization(member, context);
      return { removedMemberId: member.id, organization };
    },
  }),
);

const LeaveOrganizationPayload = builder.simpleObject('LeaveOrganizationPayload', {
  fields: (t) => ({ removedMemberId: t.id() }),
});

const LeaveOrganizationInput = builder.inputType('LeaveOrganizationInput', {
  fields: (t) => ({
    organizationId: t.id({
      required: true,
      description: 'ID of the organization. You cannot be its only admin.',
    }),
  }),
});

builder.mutationField('leaveOrganization', (t) =>
  t.field({
    type: LeaveOrganizationPayload,
    description:
      'Leaves an organization. Your API keys and invitations there are revoked and your webhooks disabled. Not available to API keys.',
    args: { input: t.arg({ type: LeaveOrganizationInput, required: true }) },
    authScopes: (_root, { input }, { caller }) => {
      roleIn(requireCaller(caller), input.organizationId);
      requirePerson(requireCaller(caller));
      return true;
    },
    resolve: async (_root, { input: { organizationId } }, context) => {
      const { userId } = requirePerson(requireCaller(context.caller));
      await lockMemberships(organizationId, 'change', context);
      const where = { organizationId_userId: { organizationId, userId } };
      const member = await context.prisma.member.findUnique({ where });
      if (!member) throw notFound();
      await leave(member, {}, context);
      return { removedMemberId: member.id };
    },
  }),
);

/** Call it while memberships are locked for `change`. */
async function leave(membership: Membership, heirs: Heirs, context: Context): Promise<void> {
  const { organizationId, userId } = membership;
  const targets = await endMembership(membership, heirs, context);
  await record(context, { organizationId, targets, details: { userId } });
  const caller = requireCaller(context.caller);
  if (userId === caller.userId) context.caller = withRole(caller, organizationId, undefined);
}

/** The user who takes over; undefined if it would be the same person. */
const heirOf = (userId: string, caller: Caller): string | undefined => {
  const { userId: heir } = requirePerson(caller);
  return heir === userId ? undefined : heir;
};

export async function findMember(id: string, { caller, prisma }: Context) {
  const where = ownedBy(caller, id);
  const member = typeOfId(id) === 'Member' && (await prisma.member.findUnique({ where }));
  if (!member) throw notFound();
  return member;
}

/**
 * Reads a member after locking memberships, so that the last two ADMINs cannot both leave. Throws
 * NOT_FOUND, or FORBIDDEN if the caller is no longer an ADMIN.
 */
export async function lockMember(id: string, context: Context) {
  const { organizationId } = await findMember(id, context);
  await lockMemberships(organizationId, 'change', context);
  requireAdmin(requireCaller(context.caller), organizationId);
  return findMember(id, context);
}
