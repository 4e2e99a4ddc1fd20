// The shapes of webhooks in REST v1, which check requests, fill the OpenAPI document.
import { z } from '@hono/zod-openapi';
import { webAddress } from '../../domain/content/url.ts';
import { eventNames, testEvent, webhookEvents } from '../../domain/webhook/event.ts';
import { webhookSecret } from '../../domain/webhook/signature.ts';
import { pageQuery, paginationSchema } from './page-schemas.ts';
import type { RestWebhookFragment } from './webhook.generated.ts';
import type {
  RestWebhookDeliveryFragment,
  WebhookDeliveryStatus,
} from './webhook-delivery.generated.ts';

const time = z.iso.datetime().nullable();

export const webhookSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(z.string()),
    active: z.boolean(),
    batch: z.boolean(),
    disabledReason: z
      .string()
      .nullable()
      .openapi({ description: 'Why the server itself switched it off.' }),
    disabledAt: time,
    failingSince: time.openapi({ description: 'Since when every request has failed.' }),
    queueFullSince: time.openapi({
      description: 'Since when new events are dropped, because too many wait.',
    }),
    previousSecretEndsAt: time.openapi({
      description: 'Until when the secret before the last rotation signs too.',
    }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Webhook') satisfies z.ZodType<RestWebhookFragment>;

export const webhookWithSecretSchema = webhookSchema.extend({
  secret: z
    .string()
    .optional()
    .openapi({ description: 'Only if it was made here; shown in this answer alone.' }),
});

const events = eventNames.meta({ description: `Of ${webhookEvents.join(', ')}.` });
const batch = z.boolean().nullish().openapi({
  description: 'Whether a request holds up to 100 events, as `{"events": […]}`.',
});
const secret = webhookSecret.nullish().openapi({
  description: 'Any text, or `whsec_` with a key in base64. Left out: made at random, shown once.',
});

export const createWebhookSchema = z
  .strictObject({ url: webAddress, events, secret, batch })
  .openapi('CreateWebhook', {
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
    active: z.boolean().nullish(),
    batch,
  })
  .openapi('UpdateWebhook', { description: 'Fields left out keep their value.' });

const overlapRange = 'must be from 0 to 2592000, which is 30 days';
export const rotateSecretSchema = z
  .strictObject({
    overlapSeconds: z.int().min(0, overlapRange).max(2_592_000, overlapRange).nullish().openapi({
      description: 'How long the old secret signs too.',
      default: 86_400,
    }),
    secret,
  })
  .openapi('RotateWebhookSecret', { example: { overlapSeconds: 3600 } });

export const webhookPageSchema = z.object({
  webhooks: z.array(webhookSchema),
  pagination: paginationSchema,
});

const statuses = [
  'PENDING',
  'DELIVERED',
  'FAILED',
  'DEAD',
] as const satisfies WebhookDeliveryStatus[];

export const deliverySchema = z
  .object({
    id: z.string(),
    webhookId: z.string(),
    event: z.string(),
    eventId: z.string().openapi({ description: 'The header `webhook-id` of every attempt.' }),
    status: z.enum(statuses),
    attempts: z.int(),
    responseStatus: z.int().nullable(),
    responseBody: z
      .string()
      .nullable()
      .openapi({ description: 'How the last answer began: up to 1,000 characters.' }),
    error: z.string().nullable().openapi({ description: 'Why nothing was answered.' }),
    durationMs: z.int().nullable(),
    nextAttemptAt: time,
    createdAt: z.iso.datetime(),
    deliveredAt: time,
    payload: z.unknown().openapi({
      description: 'What is sent; null for a caller who may not read what it tells of.',
    }),
  })
  .openapi('WebhookDelivery') satisfies z.ZodType<RestWebhookDeliveryFragment>;

export const deliveryPageSchema = z.object({
  deliveries: z.array(deliverySchema),
  pagination: paginationSchema,
});

export const listDeliveriesQuery = pageQuery.extend({
  status: z.enum(statuses).optional(),
  event: z.enum([...webhookEvents, testEvent]).optional(),
});
