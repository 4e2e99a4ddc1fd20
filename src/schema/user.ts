// People with an account.
import { known, organizationIds } from '../auth/caller.ts';
import { builder } from '../builder.ts';
import { Organization } from './organization.ts';

export const User = builder.prismaNode('User', {
  description: 'A person with an account.',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  // Oneself, with those who share an organization.
  findUnique: (id, { caller }) => ({
    id,
    OR: [
      { id: known(caller).userId },
      { members: { some: { organizationId: { in: organizationIds(known(caller)) } } } },
    ],
  }),
  fields: (t) => ({
    email: t.exposeString('email'),
    name: t.exposeString('name'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    organizations: t.prismaField({
      type: [Organization],
      description:
        'Those that the caller belongs to as well. With an API key: the one organization that owns it.',
      select: { id: true },
      resolve: (query, user, _args, { prisma, caller }) =>
        prisma.organization.findMany({
          ...query,
          where: {
            id: { in: organizationIds(known(caller)) },
            members: { some: { userId: user.id } },
          },
          orderBy: { id: 'asc' },
        }),
    }),
  }),
});

builder.queryField('me', (t) =>
  t.prismaField({
    type: User,
    description: 'The account behind the session, or behind the API key.',
    resolve: (query, _root, _args, { prisma, caller }) =>
      prisma.user.findUniqueOrThrow({ ...query, where: { id: known(caller).userId } }),
  }),
);
