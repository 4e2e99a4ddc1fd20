// People in organizations.
import { known, readable } from '../auth/caller.ts';
import { builder } from '../builder.ts';
import { paged } from './connection.ts';
import { needs, Organization, OrganizationRoleEnum } from './organization.ts';
import { User } from './user.ts';

const Member = builder.prismaNode('Member', {
  description: 'A person in an organization.',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readable(known(caller), 'ORGANIZATION_READ') },
  }),
  fields: (t) => ({
    user: t.relation('user', { type: User }),
    role: t.expose('role', { type: OrganizationRoleEnum }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime' }),
  }),
});

builder.prismaObjectField(Organization, 'members', (t) =>
  t.prismaConnection({
    ...paged,
    type: Member,
    description: 'Its people, in the order in which they joined.',
    authScopes: needs('ORGANIZATION_READ'),
    totalCount: ({ id }, _args, { prisma }) =>
      prisma.member.count({ where: { organizationId: id } }),
    resolve: (query, { id }, _args, { prisma }) =>
      prisma.member.findMany({
        ...query,
        where: { organizationId: id },
        orderBy: { id: 'asc' },
      }),
  }),
);
