// Addresses that are told of events.
import { known, readable } from '../auth/caller.ts';
import { builder } from '../builder.ts';
import { isCursorOf, paged } from './connection.ts';
import { needs, Organization } from './organization.ts';

const Webhook = builder.prismaNode('Webhook', {
  description: 'An address that is told of events in an organization.',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readable(known(caller), 'WEBHOOKS_READ') },
  }),
  fields: (t) => ({
    url: t.exposeString('url'),
    events: t.exposeStringList('events'),
    active: t.exposeBoolean('active'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

builder.prismaObjectField(Organization, 'webhooks', (t) =>
  t.prismaConnection({
    ...paged,
    type: Webhook,
    description: 'Its webhooks, newest first.',
    authScopes: needs('WEBHOOKS_READ'),
    totalCount: ({ id }, _args, { prisma }) =>
      prisma.webhook.count({ where: { organizationId: id } }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.webhook.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.webhook.findMany({
        ...query,
        where: { organizationId },
        orderBy: { id: 'desc' },
      });
    },
  }),
);
