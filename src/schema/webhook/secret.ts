// Mutation that rotates the signing secret of a webhook.

import { invalid } from '../../core/errors.ts';
import { createSecret, webhookSecret } from '../../domain/webhook/signature.ts';
import { builder } from '../../graphql/builder.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { sealSecret } from '../../webhook/secret.ts';
import { payloadWithSecret, secretDescription } from './edit.ts';
import { organizationOf, readWebhook, webhookChangeScope } from './type.ts';

const day = 24 * 60 * 60;
const maxOverlap = 30 * day;

const RotateWebhookSecretInput = builder.inputType('RotateWebhookSecretInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'ID of the webhook.' }),
    organizationId: t.id({ description: 'If set, the webhook must belong to this organization.' }),
    overlapSeconds: t.int({
      description:
        'Seconds the old secret keeps signing as well, up to 30 days. Defaults to one day; 0 ends it immediately.',
    }),
    secret: t.string({ description: secretDescription, validate: webhookSecret }),
  }),
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
      const overlapSeconds = input.overlapSeconds ?? day;
      if (overlapSeconds < 0 || overlapSeconds > maxOverlap) {
        throw invalid('input.overlapSeconds', `must be between 0 and ${maxOverlap}`);
      }
      const made = input.secret == null ? createSecret() : null;
      const secret = sealSecret(made ?? input.secret ?? '', id, context.secret);
      await context.prisma.$executeRaw`
        UPDATE "Webhook"
        SET "previousSecret" = CASE WHEN ${overlapSeconds}::int > 0 THEN "secret" END,
            "previousSecretEndsAt" = CASE WHEN ${overlapSeconds}::int > 0 THEN
              now() AT TIME ZONE 'UTC' + make_interval(secs => ${overlapSeconds}::int) END,
            "secret" = ${secret}, "version" = "version" + 1,
            "updatedAt" = now() AT TIME ZONE 'UTC'
        WHERE "id" = ${id} AND "organizationId" = ${organizationId}`;
      await record(context, { organizationId, targetId: id, details: { overlapSeconds } });
      return { webhook: await readWebhook({ id, organizationId }, context, info), secret: made };
    },
  }),
);
