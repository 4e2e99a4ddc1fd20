// The webhook delivery type and its queries.
import { z } from 'zod';
import { hasPermission, readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { Prisma } from '../../database/client/client.ts';
import type { WebhookDeliveryStatus } from '../../database/client/enums.ts';
import { duringRange, given } from '../../database/condition.ts';
import { allPermissions } from '../../domain/api-key/permissions.ts';
import { typeOfId } from '../../domain/id.ts';
import { sentence } from '../../domain/text/sentence.ts';
import { shownText } from '../../domain/text/shown.ts';
import { text } from '../../domain/text/text.ts';
import { envelopeOf, readResult } from '../../domain/webhook/body.ts';
import { deliveredEvent, permissionOf } from '../../domain/webhook/event.ts';
import { deliveryFilter } from '../../domain/webhook/filter.ts';
import { deliveryStatus } from '../../domain/webhook/shape.ts';
import { builder } from '../../graphql/builder.ts';
import { filterFromZod } from '../../graphql/from-zod/filter.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { describedBy, withShape } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { isCursorOf, offset, paged } from '../shared/connection.ts';
import { countFiltered, type FilteredList, filteredPage, matching } from '../shared/filter.ts';
import { readWith } from '../shared/shown.ts';
import { Webhook } from './type.ts';

const WebhookDeliveryStatusEnum = enumFromZod(deliveryStatus);

export const eventId = z.string().meta({ pattern: '^evt_[0-9a-z]{1,26}$', maxLength: 30 });

export const WebhookDelivery = builder.prismaNode('WebhookDelivery', {
  description: 'Delivery of an event to a webhook endpoint. Kept for 30 days.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('WEBHOOKS_READ'),
  select: { id: true },
  findUnique: (id, { caller }) => ({
    id,
    webhook: { purgedAt: null },
    organizationId: { in: readableOrganizations(requireCaller(caller), 'WEBHOOKS_READ') },
  }),
  fields: (t) => ({
    webhookId: t.exposeID('webhookId', {
      description: 'ID of the webhook that receives the event.',
    }),
    event: t.exposeString('event', describedBy(deliveredEvent)),
    eventId: t.exposeID('eventId', {
      description:
        'ID of the event, sent as the header `webhook-id`. The same for all webhooks and attempts.',
      extensions: withShape(eventId),
    }),
    status: t.expose('status', {
      type: WebhookDeliveryStatusEnum,
      description: 'Status of the delivery.',
    }),
    attempts: t.exposeInt('attempts', {
      description: 'Number of attempts since the delivery was created or last redelivered.',
    }),
    responseStatus: t.exposeInt('responseStatus', {
      nullable: true,
      description: 'HTTP status of the last response; null if there was none.',
      extensions: withShape(z.int().min(100).max(999)),
    }),
    responseBody: t.exposeString('responseBody', {
      nullable: true,
      description: 'First 1,000 characters of the last response; null if there was none.',
      extensions: withShape(shownText(1_000)),
    }),
    error: t.exposeString('error', {
      nullable: true,
      description: 'Why the last attempt got no response; null if it got one.',
      extensions: withShape(sentence),
    }),
    durationMs: t.exposeInt('durationMs', {
      nullable: true,
      description: 'Duration of the last attempt in milliseconds; null if there was none.',
    }),
    nextAttemptAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the delivery is retried; null unless its status is `FAILED`.',
      select: { status: true, nextAttemptAt: true },
      resolve: ({ status, nextAttemptAt }) => (status === 'FAILED' ? nextAttemptAt : null),
    }),
    organization: t.field({ ...organizationField, select: { organizationId: true } }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the event occurred.' }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the event was delivered; null if it was not.',
    }),
    payload: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'Request body; null if you cannot read its data, or before the first attempt if the webhook has a document.',
      select: {
        eventId: true,
        event: true,
        organizationId: true,
        createdAt: true,
        data: true,
        result: true,
        webhook: { select: { document: true } },
      },
      resolve: (delivery, _args, { caller }) => {
        const { event, organizationId, webhook } = delivery;
        const result = readResult(delivery);
        if (!result && webhook.document !== null) return null;
        const used: readonly string[] = [
          permissionOf(event) ?? 'WEBHOOKS_READ',
          ...(result?.permissions ?? []),
        ];
        const isReadable = allPermissions
          .filter((permission) => used.includes(permission))
          .every((permission) => hasPermission(requireCaller(caller), organizationId, permission));
        return isReadable ? envelopeOf(delivery) : null;
      },
    }),
  }),
});

