// Webhook event types.
import { z } from 'zod';

/** Event type -> permission required to subscribe to it. */
const sent = {
  'qr.created': 'QR_CODES_READ',
  'qr.updated': 'QR_CODES_READ',
  'qr.deleted': 'QR_CODES_READ',
  'qr.scanned': 'ANALYTICS_READ',
  'qr.archived': 'QR_CODES_READ',
  'qr.restored': 'QR_CODES_READ',
  'member.joined': 'ORGANIZATION_READ',
  'member.left': 'ORGANIZATION_READ',
  'member.role_changed': 'ORGANIZATION_READ',
} as const;

/**
 * Billing events, which a self-hosted server never sends; subscribing to them is allowed.
 */
const neverSent = {
  'subscription.created': 'ORGANIZATION_READ',
  'subscription.updated': 'ORGANIZATION_READ',
  'subscription.cancelled': 'ORGANIZATION_READ',
  'subscription.payment_succeeded': 'ORGANIZATION_READ',
  'subscription.payment_failed': 'ORGANIZATION_READ',
} as const;

const permissions = { ...sent, ...neverSent };

/** Event types that are sent. */
export type SentEvent = keyof typeof sent;

/** Event types that a webhook can subscribe to. */
export type WebhookEvent = keyof typeof permissions;

/** The event type of tests, which needs no subscription. */
export const testEvent = 'webhook.test';

const isWebhookEvent = (name: string): name is WebhookEvent => Object.hasOwn(permissions, name);

export const webhookEvents: readonly WebhookEvent[] =
  Object.keys(permissions).filter(isWebhookEvent);

const isSentEvent = (name: WebhookEvent): name is SentEvent => Object.hasOwn(sent, name);

const sentEvents: readonly SentEvent[] = webhookEvents.filter(isSentEvent);

/** The event type of a delivery. */
export const deliveredEvent = z.enum([...sentEvents, testEvent]).meta({
  id: 'DeliveredEvent',
  description: 'Event type, such as `qr.created`; `webhook.test` for a test.',
});

export const neverSentNote =
  '`subscription.*` events are accepted but never sent: a self-hosted server has no billing.';

/** Event types of a webhook, at least one. */
export const eventNames = z
  .array(
    z
      .string()
      .refine(isWebhookEvent, { error: `must be one of ${webhookEvents.join(', ')}` })
      .meta({
        id: 'WebhookEvent',
        description: `Webhook event type. ${neverSentNote}`,
        enum: webhookEvents,
      }),
  )
  .min(1, 'must contain at least one event')
  .max(100, 'must contain at most 100 events');

/** Event types that are stored. */
export const storedEvents = z.array(eventNames.element).max(webhookEvents.length);

/** Removes duplicates and unknown names and sorts in table order. */
export function knownEvents(names: readonly string[]): WebhookEvent[] {
  const wanted = new Set(names);
  return webhookEvents.filter((event) => wanted.has(event));
}

/** Permissions required to subscribe to all of these events. */
export const permissionsOf = (events: readonly WebhookEvent[]) => [
  ...new Set(events.map((event) => permissions[event])),
];

/** Permission required to read the payload of an event; undefined for a test. */
export const permissionOf = (event: string) =>
  isWebhookEvent(event) ? permissions[event] : undefined;
