// The organization that has what a caller names by its id.
import { known, organizationIds } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import { type Identified, typeOfId } from '../domain/id.ts';
import { notFound } from '../errors.ts';

interface Owned {
  organizationId: string;
}

interface OwnerQuery {
  where: { id: string; organizationId: { in: string[] } };
  select: { organizationId: true };
}

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
  const where = { id, organizationId: { in: organizationIds(known(caller)) } };
  const owner = await find({ where, select: { organizationId: true } });
  if (!owner || (organizationId && organizationId !== owner.organizationId)) throw notFound();
  return owner;
}
