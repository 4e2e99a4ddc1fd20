// Mutation that rotates an API key.

import { createKey, revokedAfter } from '../../auth/api-key.ts';
import { requireCaller } from '../../auth/caller.ts';
import { authorizeGrant } from '../../auth/hand-out.ts';
import { invalid } from '../../core/errors.ts';
import { newKey } from '../../domain/api-key/shape.ts';
import { createId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { describedBy } from '../../graphql/value-shape.ts';
import { keyChangeScope, lockKey, readKey } from './change.ts';
import { ApiKey, type KeyWithSecret, statusOf } from './type.ts';

const maxOverlap = 30 * 24 * 60 * 60;

const RotateApiKeyInput = builder.inputType('RotateApiKeyInput', {
  fields: (t) => ({
    id: t.id({
      required: true,
      description: 'ID of the old API key, which must be `ACTIVE` and not rotated yet.',
    }),
    organizationId: t.id({ description: 'If set, the API key must belong to this organization.' }),
    overlapSeconds: t.int({
      description:
        'Seconds the old key keeps working, up to 30 days. Defaults to 0, which revokes it immediately.',
    }),
  }),
});

const RotateApiKeyPayload = builder
  .objectRef<KeyWithSecret & { replaced: { id: string } }>('RotateApiKeyPayload')
  .implement({
    description: 'The new API key, and the old one.',
    fields: (t) => ({
      apiKey: t.field({
        type: ApiKey,
        description: 'The new API key, with the same name, permissions, expiry and IP addresses.',
        resolve: (payload) => payload.apiKey,
      }),
      secret: t.exposeString('secret', describedBy(newKey)),
      replaced: t.field({
        type: ApiKey,
        description: 'The old API key; `revokedAt` is when it stops working.',
        resolve: (payload) => payload.replaced,
      }),
    }),
  });

builder.mutationField('rotateApiKey', (t) =>
  t.field({
    type: RotateApiKeyPayload,
    description: 'Replaces an API key with a new one. You need all permissions of the key.',
    args: { input: t.arg({ type: RotateApiKeyInput, required: true }) },
    authScopes: (_root, { input }, context, info) => keyChangeScope(input, context, info),
    resolve: async (_root, { input }, context, info) => {
      const { prisma, secret } = context;
      const old = await lockKey(input.id, context);
      const caller = requireCaller(context.caller);
      const { organizationId } = old;
      const overlap = input.overlapSeconds ?? 0;
      if (overlap < 0 || overlap > maxOverlap) {
        throw invalid('input.overlapSeconds', `must be between 0 and ${maxOverlap}`);
      }
      if (statusOf(old) !== 'ACTIVE') {
        throw invalid('input.id', 'must be an active key; create a new one instead');
      }
      // Each key has at most one successor.
      if (old.revokedAt) {
        throw invalid('input.id', 'has already been rotated; rotate the key that replaced it');
      }
      authorizeGrant(caller, organizationId, { ...old, endsAt: old.expiresAt });
      const { text: key, publicId, secretHash } = createKey(secret);
      const id = createId('ApiKey');
      // One statement, so that both keys change or neither.
      await prisma.$executeRaw`
        WITH old AS (
          UPDATE "ApiKey" SET ${revokedAfter(overlap)}
          WHERE "id" = ${old.id} AND "organizationId" = ${organizationId}
          RETURNING "organizationId", "name", "permissions", "expiresAt", "allowedIps")
        INSERT INTO "ApiKey" ("id", "organizationId", "name", "publicId", "secretHash",
                              "permissions", "createdById", "expiresAt", "allowedIps")
        SELECT ${id}, "organizationId", "name", ${publicId}, ${secretHash},
               "permissions", ${caller.userId}, "expiresAt", "allowedIps"
        FROM old`;
      await record(context, {
        organizationId,
        targetId: old.id,
        details: { replacedBy: id, overlapSeconds: overlap },
      });
      const [apiKey, replaced] = await Promise.all([
        readKey({ id, organizationId }, 'apiKey', context, info),
        readKey({ id: old.id, organizationId }, 'replaced', context, info),
      ]);
      return { apiKey, secret: key, replaced };
    },
  }),
);
