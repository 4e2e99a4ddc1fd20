// Mutations that update, take over or revoke an API key.

import { endOf, keyScope, revokedAfter } from '../../auth/api-key.ts';
import { organizationIds, requireCaller, requirePerson } from '../../auth/caller.ts';
import { authorizeGrant } from '../../auth/key/grant.ts';
import { requireRecentAuthentication } from '../../auth/session/step-up.ts';
import { invalid } from '../../core/errors.ts';
import { apiKeyChange } from '../../domain/api-key/shape.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record, skipRecording } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { changesIn, checkVersion, isEmpty, refuseNull } from '../shared/changes.ts';
import { idField, targetFields, versionFields } from '../shared/input-fields.ts';
import { ownedBy } from '../shared/owner.ts';
import { keyChangeScope, lockKey, readKey } from './change.ts';
import { auditedKey } from './new-key.ts';
import { checkFolders, checkPermissions } from './scope.ts';
import { ApiKey, sortedPermissions } from './type.ts';

const UpdateApiKeyInput = builder.inputType('UpdateApiKeyInput', {
  description: 'Omitted fields keep their current values.',
  fields: (t) => ({
    ...targetFields(t, 'API key'),
    ...inputFieldsFromZod(t, apiKeyChange),
    ...versionFields(t),
  }),
});

const payload = (name: 'UpdateApiKeyPayload' | 'TakeOverApiKeyPayload' | 'RevokeApiKeyPayload') =>
  builder.simpleObject(name, {
    fields: (t) => ({
      apiKey: t.field({ type: ApiKey, description: 'The API key after the change.' }),
      organization: t.field(organizationAfter),
    }),
  });

builder.mutationField('updateApiKey', (t) =>
  t.field({
    type: payload('UpdateApiKeyPayload'),
    description: 'Updates an API key. Changes apply from its next request on.',
    args: { input: t.arg({ type: UpdateApiKeyInput, required: true }) },
    authScopes: (_root, { input }, context, info) => keyChangeScope(input, context, info),
    resolve: async (_root, { input: { id, ...given } }, context, info) => {
      const { prisma } = context;
      await requireRecentAuthentication(context);
      const old = await lockKey(id, context);
      refuseNull(apiKeyChange, given);
      checkVersion(given.expectedVersions, old);
      const { organizationId } = old;
      const where = { id, organizationId };
      const key = { ...old, ...changesOf(given) };
      const [scope, scopeBefore] = [keyScope(key), keyScope(old)];
      if (given.permissions || given.folderIds) checkPermissions(key.permissions, scope);
      const grantOf = (one: typeof key) => ({ ...one, ...keyScope(one), endsAt: endOf(old) });
      authorizeGrant(requireCaller(context.caller), organizationId, grantOf(key), grantOf(old));
      await checkFolders(scope.folderIds, organizationId, context, scopeBefore.folderIds ?? []);
      const changes = changesIn(changesOf(given), old);
      if (isEmpty(changes)) skipRecording(context);
      else {
        const data = { ...changes, version: { increment: 1 } };
        await prisma.apiKey.update({ where, data, select: { id: true } });
        const [before, after] = [auditedKey(old), auditedKey(key)];
        const targets = [{ id, name: key.name, before, after }];
        await record(context, { organizationId, targets });
      }
      const apiKey = await readKey(where, 'apiKey', context, info);
      return { apiKey, organization: owningOrganization(old, context) };
    },
  }),
);

/** The columns that are given; without addresses or folders, the key has no limit to them. */
const changesOf = ({
  name,
  permissions,
  allowedIps,
  folderIds,
}: Omit<typeof UpdateApiKeyInput.$inferInput, 'id'>) => ({
  ...(name != null && { name }),
  ...(permissions && { permissions: sortedPermissions(permissions) }),
  ...(allowedIps !== undefined && { allowedIps: allowedIps ?? [] }),
  ...(folderIds !== undefined && {
    inFolders: folderIds !== null,
    folderIds: [...new Set(folderIds)],
  }),
});

const TakeOverApiKeyInput = builder.inputType('TakeOverApiKeyInput', {
  fields: (t) => idField(t, 'API key'),
});

builder.mutationField('takeOverApiKey', (t) =>
  t.field({
    type: payload('TakeOverApiKeyPayload'),
    description:
      'Makes you the owner of an API key: it is then limited to your permissions and keeps working when its previous owner leaves. Requires the `ADMIN` role. A service account has no owner.',
    args: { input: t.arg({ type: TakeOverApiKeyInput, required: true }) },
    authScopes: async (_root, { input }, context, info) => ({
      admin: (await keyChangeScope(input, context, info)).permission,
    }),
    resolve: async (_root, { input: { id } }, context, info) => {
      const { prisma } = context;
      await requireRecentAuthentication(context);
      const { organizationId, name, createdById, serviceAccount } = await lockKey(id, context);
      if (serviceAccount) throw invalid('input.id', 'is a service account, which has no owner');
      const where = { id, organizationId };
      const { userId: to } = requirePerson(requireCaller(context.caller));
      await prisma.apiKey.update({ where, data: { createdById: to }, select: { id: true } });
      const [before, after] = [{ owner: createdById }, { owner: to }];
      await record(context, { organizationId, targets: [{ id, name, before, after }] });
      const apiKey = await readKey(where, 'apiKey', context, info);
      return { apiKey, organization: owningOrganization(where, context) };
    },
  }),
);

const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  fields: (t) => targetFields(t, 'API key'),
});

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    type: payload('RevokeApiKeyPayload'),
    description:
      'Revokes an API key immediately and permanently. Revoking it again is not an error.',
    args: { input: t.arg({ type: RevokeApiKeyInput, required: true }) },
    authScopes: (_root, { input }, context, info) => keyChangeScope(input, context, info),
    resolve: async (_root, { input: { id } }, context, info) => {
      const { prisma } = context;
      const caller = requireCaller(context.caller);
      const where = ownedBy(caller, id);
      const old = await prisma.apiKey.findUniqueOrThrow({ where });
      await prisma.$executeRaw`
        UPDATE "ApiKey" SET ${revokedAfter(0)}
        WHERE "id" = ${id} AND "organizationId" = ANY(${organizationIds(caller)})`;
      const { organizationId, name, revokedAt } = await prisma.apiKey.findUniqueOrThrow({ where });
      const [before, after] = [{ revokedAt: old.revokedAt }, { revokedAt }];
      await record(context, { organizationId, targets: [{ id, name, before, after }] });
      const apiKey = await readKey({ id, organizationId }, 'apiKey', context, info);
      const isOwn = caller.kind === 'key' && caller.keyId === id;
      // The rest of the document runs without any organization.
      if (isOwn) context.caller = { ...caller, roles: new Map() };
      return { apiKey, organization: isOwn ? null : owningOrganization(old, context) };
    },
  }),
);
