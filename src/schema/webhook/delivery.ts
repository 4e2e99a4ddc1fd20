// Events on their way to an address, with what came of it.
import { holds, known, readable } from '../../auth/caller.ts';
import { WebhookDeliveryStatus } from '../../database/client/enums.ts';
import { typeOfId } from '../../domain/id.ts';
import { text } from '../../domain/text/text.ts';
import { envelopeOf } from '../../domain/webhook/body.ts';
import { permissionOf } from '../../domain/webhook/event.ts';
import { builder } from '../../graphql/builder.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { readWith } from '../shared/shown.ts';
import { Webhook } from './type.ts';

const WebhookDeliveryStatusEnum = builder.enumType('WebhookDeliveryStatus', {
  description: 'How far a delivery has come.',
  values: {
    [WebhookDeliveryStatus.PENDING]: { description: 'Not tried yet.' },
    [WebhookDeliveryStatus.DELIVERED]: { description: 'Answered with a 2xx.' },
    [WebhookDeliveryStatus.FAILED]: { description: 'To be tried again.' },
    [WebhookDeliveryStatus.DEAD]: {
      description: 'Failed too often; tried again only if it is redelivered.',
    },
  },
});

export const WebhookDelivery = builder.prismaNode('WebhookDelivery', {
  description: 'An event on its way to an address, with what came of it. Kept for 30 days.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('WEBHOOKS_READ'),
  select: { id: true },
  findUnique: (id, { caller }) => ({
    id,
    webhook: { deletedAt: null },
    organizationId: { in: readable(known(caller), 'WEBHOOKS_READ') },
  }),
  fields: (t) => ({
    webhookId: t.exposeID('webhookId', { description: 'Whose delivery it is.' }),
    event: t.exposeString('event', { description: 'As `qr.created`; `webhook.test` for a test.' }),
    eventId: t.exposeID('eventId', {
      description: 'The same at each address and in each attempt: the header `webhook-id`.',
    }),
    status: t.expose('status', {
      type: WebhookDeliveryStatusEnum,
      description: 'How far it has come.',
    }),
    attempts: t.exposeInt('attempts', {
      description: 'How often it was tried, since it was last asked for.',
    }),
    responseStatus: t.exposeInt('responseStatus', {
      nullable: true,
      description: 'Of the last attempt; null if nothing was answered.',
    }),
    responseBody: t.exposeString('responseBody', {
      nullable: true,
      description:
        'How the answer of the last attempt began, up to 1,000 characters; null if nothing was answered.',
    }),
    error: t.exposeString('error', {
      nullable: true,
      description: 'Why nothing was answered to the last attempt; null if something was.',
    }),
    durationMs: t.exposeInt('durationMs', {
      nullable: true,
      description: 'How many milliseconds the last attempt took; null: there was none.',
    }),
    nextAttemptAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'From when on it is tried again; null unless it is FAILED.',
      select: { status: true, nextAttemptAt: true },
      resolve: ({ status, nextAttemptAt }) => (status === 'FAILED' ? nextAttemptAt : null),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it happened.' }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered with a 2xx; null: it was not.',
    }),
    payload: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What is sent; null for who may not read what it tells of.',
      select: { eventId: true, event: true, organizationId: true, createdAt: true, data: true },
      resolve: (delivery, _args, { caller }) => {
        const { event, organizationId } = delivery;
        const permission = permissionOf(event) ?? 'WEBHOOKS_READ';
        return holds(known(caller), organizationId, permission) ? envelopeOf(delivery) : null;
      },
    }),
  }),
});

builder.prismaObjectField(Webhook, 'delivery', (t) =>
  t.prismaField({
    type: WebhookDelivery,
    nullable: true,
    description: 'One of its deliveries.',
    args: { id: t.arg.id({ required: true, description: 'Of the delivery.' }) },
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

builder.prismaObjectField(Webhook, 'deliveries', (t) =>
  t.prismaConnection({
    ...paged,
    type: WebhookDelivery,
    description: 'What it was told of, or will be, newest first.',
    args: {
      status: t.arg({
        type: WebhookDeliveryStatusEnum,
        description: 'Only those that have come this far.',
      }),
      event: t.arg.string({
        description: 'Only those of this event, as `qr.created`.',
        validate: text({ max: 100 }),
      }),
      offset,
    },
    authScopes: ({ organizationId }) => ({
      permission: { organizationId, permission: 'WEBHOOKS_READ' },
    }),
    totalCount: (webhook, args, { prisma }) =>
      prisma.webhookDelivery.count({ where: matching(webhook, args) }),
    resolve: async (query, webhook, args, { prisma }) => {
      const { id: webhookId, organizationId } = webhook;
      const find = (id: string) =>
        prisma.webhookDelivery.findUnique({
          where: { id, webhookId, organizationId },
          select: { id: true },
        });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.webhookDelivery.findMany({
        ...query,
        ...skipOf(args),
        where: matching(webhook, args),
        orderBy: { id: 'desc' },
      });
    },
  }),
);

interface Filter {
  status?: WebhookDeliveryStatus | null;
  event?: string | null;
}

const matching = (
  { id: webhookId, organizationId }: { id: string; organizationId: string },
  { status, event }: Filter,
) => ({
  webhookId,
  organizationId,
  ...(status && { status }),
  ...(event && { event }),
});
