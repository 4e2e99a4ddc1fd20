// Finds, locks and reads API keys for changes.
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { requireCaller, requirePermission } from '../../auth/caller.ts';
import { notFound } from '../../core/errors.ts';
import type { Context } from '../../graphql/context.ts';
import { lockMemberships } from '../member/lock.ts';
import { ownedBy, ownerOf } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';

/**
 * The authorization scope for changing a key. A key that changes itself may always read the result.
 * Throws NOT_FOUND if none of the caller's organizations has it.
 */
export async function keyChangeScope(
  input: { id: string; organizationId?: string | null },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { prisma, caller } = context;
  const owner = await ownerOf('ApiKey', input, context, (query) => prisma.apiKey.findUnique(query));
  const isNew = caller?.kind === 'key' && caller.keyId === input.id;
  const shows = shownBy(info, { isNew });
  return { permission: { ...owner, permission: 'API_KEYS_WRITE' as const, shows } };
}

/**
 * Locks a key and the caller's role until the transaction ends. Throws NOT_FOUND if the key no longer exists.
 */
export async function lockKey(id: string, context: Context) {
  const { prisma } = context;
  const select = { organizationId: true };
  const owner = await prisma.apiKey.findUnique({ where: ownedBy(context.caller, id), select });
  if (!owner) throw notFound();
  const { organizationId } = owner;
  await lockMemberships(organizationId, 'share', context);
  requirePermission(requireCaller(context.caller), organizationId, 'API_KEYS_WRITE');
  await prisma.$queryRaw`
    SELECT 1 FROM "ApiKey" WHERE "id" = ${id} AND "organizationId" = ${organizationId} FOR UPDATE`;
  const key = await prisma.apiKey.findUnique({ where: { id, organizationId } });
  if (!key) throw notFound();
  return key;
}

/** Reads the key for a payload. */
export const readKey = (
  where: { id: string; organizationId: string },
  path: string,
  context: Context,
  info: GraphQLResolveInfo,
) =>
  context.prisma.apiKey.findUniqueOrThrow({
    ...queryFromInfo({ context, info, path: [path] }),
    where,
  });
