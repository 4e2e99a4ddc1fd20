// The API key type.

import { z } from 'zod';
import { keyScope, previewOf } from '../../auth/api-key.ts';
import type { Caller } from '../../auth/caller.ts';
import { readableOrganizations, requireCaller, requirePermission } from '../../auth/caller.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import { apiKeyStatus } from '../../domain/api-key/filter.ts';
import { allPermissions } from '../../domain/api-key/permissions.ts';
import { allowedIps, folderIds, keyName, keyPreview } from '../../domain/api-key/shape.ts';
import { usageDays } from '../../domain/api-key/usage.ts';
import { builder } from '../../graphql/builder.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { describedBy, withShape } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { ApiKeyPermissionEnum } from '../organization/type.ts';
import { readWith } from '../shared/shown.ts';
import { User } from '../user/type.ts';

const ApiKeyStatus = enumFromZod(apiKeyStatus);

export function statusOf({
  revoked,
  revokedAt,
  expiresAt,
}: {
  revoked: boolean;
  revokedAt: Date | null;
  expiresAt: Date | null;
}) {
  const now = new Date();
  if (revoked || (revokedAt && revokedAt <= now)) return 'REVOKED';
  return expiresAt && expiresAt <= now ? 'EXPIRED' : 'ACTIVE';
}

export const ApiKey = builder.prismaNode('ApiKey', {
  description: 'An API key that gives a program access to an organization.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('API_KEYS_READ'),
  select: { id: true },
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readableOrganizations(requireCaller(caller), 'API_KEYS_READ') },
  }),
  fields: (t) => ({
    name: t.exposeString('name', describedBy(keyName)),
    preview: t.string({
      ...describedBy(keyPreview),
      select: { publicId: true, test: true },
      resolve: ({ publicId, test }) => previewOf(publicId, { test }),
    }),
    serviceAccount: t.exposeBoolean('serviceAccount', {
      description:
        'Whether the key is a service account, which belongs to the organization: no role limits it, and it has no `createdBy`.',
    }),
    test: t.exposeBoolean('test', {
      description: 'Whether the key is a test key, which only reaches QR codes of test keys.',
    }),
    folderIds: t.field({
      type: ['ID'],
      nullable: true,
      description:
        'IDs of the folders that the key is limited to, also of deleted ones; null if it is not limited.',
      extensions: withShape(folderIds),
      select: { inFolders: true, folderIds: true, test: true },
      resolve: (key) => keyScope(key).folderIds,
    }),
    permissions: t.expose('permissions', {
      type: [ApiKeyPermissionEnum],
      description:
        'Permissions of the key, effective only as far as the role of `createdBy` has them too; all of them for a service account.',
      extensions: withShape(z.array(z.unknown()).max(allPermissions.length)),
    }),
    status: t.field({
      type: ApiKeyStatus,
      description: 'Current status.',
      select: { revoked: true, revokedAt: true, expiresAt: true },
      resolve: statusOf,
    }),
    version: t.exposeInt('version', {
      description: 'Incremented by every update; see `UpdateApiKeyInput.expectedVersions`.',
    }),
    organization: t.field({ ...organizationField, select: { organizationId: true } }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedIps: t.exposeStringList('allowedIps', describedBy(allowedIps)),
    createdBy: t.relation('createdBy', {
      type: User,
      nullable: true,
      description:
        'Owner of the key, whose role limits its permissions; null for a service account, and if their account was deleted.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the key was last used, accurate to a minute; null if never.',
    }),
    lastAddress: t.exposeString('lastAddress', {
      nullable: true,
      description: `IP address from which the key was last used; null if never, or more than ${usageDays} days ago.`,
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the key expires; null if never.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the key is revoked; in the future during the overlap of a rotation, null if it was not revoked.',
    }),
  }),
});

/** Removes duplicates and sorts them as they are listed. */
export const sortedPermissions = (given: readonly ApiKeyPermission[]): ApiKeyPermission[] =>
  allPermissions.filter((permission) => given.includes(permission));

/** Throws FORBIDDEN unless the caller has all permissions. */
export function requirePermissions(
  caller: Caller,
  organizationId: string,
  permissions: readonly ApiKeyPermission[],
): void {
  for (const permission of permissions) requirePermission(caller, organizationId, permission);
}
