// Organizations, which own everything but accounts.

import { createOwnOrganization } from '../../auth/account.ts';
import { holds, known, organizationIds, roleIn, withRole } from '../../auth/caller.ts';
import { allPermissions } from '../../auth/permissions.ts';
import { ApiKeyPermission, OrganizationRole } from '../../database/client/enums.ts';
import { nameLimits, oneLineName } from '../../domain/text/name.ts';
import { slug } from '../../domain/text/slug.ts';
import { builder, type Described } from '../../graphql/builder.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { orConflict } from '../shared/conflict.ts';
import { freeSlug, slugIndex } from '../shared/slug.ts';

export const OrganizationRoleEnum = builder.enumType(OrganizationRole, {
  name: 'OrganizationRole',
  description: 'What a person may do in an organization.',
  values: {
    ADMIN: { description: 'Also changes webhooks, API keys, members, the organization itself.' },
    EDITOR: {
      description: 'Also makes and changes QR codes, folders, logos, presets; sees webhooks.',
    },
    VIEWER: { description: 'Sees members, QR codes and scans.' },
  } satisfies Described<OrganizationRole[]>,
});

export const ApiKeyPermissionEnum = builder.enumType(ApiKeyPermission, {
  name: 'ApiKeyPermission',
  description: 'One thing that an API key, or a person by their role, may do.',
  values: {
    ORGANIZATION_READ: { description: 'Seeing the name of the organization, and its members.' },
    QR_CODES_READ: { description: 'Seeing QR codes, folders, tags, logos, style presets.' },
    QR_CODES_WRITE: { description: 'Making, changing, deleting those.' },
    ANALYTICS_READ: { description: 'Seeing scans, single or counted.' },
    WEBHOOKS_READ: { description: 'Seeing webhooks and what was sent to them.' },
    WEBHOOKS_WRITE: { description: 'Making, changing, testing, deleting webhooks.' },
    API_KEYS_READ: { description: 'Seeing API keys, never the secret of one.' },
    API_KEYS_WRITE: { description: 'Making, changing, rotating, revoking API keys.' },
  } satisfies Described<ApiKeyPermission[]>,
});

/** For a field of an organization: the caller needs the permission there. */
export const needs = (permission: ApiKeyPermission) => (organization: { id: string }) => ({
  permission: { organizationId: organization.id, permission },
});

export const Organization = builder.prismaNode('Organization', {
  description: 'The owner of QR codes, API keys and webhooks.',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { caller }) => ({ id, AND: { id: { in: organizationIds(known(caller)) } } }),
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'For people; need not be unique.',
      authScopes: needs('ORGANIZATION_READ'),
    }),
    slug: t.exposeString('slug', {
      description: 'Unique on the server, for addresses that people read.',
      authScopes: needs('ORGANIZATION_READ'),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      authScopes: needs('ORGANIZATION_READ'),
    }),
    role: t.field({
      type: OrganizationRoleEnum,
      description: 'The caller’s role here; with an API key that of the person who made it.',
      resolve: ({ id }, _args, { caller }) => roleIn(known(caller), id),
    }),
    permissions: t.field({
      type: [ApiKeyPermissionEnum],
      description: 'What the caller may do here.',
      resolve: ({ id }, _args, { caller }) =>
        allPermissions.filter((permission) => holds(known(caller), id, permission)),
    }),
  }),
});

builder.queryField('organization', (t) =>
  t.field({
    type: Organization,
    nullable: true,
    description: 'One of the caller’s organizations; null if there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Of the organization.' }) },
    // The caller is already known to belong to it; what else is asked of it is read then.
    resolve: (_root, { id }, { caller }) => (known(caller).roles.has(id) ? { id } : null),
  }),
);

const CreateOrganizationInput = builder.inputType('CreateOrganizationInput', {
  fields: (t) => ({
    name: t.string({
      required: true,
      description: `${nameLimits}; need not be unique.`,
      validate: oneLineName,
    }),
    slug: t.string({
      description:
        '1 to 63 lower-case letters, digits or hyphens, none of these at an end; unique on the server. Left out: made from the name.',
      validate: slug,
    }),
  }),
});

const CreateOrganizationPayload = builder
  .objectRef<{ organization: { id: string } }>('CreateOrganizationPayload')
  .implement({
    fields: (t) => ({
      organization: t.field({
        type: Organization,
        description: 'The new one, with the caller as its ADMIN.',
        resolve: (payload) => payload.organization,
      }),
    }),
  });

builder.mutationField('createOrganization', (t) =>
  t.field({
    type: CreateOrganizationPayload,
    description: 'Makes an organization, of which the caller is an ADMIN. Not with an API key.',
    args: { input: t.arg({ type: CreateOrganizationInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input }, context) => {
      const caller = known(context.caller);
      const { prisma } = context;
      const slug = input.slug ?? (await freeSlug(input.name, prisma));
      const write = createOwnOrganization(
        { name: input.name, slug, userId: caller.userId },
        prisma,
      );
      const organization = await orConflict(slugIndex, 'input.slug', write);
      await record(context, { organizationId: organization.id, targetId: organization.id });
      // The rest of this request already sees the caller as its ADMIN.
      context.caller = withRole(caller, organization.id, 'ADMIN');
      return { organization };
    },
  }),
);
