// The member type and its queries.
import { readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization, OrganizationRoleEnum } from '../organization/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { User } from '../user/type.ts';

export const Member = builder.prismaNode('Member', {
  description: 'A member of an organization.',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readableOrganizations(requireCaller(caller), 'ORGANIZATION_READ') },
  }),
  fields: (t) => ({
    user: t.relation('user', { type: User, description: 'The user account.' }),
    role: t.expose('role', {
      type: OrganizationRoleEnum,
      description: 'Role in the organization.',
    }),
    organization: t.field({ ...organizationField, select: { organizationId: true } }),
    joinedAt: t.expose('joinedAt', {
      type: 'DateTime',
      description: 'When the user joined the organization.',
    }),
  }),
});

builder.prismaObjectField(Organization, 'member', (t) =>
  t.prismaField({
    type: Member,
    nullable: true,
    description: 'A member of the organization by ID.',
    args: { id: t.arg.id({ required: true, description: 'ID of the member.' }) },
    authScopes: needs('ORGANIZATION_READ'),
    resolve: (query, { id: organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'Member'
        ? prisma.member.findUnique({ ...query, where: { id, organizationId } })
        : null,
  }),
);

builder.prismaObjectField(Organization, 'members', (t) =>
  t.prismaConnection({
    ...paged,
    type: Member,
    description: 'Members of the organization, in the order they joined.',
    args: { offset },
    authScopes: needs('ORGANIZATION_READ'),
    totalCount: ({ id }, _args, { prisma }) =>
      prisma.member.count({ where: { organizationId: id } }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.member.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.member.findMany({
        ...query,
        ...skipOf(args),
        where: { organizationId },
        orderBy: { id: 'asc' },
      });
    },
  }),
);
