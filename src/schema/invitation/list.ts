// Lists the invitations of an organization.

import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
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

builder.prismaObjectField(Organization, 'invitations', (t) =>
  t.prismaConnection({
    ...paged,
    type: Invitation,
    description: 'Invitations of the organization, newest first. Requires the `ADMIN` role.',
    args: { offset },
    authScopes: ({ id }) => ({ admin: { organizationId: id } }),
    totalCount: ({ id }, _args, { prisma }) =>
      prisma.invitation.count({ where: { organizationId: id } }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.invitation.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.invitation.findMany({
        ...query,
        ...skipOf(args),
        where: { organizationId },
        orderBy: { id: 'desc' },
      });
    },
  }),
);
