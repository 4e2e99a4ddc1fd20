// The organization type, roles, permissions and the mutation that creates one.
import { z } from 'zod';
import { createOwnOrganization } from '../../auth/account.ts';
import {
  deletedOrganizationIds,
  deletedRoleIn,
  hasPermission,
  organizationIds,
  requireCaller,
  requirePerson,
  roleIn,
  withRole,
} from '../../auth/caller.ts';
import { freeSlug, slugIndex } from '../../auth/slug.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import { apiKeyPermission } from '../../domain/api-key/permission-shape.ts';
import { allPermissions } from '../../domain/api-key/permissions.ts';
import { organizationRole } from '../../domain/organization/role.ts';
import { newOrganization } from '../../domain/organization/shape.ts';
import { maxName } from '../../domain/text/limits.ts';
import { shownText } from '../../domain/text/shown.ts';
import { slug } from '../../domain/text/slug.ts';
import { organizationTrashDays, purgeTime } from '../../domain/trash.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { orConflict } from '../shared/conflict.ts';
import { deletedAtField, purgeAtField } from '../shared/trash.ts';

export const OrganizationRoleEnum = enumFromZod(organizationRole);
export const ApiKeyPermissionEnum = enumFromZod(apiKeyPermission);

/** Authorization scope for fields of an organization that are also shown if it is in the trash. */
export const shownIfDeleted = ({ id }: { id: string }, _args: object, { caller }: Context) =>
  deletedRoleIn(requireCaller(caller), id) !== undefined || needs('ORGANIZATION_READ')({ id });

/** Authorization scope for fields of an organization. */
export const needs = (permission: ApiKeyPermission) => (organization: { id: string }) => ({
  permission: { organizationId: organization.id, permission },
});

export const Organization = builder.prismaNode('Organization', {
  description: 'An organization, which owns QR codes, API keys and webhooks.',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { caller }) => ({
    id,
    AND: { id: { in: organizationIds(requireCaller(caller)) } },
  }),
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Display name; not necessarily unique.',
      extensions: withShape(shownText(maxName)),
      authScopes: shownIfDeleted,
    }),
    slug: t.exposeString('slug', {
      description: 'URL name, unique on the server.',
      extensions: withShape(slug),
      authScopes: shownIfDeleted,
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      authScopes: shownIfDeleted,
    }),
    deletedAt: t.expose('deletedAt', {
      ...deletedAtField,
      description: `${deletedAtField.description} In the trash, an organization only shows this, its name, slug, creation time and your role; everything else seems not to exist.`,
      authScopes: shownIfDeleted,
    }),
    purgeAt: t.field({
      ...purgeAtField,
      authScopes: shownIfDeleted,
      resolve: ({ deletedAt }) => deletedAt && purgeTime(deletedAt, organizationTrashDays),
    }),
    trashDays: t.int({
      description:
        'Days that what is deleted stays in the trash before it is deleted for good; 0 if it is deleted for good at once.',
      extensions: withShape(z.int().min(0)),
      resolve: (_organization, _args, { config }) => config.trashDays,
    }),
    requiresSecondFactor: t.exposeBoolean('requiresSecondFactor', {
      description: 'Whether members without a second factor can only read.',
      authScopes: needs('ORGANIZATION_READ'),
    }),
    secondFactorMissing: t.boolean({
      description:
        'Whether the organization requires a second factor that you lack (for an API key, its owner; a service account has none): you have the permissions of a viewer until you set one up.',
      resolve: ({ id }, _args, { caller }) => requireCaller(caller).lackingSecondFactor.has(id),
    }),
    role: t.field({
      type: OrganizationRoleEnum,
      description:
        'Your role in the organization; for an API key, the role of its owner, or `ADMIN` for a service account.',
      resolve: ({ id }, _args, context) => {
        const caller = requireCaller(context.caller);
        return deletedRoleIn(caller, id) ?? roleIn(caller, id);
      },
    }),
    permissions: t.field({
      type: [ApiKeyPermissionEnum],
      description: 'Your permissions in the organization; none while it is in the trash.',
      resolve: ({ id }, _args, context) => {
        const caller = requireCaller(context.caller);
        if (deletedRoleIn(caller, id) !== undefined) return [];
        return allPermissions.filter((permission) => hasPermission(caller, id, permission));
      },
    }),
  }),
});

builder.queryField('organization', (t) =>
  t.field({
    type: Organization,
    nullable: true,
    description: 'An organization you belong to by ID; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'ID of the organization.' }) },
    // Membership is already known; other fields are loaded when selected.
    resolve: (_root, { id }, { caller }) => (requireCaller(caller).roles.has(id) ? { id } : null),
  }),
);

builder.queryField('organizations', (t) =>
  t.prismaField({
    type: [Organization],
    description:
      'Organizations you belong to, also those in the trash. With an API key, only the organization that owns it.',
    args: {
      deleted: t.arg.boolean({
        description: 'Only those in the trash, or only those that are not. Defaults to both.',
      }),
    },
    resolve: (query, _root, { deleted }, { prisma, ...context }) => {
      const caller = requireCaller(context.caller);
      const ids = [
        ...(deleted ? [] : organizationIds(caller)),
        ...(deleted === false ? [] : deletedOrganizationIds(caller)),
      ];
      return prisma.organization.findMany({
        ...query,
        where: { id: { in: ids } },
        orderBy: { id: 'asc' },
      });
    },
  }),
);

const CreateOrganizationInput = builder.inputType('CreateOrganizationInput', {
  fields: (t) => inputFieldsFromZod(t, newOrganization),
});

const CreateOrganizationPayload = builder.simpleObject('CreateOrganizationPayload', {
  fields: (t) => ({
    organization: t.field({
      type: Organization,
      description: 'The new organization, with you as its admin.',
    }),
  }),
});

builder.mutationField('createOrganization', (t) =>
  t.field({
    type: CreateOrganizationPayload,
    description: 'Creates an organization with you as its admin. Not available to API keys.',
    args: { input: t.arg({ type: CreateOrganizationInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input }, context) => {
      const caller = requirePerson(requireCaller(context.caller));
      const { prisma } = context;
      const slug = input.slug ?? (await freeSlug(input.name, prisma));
      const write = createOwnOrganization(
        { name: input.name, slug, userId: caller.userId },
        prisma,
      );
      const organization = await orConflict(slugIndex, 'input.slug', write);
      const { id, name } = organization;
      const targets = [{ id, name, before: null, after: { name, slug } }];
      await record(context, { organizationId: id, targets });
      // The caller is its ADMIN for the rest of the request.
      context.caller = withRole(caller, organization.id, 'ADMIN');
      return { organization };
    },
  }),
);
