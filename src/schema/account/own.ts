// Fields of a user that only they can see.
import { requireCaller, requirePerson } from '../../auth/caller.ts';
import { ApiError } from '../../core/errors.ts';
import type { Context } from '../../graphql/context.ts';

/** The `authScopes` of such a field; FORBIDDEN for others and for API keys. */
export const ownOnly =
  (what: string) =>
  ({ id }: { id: string }, _args: object, { caller }: Context): true => {
    if (requirePerson(requireCaller(caller)).userId === id) return true;
    throw new ApiError('FORBIDDEN', { message: `You can only see your own ${what}` });
  };
