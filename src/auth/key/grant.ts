// Limits the API keys that a caller may grant: never more than the caller has.

import { ApiError, forbidden } from '../../core/errors.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import { allPermissions } from '../../domain/api-key/permissions.ts';
import { covers } from '../../domain/network/ip-cover.ts';
import { type Caller, hasPermission, type KeyScope } from '../caller.ts';
import { scopeOf } from './scope.ts';

/** The scope of a key. */
export interface KeyGrant {
  permissions: readonly ApiKeyPermission[];
  /** When it expires or is revoked; null: never. */
  endsAt: Date | null;
  /** CIDR ranges; empty: any address. */
  allowedIps: readonly string[];
  /** Null: codes in any folder, or in none. */
  folderIds: KeyScope['folderIds'];
}

/** The caller's own scope in an organization. */
function grantOf(caller: Caller, organizationId: string): KeyGrant {
  const permissions = allPermissions.filter((one) => hasPermission(caller, organizationId, one));
  const { folderIds } = scopeOf(caller);
  return caller.kind === 'key'
    ? { permissions, endsAt: caller.endsAt, allowedIps: caller.allowedIps, folderIds }
    : { permissions, endsAt: null, allowedIps: [], folderIds };
}

/** Why one grant exceeds the other; undefined if it does not. */
function whyExceeds(grant: KeyGrant, than: KeyGrant): ApiError | undefined {
  const missing = grant.permissions.find((permission) => !than.permissions.includes(permission));
  if (missing) return forbidden(missing);
  if (than.endsAt && (!grant.endsAt || grant.endsAt > than.endsAt)) {
    return new ApiError('FORBIDDEN', {
      message: 'An API key cannot create a key that expires later than itself',
    });
  }
  const { folderIds } = than;
  const isWider = (id: string) => folderIds?.includes(id) === false;
  if (folderIds && (!grant.folderIds || grant.folderIds.some(isWider))) {
    return new ApiError('FORBIDDEN', {
      message: 'An API key cannot create a key that reaches other folders',
    });
  }
  const everywhere = ['0.0.0.0/0', '::/0'];
  const from = (ips: readonly string[]) => (ips.length === 0 ? everywhere : ips);
  if (covers(from(than.allowedIps), from(grant.allowedIps))) return undefined;
  return new ApiError('FORBIDDEN', {
    message: 'An API key cannot create a key that allows other IP addresses',
  });
}

/**
 * Throws FORBIDDEN unless the caller may grant a key with this scope. Pass the key as it will be after
 * the change, whoever created it. With `before`, the current scope of an existing key, changes that only
 * restrict the key are always allowed.
 */
export function authorizeGrant(
  caller: Caller,
  organizationId: string,
  key: KeyGrant,
  before?: KeyGrant,
): void {
  if (before && !whyExceeds(key, before)) return;
  const reason = whyExceeds(key, grantOf(caller, organizationId));
  if (reason) throw reason;
}
