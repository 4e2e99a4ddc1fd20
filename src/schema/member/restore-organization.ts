// Mutation that restores an organization from the trash: by an admin, or by any member of one without.
import {
  deletedRoleIn,
  requireAdmin,
  requireCaller,
  requirePerson,
  withDeletedRole,
} from '../../auth/caller.ts';
import { notFound } from '../../core/errors.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { emit } from '../../webhook/outbox.ts';
import { lockOrganization, moveOrganization } from '../organization/trash.ts';
import { Organization } from '../organization/type.ts';
import { idField } from '../shared/input-fields.ts';
import { memberEvent, readMember } from './event.ts';

const RestoreOrganizationInput = builder.inputType('RestoreOrganizationInput', {
  fields: (t) => idField(t, 'organization'),
});

const RestoreOrganizationPayload = builder.simpleObject('RestoreOrganizationPayload', {
  fields: (t) => ({
    organization: t.field({ type: Organization, description: 'The restored organization.' }),
  }),
});

builder.mutationField('restoreOrganization', (t) =>
  t.field({
    type: RestoreOrganizationPayload,
    description:
      'Restores an organization from the trash, with everything that it had. Requires the `ADMIN` role; if its only admin has deleted their account, any member can restore it and becomes its admin.',
    args: { input: t.arg({ type: RestoreOrganizationInput, required: true }) },
    authScopes: async (_root, { input: { id } }, context) =>
      (await isOrphan(id, context)) || { admin: { organizationId: id, orDeleted: true } },
    resolve: async (_root, { input: { id } }, context) => {
      const row = await lockOrganization(id, context);
      if (!(await isOrphan(id, context)))
        requireAdmin(requireCaller(context.caller), id, { orDeleted: true });
      else await becomeAdmin(id, context);
      await moveOrganization(row, null, context);
      // Deliveries that waited are due now.
      context.outbox.written = true;
      return { organization: { id } };
    },
  }),
);

/** Whether it is in the trash without any admin, and the caller is one of its members. */
async function isOrphan(organizationId: string, { caller, prisma }: Context): Promise<boolean> {
  if (!deletedRoleIn(requireCaller(caller), organizationId)) return false;
  const admin = { organizationId, role: 'ADMIN', user: { deactivatedAt: null } } as const;
  return (await prisma.member.count({ where: admin })) === 0;
}

async function becomeAdmin(organizationId: string, context: Context): Promise<void> {
  const { prisma } = context;
  const { userId } = requirePerson(requireCaller(context.caller));
  const where = { organizationId_userId: { organizationId, userId } };
  const { id, role } = await prisma.member.findUniqueOrThrow({ where });
  await prisma.member.update({ where, data: { role: 'ADMIN' } });
  const member = await readMember({ id, organizationId }, prisma);
  if (!member) throw notFound();
  const target = { id, name: member.user.name, before: { role }, after: { role: 'ADMIN' } };
  await record(context, { organizationId, targets: [target], details: { userId } });
  await emit(context, organizationId, [memberEvent('member.role_changed', member, role)]);
  context.caller = withDeletedRole(requireCaller(context.caller), organizationId, 'ADMIN');
}
