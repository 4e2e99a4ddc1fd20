// Schemas for webhooks, as input.
import { z } from 'zod';
import { webAddress } from '../content/url.ts';
import { text } from '../text/text.ts';
import { overlapSeconds } from '../time/overlap.ts';
import { describedEnum } from '../validation/terms.ts';
import { eventNames } from './event.ts';
import { eventFilterInput } from './event-filter.ts';
import { webhookSecret } from './signature.ts';

const url = webAddress.meta({
  description: 'Endpoint URL: http or https, publicly reachable, without credentials.',
});

const secret = webhookSecret.nullish().meta({
  description:
    'Signing secret: any text of up to 256 characters, or `whsec_` and a base64 key (Standard Webhooks). By default a random secret is generated and shown once.',
  writeOnly: true,
});

const batch = z
  .boolean()
  .meta({ description: 'Whether to send up to 100 events per request, as `{"events": […]}`.' });

export const webhookDocument = text({ min: 1, max: 10_000 });

const document = webhookDocument.nullish().meta({
  description:
    'GraphQL query whose result is sent as `data` instead of the documented payload; null for that. See `Query.webhookEvent`.',
});

const filter = eventFilterInput
  .nullish()
  .meta({ description: 'Only events about these QR codes; null for all.' });

export const newWebhook = z
  .strictObject({
    url,
    events: eventNames,
    secret,
    batch: batch.nullish().default(false),
    filter,
    document,
  })
  .meta({
    id: 'CreateWebhook',
    description: 'A new webhook.',
    example: {
      url: 'https://example.com/webhooks',
      events: ['qr.scanned', 'qr.created', 'qr.updated'],
      secret: 'a long text that only the receiver knows',
    },
  });

export const webhookChange = z
  .strictObject({
    url: url.optional(),
    events: eventNames.optional(),
    active: z.boolean().optional().meta({
      description:
        'Whether events are sent. Setting it to true also re-enables a webhook that the server disabled. Enabling it or changing its URL or document makes you its owner.',
    }),
    batch: batch.optional(),
    filter,
    document,
  })
  .meta({
    id: 'UpdateWebhook',
    description: 'Omitted fields keep their current values.',
    example: { active: true },
  });

export const defaultOverlapSeconds = 24 * 60 * 60;

export const secretRotation = z
  .strictObject({
    overlapSeconds: overlapSeconds(
      'Seconds the old secret keeps signing as well, up to 30 days. Defaults to one day; 0 ends it immediately.',
      defaultOverlapSeconds,
    ),
    secret,
  })
  .meta({
    id: 'RotateWebhookSecret',
    description: 'Options for rotating the signing secret.',
    example: { overlapSeconds: 3600 },
  });

export const deliveryStatus = describedEnum(
  'WebhookDeliveryStatus',
  'Progress of a webhook delivery.',
  ['PENDING', 'DELIVERED', 'FAILED', 'DEAD'],
  {
    PENDING: 'Waiting for the first attempt.',
    DELIVERED: 'Delivered: the endpoint responded with a 2xx status.',
    FAILED: 'The last attempt failed; it will be retried.',
    DEAD: 'All attempts failed; it is not retried unless you redeliver it.',
  },
);
