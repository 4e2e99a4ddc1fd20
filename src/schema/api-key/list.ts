// The API keys of an organization, filtered.

import { Prisma } from '../../database/client/client.ts';
import { nameHas } from '../../database/like.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { typeOfId } from '../../domain/id.ts';
import { searchText } from '../../domain/text/name.ts';
import { builder } from '../../graphql/builder.ts';
import { needs, Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { ApiKey, ApiKeyStatus } from './type.ts';

const ApiKeyFilter = builder.inputType('ApiKeyFilter', {
  description: 'What is left out does not filter.',
  fields: (t) => ({
    status: t.field({ type: ApiKeyStatus, description: 'As it is at this moment.' }),
    search: t.string({
      description: 'A part of the name, upper or lower case.',
      validate: searchText,
    }),
  }),
});

type Filter = typeof ApiKeyFilter.$inferInput;

/** The keys whose status it is now, as `statusOf` tells it of each. */
function ofStatus(status: typeof ApiKeyStatus.$inferType): Prisma.ApiKeyWhereInput {
  const now = new Date();
  if (status === 'REVOKED') return { OR: [{ revoked: true }, { revokedAt: { lte: now } }] };
  const notRevoked = { revoked: false, OR: [{ revokedAt: null }, { revokedAt: { gt: now } }] };
  if (status === 'EXPIRED') return { AND: [notRevoked, { expiresAt: { lte: now } }] };
  return { AND: [notRevoked, { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }] };
}

/** Prisma has no words for how names are searched. A list of ids may be so long and no longer. */
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
    description: 'One of its API keys.',
    args: { id: t.arg.id({ required: true, description: 'Of the key.' }) },
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
    description: 'Its API keys, newest first, revoked ones included.',
    args: { filter: t.arg({ type: ApiKeyFilter, description: 'Left out: all of them.' }), offset },
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
