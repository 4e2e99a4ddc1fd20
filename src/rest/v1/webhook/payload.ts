// Bodies of webhook requests, for the OpenAPI document.
import { z } from 'zod';
import { organizationRole } from '../../../domain/organization/role.ts';
import { sentence } from '../../../domain/text/sentence.ts';
import { deliveredEvent, type SentEvent, testEvent } from '../../../domain/webhook/event.ts';
import { memberSchema } from '../member/routes.ts';
import { qrCodeSchema } from '../qr-code/schemas.ts';
import { scanSchema } from '../scan/routes.ts';
import { discriminatedUnion } from '../shared/discriminated-union.ts';
import { dateTime, idOf } from '../shared/field-schemas.ts';

const type = 'Event type.';
const one = (event: SentEvent | typeof testEvent) => z.literal(event).meta({ description: type });
const several = <const Events extends readonly SentEvent[]>(id: string, events: Events) =>
  z.enum(events).meta({ id, description: type });

const qrCodeEvents = several('QrCodeEventType', [
  'qr.created',
  'qr.updated',
  'qr.deleted',
  'qr.archived',
  'qr.restored',
]);
const memberEvents = several('MemberEventType', ['member.joined', 'member.left']);
const scanned = 'qr.scanned';
const roleChanged = 'member.role_changed';

const content = discriminatedUnion(
  { id: 'WebhookContent', description: 'Type and data of an event.', by: 'event' },
  [
    {
      id: 'QrCodeEventBody',
      description: 'A QR code was created, changed or deleted.',
      values: qrCodeEvents.options,
      shape: z.object({ event: qrCodeEvents, data: qrCodeSchema }),
    },
    {
      id: 'ScanEventBody',
      description: 'A scan was stored.',
      values: [scanned],
      shape: z.object({
        event: one(scanned),
        data: z
          .intersection(
            scanSchema,
            z.object({ qrCodeId: idOf('QrCode', 'ID of the scanned QR code.') }),
          )
          .meta({ description: 'The scan.' }),
      }),
    },
    {
      id: 'MemberEventBody',
      description: 'A member joined or left.',
      values: memberEvents.options,
      shape: z.object({ event: memberEvents, data: memberSchema }),
    },
    {
      id: 'MemberRoleEventBody',
      description: 'The role of a member was changed.',
      values: [roleChanged],
      shape: z.object({
        event: one(roleChanged),
        data: z
          .intersection(
            memberSchema,
            z.object({
              previousRole: organizationRole.meta({ description: 'Role before the change.' }),
            }),
          )
          .meta({ description: 'The member.' }),
      }),
    },
    {
      id: 'TestEventBody',
      description: 'Somebody sent a test.',
      values: [testEvent],
      shape: z.object({
        event: one(testEvent),
        data: z
          .object({ webhookId: idOf('Webhook', 'ID of the webhook.') })
          .meta({ description: 'The webhook.' }),
      }),
    },
  ],
);

const envelope = z
  .object({
    id: z.string().meta({
      pattern: '^evt_[0-9a-z]{1,26}$',
      maxLength: 30,
      description: 'ID of the event; the same for all webhooks and attempts.',
    }),
    version: z.literal('1').meta({
      description: 'Changes when a field is removed or changes its meaning.',
    }),
    createdAt: dateTime.meta({ description: 'When the event occurred.' }),
    organizationId: idOf('Organization', 'ID of the organization.'),
  })
  .meta({ id: 'WebhookEnvelope', description: 'What events of all types have.' });

const payload = z
  .intersection(envelope, content)
  .meta({ id: 'WebhookPayload', description: 'An event.' });

const batch = z
  .object({
    events: z.array(payload).min(1).max(100).meta({ description: '1 to 100 events.' }),
  })
  .meta({ id: 'WebhookBatch', description: 'Several events, for webhooks with `batch`.' });

export const webhookBody = z.union([payload, batch]).meta({
  id: 'WebhookBody',
  description: 'An event, or several for webhooks with `batch`.',
  example: {
    id: 'evt_019abc1a2b3c7d4e5f60718294',
    event: roleChanged,
    version: '1',
    createdAt: '2024-01-15T14:31:00Z',
    organizationId: 'org_abc123',
    data: {
      id: 'mem_abc123',
      role: 'EDITOR',
      previousRole: 'VIEWER',
      joinedAt: '2024-01-10T09:00:00Z',
      user: { id: 'usr_abc123', email: 'bob@example.com', name: 'Bob' },
    },
  },
});

const result = z
  .intersection(
    envelope,
    z.object({
      event: deliveredEvent,
      data: z.record(z.string(), z.unknown()).nullable().meta({
        description: 'What the document returned; null if it failed as a whole.',
      }),
      errors: z
        .array(z.looseObject({ message: sentence }).meta({ description: 'An error of GraphQL.' }))
        .min(1)
        .max(1_000)
        .optional()
        .meta({ description: 'Errors of the document. Omitted if there are none.' }),
    }),
  )
  .meta({ id: 'WebhookResult', description: 'An event, with the result of a document.' });

const resultBatch = z
  .object({
    events: z.array(result).min(1).max(100).meta({ description: '1 to 100 events.' }),
  })
  .meta({ id: 'WebhookResultBatch', description: 'Several events, for webhooks with `batch`.' });

/** Of webhooks with a document. */
export const webhookResultBody = z.union([result, resultBatch]).meta({
  id: 'WebhookResultBody',
  description: 'An event, or several for webhooks with `batch`.',
  example: {
    id: 'evt_019abc1a2b3c7d4e5f60718294',
    event: 'qr.created',
    version: '1',
    createdAt: '2024-01-15T14:31:00Z',
    organizationId: 'org_abc123',
    data: { webhookEvent: { qrCode: { id: 'qr_abc123', name: 'Menu' } } },
  },
});
