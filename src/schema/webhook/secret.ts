// Mutation that rotates the signing secret of a webhook.

import { Secret } from '../../domain/audit/change.ts';
import { defaultOverlapSeconds, secretRotation } from '../../domain/webhook/shape.ts';
import { createSecret } from '../../domain/webhook/signature.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { sealSecret } from '../../webhook/secret.ts';
import { owningOrganization } from '../organization/owner.ts';
import { targetFields } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';
import { requireNotDeleted } from '../shared/trash.ts';
import { payloadWithSecret } from './edit.ts';
import { organizationOf, readWebhook, webhookChangeScope } from './type.ts';

const RotateWebhookSecretInput = builder.inputType('RotateWebhookSecretInput', {
  fields: (t) => ({ ...targetFields(t, 'webhook'), ...inputFieldsFromZod(t, secretRotation) }),
});

builder.mutationField('rotateWebhookSecret', (t) =>
  t.field({
    type: payloadWithSecret('RotateWebhookSecretPayload'),
    description:
      'Replaces the signing secret. During the overlap, requests carry a signature of both the new and the old secret, but of no older one.',
    args: { input: t.arg({ type: RotateWebhookSecretInput, required: true }) },
    authScopes: (_root, { input }, context, info) => webhookChangeScope(input, context, info),
    resolve: async (_root, { input }, context, info) => {
      const { id } = input;
      const organizationId = await organizationOf(input, context);
      const overlapSeconds = input.overlapSeconds ?? defaultOverlapSeconds;
      const made = input.secret == null ? createSecret() : null;
      const secret = sealSecret(made ?? input.secret ?? '', id, context.secret);
      const where = { id, organizationId };
      await lockRow('Webhook', id, context.prisma);
      const old = await context.prisma.webhook.findUniqueOrThrow({ where });
      requireNotDeleted(old);
      await context.prisma.$executeRaw`
        UPDATE "Webhook"
        SET "previousSecret" = CASE WHEN ${overlapSeconds}::int > 0 THEN "secret" END,
            "previousSecretEndsAt" = CASE WHEN ${overlapSeconds}::int > 0 THEN
              now() AT TIME ZONE 'UTC' + make_interval(secs => ${overlapSeconds}::int) END,
            "secret" = ${secret}, "version" = "version" + 1,
            "updatedAt" = now() AT TIME ZONE 'UTC'
        WHERE "id" = ${id} AND "organizationId" = ${organizationId}`;
      const [before, after] = [{ secret: new Secret('old') }, { secret: new Secret(secret) }];
      const targets = [{ id, name: old.url, before, after }];
      await record(context, { organizationId, targets, details: { overlapSeconds } });
      const webhook = await readWebhook({ id, organizationId }, context, info);
      return {
        webhook,
        secret: made,
        organization: owningOrganization({ organizationId }, context),
      };
    },
  }),
);
