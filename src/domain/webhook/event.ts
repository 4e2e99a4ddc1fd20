// The events that an address can be told of.
import { z } from 'zod';

/** Event -> what whoever asks for it must be allowed to read. */
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
 * About billing, which a self-hosted server does not have: they can be registered, and nothing sends
 * them.
 */
const neverSent = {
  'subscription.created': 'ORGANIZATION_READ',
  'subscription.updated': 'ORGANIZATION_READ',
  'subscription.cancelled': 'ORGANIZATION_READ',
  'subscription.payment_succeeded': 'ORGANIZATION_READ',
  'subscription.payment_failed': 'ORGANIZATION_READ',
} as const;

const permissions = { ...sent, ...neverSent };

/** What happens here. */
export type SentEvent = keyof typeof sent;

/** What an address can be registered for. */
export type WebhookEvent = keyof typeof permissions;

/** Nobody asks for it; it is sent to try an address out. */
export const testEvent = 'webhook.test';

const isWebhookEvent = (name: string): name is WebhookEvent => Object.hasOwn(permissions, name);

export const webhookEvents: readonly WebhookEvent[] =
  Object.keys(permissions).filter(isWebhookEvent);

const isSentEvent = (name: WebhookEvent): name is SentEvent => Object.hasOwn(sent, name);

export const sentEvents: readonly SentEvent[] = webhookEvents.filter(isSentEvent);

export const neverSentNote =
  'Events of `subscription` can be registered, and are never sent: a self-hosted server has no billing.';

/** Events that are asked for: at least one, each of them known. */
export const eventNames = z
  .array(
    z
      .string()
      .refine(isWebhookEvent, { error: `must be one of ${webhookEvents.join(', ')}` })
      .meta({
        id: 'WebhookEvent',
        description: `What an address can be told of. ${neverSentNote}`,
        enum: webhookEvents,
      }),
  )
  .min(1, 'must name at least one event')
  .max(100, 'must be at most 100 events');

/** Each once, in the order of the table; a name that is not known is passed over. */
export function knownEvents(names: readonly string[]): WebhookEvent[] {
  const wanted = new Set(names);
  return webhookEvents.filter((event) => wanted.has(event));
}

/** What one must be allowed to read to be told of all of these. */
export const permissionsOf = (events: readonly WebhookEvent[]) => [
  ...new Set(events.map((event) => permissions[event])),
];

/** What one must be allowed to read to see what a delivery held; undefined for a test. */
export const permissionOf = (event: string) =>
  isWebhookEvent(event) ? permissions[event] : undefined;
