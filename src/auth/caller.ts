// The authenticated caller and authorization checks.

import { ApiError, forbidden, notFound } from '../core/errors.ts';
import type { ApiKeyPermission, OrganizationRole } from '../database/client/enums.ts';
import type { SecondFactorMethod } from '../domain/account/second-factor.ts';
import { roleAllows } from './permissions.ts';

interface Membership {
  /** Organizations that require a second factor, which the person lacks: they can only read there. */
  lackingSecondFactor: ReadonlySet<string>;
}

/**
 * Organizations that require a second factor, which the account has but the session has not used, and how to
 * use it.
 */
export interface UnusedSecondFactor {
  organizations: ReadonlySet<string>;
  methods: readonly SecondFactorMethod[];
}

/** A user with a session cookie. */
interface PersonCaller extends Membership {
  kind: 'person';
  userId: string;
  sessionId: string;
  roles: ReadonlyMap<string, OrganizationRole>;
  /** Roles in organizations in the trash, which otherwise seem not to exist. */
  deletedRoles: ReadonlyMap<string, OrganizationRole>;
  unusedSecondFactor: UnusedSecondFactor;
}

/** The QR codes that a key reaches; anything else seems not to exist. */
export interface KeyScope {
  /** Null: codes in any folder, or in none. */
  folderIds: readonly string[] | null;
  /** Only test codes. */
  test: boolean;
}

/**
 * An app with an API key; its only role is the current role of the key's owner, or ADMIN for a service
 * account.
 */
interface KeyCaller extends Membership {
  kind: 'key';
  /** Null for a service account, which belongs to nobody. */
  userId: string | null;
  keyId: string;
  roles: ReadonlyMap<string, OrganizationRole>;
  permissions: ReadonlySet<ApiKeyPermission>;
  /** When the key expires or is revoked; null: never. */
  endsAt: Date | null;
  /** CIDR ranges that may use the key; empty: any address. */
  allowedIps: readonly string[];
  scope: KeyScope;
}

export type Caller = PersonCaller | KeyCaller;

/** The role in an organization. Throws NOT_FOUND, whether or not the organization exists. */
export function roleIn(caller: Caller, organizationId: string): OrganizationRole {
  const role = caller.roles.get(organizationId);
  if (role === undefined) throw notFound();
  return role;
}

/** The role in an organization in the trash; undefined if there is none. */
export const deletedRoleIn = (
  caller: Caller,
  organizationId: string,
): OrganizationRole | undefined =>
  caller.kind === 'person' ? caller.deletedRoles.get(organizationId) : undefined;

export function hasPermission(
  caller: Caller,
  organizationId: string,
  permission: ApiKeyPermission,
): boolean {
  const role = roleIn(caller, organizationId);
  const current = caller.lackingSecondFactor.has(organizationId) ? 'VIEWER' : role;
  return mayWithRole(caller, current, permission);
}

function mayWithRole(
  caller: Caller,
  role: OrganizationRole,
  permission: ApiKeyPermission,
): boolean {
  const isGranted = caller.kind === 'person' || caller.permissions.has(permission);
  return isGranted && roleAllows(role, permission);
}

/** Why the caller lacks a permission: a second factor, or the permission itself. */
function lacking(caller: Caller, organizationId: string, permission: ApiKeyPermission): ApiError {
  const isSuspended =
    caller.lackingSecondFactor.has(organizationId) &&
    mayWithRole(caller, roleIn(caller, organizationId), permission);
  return isSuspended ? secondFactorRequired() : forbidden(permission);
}

/** For those who can only read until they set up a second factor. */
export const secondFactorRequired = () =>
  new ApiError('FORBIDDEN', {
    message:
      'This organization requires a second factor, which your account does not have; set one up in your account settings',
  });

/** Asks the person to prove with one of these who they are. */
export const reauthenticationRequired = (methods: readonly (SecondFactorMethod | 'PASSWORD')[]) =>
  new ApiError('REAUTHENTICATION_REQUIRED', { extensions: { methods } });

/** Throws REAUTHENTICATION_REQUIRED if the organization requires a second factor that the session lacks. */
function requireUsedSecondFactor(caller: Caller, organizationId: string): void {
  if (caller.kind === 'key') return;
  const { organizations, methods } = caller.unusedSecondFactor;
  if (organizations.has(organizationId)) throw reauthenticationRequired(methods);
}

