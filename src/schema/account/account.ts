// The caller's own account: sessions and password.

import { requireCaller, requirePerson } from '../../auth/caller.ts';
import { hashing, hashPassword, verifyPassword } from '../../auth/password/password.ts';
import { ApiError, invalid, notFound } from '../../core/errors.ts';
import { isOwnAddress } from '../../domain/account/password.ts';
import { passwordChange } from '../../domain/account/shape.ts';
import { Secret } from '../../domain/audit/change.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases, record, type Target } from '../../graphql/plugins/audit.ts';
import { User } from '../user/type.ts';

const Session = builder.prismaObject('Session', {
  description: 'A login session of a browser or another client.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Starts with `ses_`; pass it to `endSession`.' }),
    current: t.boolean({
      description: 'Whether this is the current session.',
      resolve: ({ id }, _args, { caller }) => caller?.kind === 'person' && caller.sessionId === id,
    }),
    address: t.exposeString('address', { description: 'IP address that started the session.' }),
    userAgent: t.exposeString('userAgent', { description: 'User agent that started the session.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time of the last request, accurate to a minute.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When the session expires: 30 days after it started, regardless of use.',
    }),
  }),
});

builder.prismaObjectField(User, 'sessions', (t) =>
  t.prismaField({
    type: [Session],
    description: 'Your own active sessions, newest first. Not available to API keys.',
    authScopes: ({ id }, _args, { caller }) => {
      if (requirePerson(requireCaller(caller)).userId === id) return true;
      throw new ApiError('FORBIDDEN', { message: 'You can only see your own sessions' });
    },
    resolve: (query, { id }, _args, { prisma }) =>
      prisma.session.findMany({
        ...query,
        where: { userId: id, expiresAt: { gt: new Date() } },
        orderBy: { id: 'desc' },
        take: 100,
      }),
  }),
);

/** For the audit log; not its address, which would stay after the person is erased. */
const endedSession = ({ id, createdAt }: { id: string; createdAt: Date }): Target => ({
  id,
  name: null,
  before: { createdAt },
  after: null,
});

const EndSessionInput = builder.inputType('EndSessionInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'ID of the session; it can be the current one.' }),
  }),
});

const EndSessionPayload = builder.simpleObject('EndSessionPayload', {
  fields: (t) => ({ endedSessionId: t.id() }),
});

builder.mutationField('endSession', (t) =>
  t.field({
    type: EndSessionPayload,
    description: 'Signs out one of your own sessions. Not available to API keys.',
    args: { input: t.arg({ type: EndSessionInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input: { id } }, context) => {
      const { userId, sessionId } = requirePerson(requireCaller(context.caller));
      if (typeOfId(id) !== 'Session') throw notFound();
      const ended = await context.prisma.session.findFirst({ where: { id, userId } });
      const { count } = await context.prisma.session.deleteMany({ where: { id, userId } });
      if (!ended || count === 0) throw notFound();
      await record(context, { targets: [endedSession(ended)] });
      if (id === sessionId) context.caller = null;
      return { endedSessionId: id };
    },
  }),
);

const ChangePasswordPayload = builder.simpleObject('ChangePasswordPayload', {
  fields: (t) => ({
    user: t.field({ type: User, description: 'The user whose password was changed.' }),
  }),
});

builder.mutationField('changePassword', (t) =>
  t.field({
    type: ChangePasswordPayload,
    description:
      'Changes your password and ends all your other sessions. Not available to API keys.',
    complexity: hashing,
    args: { input: t.arg({ type: inputFromZod(passwordChange), required: true }) },
    authScopes: { person: true },
    resolve: inPhases({
      before: async ({ input }, context) => {
        const { userId: id, sessionId } = requirePerson(requireCaller(context.caller));
        const user = await context.prisma.user.findUniqueOrThrow({ where: { id } });
        // Throttled, so that a stolen session cannot be used to guess the password.
        await context.loginThrottle.attempt(user.email, context.address);
        if (!(await verifyPassword(user.passwordHash, input.currentPassword))) {
          throw invalid('input.currentPassword', 'is incorrect');
        }
        await context.loginThrottle.succeed(user.email, context.address);
        if (isOwnAddress(input.newPassword, user.email)) {
          throw invalid('input.newPassword', 'cannot be your email address');
        }
        return { user, sessionId, passwordHash: await hashPassword(input.newPassword) };
      },
      write: async ({ user, sessionId, passwordHash }, _args, context) => {
        const { prisma } = context;
        const { id } = user;
        await prisma.user.update({ where: { id }, data: { passwordHash } });
        const where = { userId: id, id: { not: sessionId } };
        const ended = await prisma.session.findMany({
          where,
          select: { id: true, createdAt: true },
        });
        await prisma.session.deleteMany({ where });
        const before = { password: new Secret(user.passwordHash) };
        const after = { password: new Secret(passwordHash) };
        const account = { id, name: null, before, after };
        await record(context, { targets: [account, ...ended.map(endedSession)] });
        return { user };
      },
    }),
  }),
);
