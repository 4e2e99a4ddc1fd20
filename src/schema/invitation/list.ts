// Lists the invitations of an organization.

import { Prisma } from '../../database/client/client.ts';
import { duringRange, given } from '../../database/condition.ts';
import { nameHas } from '../../database/like.ts';
import { typeOfId } from '../../domain/id.ts';
import { invitationFilter } from '../../domain/invitation/filter.ts';
import { builder } from '../../graphql/builder.ts';
import { filterFromZod } from '../../graphql/from-zod/filter.ts';
import { Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged } from '../shared/connection.ts';
import { countFiltered, type FilteredList, filteredPage, matching } from '../shared/filter.ts';
import { Invitation } from './type.ts';

builder.prismaObjectField(Organization, 'invitation', (t) =>
  t.prismaField({
    type: Invitation,
    nullable: true,
    description: 'An invitation of the organization by ID. Requires the `ADMIN` role.',
    args: { id: t.arg.id({ required: true, description: 'ID of the invitation.' }) },
    authScopes: ({ id }) => ({ admin: { organizationId: id } }),
    resolve: (query, { id: organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'Invitation'
        ? prisma.invitation.findUnique({ ...query, where: { id, organizationId } })
        : null,
  }),
);

/** The status that is shown, see `statusOf`. */
const status = (now: Date): Prisma.Sql => Prisma.sql`
  CASE WHEN "acceptedAt" IS NOT NULL THEN 'ACCEPTED' WHEN "revokedAt" IS NOT NULL THEN 'REVOKED'
    WHEN "expiresAt" <= ${now.toISOString()}::timestamp THEN 'EXPIRED' ELSE 'PENDING' END`;

const InvitationFilter = filterFromZod('InvitationFilter', invitationFilter);

type Filter = typeof InvitationFilter.$inferInput;

const conditionsOf = ({ search, statuses, roles, createdAt }: Filter): Prisma.Sql[] => [
  ...given(search, (text) => nameHas(Prisma.sql`"email"`, text)),
  ...given(statuses, (list) => Prisma.sql`${status(new Date())} = ANY(${list})`),
  ...given(roles, (list) => Prisma.sql`"role" = ANY(${list}::"OrganizationRole"[])`),
  ...duringRange(Prisma.sql`"createdAt"`, createdAt),
];

const listOf = (organizationId: string, filter: Filter | null | undefined): FilteredList => ({
  table: 'Invitation',
  condition: matching(organizationId, filter, conditionsOf),
  order: { column: 'id', direction: 'desc' },
});

builder.prismaObjectField(Organization, 'invitations', (t) =>
  t.prismaConnection({
    ...paged,
    type: Invitation,
    description: 'Invitations of the organization, newest first. Requires the `ADMIN` role.',
    args: {
      filter: t.arg({ type: InvitationFilter, description: 'Defaults to no filter.' }),
      offset,
    },
    authScopes: ({ id }) => ({ admin: { organizationId: id } }),
    totalCount: ({ id }, { filter }, { prisma }) => countFiltered(listOf(id, filter), prisma),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.invitation.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      const list = listOf(organizationId, args.filter);
      const { page, where } = await filteredPage(query, args, list, prisma);
      return prisma.invitation.findMany({
        ...page,
        where: { organizationId, ...where },
        orderBy: { id: 'desc' },
      });
    },
  }),
);
