// Filters of lists of webhooks and their deliveries.
import { z } from 'zod';
import { during, oneOf, searchIn } from '../filter/shape.ts';
import { text } from '../text/text.ts';
import { deliveryStatus } from './shape.ts';

const events = oneOf(
  text({ max: 100 }),
  'Only those of one of these event types, such as `qr.created`.',
);

export const webhookFilter = z.strictObject({
  search: searchIn('URL'),
  events,
  active: z.boolean().optional().meta({ description: 'Only webhooks that are enabled, or not.' }),
  createdAt: during('Only webhooks created in this period.'),
  updatedAt: during('Only webhooks last updated in this period.'),
});

export const deliveryFilter = z.strictObject({
  statuses: oneOf(deliveryStatus, 'Only deliveries with one of these statuses.'),
  events,
  eventId: text({ max: 64 }).optional().meta({ description: 'Only deliveries of this event.' }),
  createdAt: during('Only deliveries of events that occurred in this period.'),
});
