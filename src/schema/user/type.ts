// People with an account.
import { holds, known, organizationIds } from '../../auth/caller.ts';
import { builder } from '../../graphql/builder.ts';
import { Organization } from '../organization/type.ts';

export const User = builder.prismaNode('User', {
  description: 'A person with an account.',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  // Oneself, with those who share an organization that the caller may read.
  findUnique: (id, context) => {
    const caller = known(context.caller);
    const shared = organizationIds(caller).filter((one) => holds(caller, one, 'ORGANIZATION_READ'));
    const isMember = { members: { some: { organizationId: { in: shared } } } };
    return { id, OR: [{ id: caller.userId }, isMember] };
  },
  fields: (t) => ({
    email: t.exposeString('email', {
      description: 'In lower case; unique on the server.',
    }),
    name: t.exposeString('name', { description: 'For people; need not be unique.' }),
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
