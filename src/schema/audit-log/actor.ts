// Who did something: a person or an API key.
import type { GraphQLResolveInfo } from 'graphql';
import { hasPermission, requireCaller } from '../../auth/caller.ts';
import { isScoped } from '../../auth/key/scope.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { ApiKey } from '../api-key/type.ts';
import { createReferences } from '../shared/reference.ts';
import { User } from '../user/type.ts';

/** Members of the organization; of an account, only the caller. */
export const readPerson = createReferences<typeof User.$inferType, string | null>(
  'User',
  (selection, { ids, organizationId }, { prisma, caller }) =>
    prisma.user.findMany({
      ...selection,
      where: {
        id: { in: ids },
        ...(organizationId === null
          ? { AND: { id: requireCaller(caller).userId ?? '' } }
          : { members: { some: { organizationId } } }),
      },
    }),
);

export const readApiKey = createReferences(
  'ApiKey',
  (selection, { ids, organizationId }, { prisma }) =>
    prisma.apiKey.findMany({ ...selection, where: { id: { in: ids }, organizationId } }),
);

const Actor = builder.unionType('Actor', {
  description: 'Who did something: a person, or an API key.',
  types: [User, ApiKey],
  resolveType: ({ id }) => (typeOfId(id) === 'ApiKey' ? 'ApiKey' : 'User'),
});

/** Options of a field for who did something. */
export const actorField = {
  type: Actor,
  nullable: true,
} as const;

/**
 * The person or the key with the ID, if it still belongs to the organization and the caller can read it; null
 * otherwise.
 */
export async function actorOf(
  id: string | null,
  organizationId: string | null,
  context: Context,
  info: GraphQLResolveInfo,
) {
  // People and keys are not in the scope of a limited key.
  if (id === null || isScoped(context.caller)) return null;
  const canRead = (permission: 'ORGANIZATION_READ' | 'API_KEYS_READ') =>
    organizationId === null ||
    hasPermission(requireCaller(context.caller), organizationId, permission);
  if (typeOfId(id) !== 'ApiKey') {
    return canRead('ORGANIZATION_READ') ? readPerson({ id, organizationId }, context, info) : null;
  }
  return organizationId !== null && canRead('API_KEYS_READ')
    ? readApiKey({ id, organizationId }, context, info)
    : null;
}
