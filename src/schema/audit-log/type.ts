// The audit log of an organization.
import { builder } from '../../graphql/builder.ts';
import { Organization } from '../organization/type.ts';
import { isCursorOf, paged } from '../shared/connection.ts';

const AuditEvent = builder.prismaObject('AuditEvent', {
  description:
    'A mutation recorded in the audit log. Entries are immutable and kept after their target is deleted.',
  fields: (t) => ({
    id: t.exposeID('id'),
    action: t.exposeString('action', {
      description: 'Name of the mutation, such as `createQrCode`.',
    }),
    targetId: t.exposeID('targetId', {
      nullable: true,
      description: 'ID of the changed object; null if there is no single one.',
    }),
    details: t.field({
      type: 'JSON',
      description: 'Details of the change, such as old and new values; never secrets.',
      resolve: ({ details }) => details,
    }),
    userId: t.exposeID('userId', {
      nullable: true,
      description: 'ID of the user, or of the owner of the API key; null if anonymous.',
    }),
    apiKeyId: t.exposeID('apiKeyId', {
      nullable: true,
      description: 'ID of the API key that was used; null for a session.',
    }),
    sessionId: t.exposeID('sessionId', {
      nullable: true,
      description: 'ID of the session that was used; null for an API key.',
    }),
    address: t.exposeString('address', { description: 'IP address of the client.' }),
    requestId: t.exposeString('requestId', {
      description: '`X-Request-Id` of the response, also found in the server log.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the mutation ran.' }),
  }),
});

builder.prismaObjectField(Organization, 'auditLog', (t) =>
  t.prismaConnection({
    ...paged,
    type: AuditEvent,
    description: 'Audit log of the organization, newest first. Requires the `ADMIN` role.',
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
