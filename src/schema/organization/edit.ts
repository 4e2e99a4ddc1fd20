// Renaming, deleting an organization.

import { known, withRole } from '../../auth/caller.ts';
import { invalid, notFound } from '../../core/errors.ts';
import { nameLimits, oneLineName } from '../../domain/text/name.ts';
import { slug } from '../../domain/text/slug.ts';
import { builder } from '../../graphql/builder.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { orConflict } from '../shared/conflict.ts';
import { slugIndex } from '../shared/slug.ts';
import { Organization } from './type.ts';

const UpdateOrganizationInput = builder.inputType('UpdateOrganizationInput', {
  description: 'What is left out keeps its value.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the organization.' }),
    name: t.string({
      description: `${nameLimits}; need not be unique.`,
      validate: oneLineName,
    }),
    slug: t.string({
      description:
        '1 to 63 lower-case letters, digits or hyphens, none of these at an end; unique on the server.',
      validate: slug,
    }),
  }),
});

const UpdateOrganizationPayload = builder
  .objectRef<{ organization: { id: string } }>('UpdateOrganizationPayload')
  .implement({
    fields: (t) => ({
      organization: t.field({
        type: Organization,
        description: 'As it is from now on.',
        resolve: (payload) => payload.organization,
      }),
    }),
  });

builder.mutationField('updateOrganization', (t) =>
  t.field({
    type: UpdateOrganizationPayload,
    description: 'Renames it. For an ADMIN.',
    args: { input: t.arg({ type: UpdateOrganizationInput, required: true }) },
    authScopes: (_root, { input }) => ({ admin: { organizationId: input.id } }),
    resolve: async (_root, { input: { id, ...given } }, context) => {
      const { prisma } = context;
      const data = { name: given.name ?? undefined, slug: given.slug ?? undefined };
      const old = await prisma.organization.findUnique({ where: { id } });
      if (!old) throw notFound();
      const write = prisma.organization.update({ where: { id }, data });
      const { name, slug } = await orConflict(slugIndex, 'input.slug', write);
      await record(context, {
        organizationId: id,
        targetId: id,
        details: { from: { name: old.name, slug: old.slug }, to: { name, slug } },
      });
      return { organization: { id } };
    },
  }),
);

const DeleteOrganizationInput = builder.inputType('DeleteOrganizationInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the organization.' }),
    confirmation: t.string({
      required: true,
      description: 'The organization’s slug, typed out.',
    }),
  }),
});

const DeleteOrganizationPayload = builder
  .objectRef<{ deletedOrganizationId: string }>('DeleteOrganizationPayload')
  .implement({
    fields: (t) => ({ deletedOrganizationId: t.exposeID('deletedOrganizationId') }),
  });

builder.mutationField('deleteOrganization', (t) =>
  t.field({
    type: DeleteOrganizationPayload,
    description: 'Deletes it with its QR codes, scans, keys and webhooks, for good. For an ADMIN.',
    args: { input: t.arg({ type: DeleteOrganizationInput, required: true }) },
    authScopes: (_root, { input }) => ({ admin: { organizationId: input.id } }),
    resolve: async (_root, { input: { id, confirmation } }, context) => {
      const { prisma } = context;
      const organization = await prisma.organization.findUnique({ where: { id } });
      if (!organization) throw notFound();
      const { name, slug } = organization;
      if (confirmation !== slug) {
        throw invalid('input.confirmation', 'must be the slug of the organization');
      }
      await prisma.organization.deleteMany({ where: { id } });
      await record(context, { organizationId: id, targetId: id, details: { name, slug } });
      context.caller = withRole(known(context.caller), id, undefined);
      return { deletedOrganizationId: id };
    },
  }),
);
