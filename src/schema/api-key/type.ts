// The API key type and the mutation that creates one.

import { queryFromInfo } from '@pothos/plugin-prisma';
import { z } from 'zod';
import { previewOf } from '../../auth/api-key.ts';
import type { Caller } from '../../auth/caller.ts';
import { readableOrganizations, requireCaller, requirePermission } from '../../auth/caller.ts';
import { authorizeGrant } from '../../auth/key-grant.ts';
import { requireRecentAuthentication } from '../../auth/session/step-up.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import { apiKeyStatus } from '../../domain/api-key/filter.ts';
import { allPermissions, defaultPermissions } from '../../domain/api-key/permissions.ts';
import { allowedIps, keyName, keyPreview, newApiKey, newKey } from '../../domain/api-key/shape.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { shownOnce } from '../../graphql/plugins/idempotency/supported.ts';
import { describedBy, withShape } from '../../graphql/value-shape.ts';
import { lockMemberships } from '../member/lock.ts';
import { organizationAfter, organizationField, owningOrganization } from '../organization/owner.ts';
import { ApiKeyPermissionEnum } from '../organization/type.ts';
import { ownerFields } from '../shared/input-fields.ts';
import { readWith, shownBy } from '../shared/shown.ts';
import { User } from '../user/type.ts';
import { createKeyRow } from './new-key.ts';

export const ApiKeyStatus = enumFromZod(apiKeyStatus);

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
      select: { publicId: true },
      resolve: ({ publicId }) => previewOf(publicId),
    }),
    permissions: t.expose('permissions', {
      type: [ApiKeyPermissionEnum],
      description:
        'Permissions of the key, effective only as far as the role of `createdBy` has them too.',
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
        'Owner of the key, whose role limits its permissions; null if their account was deleted.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the key was last used, accurate to a minute; null if never.',
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

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  fields: (t) => ({ ...ownerFields(t, 'API key'), ...inputFieldsFromZod(t, newApiKey) }),
});

const CreateApiKeyPayload = builder.simpleObject('CreateApiKeyPayload', {
  description: 'A new API key.',
  fields: (t) => ({
    apiKey: t.field({ type: ApiKey, description: 'The new API key, without its secret.' }),
    secret: t.string({
      ...describedBy(newKey),
      extensions: { ...withShape(newKey), ...shownOnce },
    }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: CreateApiKeyPayload,
    description: 'Creates an API key. It cannot have more permissions than you.',
    args: { input: t.arg({ type: CreateApiKeyInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'API_KEYS_WRITE',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    resolve: async (_root, { input }, context, info) => {
      const { prisma, secret } = context;
      const { organizationId, name } = input;
      await requireRecentAuthentication(context);
      await lockMemberships(organizationId, 'share', context);
      const caller = requireCaller(context.caller);
      requirePermission(caller, organizationId, 'API_KEYS_WRITE');
      const permissions = sortedPermissions(input.permissions ?? defaultPermissions);
      const own = caller.kind === 'key' ? caller : { endsAt: null, allowedIps: [] };
      // null means no limit, which a limited caller cannot grant.
      const given = input.expiresAt == null ? input.expiresAt : new Date(input.expiresAt);
      const expiresAt = given === undefined ? own.endsAt : given;
      const ips = input.allowedIps === undefined ? own.allowedIps : (input.allowedIps ?? []);
      authorizeGrant(caller, organizationId, { permissions, endsAt: expiresAt, allowedIps: ips });
      const created = createKeyRow(
        {
          organizationId,
          name,
          permissions,
          createdById: caller.userId,
          expiresAt,
          allowedIps: [...ips],
        },
        secret,
      );
      const apiKey = await prisma.apiKey.create({
        ...queryFromInfo({ context, info, path: ['apiKey'] }),
        data: created.row,
      });
      await record(context, { organizationId, targets: [created.target] });
      const organization = owningOrganization(input, context);
      return { apiKey, secret: created.secret, organization };
    },
  }),
);

/** Throws FORBIDDEN unless the caller has all permissions. */
export function requirePermissions(
  caller: Caller,
  organizationId: string,
  permissions: readonly ApiKeyPermission[],
): void {
  for (const permission of permissions) requirePermission(caller, organizationId, permission);
}