/**
 * Returns true. Throws NOT_FOUND if the caller does not belong to the organization, FORBIDDEN, naming
 * the permission, if they lack it, REAUTHENTICATION_REQUIRED if they have to use their second factor first.
 */
export function requirePermission(
  caller: Caller,
  organizationId: string,
  permission: ApiKeyPermission,
): true {
  if (!hasPermission(caller, organizationId, permission)) {
    throw lacking(caller, organizationId, permission);
  }
  if (!roleAllows('VIEWER', permission)) requireUsedSecondFactor(caller, organizationId);
  return true;
}

/** The caller with a changed role in an organization, or none, for the rest of a document. */
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

/** The caller once an organization is moved to the trash, or restored, for the rest of a document. */
export function withDeleted(caller: Caller, organizationId: string, isDeleted: boolean): Caller {
  const role = deletedRoleIn(caller, organizationId) ?? roleIn(caller, organizationId);
  const moved = withRole(caller, organizationId, isDeleted ? undefined : role);
  if (moved.kind === 'key') return moved;
  const deletedRoles = new Map(moved.deletedRoles);
  if (isDeleted) deletedRoles.set(organizationId, role);
  else deletedRoles.delete(organizationId);
  return { ...moved, deletedRoles };
}

/** The caller with a changed role in an organization in the trash, for the rest of a document. */
export const withDeletedRole = (
  caller: Caller,
  organizationId: string,
  role: OrganizationRole,
): Caller =>
  caller.kind === 'key'
    ? caller
    : { ...caller, deletedRoles: new Map(caller.deletedRoles).set(organizationId, role) };

const personOnly = () => new ApiError('FORBIDDEN', { message: 'This requires a logged-in user' });

/**
 * Returns true. Throws NOT_FOUND if the caller does not belong to the organization, FORBIDDEN for API
 * keys and users who are not admins. With `orDeleted`, the organization can also be in the trash.
 */
export function requireAdmin(
  caller: Caller,
  organizationId: string,
  { orDeleted = false }: { orDeleted?: boolean | undefined } = {},
): true {
  const deletedRole = orDeleted ? deletedRoleIn(caller, organizationId) : undefined;
  const role = deletedRole ?? roleIn(caller, organizationId);
  if (caller.kind === 'key') throw personOnly();
  if (role !== 'ADMIN') {
    throw new ApiError('FORBIDDEN', { message: 'This requires the role ADMIN' });
  }
  if (caller.lackingSecondFactor.has(organizationId)) throw secondFactorRequired();
  requireUsedSecondFactor(caller, organizationId);
  return true;
}

/** The user. Throws FORBIDDEN for API keys. */
export function requirePerson(caller: Caller): PersonCaller {
  if (caller.kind === 'key') throw personOnly();
  return caller;
}

/**
 * The organizations in which the caller has a permission, for the `where` of a lookup by ID. Throws
 * FORBIDDEN for a key without the permission; users just do not find what they may not see.
 */
export function readableOrganizations(caller: Caller, permission: ApiKeyPermission): string[] {
  const all = organizationIds(caller);
  const allowed = all.filter((organizationId) => hasPermission(caller, organizationId, permission));
  const [organizationId] = all;
  if (caller.kind === 'key' && allowed.length === 0) {
    throw organizationId === undefined
      ? forbidden(permission)
      : lacking(caller, organizationId, permission);
  }
  return allowed;
}

/** The organizations in which the caller is an admin, for the `where` of a lookup by ID; none for API keys. */
export const adminOrganizations = (caller: Caller): string[] =>
  organizationIds(caller).filter(
    (organizationId) =>
      caller.kind === 'person' &&
      caller.roles.get(organizationId) === 'ADMIN' &&
      !caller.lackingSecondFactor.has(organizationId),
  );

/** The caller's organizations, for the `where` of queries across organizations. */
export const organizationIds = (caller: Caller): string[] => [...caller.roles.keys()];

/** The caller's organizations in the trash. */
export const deletedOrganizationIds = (caller: Caller): string[] =>
  caller.kind === 'person' ? [...caller.deletedRoles.keys()] : [];

/** Throws UNAUTHORIZED without a caller; the scope check runs before fields that call this. */
export function requireCaller(caller: Caller | null): Caller {
  if (caller === null) throw new ApiError('UNAUTHORIZED', { wholeRequest: true });
  return caller;
}
