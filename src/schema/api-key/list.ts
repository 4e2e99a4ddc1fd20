// Lists the API keys of an organization.

import { Prisma } from '../../database/client/client.ts';
import { duringRange, given } from '../../database/condition.ts';
import { nameHas } from '../../database/like.ts';
import { apiKeyFilter } from '../../domain/api-key/filter.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { filterFromZod } from '../../graphql/from-zod/filter.ts';
import { needs, Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged } from '../shared/connection.ts';
import { countFiltered, type FilteredList, filteredPage, matching } from '../shared/filter.ts';
import { ApiKey } from './type.ts';

const ApiKeyFilter = filterFromZod('ApiKeyFilter', apiKeyFilter);

type Filter = typeof ApiKeyFilter.$inferInput;

/** The current status; matches `statusOf`. */
const status = (now: Date): Prisma.Sql => Prisma.sql`
  CASE WHEN "revoked" OR "revokedAt" <= ${now.toISOString()}::timestamp THEN 'REVOKED'
    WHEN "expiresAt" <= ${now.toISOString()}::timestamp THEN 'EXPIRED' ELSE 'ACTIVE' END`;

const conditionsOf = (filter: Filter): Prisma.Sql[] => [
  ...given(filter.status, (one) => Prisma.sql`${status(new Date())} = ${one}`),
  ...given(filter.statuses, (list) => Prisma.sql`${status(new Date())} = ANY(${list})`),
  ...given(filter.search, (text) => nameHas(Prisma.sql`"name"`, text)),
  ...given(filter.createdById, (id) => Prisma.sql`"createdById" = ${id}`),
  ...duringRange(Prisma.sql`"createdAt"`, filter.createdAt),
  ...duringRange(Prisma.sql`"lastUsedAt"`, filter.lastUsedAt),
];

const listOf = (organizationId: string, filter: Filter | null | undefined): FilteredList => ({
  table: 'ApiKey',
  condition: matching(organizationId, filter, conditionsOf),
  order: { column: 'id', direction: 'desc' },
});

builder.prismaObjectField(Organization, 'apiKey', (t) =>
  t.prismaField({
    type: ApiKey,
    nullable: true,
    description: 'An API key of the organization by ID.',
    args: { id: t.arg.id({ required: true, description: 'ID of the API key.' }) },
    authScopes: needs('API_KEYS_READ'),
    resolve: (query, { id: organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'ApiKey'
        ? prisma.apiKey.findUnique({ ...query, where: { id, organizationId } })
        : null,
  }),
);

builder.prismaObjectField(Organization, 'apiKeys', (t) =>
  t.prismaConnection({
    ...paged,
    type: ApiKey,
    description: 'API keys of the organization, newest first, including revoked ones.',
    args: { filter: t.arg({ type: ApiKeyFilter, description: 'Defaults to no filter.' }), offset },
    authScopes: needs('API_KEYS_READ'),
    totalCount: ({ id }, { filter }, { prisma }) => countFiltered(listOf(id, filter), prisma),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.apiKey.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      const list = listOf(organizationId, args.filter);
      const { page, where } = await filteredPage(query, args, list, prisma);
      return prisma.apiKey.findMany({
        ...page,
        where: { organizationId, ...where },
        orderBy: { id: 'desc' },
      });
    },
  }),
);
