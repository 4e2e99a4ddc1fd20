// Admits a request to either API: authentication, then the rate limit, then the body.
import type { Caller } from '../auth/caller.ts';
import type { RequestContext } from './context.ts';

/**
 * Returns the caller (null if anonymous) after charging one point and reading the body. `maxBytes` may
 * throw to reject the caller. Throws UNAUTHORIZED, API_KEY_REVOKED, RATE_LIMITED, PAYLOAD_TOO_LARGE.
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
