// What only the person can see.
import { type Caller, requireCaller, requirePerson } from '../../auth/caller.ts';
import { ApiError } from '../../core/errors.ts';
import type { Context } from '../../graphql/context.ts';

/** The `where` of a lookup by ID; API keys find nothing. */
export function ownedByPerson(id: string, caller: Caller | null) {
  const found = requireCaller(caller);
  return { id, userId: { in: found.kind === 'person' ? [found.userId] : [] } };
}

/** The `authScopes` of a field of a user; FORBIDDEN for others and for API keys. */
export const ownOnly =
  (what: string) =>
  ({ id }: { id: string }, _args: object, { caller }: Context): true => {
    if (requirePerson(requireCaller(caller)).userId === id) return true;
    throw new ApiError('FORBIDDEN', { message: `You can only see your own ${what}` });
  };
