// Mutations that send a test event or redeliver an event.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { ApiError, notFound } from '../../core/errors.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { record, unchanged } from '../../graphql/plugins/audit.ts';
import { traceparentNow } from '../../observe/tracing.ts';
import { atOnce, emitTest } from '../../webhook/outbox.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { targetFields } from '../shared/input-fields.ts';
import { ownedBy } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { requireNotDeleted } from '../shared/trash.ts';
import { WebhookDelivery } from './delivery.ts';
import { organizationOf, webhookChangeScope } from './type.ts';

const deliveryPayload = (name: 'TestWebhookPayload' | 'RedeliverWebhookPayload') =>
  builder.simpleObject(name, {
    fields: (t) => ({
      delivery: t.field({
        type: WebhookDelivery,
        description:
          'The pending delivery. It is sent within moments; read it again for the result.',
      }),
      organization: t.field(organizationAfter),
    }),
  });

const TestWebhookInput = builder.inputType('TestWebhookInput', {
  fields: (t) => targetFields(t, 'webhook'),
});

builder.mutationField('testWebhook', (t) =>
  t.field({
    type: deliveryPayload('TestWebhookPayload'),
    description:
      'Sends a `webhook.test` event to an active webhook, ahead of all pending deliveries.',
    args: { input: t.arg({ type: TestWebhookInput, required: true }) },
    authScopes: (_root, { input }, context, info) =>
      webhookChangeScope(input, context, info, { isNew: true }),
    resolve: async (_root, { input }, context, info) => {
      const organizationId = await organizationOf(input, context);
      await endPause({ id: input.id, organizationId }, context);
      const id = await emitTest(context, { id: input.id, organizationId });
      const targets = [unchanged(input.id, null)];
      await record(context, { organizationId, targets, details: { delivery: id } });
      const query = queryFromInfo({ context, info, path: ['delivery'] });
      const where = { id, organizationId };
      return {
        delivery: await context.prisma.webhookDelivery.findUniqueOrThrow({ ...query, where }),
        organization: owningOrganization({ organizationId }, context),
      };
    },
  }),
);

const RedeliverWebhookInput = builder.inputType('RedeliverWebhookInput', {
  fields: (t) => ({
    ...targetFields(t, 'delivery'),
    webhookId: t.id({ description: 'If set, the delivery must belong to this webhook.' }),
  }),
});

builder.mutationField('redeliverWebhook', (t) =>
  t.field({
    type: deliveryPayload('RedeliverWebhookPayload'),
    description:
      'Sends an event again with the same `webhook-id`, ahead of all pending deliveries. If that fails, it is retried like a new event.',
    args: { input: t.arg({ type: RedeliverWebhookInput, required: true }) },
    authScopes: async (_root, { input }, context, info) => ({
      permission: {
        organizationId: (await findDelivery(input, context)).organizationId,
        permission: 'WEBHOOKS_WRITE',
        shows: shownBy(info),
      },
    }),
    resolve: async (_root, { input }, context, info) => {
      const { id, webhookId, organizationId } = await findDelivery(input, context);
      await endPause({ id: webhookId, organizationId }, context);
      const delivery = await context.prisma.webhookDelivery.update({
        ...queryFromInfo({ context, info, path: ['delivery'] }),
        where: { id, organizationId },
        data: {
          status: 'PENDING',
          attempts: 0,
          nextAttemptAt: atOnce,
          deliveredAt: null,
          requestId: context.requestId,
          traceparent: traceparentNow(),
        },
      });
      context.outbox.written = true;
      const targets = [unchanged(webhookId, null)];
      await record(context, { organizationId, targets, details: { delivery: id } });
      return { delivery, organization: owningOrganization({ organizationId }, context) };
    },
  }),
);

/** Ends the pause after failures. Throws CONFLICT if the webhook is disabled or in the trash. */
async function endPause(
  webhook: { id: string; organizationId: string },
  { prisma }: Context,
): Promise<void> {
  const { count } = await prisma.webhook.updateMany({
    where: { ...webhook, active: true, deletedAt: null },
    data: { pausedUntil: null },
  });
  if (count > 0) return;
  requireNotDeleted(await prisma.webhook.findUniqueOrThrow({ where: webhook }));
  throw new ApiError('CONFLICT', {
    message: 'This webhook is disabled; enable it first with active: true',
  });
}

type Given = typeof RedeliverWebhookInput.$inferInput;

/** Throws NOT_FOUND if none of the caller's organizations has it. */
async function findDelivery({ id, webhookId, organizationId }: Given, { caller, prisma }: Context) {
  if (typeOfId(id) !== 'WebhookDelivery') throw notFound();
  const delivery = await prisma.webhookDelivery.findUnique({
    where: { ...ownedBy(caller, id), webhook: { purgedAt: null } },
    select: { id: true, webhookId: true, organizationId: true },
  });
  const isThere =
    delivery &&
    (webhookId ?? delivery.webhookId) === delivery.webhookId &&
    (organizationId ?? delivery.organizationId) === delivery.organizationId;
  if (!isThere) throw notFound();
  return delivery;
}
