// Strings of the webhook pages.

import type { SentEvent } from '../../../src/domain/webhook/event.ts';
import type { Labels } from '../components/text/labels.ts';
import { plural } from '../components/text/plural.ts';
import type { WebhookDeliveryStatus } from '../schema-types.generated.ts';

const deliveryStatuses: Labels<WebhookDeliveryStatus> = {
  DELIVERED: 'Delivered',
  PENDING: 'Pending',
  FAILED: 'Failed, will retry',
  DEAD: 'Failed, gave up',
};

const events: Labels<SentEvent> = {
  'qr.scanned': 'QR code scanned',
  'qr.created': 'QR code created',
  'qr.updated': 'QR code updated',
  'qr.archived': 'QR code archived',
  'qr.restored': 'QR code restored',
  'qr.deleted': 'QR code deleted',
  'member.joined': 'Member joined',
  'member.left': 'Member left',
  'member.role_changed': 'Member role changed',
};

export const webhookStrings = {
  title: 'Webhooks',
  intro:
    'Get a signed HTTP request when something happens. Failed deliveries are retried for a day.',
  noAccess: 'webhooks',
  emptyTitle: 'No webhooks yet',
  empty: 'Add an endpoint URL, pick events, and verify the signature with the secret you get.',
  state: { on: 'On', off: 'Off', failing: 'Failing' },
  create: {
    open: 'Create webhook',
    title: 'Create webhook',
    submit: 'Create',
    done: 'Webhook created',
  },
  edit: { open: 'Edit', title: 'Edit webhook' },
  form: {
    url: 'Endpoint URL',
    urlPlaceholder: 'https://example.com/hooks/qr',
    events: 'Events',
    subscriptionNote:
      'The API also accepts subscription events. They are never sent, because a self-hosted server has no billing.',
    batch: 'Batch events (up to 100 per request) – for high-traffic codes',
    payload: 'Filter and payload',
    tags: 'Only QR codes with one of these tags',
    document: 'GraphQL query',
    documentHint:
      'Its result is sent instead of the standard payload, with your permissions. Leave blank for the standard payload.',
    documentPlaceholder: '{ webhookEvent { ... on QrCodeEvent { qrCode { id name } } } }',
  },
  events,
  secret: { title: 'Your signing secret', newTitle: 'New signing secret', label: 'Signing secret' },
  webhook: {
    title: 'Webhook',
    notFoundTitle: 'Webhook not found',
    notFound: 'It may have been deleted.',
    batched: 'Batched',
    filtered: 'Filtered',
    ownPayload: 'Custom payload',
    owner: ({ name }: { name: string }) => `Owner: ${name}`,
    test: 'Send test event',
    tested: 'Test event sent',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    turnedOn: 'Webhook turned on',
    turnedOff: 'Webhook turned off',
    rotateSecret: 'Rotate secret',
    delete: 'Delete',
  },
  deletion: {
    title: 'Delete this webhook?',
    text: ({ url }: { url: string }) =>
      `No more events are sent to ${url}. Pending deliveries are discarded.`,
    submit: 'Delete webhook',
    done: 'Webhook deleted',
  },
  deliveries: {
    title: 'Deliveries',
    refresh: 'Refresh',
    live: 'Live',
    notLive: 'Live updates are unavailable right now.',
    emptyTitle: 'No deliveries yet',
    empty: 'Send a test event to see what your endpoint receives.',
    statuses: deliveryStatuses,
    attempts: ({ count }: { count: number }) =>
      plural(count, { one: '# attempt', other: '# attempts' }),
    duration: ({ milliseconds }: { milliseconds: number }) => `${milliseconds} ms`,
    resend: 'Resend',
    resendEvent: ({ event }: { event: string }) => `Resend ${event}`,
    resent: 'Delivery resent',
    details: ({ event }: { event: string }) => `Details of ${event}`,
  },
  delivery: {
    request: 'Request',
    headers: 'Request headers',
    body: 'Request body',
    noBody: 'You can’t see the data of this event, or it has not been sent yet.',
    /** In place of what is not stored. */
    timeOfAttempt: '<time of the attempt>',
    signature: '<made with your signing secret>',
    response: 'Response',
    noResponse: 'There was no response yet.',
    responseBody: 'Response body',
    emptyBody: 'The response has no body.',
    occurred: 'Occurred',
    delivered: 'Delivered',
    nextAttempt: 'Next attempt',
    gone: 'This delivery no longer exists.',
  },
};
