// What an organization shows of itself on its scan pages.
import { deletedRoleIn, requireCaller } from '../../auth/caller.ts';
import type { OrganizationBranding } from '../../database/client/client.ts';
import { branding } from '../../domain/organization/branding.ts';
import { builder } from '../../graphql/builder.ts';
import { objectFromZod } from '../../graphql/from-zod/object.ts';
import { logoOfStyle } from '../logo/of-style.ts';
import { Logo } from '../logo/type.ts';
import { needs, Organization, shownIfDeleted } from '../organization/type.ts';

const Branding = objectFromZod<OrganizationBranding>(branding, {
  more: (t) => ({
    logo: t.field({
      type: Logo,
      nullable: true,
      description: 'The logo at the top of the pages; null if there is none.',
      authScopes: ({ organizationId }) => needs('QR_CODES_READ')({ id: organizationId }),
      resolve: ({ logoId: id, organizationId }, _args, context, info) =>
        id === null ? null : logoOfStyle({ id, organizationId }, context, info),
    }),
  }),
});

builder.prismaObjectFields(Organization, (t) => ({
  branding: t.field({
    type: Branding,
    nullable: true,
    description:
      'What scan pages show of the organization, besides its name. Null: they do not show the organization.',
    select: { branding: true },
    authScopes: shownIfDeleted,
    resolve: ({ id, branding }, _args, { caller }) =>
      deletedRoleIn(requireCaller(caller), id) === undefined ? branding : null,
  }),
}));
