// What a caller may hand out: no key that can do more, from elsewhere, or for longer than they can.

import { ApiError, forbidden } from '../core/errors.ts';
import type { ApiKeyPermission } from '../database/client/enums.ts';
import { covers } from '../domain/network/ip-cover.ts';
import { type Caller, holds } from './caller.ts';
import { allPermissions } from './permissions.ts';

/** What a key can do. */
export interface KeyGrant {
  permissions: readonly ApiKeyPermission[];
  /** When it expires, or a rotation ends it; null: never. */
  endsAt: Date | null;
  /** Ranges in CIDR notation; none: from anywhere. */
  allowedIps: readonly string[];
}

/** What the caller holds in an organization, as a key would. */
function grantOf(caller: Caller, organizationId: string): KeyGrant {
  const permissions = allPermissions.filter((one) => holds(caller, organizationId, one));
  return caller.kind === 'key'
    ? { permissions, endsAt: caller.endsAt, allowedIps: caller.allowedIps }
    : { permissions, endsAt: null, allowedIps: [] };
}

/** Why the one grant is more than the other; undefined if it is not. */
function whyMore(grant: KeyGrant, than: KeyGrant): ApiError | undefined {
  const lacking = grant.permissions.find((permission) => !than.permissions.includes(permission));
  if (lacking) return forbidden(lacking);
  if (than.endsAt && (!grant.endsAt || grant.endsAt > than.endsAt)) {
    return new ApiError('FORBIDDEN', {
      message: 'A key cannot hand out a key that works for longer than it does',
    });
  }
  const everywhere = ['0.0.0.0/0', '::/0'];
  const from = (ips: readonly string[]) => (ips.length === 0 ? everywhere : ips);
  if (covers(from(than.allowedIps), from(grant.allowedIps))) return undefined;
  return new ApiError('FORBIDDEN', {
    message: 'A key cannot hand out a key that works from other addresses than it does',
  });
}

/**
 * Throws FORBIDDEN unless the caller may give somebody a key that can do this; to be asked of the key as
 * it will be, whoever made it. With `before`, of a key that its holder has already: what takes nothing
 * but limits it further is handing out nothing.
 */
export function mayHandOut(
  caller: Caller,
  organizationId: string,
  key: KeyGrant,
  before?: KeyGrant,
): void {
  if (before && !whyMore(key, before)) return;
  const reason = whyMore(key, grantOf(caller, organizationId));
  if (reason) throw reason;
}
