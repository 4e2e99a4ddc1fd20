// Subscription to deliveries of a webhook.
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { LiveChange } from '../../database/live/change.ts';
import { builder } from '../../graphql/builder.ts';
import { itemOf, streamOf, subscriberIn } from '../shared/live.ts';
import { WebhookDelivery } from './delivery.ts';
import { organizationOf } from './type.ts';

const permission = 'WEBHOOKS_READ';

builder.subscriptionField('webhookDelivered', (t) =>
  t.field({
    type: WebhookDelivery,
    description:
      'Each attempt to deliver an event to a webhook, successful or not: the delivery as it is after that. The subscription ends when you lose the permission, or when attempts may have been missed.',
    args: {
      webhookId: t.arg.id({ required: true, description: 'ID of the webhook to watch.' }),
    },
    complexity: { field: 50, multiplier: 1 },
    authScopes: async (_root, { webhookId }, context) => ({
      permission: {
        organizationId: await organizationOf({ id: webhookId }, context),
        permission,
      },
    }),
    subscribe: async (_root, { webhookId }, context) => {
      const organizationId = await organizationOf({ id: webhookId }, context);
      const watch = await context.changeFeed.watch({
        ...subscriberIn(organizationId, context),
        concerns: (change) => change.about === 'delivery' && change.webhookId === webhookId,
      });
      return streamOf<LiveChange>(watch, { organizationId, permission }, context);
    },
    resolve: (received, _args, context, info) =>
      context.prisma.webhookDelivery.findUniqueOrThrow({
        ...queryFromInfo({ context, info }),
        where: { id: itemOf(received).id },
      }),
  }),
);
