// The member type and its queries.
import { readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { requireUnscoped } from '../../auth/key/scope.ts';
import { Prisma } from '../../database/client/client.ts';
import { duringRange, given } from '../../database/condition.ts';
import { nameHas } from '../../database/like.ts';
import { typeOfId } from '../../domain/id.ts';
import { memberFilter } from '../../domain/member/filter.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { filterFromZod } from '../../graphql/from-zod/filter.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization, OrganizationRoleEnum } from '../organization/type.ts';
import { isCursorOf, offset, paged } from '../shared/connection.ts';
import { countFiltered, type FilteredList, filteredPage, matching } from '../shared/filter.ts';
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
    organization: t.field({ ...organizationField, select: { organizationId: true } }),
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

const MemberFilter = filterFromZod('MemberFilter', memberFilter);

type Filter = typeof MemberFilter.$inferInput;

const conditionsOf = ({ search, roles, joinedAt }: Filter): Prisma.Sql[] => [
  ...given(
    search,
    (text) => Prisma.sql`EXISTS (
      SELECT 1 FROM "User" u WHERE u."id" = "userId"
        AND (${nameHas(Prisma.sql`u."name"`, text)} OR ${nameHas(Prisma.sql`u."email"`, text)}))`,
  ),
  ...given(roles, (list) => Prisma.sql`"role" = ANY(${list}::"OrganizationRole"[])`),
  ...duringRange(Prisma.sql`"joinedAt"`, joinedAt),
];

const listOf = (organizationId: string, filter: Filter | null | undefined): FilteredList => ({
  table: 'Member',
  condition: matching(organizationId, filter, conditionsOf),
  order: { column: 'id', direction: 'asc' },
});

builder.prismaObjectField(Organization, 'members', (t) =>
  t.prismaConnection({
    ...paged,
    type: Member,
    description: 'Members of the organization, in the order they joined.',
    args: { filter: t.arg({ type: MemberFilter, description: 'Defaults to no filter.' }), offset },
    authScopes: readsMembers,
    totalCount: ({ id }, { filter }, { prisma }) => countFiltered(listOf(id, filter), prisma),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.member.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      const list = listOf(organizationId, args.filter);
      const { page, where } = await filteredPage(query, args, list, prisma);
      return prisma.member.findMany({
        ...page,
        where: { organizationId, ...where },
        orderBy: { id: 'asc' },
      });
    },
  }),
);
