// The organization that has what a caller names by its id.
import { type Caller, known, organizationIds } from '../../auth/caller.ts';
import { notFound } from '../../core/errors.ts';
import { type Identified, typeOfId } from '../../domain/id.ts';
import type { Context } from '../../graphql/context.ts';

interface Owned {
  organizationId: string;
}

interface OwnerQuery {
  where: { id: string; organizationId: { in: string[] } };
  select: { organizationId: true };
}

/** The `where` of what a caller names by its id. */
export const ownedBy = (caller: Caller | null, id: string) => ({
  id,
  organizationId: { in: organizationIds(known(caller)) },
});

/**
 * The owner of a thing, looked up by `find`. Throws NOT_FOUND, the same for what never existed, if it
 * is in none of the caller's organizations, or in another than the one that is given.
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
