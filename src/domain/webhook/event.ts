// Webhook event types.
import { z } from 'zod';
import { meaningList, terms } from '../validation/terms.ts';

/** Event types that are sent, with when and the permission that a subscription requires. */
export const eventTypes = {
  'qr.created': {
    when: 'a QR code was created, alone, in bulk or from a file',
    permission: 'QR_CODES_READ',
  },
  'qr.updated': {
    when: 'a QR code was changed other than by archiving, restoring or deleting it',
    permission: 'QR_CODES_READ',
  },
  'qr.deleted': {
    when: 'a QR code was moved to the trash, or deleted for good without having been there',
    permission: 'QR_CODES_READ',
  },
  'qr.scanned': { when: 'a scan was stored', permission: 'ANALYTICS_READ' },
  'qr.archived': { when: 'a QR code was moved to the archive', permission: 'QR_CODES_READ' },
  'qr.restored': { when: 'a QR code left the archive or the trash', permission: 'QR_CODES_READ' },
  'member.joined': { when: 'an invitation was accepted', permission: 'ORGANIZATION_READ' },
  'member.left': {
    when: 'a member left or was removed, or deleted their account',
    permission: 'ORGANIZATION_READ',
  },
  'member.role_changed': {
    when: 'the role of a member was changed',
    permission: 'ORGANIZATION_READ',
  },
} as const;

/** Billing events, which a self-hosted server never sends; subscribing to them is allowed. */
const neverSent = {
  'subscription.created': { permission: 'ORGANIZATION_READ' },
  'subscription.updated': { permission: 'ORGANIZATION_READ' },
  'subscription.cancelled': { permission: 'ORGANIZATION_READ' },
  'subscription.payment_succeeded': { permission: 'ORGANIZATION_READ' },
  'subscription.payment_failed': { permission: 'ORGANIZATION_READ' },
} as const;

const subscribable = { ...eventTypes, ...neverSent };

/** Event types that are sent. */
export type SentEvent = keyof typeof eventTypes;

/** Event types that a webhook can subscribe to. */
export type WebhookEvent = keyof typeof subscribable;

/** The event type of tests, which needs no subscription. */
export const testEvent = 'webhook.test';

const isWebhookEvent = (name: string): name is WebhookEvent => Object.hasOwn(subscribable, name);

export const webhookEvents: readonly WebhookEvent[] =
  Object.keys(subscribable).filter(isWebhookEvent);

const isSentEvent = (name: WebhookEvent): name is SentEvent => Object.hasOwn(eventTypes, name);

const sentEvents: readonly SentEvent[] = webhookEvents.filter(isSentEvent);

/** The event type of a delivery. */
export const deliveredEvent = z.enum([...sentEvents, testEvent]).meta({
  id: 'DeliveredEvent',
  description: 'Event type, such as `qr.created`; `webhook.test` for a test.',
});

const eventList = meaningList({
  ...Object.fromEntries(sentEvents.map((event) => [event, eventTypes[event].when])),
  'subscription.*': 'accepted but never sent, because a self-hosted server has no billing',
});

/** Event types of a webhook, at least one. */
export const eventNames = z
  .array(
    z
      .string()
      .refine(isWebhookEvent, { error: `must be one of ${webhookEvents.join(', ')}` })
      .meta({
        id: 'WebhookEvent',
        description: `Event type:\n${eventList}`,
        enum: webhookEvents,
      }),
  )
  .min(1, 'must contain at least one event')
  .max(100, 'must contain at most 100 events')
  .meta({ description: 'Event types to send, at least one.' })
  .register(terms, { more: eventList });

/** Event types that are stored. */
export const storedEvents = z.array(eventNames.element).max(webhookEvents.length);

/** Removes duplicates and unknown names and sorts in table order. */
export function knownEvents(names: readonly string[]): WebhookEvent[] {
  const requested = new Set(names);
  return webhookEvents.filter((event) => requested.has(event));
}

/** Permissions required to subscribe to all of these events. */
export const permissionsOf = (events: readonly WebhookEvent[]) => [
  ...new Set(events.map((event) => subscribable[event].permission)),
];

/** Permission required to read the payload of an event; undefined for a test. */
export const permissionOf = (event: string) =>
  isWebhookEvent(event) ? subscribable[event].permission : undefined;
