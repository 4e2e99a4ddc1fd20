// Schemas of webhooks in REST v1, for validation and the OpenAPI document.
import { z } from 'zod';
import { dateTimeText } from '../../../domain/time/date-time.ts';
import { deliveredEvent } from '../../../domain/webhook/event.ts';
import { deliveryStatus } from '../../../domain/webhook/shape.ts';
import { generatedSecret } from '../../../domain/webhook/signature.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import { pageOf, pageQuery } from '../shared/page-schemas.ts';
import { RestWebhookDeliveryFragmentDoc } from './delivery/operations.generated.ts';
import { RestWebhookFragmentDoc } from './operations.generated.ts';

const example = {
  url: 'https://example.com/webhooks',
  events: ['qr.scanned', 'qr.created', 'qr.updated'],
  active: true,
  createdBy: { id: 'usr_abc123', name: 'Ada' },
};

export const webhookSchema = fragmentShape(RestWebhookFragmentDoc, { example });

/** Fields that deliveries and rotations change. */
export const movingWebhookFields = z.object({
  updatedAt: dateTimeText,
  disabledReason: z.string().nullable(),
  disabledAt: dateTimeText.nullable(),
  failingSince: dateTimeText.nullable(),
  queueFullSince: dateTimeText.nullable(),
  previousSecretEndsAt: dateTimeText.nullable(),
});

export const webhookWithSecretSchema = z
  .intersection(webhookSchema, z.object({ secret: generatedSecret.optional() }))
  .meta({
    id: 'WebhookWithSecret',
    description: 'A webhook and its generated secret.',
    example: { ...example, secret: `whsec_${'bG9uZ2VyIHRo'.repeat(3)}YW4geW8=` },
  });

export const webhookPageSchema = pageOf('WebhookPage', 'webhooks', webhookSchema);

export const deliverySchema = fragmentShape(RestWebhookDeliveryFragmentDoc, {
  example: {
    event: 'qr.created',
    eventId: 'evt_1a2b3c4d5e6f',
    status: 'DELIVERED',
    attempts: 1,
    responseStatus: 200,
    responseBody: 'ok',
    durationMs: 120,
    createdAt: '2024-01-15T14:30:00Z',
    deliveredAt: '2024-01-15T14:30:01Z',
    payload: {
      id: 'evt_1a2b3c4d5e6f',
      event: 'qr.created',
      createdAt: '2024-01-15T14:30:00Z',
      organizationId: 'org_abc123',
      data: {},
    },
  },
});

export const deliveryPageSchema = pageOf('WebhookDeliveryPage', 'deliveries', deliverySchema);

export const listDeliveriesQuery = pageQuery.extend({
  status: deliveryStatus.optional().meta({ description: 'Only deliveries with this status.' }),
  event: deliveredEvent.optional().meta({ description: 'Only deliveries of this event.' }),
});
