// Mutations that delete, restore or purge an organization.

import { requireCaller, withDeleted, withRole } from '../../auth/caller.ts';
import { requireRecentAuthentication } from '../../auth/session/step-up.ts';
import { invalid, notFound } from '../../core/errors.ts';
import type { Organization as Row } from '../../database/client/client.ts';
import { organizationDeletion } from '../../domain/organization/shape.ts';
import { isRestorable, organizationTrashDays } from '../../domain/trash.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { idField } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';

const confirmed = (name: 'DeleteOrganizationInput' | 'PurgeOrganizationInput') => {
  const type = builder.inputType(name, {
    fields: (t) => ({
      ...idField(t, 'organization'),
      ...inputFieldsFromZod(t, organizationDeletion),
    }),
  });
  return { type, required: true } as const;
};

/** Locks the organization against those who begin to refer to it. Throws NOT_FOUND. */
export async function lockOrganization(id: string, { prisma }: Context): Promise<Row> {
  await lockRow('Organization', id, prisma, 'delete');
  const row = await prisma.organization.findUnique({ where: { id } });
  if (!row || (row.deletedAt && !isRestorable(row.deletedAt))) throw notFound();
  return row;
}

function checkConfirmation({ slug }: Row, confirmation: string): void {
  if (confirmation !== slug)
    throw invalid('input.confirmation', 'must be the slug of the organization');
}

export async function moveOrganization(
  row: Row,
  deletedAt: Date | null,
  context: Context,
): Promise<void> {
  const { id, name } = row;
  await context.prisma.organization.updateMany({ where: { id }, data: { deletedAt } });
  const targets = [{ id, name, before: { deletedAt: row.deletedAt }, after: { deletedAt } }];
  await record(context, { organizationId: id, targets });
  context.caller = withDeleted(requireCaller(context.caller), id, deletedAt !== null);
}

async function purge({ id, name, slug, deletedAt }: Row, context: Context): Promise<void> {
  await context.prisma.organization.deleteMany({ where: { id } });
  const targets = [{ id, name, before: { name, slug, deletedAt }, after: null }];
  await record(context, { organizationId: id, targets });
  const caller = withDeleted(requireCaller(context.caller), id, false);
  context.caller = withRole(caller, id, undefined);
}

const DeleteOrganizationPayload = builder.simpleObject('DeleteOrganizationPayload', {
  fields: (t) => ({ deletedOrganizationId: t.id() }),
});

builder.mutationField('deleteOrganization', (t) =>
  t.field({
    type: DeleteOrganizationPayload,
    description: `Moves an organization to the trash for ${organizationTrashDays} days. It seems not to exist, except in \`me.organizations\`: its short links, API keys, webhooks and invitations do not work until it is restored. Requires the \`ADMIN\` role.`,
    args: { input: t.arg(confirmed('DeleteOrganizationInput')) },
    authScopes: (_root, { input }) => ({ admin: { organizationId: input.id } }),
    resolve: async (_root, { input: { id, confirmation } }, context) => {
      await requireRecentAuthentication(context);
      const row = await lockOrganization(id, context);
      if (row.deletedAt) throw notFound();
      checkConfirmation(row, confirmation);
      if (context.config.trashDays === 0) await purge(row, context);
      else await moveOrganization(row, new Date(), context);
      await endDeliveries(id, context);
      return { deletedOrganizationId: id };
    },
  }),
);

/** Ends delivery runs after their current request. */
export const endDeliveries = (organizationId: string, { prisma }: Context): Promise<unknown> =>
  prisma.webhook.updateMany({
    where: { organizationId, leaseId: { not: null } },
    data: { leaseId: null, leasedUntil: new Date() },
  });

const PurgeOrganizationPayload = builder.simpleObject('PurgeOrganizationPayload', {
  fields: (t) => ({ purgedOrganizationId: t.id() }),
});

builder.mutationField('purgeOrganization', (t) =>
  t.field({
    type: PurgeOrganizationPayload,
    description:
      'Deletes an organization with its QR codes, scans, API keys and webhooks for good, whether or not it is in the trash. Requires the `ADMIN` role.',
    args: { input: t.arg(confirmed('PurgeOrganizationInput')) },
    authScopes: (_root, { input }) => ({ admin: { organizationId: input.id, orDeleted: true } }),
    resolve: async (_root, { input: { id, confirmation } }, context) => {
      await requireRecentAuthentication(context);
      const row = await lockOrganization(id, context);
      checkConfirmation(row, confirmation);
      await purge(row, context);
      return { purgedOrganizationId: id };
    },
  }),
);
