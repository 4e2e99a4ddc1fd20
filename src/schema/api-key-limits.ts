// What a key that makes or changes keys may hand out of its own limits.
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../errors.ts';

interface Limits {
  expiresAt?: Date | null;
  allowedIps?: readonly string[] | null;
}

/**
 * The limits of another key: what is left out is as in the caller's own key, if it is a key. Throws
 * FORBIDDEN for one that would outlive the caller, or work where the caller does not.
 */
export function withinOwn(
  caller: Caller,
  { expiresAt, allowedIps }: Limits,
): { expiresAt: Date | null; allowedIps: string[] } {
  if (caller.kind === 'person') {
    return { expiresAt: expiresAt ?? null, allowedIps: [...(allowedIps ?? [])] };
  }
  const end = expiresAt ?? caller.expiresAt;
  if (caller.expiresAt && end && end > caller.expiresAt) {
    throw new ApiError('FORBIDDEN', { message: 'A key hands out none that outlives it' });
  }
  return { expiresAt: end, allowedIps: ownAddresses(caller, allowedIps ?? caller.allowedIps) };
}

/** Throws FORBIDDEN for addresses from which the caller's own key may not be used. */
export function ownAddresses(caller: Caller, allowedIps: readonly string[]): string[] {
  const own = caller.kind === 'key' ? caller.allowedIps : [];
  const isWithin =
    own.length === 0 || (allowedIps.length > 0 && allowedIps.every((ip) => own.includes(ip)));
  if (isWithin) return [...allowedIps];
  throw new ApiError('FORBIDDEN', { message: 'A key hands out no addresses but its own' });
}
