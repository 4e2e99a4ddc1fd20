// Input for each mutation of webhooks.
import { mutation } from '../ask.ts';
import { delivery, newHook, webhook } from '../resources.ts';
import type { Ask } from '../world.ts';

export const webhookMutations: Record<string, Ask> = {
  'Mutation.createWebhook': mutation('createWebhook', 'webhook { id }', ({ org }) => ({
    organizationId: org,
    ...newHook,
  })),
  'Mutation.updateWebhook': mutation('updateWebhook', 'webhook { id }', async (world) => ({
    id: await webhook(world),
    batch: true,
  })),
  'Mutation.rotateWebhookSecret': mutation('rotateWebhookSecret', 'secret', async (world) => ({
    id: await webhook(world),
  })),
  'Mutation.testWebhook': mutation('testWebhook', 'delivery { id }', async (world) => ({
    id: await webhook(world),
  })),
  'Mutation.redeliverWebhook': mutation('redeliverWebhook', 'delivery { id }', async (world) => ({
    id: await delivery(world),
  })),
  'Mutation.deleteWebhook': mutation('deleteWebhook', 'deletedWebhookId', async (world) => ({
    id: await webhook(world),
  })),
};
