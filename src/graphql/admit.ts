// Lets a request in, at both APIs in the same order: who is calling, then the rate limit, then the body.
import type { Caller } from '../auth/caller.ts';
import type { RequestContext } from './context.ts';

/**
 * The caller, null for nobody, once a point is paid and the body is read. `maxBytes` may throw for a
 * caller who is not let in. Throws UNAUTHORIZED, API_KEY_REVOKED, RATE_LIMITED, PAYLOAD_TOO_LARGE.
 */
export async function admit(
  context: RequestContext,
  maxBytes: (caller: Caller | null) => number,
): Promise<Caller | null> {
  const caller = await context.authenticate();
  await context.spend(1);
  await context.receive(maxBytes(caller));
  return caller;
}
