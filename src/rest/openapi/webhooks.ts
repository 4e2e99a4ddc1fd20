// Describes the requests that webhooks get, and the responses that they are expected to send.
import type { z } from 'zod';
import { webhookBody, webhookResultBody } from '../v1/webhook/payload.ts';
import type { Json } from './json.ts';
import type { SchemaWriter } from './schema.ts';

const header = (name: string, description: string, schema: Json, required = true): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});

const text = (pattern: string, maxLength: number): Json => ({ type: 'string', pattern, maxLength });

/** Standard Webhooks, and what connects the request with its cause. */
const headers: readonly Json[] = [
  header(
    'webhook-id',
    'ID of the event or batch, the same in each attempt.',
    text('^(evt|bat)_[0-9a-f]{26}$', 30),
  ),
  header('webhook-timestamp', 'When this attempt was signed, in seconds since 1970.', {
    type: 'integer',
    format: 'int64',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
  }),
  header(
    'webhook-signature',
    '`v1,` and the base64 of HMAC-SHA-256 of ID, `.`, timestamp, `.`, body. Two signatures separated by a space while a secret is being rotated.',
    text('^v1,[0-9A-Za-z+/]{43}=( v1,[0-9A-Za-z+/]{43}=)?$', 100),
  ),
  header(
    'x-request-id',
    'ID of the request that caused the events; not sent for scans or events of several requests.',
    text('^[0-9A-Za-z_-]{8,64}$', 64),
    false,
  ),
  header(
    'traceparent',
    'W3C Trace Context, if the server sends traces.',
    text('^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$', 55),
    false,
  ),
];

interface Request {
  operationId: string;
  summary: string;
  description: string;
  body: z.ZodType;
}

const requestOf = ({ operationId, body, ...about }: Request, writer: SchemaWriter): Json => ({
  post: {
    operationId,
    tags: ['Webhooks'],
    ...about,
    security: [],
    parameters: headers,
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: writer.write(body), examples: writer.exampleOf(body) },
      },
    },
    responses: {
      '2XX': { description: 'Delivered.' },
      410: { description: 'Turns the webhook off.' },
      default: { description: 'Failed; the request is retried.' },
    },
  },
});

export const webhooksOf = (writer: SchemaWriter): Json => ({
  events: requestOf(
    {
      operationId: 'receiveEvents',
      summary: 'Receive events',
      description:
        'Sent to the URL of each webhook that is registered for the event, signed as in Standard Webhooks. Verify the signature of the body exactly as received, and reject timestamps older than five minutes. Fields can be added at any time.',
      body: webhookBody,
    },
    writer,
  ),
  results: requestOf(
    {
      operationId: 'receiveResults',
      summary: 'Receive results of a document',
      description:
        'Sent instead of `events` by webhooks with a `document`, whose result is the `data`. Events keep their result when the document is changed or removed.',
      body: webhookResultBody,
    },
    writer,
  ),
});
