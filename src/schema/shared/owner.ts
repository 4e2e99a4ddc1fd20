// Finds the organization that owns an object.
import { type Caller, organizationIds, requireCaller } from '../../auth/caller.ts';
import { notFound } from '../../core/errors.ts';
import { type Identified, typeOfId } from '../../domain/id.ts';
import type { Context } from '../../graphql/context.ts';

export interface Owned {
  organizationId: string;
}

export interface OwnerQuery {
  where: { id: string; organizationId: { in: string[] } };
  select: { organizationId: true };
}

/** `where` for an object in the caller's organizations. */
export const ownedBy = (caller: Caller | null, id: string) => ({
  id,
  organizationId: { in: organizationIds(requireCaller(caller)) },
});

/**
 * Finds the owner of an object. Throws NOT_FOUND, as for an ID that never existed, if it is in none of
 * the caller's organizations or not in the given one.
 */
export async function ownerOf(
  type: Identified,
  { id, organizationId }: { id: string; organizationId?: string | null },
  { caller }: Context,
  find: (query: OwnerQuery) => Promise<Owned | null>,
): Promise<Owned> {
  if (typeOfId(id) !== type) throw notFound();
  const owner = await find({ where: ownedBy(caller, id), select: { organizationId: true } });
  if (!owner || (organizationId && organizationId !== owner.organizationId)) throw notFound();
  return owner;
}
