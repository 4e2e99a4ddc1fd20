// Replacing an API key by a new one, with an overlap.

import { createKey, revokedAfter } from '../../auth/api-key.ts';
import { known } from '../../auth/caller.ts';
import { mayHandOut } from '../../auth/hand-out.ts';
import { invalid } from '../../core/errors.ts';
import { createId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { lockKey, mayChange, readKey } from './change.ts';
import { ApiKey, type KeyWithSecret, statusOf } from './type.ts';

const longestOverlap = 30 * 24 * 60 * 60;

const RotateApiKeyInput = builder.inputType('RotateApiKeyInput', {
  fields: (t) => ({
    id: t.id({
      required: true,
      description: 'Of the old key, which must be ACTIVE and not rotated yet.',
    }),
    organizationId: t.id({ description: 'Given: a key of another organization is not found.' }),
    overlapSeconds: t.int({
      description:
        'How long the old key goes on working, at most 30 days; 0, the default, revokes it at once.',
    }),
  }),
});

const RotateApiKeyPayload = builder
  .objectRef<KeyWithSecret & { replaced: { id: string } }>('RotateApiKeyPayload')
  .implement({
    fields: (t) => ({
      apiKey: t.field({
        type: ApiKey,
        description: 'The new key, with all that the old one says of itself.',
        resolve: (payload) => payload.apiKey,
      }),
      secret: t.exposeString('secret', {
        description: 'The whole new key. This answer is the only place where it ever stands.',
      }),
      replaced: t.field({
        type: ApiKey,
        description: 'The old key, which says from when on it is refused.',
        resolve: (payload) => payload.replaced,
      }),
    }),
  });

builder.mutationField('rotateApiKey', (t) =>
  t.field({
    type: RotateApiKeyPayload,
    description:
      'Makes a key like the old one and ends the old one. The caller must hold all that the key can do.',
    args: { input: t.arg({ type: RotateApiKeyInput, required: true }) },
    authScopes: (_root, { input }, context, info) => mayChange(input, context, info),
    resolve: async (_root, { input }, context, info) => {
      const { prisma, secret } = context;
      const old = await lockKey(input.id, context);
      const caller = known(context.caller);
      const { organizationId } = old;
      const overlap = input.overlapSeconds ?? 0;
      if (overlap < 0 || overlap > longestOverlap) {
        throw invalid('input.overlapSeconds', `must be from 0 to ${longestOverlap}`);
      }
      if (statusOf(old) !== 'ACTIVE') {
        throw invalid('input.id', 'must be a key that still works; create a new one');
      }
      // One key has one successor.
      if (old.revokedAt) {
        throw invalid('input.id', 'has been rotated already; rotate the key that replaced it');
      }
      mayHandOut(caller, organizationId, { ...old, endsAt: old.expiresAt });
      const { text: key, publicId, secretHash } = createKey(secret);
      const id = createId('ApiKey');
      // One statement, so that both keys change or none.
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
