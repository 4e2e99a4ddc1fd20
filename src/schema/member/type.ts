// The member type and its queries.
import { readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { requireUnscoped } from '../../auth/key-scope.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { needs, Organization, OrganizationRoleEnum } from '../organization/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { User } from '../user/type.ts';

export const Member = builder.prismaNode('Member', {
  description: 'A member of an organization.',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { caller }) => {
    requireUnscoped(caller);
    const organizations = readableOrganizations(requireCaller(caller), 'ORGANIZATION_READ');
    return { id, organizationId: { in: organizations } };
  },
  fields: (t) => ({
    user: t.relation('user', { type: User, description: 'The user account.' }),
    role: t.expose('role', {
      type: OrganizationRoleEnum,
      description: 'Role in the organization.',
    }),
    joinedAt: t.expose('joinedAt', {
      type: 'DateTime',
      description: 'When the user joined the organization.',
    }),
  }),
});

/** Authorization scope for members, who are not in the scope of a key. */
const readsMembers = (organization: { id: string }, _args: object, { caller }: Context) =>
  requireUnscoped(caller) && needs('ORGANIZATION_READ')(organization);

builder.prismaObjectField(Organization, 'member', (t) =>
  t.prismaField({
    type: Member,
    nullable: true,
    description: 'A member of the organization by ID.',
    args: { id: t.arg.id({ required: true, description: 'ID of the member.' }) },
    authScopes: readsMembers,
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
    authScopes: readsMembers,
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
