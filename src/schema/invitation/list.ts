// The invitations of an organization.

import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { Invitation } from './type.ts';

builder.prismaObjectField(Organization, 'invitation', (t) =>
  t.prismaField({
    type: Invitation,
    nullable: true,
    description: 'One of its invitations. For an ADMIN.',
    args: { id: t.arg.id({ required: true, description: 'Of the invitation.' }) },
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
    description: 'Its invitations, newest first. For an ADMIN.',
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
