// Changing who belongs to an organization.
import { record } from '../audit.ts';
import { revokedAfter } from '../auth/api-key.ts';
import { known, person, roleIn, withRole } from '../auth/caller.ts';
import { builder } from '../builder.ts';
import type { Context, RequestDatabase } from '../context.ts';
import { typeOfId } from '../domain/id.ts';
import { ApiError, notFound } from '../errors.ts';
import { emit } from '../webhook/outbox.ts';
import { Member } from './member.ts';
import { memberEvent, readMember } from './member-event.ts';
import { OrganizationRoleEnum } from './organization.ts';
import { ownedBy } from './owner.ts';

const ChangeMemberRoleInput = builder.inputType('ChangeMemberRoleInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the member.' }),
    role: t.field({
      type: OrganizationRoleEnum,
      required: true,
      description: 'The new one; an organization keeps at least one ADMIN.',
    }),
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
    description: 'The keys that the person made can do no more than the new role. For an ADMIN.',
    args: { input: t.arg({ type: ChangeMemberRoleInput, required: true }) },
    authScopes: async (_root, { input }, context) => ({
      admin: await findMember(input.id, context),
    }),
    resolve: async (_root, { input: { id, role } }, context) => {
      const { prisma } = context;
      const { organizationId, userId, role: before } = await findMember(id, context);
      await holdAdmins(organizationId, prisma);
      await prisma.member.updateMany({ where: { id, organizationId }, data: { role } });
      await keepAnAdmin(organizationId, prisma);
      await record(context, {
        organizationId,
        targetId: id,
        details: { from: before, to: role },
      });
      const member = await readMember({ id, organizationId }, prisma);
      if (!member) throw notFound();
      if (role !== before) {
        await emit(context, organizationId, [memberEvent('member.role_changed', member, before)]);
      }
      const caller = known(context.caller);
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
  }),
});

builder.mutationField('removeMember', (t) =>
  t.field({
    type: RemovedMemberPayload('RemoveMemberPayload'),
    description: 'Ends a membership, and the keys that the person made with it. For an ADMIN.',
    args: { input: t.arg({ type: RemoveMemberInput, required: true }) },
    authScopes: async (_root, { input }, context) => ({
      admin: await findMember(input.id, context),
    }),
    resolve: async (_root, { input }, context) => {
      const member = await findMember(input.id, context);
      const heir = input.takeOverApiKeys ? known(context.caller).userId : undefined;
      await endMembership(member, heir, context);
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
    description: 'Ends one’s own membership, and the keys that one made with it.',
    args: { input: t.arg({ type: LeaveOrganizationInput, required: true }) },
    authScopes: (_root, { input }, { caller }) => {
      roleIn(known(caller), input.organizationId);
      person(known(caller));
      return true;
    },
    resolve: async (_root, { input: { organizationId } }, context) => {
      const { userId } = known(context.caller);
      const where = { organizationId_userId: { organizationId, userId } };
      const member = await context.prisma.member.findUnique({ where });
      if (!member) throw notFound();
      await endMembership(member, undefined, context);
      return { removedMemberId: member.id };
    },
  }),
);

interface Membership {
  id: string;
  organizationId: string;
  userId: string;
}

/** The keys of who leaves go to the heir, or are revoked. */
async function endMembership(
  { id, organizationId, userId }: Membership,
  heir: string | undefined,
  context: Context,
): Promise<void> {
  const { prisma } = context;
  await holdAdmins(organizationId, prisma);
  const isTakenOver = heir !== undefined && heir !== userId;
  if (!isTakenOver) {
    await prisma.$executeRaw`
      UPDATE "ApiKey" SET ${revokedAfter(0)}
      WHERE "organizationId" = ${organizationId} AND "createdById" = ${userId}`;
  } else {
    const where = { organizationId, createdById: userId };
    await prisma.apiKey.updateMany({ where, data: { createdById: heir } });
  }
  const member = await readMember({ id, organizationId }, prisma);
  await prisma.member.deleteMany({ where: { id, organizationId } });
  if (member) await emit(context, organizationId, [memberEvent('member.left', member)]);
  await keepAnAdmin(organizationId, prisma);
  const apiKeys = isTakenOver ? 'taken over' : 'revoked';
  await record(context, { organizationId, targetId: id, details: { userId, apiKeys } });
  const caller = known(context.caller);
  if (userId === caller.userId) context.caller = withRole(caller, organizationId, undefined);
}

async function findMember(id: string, { caller, prisma }: Context) {
  const where = ownedBy(caller, id);
  const member = typeOfId(id) === 'Member' && (await prisma.member.findUnique({ where }));
  if (!member) throw notFound();
  return member;
}

/** One change at a time, so that the last two ADMINs cannot both leave. */
const holdAdmins = (organizationId: string, prisma: RequestDatabase): Promise<unknown> =>
  prisma.$queryRaw`SELECT 1 FROM "Organization" WHERE "id" = ${organizationId} FOR UPDATE`;

/** Throws CONFLICT, which undoes the change, if nobody is left to lead. */
async function keepAnAdmin(organizationId: string, prisma: RequestDatabase): Promise<void> {
  if ((await prisma.member.count({ where: { organizationId, role: 'ADMIN' } })) > 0) return;
  throw new ApiError('CONFLICT', {
    message: 'An organization needs an ADMIN; make another member one first, or delete it',
  });
}
