// Finds an API key that is to be changed, and reads it again.
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { known, requirePermission } from '../../auth/caller.ts';
import { notFound } from '../../core/errors.ts';
import type { Context } from '../../graphql/context.ts';
import { lockMemberships } from '../member/lock.ts';
import { ownedBy, ownerOf } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';

/**
 * The scope of a change to a key, which a key that changes itself is always shown. Throws NOT_FOUND if
 * the caller's organizations have none such.
 */
export async function mayChange(
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
 * A key that nobody else changes until the transaction ends, while the caller keeps their role. Throws
 * NOT_FOUND if it is gone.
 */
export async function lockKey(id: string, context: Context) {
  const { prisma } = context;
  const select = { organizationId: true };
  const owner = await prisma.apiKey.findUnique({ where: ownedBy(context.caller, id), select });
  if (!owner) throw notFound();
  const { organizationId } = owner;
  await lockMemberships(organizationId, 'share', context);
  requirePermission(known(context.caller), organizationId, 'API_KEYS_WRITE');
  await prisma.$queryRaw`
    SELECT 1 FROM "ApiKey" WHERE "id" = ${id} AND "organizationId" = ${organizationId} FOR UPDATE`;
  const key = await prisma.apiKey.findUnique({ where: { id, organizationId } });
  if (!key) throw notFound();
  return key;
}

/** What a payload shows of a key. */
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
