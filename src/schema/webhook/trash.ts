// Mutations that delete, restore or purge a webhook.
import type { Webhook as Row } from '../../database/client/client.ts';
import { purgedWebhook } from '../../database/trash.ts';
import { addTrashMutations } from '../trash/mutations.ts';
import { webhookFields } from './audited.ts';
import { checkEvents, checkWebhookQuota } from './check.ts';
import { checkDocument } from './document.ts';
import { readWebhook, Webhook } from './type.ts';

addTrashMutations<Row>({
  name: 'Webhook',
  field: 'webhook',
  noun: 'webhook',
  type: Webhook,
  permission: 'WEBHOOKS_WRITE',
  descriptions: {
    delete:
      'Moves a webhook to the trash. It receives no new events, and pending deliveries wait until it is restored.',
    restore:
      'Restores a webhook from the trash, which sends its pending deliveries. You also need permission to read the data of its events.',
    purge:
      'Deletes a webhook and its deliveries for good, whether or not it is in the trash. Pending deliveries are not sent.',
  },
  findOwner: ({ where, select }, { prisma }) =>
    prisma.webhook.findUnique({ where: { ...where, purgedAt: null }, select }),
  find: (where, { prisma }) => prisma.webhook.findUnique({ where: { ...where, purgedAt: null } }),
  read: readWebhook,
  setDeletedAt: async ({ id, organizationId, events, document }, deletedAt, context) => {
    if (deletedAt === null) {
      checkEvents(events, organizationId, context);
      checkDocument({ given: undefined, old: document }, organizationId, context);
      await checkWebhookQuota(organizationId, context.prisma);
      context.outbox.written = true;
    }
    // The version and the lease end a delivery run.
    await context.prisma.webhook.updateMany({
      where: { id, organizationId },
      data: { deletedAt, version: { increment: 1 } },
    });
  },
  purge: ({ id, organizationId }, { prisma }) =>
    prisma.webhook.updateMany({ where: { id, organizationId }, data: purgedWebhook() }),
  nameOf: ({ url }) => url,
  fieldsOf: webhookFields,
});
