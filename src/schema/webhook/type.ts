// Addresses that are told of events.
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { known, readable } from '../../auth/caller.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { needs, Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged, skipOf } from '../shared/connection.ts';
import { ownerOf } from '../shared/owner.ts';
import { readWith, shownBy } from '../shared/shown.ts';
import { User } from '../user/type.ts';

export const Webhook = builder.prismaNode('Webhook', {
  description: 'An address that is told of events in an organization.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('WEBHOOKS_READ'),
  select: { id: true, organizationId: true },
  findUnique: (id, { caller }) => ({
    id,
    deletedAt: null,
    organizationId: { in: readable(known(caller), 'WEBHOOKS_READ') },
  }),
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Where requests go: http or https.' }),
    events: t.exposeStringList('events', {
      description: 'What it is told of, as `qr.created`.',
    }),
    active: t.exposeBoolean('active', {
      description: 'false: new events are not kept for it, and what waits is not sent.',
    }),
    batch: t.exposeBoolean('batch', {
      description: 'Whether a request holds up to 100 events, as `{"events": […]}`.',
    }),
    version: t.exposeInt('version', {
      description: 'Goes up with every edit; see `UpdateWebhookInput.expectedVersions`.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    createdBy: t.relation('createdBy', {
      type: User,
      nullable: true,
      description:
        'Who is responsible for it: created it, or was the last to change its address or to switch it on. It is switched off when they may not change webhooks any more. null: they have no account any more.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last edited; deliveries do not change it.',
    }),
    previousSecretEndsAt: t.expose('previousSecretEndsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when the secret before the last rotation signs too.',
    }),
    disabledReason: t.exposeString('disabledReason', {
      nullable: true,
      description: 'Why the server itself switched it off; null if it did not.',
    }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the server itself switched it off; null if it did not.',
    }),
    failingSince: t.expose('failingSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when every request has failed; null if the last did not.',
    }),
    queueFullSince: t.expose('queueFullSince', {
      type: 'DateTime',
      nullable: true,
      description:
        'Since when new events are dropped, because too many wait; null if they are kept.',
    }),
  }),
});

/** Those that were not deleted. */
export const thereIn = (organizationId: string) => ({ organizationId, deletedAt: null });

builder.prismaObjectField(Organization, 'webhook', (t) =>
  t.prismaField({
    type: Webhook,
    nullable: true,
    description: 'One of its webhooks.',
    args: { id: t.arg.id({ required: true, description: 'Of the webhook.' }) },
    authScopes: needs('WEBHOOKS_READ'),
    resolve: (query, { id: organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'Webhook'
        ? prisma.webhook.findUnique({ ...query, where: { id, ...thereIn(organizationId) } })
        : null,
  }),
);

builder.prismaObjectField(Organization, 'webhooks', (t) =>
  t.prismaConnection({
    ...paged,
    type: Webhook,
    description: 'Its webhooks, newest first.',
    args: { offset },
    authScopes: needs('WEBHOOKS_READ'),
    totalCount: ({ id }, _args, { prisma }) => prisma.webhook.count({ where: thereIn(id) }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.webhook.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.webhook.findMany({
        ...query,
        ...skipOf(args),
        where: thereIn(organizationId),
        orderBy: { id: 'desc' },
      });
    },
  }),
);

/** The organization of a webhook. Throws NOT_FOUND if the caller's organizations have none such. */
export async function organizationOf(
  given: { id: string; organizationId?: string | null },
  context: Context,
): Promise<string> {
  const { prisma } = context;
  const owner = await ownerOf('Webhook', given, context, ({ where, select }) =>
    prisma.webhook.findUnique({ where: { ...where, deletedAt: null }, select }),
  );
  return owner.organizationId;
}

/** The scope of a change to a webhook; `isNew`: it shows only what it makes. Throws NOT_FOUND. */
export const requireWebhookChange = async (
  given: { id: string; organizationId?: string | null },
  context: Context,
  info: GraphQLResolveInfo,
  { isNew = false } = {},
) => ({
  permission: {
    organizationId: await organizationOf(given, context),
    permission: 'WEBHOOKS_WRITE' as const,
    shows: shownBy(info, { isNew }),
  },
});

/** What a payload shows of a webhook. */
export const readWebhook = (
  where: { id: string; organizationId: string },
  context: Context,
  info: GraphQLResolveInfo,
) =>
  context.prisma.webhook.findUniqueOrThrow({
    ...queryFromInfo({ context, info, path: ['webhook'] }),
    where,
  });
