// Who is calling, with what they may do where.

import { ApiError, forbidden, notFound } from '../core/errors.ts';
import type { ApiKeyPermission, OrganizationRole } from '../database/client/enums.ts';
import { roleAllows } from './permissions.ts';

/** A person behind a session cookie. */
interface PersonCaller {
  kind: 'person';
  userId: string;
  sessionId: string;
  roles: ReadonlyMap<string, OrganizationRole>;
}

/** A program with an API key; the one role is that of the key's maker, as it is now. */
interface KeyCaller {
  kind: 'key';
  userId: string;
  keyId: string;
  roles: ReadonlyMap<string, OrganizationRole>;
  permissions: ReadonlySet<ApiKeyPermission>;
  /** When it expires, or a rotation ends it; null: never. */
  endsAt: Date | null;
  /** Ranges in CIDR notation from which it may be used; none: from anywhere. */
  allowedIps: readonly string[];
}

export type Caller = PersonCaller | KeyCaller;

/** The role here. Throws NOT_FOUND, the same whether the organization exists or not. */
export function roleIn(caller: Caller, organizationId: string): OrganizationRole {
  const role = caller.roles.get(organizationId);
  if (role === undefined) throw notFound();
  return role;
}

export function holds(
  caller: Caller,
  organizationId: string,
  permission: ApiKeyPermission,
): boolean {
  const allowed = roleAllows(roleIn(caller, organizationId), permission);
  return allowed && (caller.kind === 'person' || caller.permissions.has(permission));
}

/**
 * Returns true. Throws NOT_FOUND if the caller does not belong to the organization, FORBIDDEN, with
 * the permission's name, if they lack it there.
 */
export function requirePermission(
  caller: Caller,
  organizationId: string,
  permission: ApiKeyPermission,
): true {
  if (!holds(caller, organizationId, permission)) throw forbidden(permission);
  return true;
}

/** The caller with another role in an organization, or none: the rest of a document runs so. */
export function withRole(
  caller: Caller,
  organizationId: string,
  role: OrganizationRole | undefined,
): Caller {
  const roles = new Map(caller.roles);
  if (role === undefined) roles.delete(organizationId);
  else roles.set(organizationId, role);
  return { ...caller, roles };
}

const personOnly = () =>
  new ApiError('FORBIDDEN', { message: 'This needs a person who is logged in' });

/**
 * Returns true. Throws NOT_FOUND if the caller does not belong to the organization, FORBIDDEN for a
 * key, or a person who is no ADMIN there.
 */
export function requireAdmin(caller: Caller, organizationId: string): true {
  const role = roleIn(caller, organizationId);
  if (caller.kind === 'key') throw personOnly();
  if (role !== 'ADMIN') throw forbidden('of the role ADMIN');
  return true;
}

/** The person. Throws FORBIDDEN for a key. */
export function person(caller: Caller): PersonCaller {
  if (caller.kind === 'key') throw personOnly();
  return caller;
}

/**
 * The organizations in which the caller may read such things, for the `where` of a look-up by id.
 * Throws FORBIDDEN for a key without the permission; of what a person may not see, there is none.
 */
export function readable(caller: Caller, permission: ApiKeyPermission): string[] {
  const all = organizationIds(caller);
  const allowed = all.filter((organizationId) => holds(caller, organizationId, permission));
  if (caller.kind === 'key' && allowed.length === 0) throw forbidden(permission);
  return allowed;
}

/** The caller's organizations, for the `where` of every query that is not of one organization. */
export const organizationIds = (caller: Caller): string[] => [...caller.roles.keys()];

/** Throws UNAUTHORIZED for nobody; the guard lets nobody reach a field that calls this. */
export function known(caller: Caller | null): Caller {
  if (caller === null) throw new ApiError('UNAUTHORIZED', { wholeRequest: true });
  return caller;
}
