// Lists the API keys of an organization.

import { Prisma } from '../../database/client/client.ts';
import { nameHas } from '../../database/like.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { apiKeyFilter } from '../../domain/api-key/filter.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { needs, Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { ApiKey, type ApiKeyStatus } from './type.ts';

const ApiKeyFilter = builder.inputType('ApiKeyFilter', {
  description: 'Filters; omitted fields match everything.',
  fields: (t) => inputFieldsFromZod(t, apiKeyFilter),
});

type Filter = typeof ApiKeyFilter.$inferInput;

/** Selects keys by their current status; matches `statusOf`. */
function ofStatus(status: typeof ApiKeyStatus.$inferType): Prisma.ApiKeyWhereInput {
  const now = new Date();
  if (status === 'REVOKED') return { OR: [{ revoked: true }, { revokedAt: { lte: now } }] };
  const notRevoked = { revoked: false, OR: [{ revokedAt: null }, { revokedAt: { gt: now } }] };
  if (status === 'EXPIRED') return { AND: [notRevoked, { expiresAt: { lte: now } }] };
  return { AND: [notRevoked, { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }] };
}

/**
 * Prisma cannot express the name search. The limit keeps the list of IDs below PostgreSQL's maximum
 * number of parameters.
 */
const named = (organizationId: string, search: string, prisma: RequestDatabase) =>
  prisma.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ApiKey"
    WHERE "organizationId" = ${organizationId} AND ${nameHas(Prisma.sql`"name"`, search)}
    ORDER BY "id" DESC LIMIT 30000`;

async function matching(
  organizationId: string,
  filter: Filter | null | undefined,
  prisma: RequestDatabase,
): Promise<Prisma.ApiKeyWhereInput> {
  const { status, search } = filter ?? {};
  const found = search ? await named(organizationId, search, prisma) : undefined;
  return {
    organizationId,
    ...(found && { id: { in: found.map(({ id }) => id) } }),
    ...(status && ofStatus(status)),
  };
}

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
    totalCount: async ({ id }, { filter }, { prisma }) =>
      prisma.apiKey.count({ where: await matching(id, filter, prisma) }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.apiKey.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.apiKey.findMany({
        ...query,
        ...skipOf(args),
        where: await matching(organizationId, args.filter, prisma),
        orderBy: { id: 'desc' },
      });
    },
  }),
);
