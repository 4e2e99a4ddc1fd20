// API keys, by which programs act for an organization.

import { queryFromInfo } from '@pothos/plugin-prisma';
import { z } from 'zod';
import { createKey, previewOf } from '../../auth/api-key.ts';
import type { Caller } from '../../auth/caller.ts';
import { holds, known, readable, requirePermission } from '../../auth/caller.ts';
import { mayHandOut } from '../../auth/hand-out.ts';
import { allPermissions, defaultPermissions } from '../../auth/permissions.ts';
import { forbidden, invalid } from '../../core/errors.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import { createId } from '../../domain/id.ts';
import { isRange } from '../../domain/network/ip-range.ts';
import { name, nameLimits } from '../../domain/text/name.ts';
import { builder } from '../../graphql/builder.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { lockMemberships } from '../member/lock.ts';
import { ApiKeyPermissionEnum } from '../organization/type.ts';
import { readWith, shownBy } from '../shared/shown.ts';
import { User } from '../user/type.ts';

export const ApiKeyStatus = builder.enumType('ApiKeyStatus', {
  description: 'What becomes of a request with the key.',
  values: {
    ACTIVE: { description: 'Requests are served.' },
    EXPIRED: { description: 'Past `expiresAt`; requests get 401.' },
    REVOKED: { description: 'Requests get 403 API_KEY_REVOKED.' },
  },
});

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
  description: 'A key with which a program acts for an organization.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('API_KEYS_READ'),
  select: { id: true },
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readable(known(caller), 'API_KEYS_READ') },
  }),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'For people; need not be unique.' }),
    preview: t.string({
      description:
        'The first characters of the key, enough to tell keys apart, never enough to use one.',
      select: { publicId: true },
      resolve: ({ publicId }) => previewOf(publicId),
    }),
    permissions: t.expose('permissions', {
      type: [ApiKeyPermissionEnum],
      description: 'At least one; what the role of `createdBy` lacks, the key may not do either.',
    }),
    status: t.field({
      type: ApiKeyStatus,
      description: 'As it is at this moment.',
      select: { revoked: true, revokedAt: true, expiresAt: true },
      resolve: statusOf,
    }),
    version: t.exposeInt('version', {
      description: 'Goes up with every edit; see `UpdateApiKeyInput.expectedVersions`.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedIps: t.exposeStringList('allowedIps', {
      description: 'From where it may be used; empty: from anywhere.',
    }),
    createdBy: t.relation('createdBy', {
      type: User,
      nullable: true,
      description: 'Whose role bounds what the key may do; null if they have no account any more.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'To within a minute; null: never.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'From when on it is refused; null: never.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'From when on it is refused; in the future while a rotation overlaps; null: it was not revoked.',
    }),
  }),
});

export const allowedIps = z
  .array(z.string().refine(isRange, 'must be an address, or a range such as 203.0.113.0/24'))
  .max(100, 'must be at most 100 ranges');

/** Each once, in the order of the schema. Throws BAD_REQUEST for none. */
export function sortedPermissions(given: readonly ApiKeyPermission[]): ApiKeyPermission[] {
  const wanted = new Set(given);
  if (wanted.size === 0) throw invalid('input.permissions', 'must name at least one');
  return allPermissions.filter((permission) => wanted.has(permission));
}

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  fields: (t) => ({
    organizationId: t.id({ required: true, description: 'Whose key it will be.' }),
    name: t.string({
      required: true,
      description: `${nameLimits}; need not be unique.`,
      validate: name,
    }),
    permissions: t.field({
      type: [ApiKeyPermissionEnum],
      description: 'Left out: every permission but API_KEYS_READ and API_KEYS_WRITE.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description:
        'In the future; null: never. Left out: never, or, if a key creates it, when that key ends.',
    }),
    allowedIps: t.stringList({
      description:
        'Addresses and ranges in CIDR notation; empty or null: from anywhere. Left out: from anywhere, or, if a key creates it, from where that key may be used.',
      validate: allowedIps,
    }),
  }),
});

export interface KeyWithSecret {
  apiKey: { id: string };
  secret: string;
}

const CreateApiKeyPayload = builder.objectRef<KeyWithSecret>('CreateApiKeyPayload').implement({
  fields: (t) => ({
    apiKey: t.field({
      type: ApiKey,
      description: 'The new key, all but its secret.',
      resolve: (payload) => payload.apiKey,
    }),
    secret: t.exposeString('secret', {
      description: 'The whole key. This answer is the only place where it ever stands.',
    }),
  }),
});

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: CreateApiKeyPayload,
    description: 'Makes a key that may do no more than its maker.',
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
      await lockMemberships(organizationId, 'share', context);
      const caller = known(context.caller);
      requirePermission(caller, organizationId, 'API_KEYS_WRITE');
      const permissions = sortedPermissions(input.permissions ?? defaultPermissions);
      if (input.expiresAt && input.expiresAt <= new Date()) {
        throw invalid('input.expiresAt', 'must be in the future');
      }
      const own = caller.kind === 'key' ? caller : { endsAt: null, allowedIps: [] };
      // null is a key without a limit, which only a caller without one hands out.
      const { expiresAt = own.endsAt } = input;
      const allowedIps = input.allowedIps === undefined ? own.allowedIps : (input.allowedIps ?? []);
      mayHandOut(caller, organizationId, { permissions, endsAt: expiresAt, allowedIps });
      const { text: key, publicId, secretHash } = createKey(secret);
      const apiKey = await prisma.apiKey.create({
        ...queryFromInfo({ context, info, path: ['apiKey'] }),
        data: {
          id: createId('ApiKey'),
          organizationId,
          name,
          publicId,
          secretHash,
          permissions,
          createdById: caller.userId,
          expiresAt,
          allowedIps: [...allowedIps],
        },
      });
      await record(context, {
        organizationId,
        targetId: apiKey.id,
        details: {
          name,
          permissions,
          allowedIps,
          expiresAt: expiresAt?.toISOString() ?? null,
        },
      });
      return { apiKey, secret: key };
    },
  }),
);

/** Throws FORBIDDEN unless the caller holds all of these. */
export function holdsAll(
  caller: Caller,
  organizationId: string,
  permissions: readonly ApiKeyPermission[],
): void {
  const lacking = permissions.find((permission) => !holds(caller, organizationId, permission));
  if (lacking) throw forbidden(lacking);
}
