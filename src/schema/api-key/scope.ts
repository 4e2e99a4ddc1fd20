// Checks the scope of a new or changed API key, and who may have a service account.
import { type Caller, type KeyScope, requireAdmin } from '../../auth/caller.ts';
import { isLimited } from '../../auth/key/scope.ts';
import { ApiError, invalid } from '../../core/errors.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import { defaultPermissions, scopedPermissions } from '../../domain/api-key/permissions.ts';
import type { Context } from '../../graphql/context.ts';

/** Permissions of a new key with this scope. */
export const defaultPermissionsIn = (scope: KeyScope): ApiKeyPermission[] =>
  defaultPermissions.filter((one) => !isLimited(scope) || scopedPermissions.includes(one));

/** Throws BAD_REQUEST for a permission that keys with this scope cannot have. */
export function checkPermissions(permissions: readonly ApiKeyPermission[], scope: KeyScope): void {
  if (!isLimited(scope)) return;
  const wrong = permissions.find((permission) => !scopedPermissions.includes(permission));
  if (wrong === undefined) return;
  throw invalid(
    'input.permissions',
    `cannot contain ${wrong}: test keys and keys that are limited to folders only have ${scopedPermissions.join(', ')}`,
  );
}

/**
 * Throws BAD_REQUEST for folders of another organization or in the trash. Those that the key has already can
 * have been deleted.
 */
export async function checkFolders(
  folderIds: readonly string[] | null,
  organizationId: string,
  { prisma }: Context,
  before: readonly string[] = [],
): Promise<void> {
  const added = (folderIds ?? []).filter((id) => !before.includes(id));
  if (added.length === 0) return;
  const found = await prisma.folder.findMany({
    where: { id: { in: added }, organizationId, deletedAt: null },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  const details = (folderIds ?? []).flatMap((id, index) =>
    known.has(id) || before.includes(id)
      ? []
      : [
          {
            field: `input.folderIds.${index}`,
            message: 'must be the ID of a folder in this organization that is not in the trash',
          },
        ],
  );
  if (details.length > 0) throw new ApiError('BAD_REQUEST', { details });
}

/**
 * Throws FORBIDDEN unless the caller is an admin with a session, or a service account: what outlives its maker
 * must not come from a key that does not.
 */
export function requireServiceAccountGrant(caller: Caller, organizationId: string): void {
  if (caller.userId !== null) requireAdmin(caller, organizationId);
}
