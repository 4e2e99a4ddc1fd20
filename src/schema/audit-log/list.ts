// The audit log of an organization, and the activity of a person.
import { Prisma } from '../../database/client/client.ts';
import { duringRange, filterCondition, given } from '../../database/condition.ts';
import { auditLogFilter } from '../../domain/audit/filter.ts';
import { idPrefixOf } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { filterFromZod } from '../../graphql/from-zod/filter.ts';
import { ownOnly } from '../account/own.ts';
import { Organization } from '../organization/type.ts';
import { isCursorOf, paged } from '../shared/connection.ts';
import { countFiltered, type FilteredList, filteredPage } from '../shared/filter.ts';
import { User } from '../user/type.ts';
import { AuditEvent, ofAccount } from './type.ts';

const AuditLogFilter = filterFromZod('AuditLogFilter', auditLogFilter);

type Filter = typeof AuditLogFilter.$inferInput;

const ofType = (type: string): Prisma.Sql => {
  const ids = `^${idPrefixOf(type)}_`;
  return Prisma.sql`("targetId" ~ ${ids} OR EXISTS (
    SELECT 1 FROM unnest("targetIds") AS t("id") WHERE t."id" ~ ${ids}))`;
};

const conditionsOf = (filter: Filter): Prisma.Sql[] => [
  ...given(filter.action, (action) => Prisma.sql`"action" = ${action}`),
  ...given(filter.actions, (actions) => Prisma.sql`"action" = ANY(${actions})`),
  // Whoever failed to log in is not known, so such an entry is only about the account.
  ...given(
    filter.userId,
    (id) => Prisma.sql`("userId" = ${id} OR ("userId" IS NULL AND "targetId" = ${id}))`,
  ),
  ...given(filter.apiKeyId, (id) => Prisma.sql`"apiKeyId" = ${id}`),
  ...given(
    filter.targetId,
    (id) => Prisma.sql`("targetId" = ${id} OR "targetIds" @> ARRAY[${id}::text])`,
  ),
  ...given(filter.targetType, ofType),
  ...duringRange(Prisma.sql`"createdAt"`, filter),
];

const listOf = (own: Prisma.Sql, filter: Filter | null | undefined): FilteredList => ({
  table: 'AuditEvent',
  condition: Prisma.sql`${own} AND ${filterCondition(filter, conditionsOf)}`,
  order: { column: 'id', direction: 'desc' },
});

const ofOrganization = (id: string) => Prisma.sql`"organizationId" = ${id}`;

/** The same as `ofAccount`. */
const ofUser = (id: string) =>
  Prisma.sql`"organizationId" IS NULL AND ("userId" = ${id} OR "targetId" = ${id})`;

const filterArgument = builder.args((t) => ({
  filter: t.field({ type: AuditLogFilter, description: 'Defaults to no filter.' }),
}));

builder.prismaObjectField(Organization, 'auditLog', (t) =>
  t.prismaConnection({
    ...paged,
    type: AuditEvent,
    description:
      'Audit log of the organization, newest first, with the logins of its members. Requires the `ADMIN` role.',
    args: filterArgument,
    authScopes: ({ id }) => ({ admin: { organizationId: id } }),
    totalCount: ({ id }, { filter }, { prisma }) =>
      countFiltered(listOf(ofOrganization(id), filter), prisma),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.auditEvent.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      const list = listOf(ofOrganization(organizationId), args.filter);
      const { page, where } = await filteredPage(query, args, list, prisma);
      return prisma.auditEvent.findMany({
        ...page,
        where: { organizationId, ...where },
        orderBy: { id: 'desc' },
      });
    },
  }),
);

builder.prismaObjectField(User, 'activity', (t) =>
  t.prismaConnection({
    ...paged,
    type: AuditEvent,
    description:
      'What happened to your own account, newest first: your sign-up, logins, also on new devices, wrong passwords, logouts, ended sessions, new passwords. Not available to API keys.',
    args: filterArgument,
    authScopes: ownOnly('activity'),
    totalCount: ({ id }, { filter }, { prisma }) =>
      countFiltered(listOf(ofUser(id), filter), prisma),
    resolve: async (query, { id: userId }, args, { prisma }) => {
      const own = ofAccount(userId);
      const find = (id: string) =>
        prisma.auditEvent.findFirst({ where: { id, ...own }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      const list = listOf(ofUser(userId), args.filter);
      const { page, where } = await filteredPage(query, args, list, prisma);
      return prisma.auditEvent.findMany({
        ...page,
        where: { ...own, ...where },
        orderBy: { id: 'desc' },
      });
    },
  }),
);
