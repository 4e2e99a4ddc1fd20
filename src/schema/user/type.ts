// The user type and the query for the current user.
import {
  deletedOrganizationIds,
  hasPermission,
  organizationIds,
  requireCaller,
} from '../../auth/caller.ts';
import { isScoped } from '../../auth/key/scope.ts';
import { ApiError } from '../../core/errors.ts';
import { maxEmail, maxName } from '../../domain/text/limits.ts';
import { shownText } from '../../domain/text/shown.ts';
import { builder } from '../../graphql/builder.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { Organization } from '../organization/type.ts';

export const User = builder.prismaNode('User', {
  description: 'A user account.',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  // The caller, and members of organizations that the caller can read.
  findUnique: (id, context) => {
    const caller = requireCaller(context.caller);
    const shared = organizationIds(caller).filter(
      (one) => !isScoped(caller) && hasPermission(caller, one, 'ORGANIZATION_READ'),
    );
    const isMember = { members: { some: { organizationId: { in: shared } } } };
    return { id, OR: [{ id: caller.userId ?? '' }, isMember] };
  },
  fields: (t) => ({
    email: t.exposeString('email', {
      description: 'Email address in lowercase, unique on the server.',
      extensions: withShape(shownText(maxEmail)),
    }),
    name: t.exposeString('name', {
      description: 'Display name; not necessarily unique.',
      extensions: withShape(shownText(maxName)),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    deactivatedAt: t.expose('deactivatedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the account was deactivated, such as by SCIM: nobody can sign in to it, and its API keys are refused. Null if it is active.',
    }),
    organizations: t.prismaField({
      type: [Organization],
      description:
        'Organizations that you and this user have in common; if that is you, also those in the trash. With an API key, only the organization that owns the key.',
      args: {
        deleted: t.arg.boolean({
          description: 'Only those in the trash, or only those that are not. Defaults to both.',
        }),
      },
      select: { id: true },
      resolve: (query, user, { deleted }, { prisma, ...context }) => {
        const caller = requireCaller(context.caller);
        const ids = [
          ...(deleted ? [] : organizationIds(caller)),
          ...(deleted === false || user.id !== caller.userId ? [] : deletedOrganizationIds(caller)),
        ];
        return prisma.organization.findMany({
          ...query,
          where: {
            id: { in: ids },
            members: { some: { userId: user.id } },
          },
          orderBy: { id: 'asc' },
        });
      },
    }),
  }),
});

builder.queryField('me', (t) =>
  t.prismaField({
    type: User,
    description:
      'The current user: the owner of the session or API key. A service account has no owner and gets `FORBIDDEN`.',
    resolve: (query, _root, _args, { prisma, caller }) => {
      const { userId } = requireCaller(caller);
      if (userId === null) {
        throw new ApiError('FORBIDDEN', { message: 'A service account has no owner' });
      }
      return prisma.user.findUniqueOrThrow({ ...query, where: { id: userId } });
    },
  }),
);
