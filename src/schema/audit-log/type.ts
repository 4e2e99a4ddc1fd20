// Who did what in an organization.
import { builder } from '../../graphql/builder.ts';
import { Organization } from '../organization/type.ts';
import { isCursorOf, paged } from '../shared/connection.ts';

const AuditEvent = builder.prismaObject('AuditEvent', {
  description: 'A mutation that was done. It is never changed, and outlives what it tells of.',
  fields: (t) => ({
    id: t.exposeID('id'),
    action: t.exposeString('action', {
      description: 'The name of the mutation, as `createQrCode`.',
    }),
    targetId: t.exposeID('targetId', {
      nullable: true,
      description: 'What it was done to; null if that is not one thing.',
    }),
    details: t.field({
      type: 'JSON',
      description: 'What was changed to what; never a secret.',
      resolve: ({ details }) => details,
    }),
    userId: t.exposeID('userId', {
      nullable: true,
      description: 'Who, or whose key; null if nobody was logged in.',
    }),
    apiKeyId: t.exposeID('apiKeyId', {
      nullable: true,
      description: 'With which key; null: in a session.',
    }),
    sessionId: t.exposeID('sessionId', {
      nullable: true,
      description: 'In which session; null: with a key.',
    }),
    address: t.exposeString('address', { description: 'The IP address that it came from.' }),
    requestId: t.exposeString('requestId', {
      description: 'The header `X-Request-Id` of the answer; the same in the log.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was done.' }),
  }),
});

builder.prismaObjectField(Organization, 'auditLog', (t) =>
  t.prismaConnection({
    ...paged,
    type: AuditEvent,
    description: 'What was done in it, newest first. For an ADMIN.',
    authScopes: ({ id }) => ({ admin: { organizationId: id } }),
    totalCount: ({ id }, _args, { prisma }) =>
      prisma.auditEvent.count({ where: { organizationId: id } }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.auditEvent.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      return prisma.auditEvent.findMany({
        ...query,
        where: { organizationId },
        orderBy: { id: 'desc' },
      });
    },
  }),
);
