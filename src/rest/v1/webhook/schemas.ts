// Schemas of webhooks in REST v1, for validation and the OpenAPI document.
import { z } from 'zod';
import { webAddress } from '../../../domain/content/url.ts';
import { eventNames, sentEvents, testEvent, webhookEvents } from '../../../domain/webhook/event.ts';
import { webhookSecret } from '../../../domain/webhook/signature.ts';
import { sentence } from '../../http/problem.ts';
import type { WebhookDeliveryStatus } from '../schema-types.generated.ts';
import { count, dateTime, idOf, maker, overlapSeconds, shown } from '../shared/field-schemas.ts';
import { pageOf, pageQuery } from '../shared/page-schemas.ts';
import type { RestWebhookDeliveryFragment } from './delivery/operations.generated.ts';
import type { RestWebhookFragment } from './operations.generated.ts';

const time = (description: string) => dateTime.nullable().meta({ description });
const events = eventNames.meta({ description: 'Events to send, without duplicates.' });
const batch = z.boolean().meta({
  description: 'Sends up to 100 events in one request, as `{"events": […]}`.',
});
const webhookMaker = maker.meta({
  id: 'WebhookMaker',
  description: 'The owner of a webhook.',
});
const fields = {
  id: idOf('Webhook'),
  url: webAddress,
  events: z
    .array(eventNames.element)
    .max(webhookEvents.length)
    .meta({ description: 'Events that are sent.' }),
  active: z
    .boolean()
    .meta({ description: 'false: new events are dropped and queued ones are not sent.' }),
  batch,
  disabledReason: sentence.nullable().meta({
    description: 'Why the server disabled the webhook; null if it did not.',
  }),
  disabledAt: time('When the server disabled the webhook; null if it did not.'),
  failingSince: time('When requests started to fail; null if the last one succeeded.'),
  queueFullSince: time(
    'When new events started to be dropped because the queue is full; null if it is not.',
  ),
  previousSecretEndsAt: time(
    'Until when requests are also signed with the previous secret. null: not at all.',
  ),
  createdAt: dateTime,
  updatedAt: dateTime.meta({ description: 'When it was last edited.' }),
  createdBy: webhookMaker.nullable().meta({
    description:
      'Owner: who created the webhook, or last changed its URL or enabled it. The webhook is disabled when the owner loses the permission to change webhooks. null: the account was deleted.',
  }),
};

const webhookExample = {
  id: 'wh_abc123',
  url: 'https://example.com/webhooks',
  events: ['qr.scanned', 'qr.created', 'qr.updated'],
  active: true,
  batch: false,
  disabledReason: null,
  disabledAt: null,
  failingSince: null,
  queueFullSince: null,
  previousSecretEndsAt: null,
  createdAt: '2024-01-15T10:30:00Z',
  updatedAt: '2024-01-15T10:30:00Z',
  createdBy: { id: 'usr_abc123', name: 'Ada' },
};

export const webhookSchema = z.object(fields).meta({
  id: 'Webhook',
  description: 'An endpoint that receives events.',
  example: webhookExample,
}) satisfies z.ZodType<RestWebhookFragment>;

export const webhookWithSecretSchema = z
  .object({
    ...fields,
    secret: z.string().optional().meta({
      description: 'Signing secret, if the server generated it. It is not shown again.',
      pattern: '^whsec_[0-9A-Za-z+/]{43}=$',
      maxLength: 50,
    }),
  })
  .meta({
    id: 'WebhookWithSecret',
    description: 'A webhook and its generated secret.',
    example: { ...webhookExample, secret: `whsec_${'bG9uZ2VyIHRo'.repeat(3)}YW4geW8=` },
  });

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
    active: fields.active.nullish(),
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

export const webhookPageSchema = pageOf('WebhookPage', 'webhooks', webhookSchema);

const status = z
  .enum(['PENDING', 'DELIVERED', 'FAILED', 'DEAD'] as const satisfies WebhookDeliveryStatus[])
  .meta({
    id: 'WebhookDeliveryStatus',
  });
const event = z.enum([...sentEvents, testEvent]).meta({
  id: 'DeliveredEvent',
  description: 'Type of the event; `webhook.test` is a test.',
});

export const deliverySchema = z
  .object({
    id: idOf('WebhookDelivery'),
    webhookId: idOf('Webhook', 'ID of the webhook.'),
    event: z.string().meta({ $ref: '#/components/schemas/DeliveredEvent' }),
    eventId: z.string().meta({
      pattern: '^evt_[0-9a-z]{1,26}$',
      maxLength: 30,
      description: 'Value of the `webhook-id` header of every attempt.',
    }),
    status,
    attempts: count('Number of attempts since the event was created or last redelivered.'),
    responseStatus: z.int().min(100).max(999).nullable().meta({
      description: 'HTTP status of the last attempt; null if there was no response.',
    }),
    responseBody: shown(1_000, 'Start of the last response body.').nullable(),
    error: sentence.nullable().meta({
      description: 'Why there was no response; null if there was one.',
    }),
    durationMs: z
      .int()
      .min(0)
      .nullable()
      .meta({ description: 'Duration of the last attempt in milliseconds.' }),
    nextAttemptAt: time('Time of the next attempt; null unless the status is FAILED.'),
    createdAt: dateTime.meta({ description: 'When the event happened.' }),
    deliveredAt: time('When it was delivered; null: not yet.'),
    payload: z.unknown().meta({
      description: 'The request body. null if the caller may not read its data.',
    }),
  })
  .meta({
    id: 'WebhookDelivery',
    description: 'Delivery of an event to an endpoint.',
    example: {
      id: 'dlv_abc123',
      webhookId: 'wh_abc123',
      event: 'qr.created',
      eventId: 'evt_1a2b3c4d5e6f',
      status: 'DELIVERED',
      attempts: 1,
      responseStatus: 200,
      responseBody: 'ok',
      error: null,
      durationMs: 120,
      nextAttemptAt: null,
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
  }) satisfies z.ZodType<RestWebhookDeliveryFragment>;

export const deliveryPageSchema = pageOf('WebhookDeliveryPage', 'deliveries', deliverySchema);

export const listDeliveriesQuery = pageQuery.extend({
  status: status.optional().meta({ description: 'Only deliveries with this status.' }),
  event: event.optional().meta({ description: 'Only deliveries of this event.' }),
});
