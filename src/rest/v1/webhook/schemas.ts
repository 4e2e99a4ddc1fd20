// Schemas of webhooks in REST v1, for validation and the OpenAPI document.
import { z } from 'zod';
import { webAddress } from '../../../domain/content/url.ts';
import { overlapSeconds } from '../../../domain/time/overlap.ts';
import { deliveredEvent, eventNames } from '../../../domain/webhook/event.ts';
import { generatedSecret, webhookSecret } from '../../../domain/webhook/signature.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import type { WebhookDeliveryStatus } from '../schema-types.generated.ts';
import { pageOf, pageQuery } from '../shared/page-schemas.ts';
import { RestWebhookDeliveryFragmentDoc } from './delivery/operations.generated.ts';
import { RestWebhookFragmentDoc } from './operations.generated.ts';

const events = eventNames.meta({ description: 'Events to send, without duplicates.' });
const active = z
  .boolean()
  .meta({ description: 'false: new events are dropped and queued ones are not sent.' });
const batch = z.boolean().meta({
  description: 'Sends up to 100 events in one request, as `{"events": […]}`.',
});

const example = {
  url: 'https://example.com/webhooks',
  events: ['qr.scanned', 'qr.created', 'qr.updated'],
  active: true,
  createdBy: { id: 'usr_abc123', name: 'Ada' },
};

export const webhookSchema = fragmentShape(RestWebhookFragmentDoc, { example });

export const webhookWithSecretSchema = z
  .object({ ...webhookSchema.shape, secret: generatedSecret.optional() })
  .meta({
    id: 'WebhookWithSecret',
    description: 'A webhook and its generated secret.',
    example: { ...example, secret: `whsec_${'bG9uZ2VyIHRo'.repeat(3)}YW4geW8=` },
  });

export const webhookPageSchema = pageOf('WebhookPage', 'webhooks', webhookSchema);

const secret = webhookSecret.nullish().meta({
  description:
    'Signing secret: up to 256 characters, or `whsec_` followed by a key in base64. If omitted, a random secret is generated and shown once.',
  writeOnly: true,
});

export const createWebhookSchema = z
  .strictObject({ url: webAddress, events, secret, batch: batch.nullish() })
  .meta({
    id: 'CreateWebhook',
    description: 'A new webhook.',
    example: {
      url: 'https://example.com/webhooks',
      events: ['qr.scanned', 'qr.created', 'qr.updated'],
      secret: 'a long text that only the receiver knows',
    },
  });

export const updateWebhookSchema = z
  .strictObject({
    url: webAddress.nullish(),
    events: events.nullish(),
    active: active.nullish(),
    batch: batch.nullish(),
  })
  .meta({
    id: 'UpdateWebhook',
    description: 'Changes to a webhook. Fields that are omitted or null keep their value.',
    example: { active: true },
  });

export const rotateSecretSchema = z
  .strictObject({
    overlapSeconds: overlapSeconds(
      'How long requests are also signed with the old secret, in seconds.',
      86_400,
    ),
    secret,
  })
  .meta({
    id: 'RotateWebhookSecret',
    description: 'Options for rotating the signing secret.',
    example: { overlapSeconds: 3600 },
  });

const status = z
  .enum(['PENDING', 'DELIVERED', 'FAILED', 'DEAD'] as const satisfies WebhookDeliveryStatus[])
  .meta({ id: 'WebhookDeliveryStatus' });

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
  status: status.optional().meta({ description: 'Only deliveries with this status.' }),
  event: deliveredEvent.optional().meta({ description: 'Only deliveries of this event.' }),
});
