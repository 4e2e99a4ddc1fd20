// The audit log of an organization, and the activity of a person.
import type { Prisma } from '../../database/client/client.ts';
import { auditLogFilter } from '../../domain/audit/filter.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { ownOnly } from '../account/own.ts';
import { Organization } from '../organization/type.ts';
import { isCursorOf, paged } from '../shared/connection.ts';
import { User } from '../user/type.ts';
import { AuditEvent, ofAccount } from './type.ts';

const AuditLogFilter = builder.inputType('AuditLogFilter', {
  description: 'Filters; omitted fields match everything.',
  fields: (t) => inputFieldsFromZod(t, auditLogFilter),
});

type Filter = typeof AuditLogFilter.$inferInput;

const matching = (
  own: Prisma.AuditEventWhereInput,
  filter: Filter | null | undefined,
): Prisma.AuditEventWhereInput => {
  const { action, userId, apiKeyId, targetId, since, until } = filter ?? {};
  return {
    AND: [
      own,
      ...(targetId == null ? [] : [{ OR: [{ targetId }, { targetIds: { has: targetId } }] }]),
      // Whoever failed to log in is not known, so such an entry is only about the account.
      ...(userId == null ? [] : [{ OR: [{ userId }, { userId: null, targetId: userId }] }]),
    ],
    ...(action != null && { action }),
    ...(apiKeyId != null && { apiKeyId }),
    createdAt: {
      ...(since != null && { gte: new Date(since) }),
      ...(until != null && { lt: new Date(until) }),
    },
  };
};

const filterArgument = builder.args((t) => ({
  filter: t.field({ type: AuditLogFilter, description: 'Defaults to no filter.' }),
}));

builder.prismaObjectField(Organization, 'auditLog', (t) =>
  t.prismaConnection({
    ...paged,
    type: AuditEvent,
    description:
      'Audit log of the organization, newest first, with the logins of its members. Requires the `ADMIN` role.',
    args: filterArgument,
    authScopes: ({ id }) => ({ admin: { organizationId: id } }),
    totalCount: ({ id: organizationId }, { filter }, { prisma }) =>
      prisma.auditEvent.count({ where: matching({ organizationId }, filter) }),
    resolve: async (query, { id: organizationId }, args, { prisma }) => {
      const find = (id: string) =>
        prisma.auditEvent.findUnique({ where: { id, organizationId }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      const where = matching({ organizationId }, args.filter);
      return prisma.auditEvent.findMany({ ...query, where, orderBy: { id: 'desc' } });
    },
  }),
);

builder.prismaObjectField(User, 'activity', (t) =>
  t.prismaConnection({
    ...paged,
    type: AuditEvent,
    description:
      'What happened to your own account, newest first: your sign-up, logins, also on new devices, wrong passwords, logouts, ended sessions, new passwords. Not available to API keys.',
    args: filterArgument,
    authScopes: ownOnly('activity'),
    totalCount: ({ id }, { filter }, { prisma }) =>
      prisma.auditEvent.count({ where: matching(ofAccount(id), filter) }),
    resolve: async (query, { id: userId }, args, { prisma }) => {
      const own = ofAccount(userId);
      const find = (id: string) =>
        prisma.auditEvent.findFirst({ where: { id, ...own }, select: { id: true } });
      if (!(await isCursorOf(args, find))) return [];
      const where = matching(own, args.filter);
      return prisma.auditEvent.findMany({ ...query, where, orderBy: { id: 'desc' } });
    },
  }),
);
