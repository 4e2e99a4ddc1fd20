// The shapes of webhooks in REST v1, which check requests, fill the OpenAPI document.
import { z } from 'zod';
import { webAddress } from '../../../domain/content/url.ts';
import { eventNames, sentEvents, testEvent, webhookEvents } from '../../../domain/webhook/event.ts';
import { webhookSecret } from '../../../domain/webhook/signature.ts';
import { sentence } from '../../http/problem.ts';
import { count, dateTime, idOf, maker, overlapSeconds, shown } from '../shared/field-schemas.ts';
import { pageOf, pageQuery } from '../shared/page-schemas.ts';
import type {
  RestWebhookDeliveryFragment,
  WebhookDeliveryStatus,
} from './delivery/operations.generated.ts';
import type { RestWebhookFragment } from './operations.generated.ts';

const time = (description: string) => dateTime.nullable().meta({ description });
const events = eventNames.meta({ description: 'What it is told of, each once.' });
const batch = z.boolean().meta({
  description: 'Whether a request holds up to 100 events, as `{"events": […]}`.',
});
const webhookMaker = maker.meta({
  id: 'WebhookMaker',
  description: 'Who is responsible for a webhook.',
});
const fields = {
  id: idOf('Webhook'),
  url: webAddress,
  events: z
    .array(eventNames.element)
    .max(webhookEvents.length)
    .meta({ description: 'What it is told of.' }),
  active: z
    .boolean()
    .meta({ description: 'false: new events are not kept for it, and what waits is not sent.' }),
  batch,
  disabledReason: sentence.nullable().meta({
    description: 'Why the server itself switched it off; null if it did not.',
  }),
  disabledAt: time('When the server itself switched it off; null if it did not.'),
  failingSince: time('Since when every request has failed; null if the last did not.'),
  queueFullSince: time(
    'Since when new events are dropped, because too many wait; null if they are kept.',
  ),
  previousSecretEndsAt: time('Until when the secret before the last rotation signs too.'),
  createdAt: dateTime,
  updatedAt: dateTime.meta({ description: 'When it was last edited.' }),
  createdBy: webhookMaker.nullable().meta({
    description:
      'Who is responsible for it: created it, or was the last to change its address or to switch it on. It is switched off when they may not change webhooks any more. null: they are gone.',
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
  description: 'An address that is told of events.',
  example: webhookExample,
}) satisfies z.ZodType<RestWebhookFragment>;

export const webhookWithSecretSchema = z
  .object({
    ...fields,
    secret: z.string().optional().meta({
      description: 'Only if it was made here; shown in this answer alone.',
      pattern: '^whsec_[0-9A-Za-z+/]{43}=$',
      maxLength: 50,
    }),
  })
  .meta({
    id: 'WebhookWithSecret',
    description: 'A webhook, with the secret that was made for it.',
    example: { ...webhookExample, secret: `whsec_${'bG9uZ2VyIHRo'.repeat(3)}YW4geW8=` },
  });

const secret = webhookSecret.nullish().meta({
  description:
    'Any text of up to 256 characters, or `whsec_` with a key in base64. Left out: made at random, shown once.',
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
    description: 'Fields left out, or null, keep their value.',
    example: { active: true },
  });

export const rotateSecretSchema = z
  .strictObject({
    overlapSeconds: overlapSeconds('How long the old secret signs too.', 86_400),
    secret,
  })
  .meta({
    id: 'RotateWebhookSecret',
    description: 'How the secret is replaced.',
    example: { overlapSeconds: 3600 },
  });

export const webhookPageSchema = pageOf('WebhookPage', 'webhooks', webhookSchema);

const status = z
  .enum(['PENDING', 'DELIVERED', 'FAILED', 'DEAD'] as const satisfies WebhookDeliveryStatus[])
  .meta({
    id: 'WebhookDeliveryStatus',
    description:
      'PENDING: not tried yet; DELIVERED: answered with a 2xx; FAILED: to be tried again; DEAD: failed too often.',
  });
const event = z.enum([...sentEvents, testEvent]).meta({
  id: 'DeliveredEvent',
  description: 'What is told; `webhook.test`: a test.',
});

export const deliverySchema = z
  .object({
    id: idOf('WebhookDelivery'),
    webhookId: idOf('Webhook', 'Of the webhook that is told.'),
    event: z.string().meta({ $ref: '#/components/schemas/DeliveredEvent' }),
    eventId: z.string().meta({
      pattern: '^evt_[0-9a-z]{1,26}$',
      maxLength: 30,
      description: 'The header `webhook-id` of every attempt.',
    }),
    status,
    attempts: count('Since it was last asked for.'),
    responseStatus: z.int().min(100).max(999).nullable().meta({
      description: 'Of the last attempt; null if nothing was answered.',
    }),
    responseBody: shown(1_000, 'How the last answer began.').nullable(),
    error: sentence.nullable().meta({
      description: 'Why nothing was answered; null if something was.',
    }),
    durationMs: z.int().min(0).nullable().meta({ description: 'Of the last attempt.' }),
    nextAttemptAt: time('From when on it is tried again; null unless it is FAILED.'),
    createdAt: dateTime.meta({ description: 'When it happened.' }),
    deliveredAt: time('When it was answered with a 2xx; null: not yet.'),
    payload: z.unknown().meta({
      description: 'What is sent; null for a caller who may not read what it tells of.',
    }),
  })
  .meta({
    id: 'WebhookDelivery',
    description: 'An event on its way to an address, with what came of it.',
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
  status: status.optional().meta({ description: 'Deliveries of this status alone.' }),
  event: event.optional().meta({ description: 'Deliveries of this event alone.' }),
});
