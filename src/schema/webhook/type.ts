// The webhook type and its queries.
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { Prisma } from '../../database/client/client.ts';
import { duringRange, given } from '../../database/condition.ts';
import { nameHas } from '../../database/like.ts';
import { webAddress } from '../../domain/content/url.ts';
import { typeOfId } from '../../domain/id.ts';
import { sentence } from '../../domain/text/sentence.ts';
import { storedEvents } from '../../domain/webhook/event.ts';
import { type EventFilter, eventFilter } from '../../domain/webhook/event-filter.ts';
import { webhookFilter } from '../../domain/webhook/filter.ts';
import { webhookDocument } from '../../domain/webhook/shape.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { filterFromZod } from '../../graphql/from-zod/filter.ts';
import { objectFromZod } from '../../graphql/from-zod/object.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization } from '../organization/type.ts';
import { isCursorOf, offset, paged } from '../shared/connection.ts';
import { countFiltered, type FilteredList, filteredPage, matching } from '../shared/filter.ts';
import { ownerOf } from '../shared/owner.ts';
import { readWith, shownBy } from '../shared/shown.ts';
import {
  deletedArgument,
  deletedAtField,
  deletedCondition,
  deletedIs,
  purgeAtField,
} from '../shared/trash.ts';
import { User } from '../user/type.ts';

const EventFilterType = objectFromZod<EventFilter>(eventFilter);

export const Webhook = builder.prismaNode('Webhook', {
  description: 'An endpoint that receives events of an organization.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('WEBHOOKS_READ'),
  select: { id: true, organizationId: true },
  findUnique: (id, { caller }) => ({
    id,
    purgedAt: null,
    organizationId: { in: readableOrganizations(requireCaller(caller), 'WEBHOOKS_READ') },
  }),
  fields: (t) => ({
    url: t.exposeString('url', {
      description: 'Endpoint URL.',
      extensions: withShape(webAddress),
    }),
    events: t.exposeStringList('events', {
      description: 'Event types to send, such as `qr.created`.',
      extensions: withShape(storedEvents),
    }),
    active: t.exposeBoolean('active', {
      description:
        'Whether events are sent. If false, new events are dropped and pending deliveries wait.',
    }),
    batch: t.exposeBoolean('batch', {
      description: 'Whether up to 100 events are sent per request, as `{"events": […]}`.',
    }),
    filter: t.field({
      type: EventFilterType,
      nullable: true,
      description: 'Which QR codes events are about; null for all.',
      select: { filter: true },
      resolve: ({ filter }) => eventFilter.nullable().parse(filter),
    }),
    document: t.exposeString('document', {
      nullable: true,
      description:
        'GraphQL query whose result is sent as `data`, executed for each event with the permissions of the owner, or of the API key with which they set it; null for the documented payload. See `Query.webhookEvent`.',
      extensions: withShape(webhookDocument),
    }),
    version: t.exposeInt('version', {
      description: 'Incremented by every update; see `UpdateWebhookInput.expectedVersions`.',
    }),
    organization: t.field(organizationField),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    createdBy: t.relation('createdBy', {
      type: User,
      nullable: true,
      description:
        'Owner of the webhook: who created it, or last changed its URL or document or enabled it. It is disabled when they can no longer manage webhooks. Null if their account was deleted.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When the webhook was last updated; deliveries do not change it.',
    }),
    previousSecretEndsAt: t.expose('previousSecretEndsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the secret before the last rotation stops signing.',
    }),
    disabledReason: t.exposeString('disabledReason', {
      nullable: true,
      description: 'Why the server disabled the webhook; null if it did not.',
      extensions: withShape(sentence),
    }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the server disabled the webhook; null if it did not.',
    }),
    deletedAt: t.expose('deletedAt', deletedAtField),
    purgeAt: t.field(purgeAtField),
    failingSince: t.expose('failingSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when all requests have failed; null if the last one succeeded.',
    }),
    queueFullSince: t.expose('queueFullSince', {
      type: 'DateTime',
      nullable: true,
      description:
        'Since when new events have been dropped because the queue is full; null if it is not.',
    }),
  }),
});

/** `where` for webhooks that are not deleted for good. */
export const thereIn = (organizationId: string) => ({ organizationId, purgedAt: null });

builder.prismaObjectField(Organization, 'webhook', (t) =>
  t.prismaField({
    type: Webhook,
    nullable: true,
    description: 'One of its webhooks.',
    args: { id: t.arg.id({ required: true, description: 'ID of the webhook.' }) },
    authScopes: needs('WEBHOOKS_READ'),
    resolve: (query, { id: organizationId }, { id }, { prisma }) =>
      typeOfId(id) === 'Webhook'
        ? prisma.webhook.findUnique({ ...query, where: { id, ...thereIn(organizationId) } })
        : null,
  }),
);

const WebhookFilter = filterFromZod('WebhookFilter', webhookFilter);

type Filter = typeof WebhookFilter.$inferInput;

const conditionsOf = ({ search, events, active, createdAt, updatedAt }: Filter): Prisma.Sql[] => [
  ...given(search, (text) => nameHas(Prisma.sql`"url"`, text)),
  ...given(events, (names) => Prisma.sql`"events" && ${names}::text[]`),
  ...given(active, (value) => Prisma.sql`"active" = ${value}`),
  ...duringRange(Prisma.sql`"createdAt"`, createdAt),
  ...duringRange(Prisma.sql`"updatedAt"`, updatedAt),
];

interface Listed {
  filter?: Filter | null;
  deleted?: boolean | null;
}

/** The columns have other names in the database. */
const listOf = (organizationId: string, { filter, deleted }: Listed): FilteredList => ({
  table: 'Webhook',
  condition: Prisma.sql`
    ${matching(organizationId, filter, conditionsOf)} AND ${deletedCondition(deleted, 'trashedAt')}
    AND "deletedAt" IS NULL`,
  order: { column: 'id', direction: 'desc' },
});

builder.prismaObjectField(Organization, 'webhooks', (t) =>
  t.prismaConnection({
    ...paged,
    type: Webhook,
    description: 'Its webhooks, newest first.',
    args: {
      filter: t.arg({ type: WebhookFilter, description: 'Defaults to no filter.' }),
      offset,
      deleted: deletedArgument,
    },
    authScopes: needs('WEBHOOKS_READ'),
    totalCount: ({ id }, args, { prisma }) => countFiltered(listOf(id, args), prisma),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.webhook.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      const { page, where } = await filteredPage(query, args, listOf(organizationId, args), prisma);
      return prisma.webhook.findMany({
        ...page,
        where: { ...thereIn(organizationId), ...deletedIs(args.deleted), ...where },
        orderBy: { id: 'desc' },
      });
    },
  }),
);

/** The organization of a webhook. Throws NOT_FOUND if none of the caller's organizations has it. */
export async function organizationOf(
  given: { id: string; organizationId?: string | null },
  context: Context,
): Promise<string> {
  const { prisma } = context;
  const owner = await ownerOf('Webhook', given, context, ({ where, select }) =>
    prisma.webhook.findUnique({ where: { ...where, purgedAt: null }, select }),
  );
  return owner.organizationId;
}

/**
 * The authorization scope for changing a webhook; `isNew` if the payload only contains new data. Throws
 * NOT_FOUND.
 */
export const webhookChangeScope = async (
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

/** Reads the webhook for a payload. */
export const readWebhook = (
  where: { id: string; organizationId: string },
  context: Context,
  info: GraphQLResolveInfo,
) =>
  context.prisma.webhook.findUniqueOrThrow({
    ...queryFromInfo({ context, info, path: ['webhook'] }),
    where,
  });