builder.prismaObjectField(Webhook, 'delivery', (t) =>
  t.prismaField({
    type: WebhookDelivery,
    nullable: true,
    description: 'A delivery of the webhook by ID.',
    args: { id: t.arg.id({ required: true, description: 'ID of the delivery.' }) },
    authScopes: ({ organizationId }) => ({
      permission: { organizationId, permission: 'WEBHOOKS_READ' },
    }),
    resolve: (query, { id: webhookId, organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'WebhookDelivery'
        ? prisma.webhookDelivery.findUnique({
            ...query,
            where: { id, webhookId, organizationId },
          })
        : null,
  }),
);

const WebhookDeliveryFilter = filterFromZod('WebhookDeliveryFilter', deliveryFilter);

type Filter = typeof WebhookDeliveryFilter.$inferInput;

const isStatus = (statuses: readonly string[]) =>
  Prisma.sql`"status" = ANY(${statuses}::"WebhookDeliveryStatus"[])`;

const conditionsOf = ({ statuses, events, eventId, createdAt }: Filter): Prisma.Sql[] => [
  ...given(statuses, isStatus),
  ...given(events, (names) => Prisma.sql`"event" = ANY(${names})`),
  ...given(eventId, (id) => Prisma.sql`"eventId" = ${id}`),
  ...duringRange(Prisma.sql`"createdAt"`, createdAt),
];

interface Listed {
  filter?: Filter | null;
  status?: WebhookDeliveryStatus | null;
  event?: string | null;
}

const listOf = (
  { id, organizationId }: { id: string; organizationId: string },
  { filter, status, event }: Listed,
): FilteredList => ({
  table: 'WebhookDelivery',
  condition: Prisma.join(
    [
      Prisma.sql`"webhookId" = ${id}`,
      matching(organizationId, filter, conditionsOf),
      ...(status ? [isStatus([status])] : []),
      ...(event ? [Prisma.sql`"event" = ${event}`] : []),
    ],
    ' AND ',
  ),
  order: { column: 'id', direction: 'desc' },
});

builder.prismaObjectField(Webhook, 'deliveries', (t) =>
  t.prismaConnection({
    ...paged,
    type: WebhookDelivery,
    description: 'Deliveries of the webhook, newest first.',
    args: {
      filter: t.arg({ type: WebhookDeliveryFilter, description: 'Defaults to no filter.' }),
      status: t.arg({
        type: WebhookDeliveryStatusEnum,
        description: 'Only deliveries with this status.',
      }),
      event: t.arg.string({
        description: 'Only deliveries of this event type, such as `qr.created`.',
        validate: text({ max: 100 }),
      }),
      offset,
    },
    authScopes: ({ organizationId }) => ({
      permission: { organizationId, permission: 'WEBHOOKS_READ' },
    }),
    totalCount: (webhook, args, { prisma }) => countFiltered(listOf(webhook, args), prisma),
    resolve: async (query, webhook, args, { prisma }) => {
      const { id: webhookId, organizationId } = webhook;
      const find = (id: string) =>
        prisma.webhookDelivery.findUnique({
          where: { id, webhookId, organizationId },
          select: { id: true },
        });
      if (!(await isCursorOf(args, find))) return [];
      const { status, event } = args;
      const { page, where } = await filteredPage(query, args, listOf(webhook, args), prisma);
      return prisma.webhookDelivery.findMany({
        ...page,
        where: {
          webhookId,
          organizationId,
          ...(status && { status }),
          ...(event && { event }),
          ...where,
        },
        orderBy: { id: 'desc' },
      });
    },
  }),
);
