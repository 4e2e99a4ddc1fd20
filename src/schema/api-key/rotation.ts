// Mutation that rotates an API key.

import { createKey, keyScope, revokedAfter } from '../../auth/api-key.ts';
import { type Caller, requireCaller } from '../../auth/caller.ts';
import { authorizeGrant } from '../../auth/key/grant.ts';
import { requireRecentAuthentication } from '../../auth/session/step-up.ts';
import { ApiError, invalid } from '../../core/errors.ts';
import { apiKeyRotation, newKey } from '../../domain/api-key/shape.ts';
import { createId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { shownOnce } from '../../graphql/plugins/idempotency/supported.ts';
import { describedBy, withShape } from '../../graphql/value-shape.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { targetFields } from '../shared/input-fields.ts';
import { keyChangeScope, lockKey, readKey } from './change.ts';
import { requireServiceAccountGrant } from './scope.ts';
import { ApiKey, statusOf } from './type.ts';

const RotateApiKeyInput = builder.inputType('RotateApiKeyInput', {
  fields: (t) => ({ ...targetFields(t, 'API key'), ...inputFieldsFromZod(t, apiKeyRotation) }),
});

const RotateApiKeyPayload = builder.simpleObject('RotateApiKeyPayload', {
  description: 'The new API key, and the old one.',
  fields: (t) => ({
    apiKey: t.field({
      type: ApiKey,
      description: 'The new API key, with the same name, permissions, expiry and limits.',
    }),
    secret: t.string({
      ...describedBy(newKey),
      extensions: { ...withShape(newKey), ...shownOnce },
    }),
    replaced: t.field({
      type: ApiKey,
      description: 'The old API key; `revokedAt` is when it stops working.',
    }),
    organization: t.field(organizationAfter),
  }),
});

/** The owner of the new key: the caller, or nobody if it is a service account. Throws FORBIDDEN. */
function ownerOfNew(old: { organizationId: string; serviceAccount: boolean }, caller: Caller) {
  if (old.serviceAccount) {
    requireServiceAccountGrant(caller, old.organizationId);
    return null;
  }
  if (caller.userId !== null) return caller.userId;
  throw new ApiError('FORBIDDEN', {
    message: 'A service account can only rotate service accounts: it cannot own a key',
  });
}

builder.mutationField('rotateApiKey', (t) =>
  t.field({
    type: RotateApiKeyPayload,
    description:
      'Replaces an API key, which must be `ACTIVE` and not rotated yet, with a new one. You need all permissions of the key.',
    args: { input: t.arg({ type: RotateApiKeyInput, required: true }) },
    authScopes: (_root, { input }, context, info) => keyChangeScope(input, context, info),
    resolve: async (_root, { input }, context, info) => {
      const { prisma, secret } = context;
      await requireRecentAuthentication(context);
      const old = await lockKey(input.id, context);
      const caller = requireCaller(context.caller);
      const { organizationId } = old;
      const overlap = input.overlapSeconds ?? 0;
      if (statusOf(old) !== 'ACTIVE') {
        throw invalid('input.id', 'must be an active key; create a new one instead');
      }
      // Each key has at most one successor.
      if (old.revokedAt) {
        throw invalid('input.id', 'has already been rotated; rotate the key that replaced it');
      }
      const { folderIds } = keyScope(old);
      authorizeGrant(caller, organizationId, { ...old, folderIds, endsAt: old.expiresAt });
      const owner = ownerOfNew(old, caller);
      const { text: key, publicId, secretHash } = createKey(secret, { test: old.test });
      const id = createId('ApiKey');
      // One statement, so that both keys change or neither.
      await prisma.$executeRaw`
        WITH old AS (
          UPDATE "ApiKey" SET ${revokedAfter(overlap)}
          WHERE "id" = ${old.id} AND "organizationId" = ${organizationId}
          RETURNING *)
        INSERT INTO "ApiKey" ("id", "organizationId", "name", "publicId", "secretHash",
                              "permissions", "createdById", "serviceAccount", "expiresAt",
                              "allowedIps", "inFolders", "folderIds", "test")
        SELECT ${id}, "organizationId", "name", ${publicId}, ${secretHash},
               "permissions", ${owner}, "serviceAccount", "expiresAt",
               "allowedIps", "inFolders", "folderIds", "test"
        FROM old`;
      // Documents of webhooks go on with the permissions of the new key.
      await prisma.webhook.updateMany({
        where: { organizationId, createdByKeyId: old.id },
        data: { createdByKeyId: id },
      });
      await record(context, {
        organizationId,
        targets: [
          {
            id: old.id,
            name: old.name,
            before: { replacedBy: null },
            after: { replacedBy: id },
          },
          { id, name: old.name, before: null, after: { name: old.name, owner } },
        ],
        details: { overlapSeconds: overlap },
      });
      const [apiKey, replaced] = await Promise.all([
        readKey({ id, organizationId }, 'apiKey', context, info),
        readKey({ id: old.id, organizationId }, 'replaced', context, info),
      ]);
      return { apiKey, secret: key, replaced, organization: owningOrganization(old, context) };
    },
  }),
);
