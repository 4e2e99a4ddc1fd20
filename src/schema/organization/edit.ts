// Mutation that updates an organization.

import { slugIndex } from '../../auth/slug.ts';
import { notFound } from '../../core/errors.ts';
import { organizationChange } from '../../domain/organization/shape.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { orConflict } from '../shared/conflict.ts';
import { idField } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';
import { Organization } from './type.ts';

const UpdateOrganizationInput = builder.inputType('UpdateOrganizationInput', {
  description: 'Omitted fields keep their current values.',
  fields: (t) => ({
    ...idField(t, 'organization'),
    ...inputFieldsFromZod(t, organizationChange),
  }),
});

const UpdateOrganizationPayload = builder.simpleObject('UpdateOrganizationPayload', {
  fields: (t) => ({
    organization: t.field({
      type: Organization,
      description: 'The organization after the change.',
    }),
  }),
});

builder.mutationField('updateOrganization', (t) =>
  t.field({
    type: UpdateOrganizationPayload,
    description: 'Changes the name or slug of an organization. Requires the `ADMIN` role.',
    args: { input: t.arg({ type: UpdateOrganizationInput, required: true }) },
    authScopes: (_root, { input }) => ({ admin: { organizationId: input.id } }),
    resolve: async (_root, { input: { id, ...given } }, context) => {
      const { prisma } = context;
      const data = { name: given.name ?? undefined, slug: given.slug ?? undefined };
      await lockRow('Organization', id, prisma);
      const old = await prisma.organization.findUnique({ where: { id, deletedAt: null } });
      if (!old) throw notFound();
      const write = prisma.organization.update({ where: { id }, data });
      const { name, slug } = await orConflict(slugIndex, 'input.slug', write);
      await record(context, {
        organizationId: id,
        targets: [{ id, name, before: { name: old.name, slug: old.slug }, after: { name, slug } }],
      });
      return { organization: { id } };
    },
  }),
);
