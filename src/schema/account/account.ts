// One's own account: password, sessions.

import { known, person } from '../../auth/caller.ts';
import { hashing, hashPassword, verifyPassword } from '../../auth/password.ts';
import { ApiError, invalid, notFound } from '../../core/errors.ts';
import { isOwnAddress, newPassword } from '../../domain/account/password.ts';
import { typeOfId } from '../../domain/id.ts';
import { text } from '../../domain/text/text.ts';
import { builder } from '../../graphql/builder.ts';
import { inPhases, record } from '../../graphql/plugins/audit.ts';
import { User } from '../user/type.ts';

const Session = builder.prismaObject('Session', {
  description: 'A browser, or whatever else, that is logged in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Begins with `ses_`; `endSession` takes it.' }),
    current: t.boolean({
      description: 'Whether this is the session that asks.',
      resolve: ({ id }, _args, { caller }) => caller?.kind === 'person' && caller.sessionId === id,
    }),
    address: t.exposeString('address', { description: 'Where it began.' }),
    userAgent: t.exposeString('userAgent', { description: 'What it began with.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'To within a minute.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: '30 days after it began, however often it is used.',
    }),
  }),
});

builder.prismaObjectField(User, 'sessions', (t) =>
  t.prismaField({
    type: [Session],
    description: 'One’s own sessions, newest first. Not with an API key.',
    authScopes: ({ id }, _args, { caller }) => {
      if (person(known(caller)).userId === id) return true;
      throw new ApiError('FORBIDDEN', { message: 'Sessions are for their own person to see' });
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

const EndSessionInput = builder.inputType('EndSessionInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the session; the one that asks is ended too.' }),
  }),
});

const EndSessionPayload = builder
  .objectRef<{ endedSessionId: string }>('EndSessionPayload')
  .implement({ fields: (t) => ({ endedSessionId: t.exposeID('endedSessionId') }) });

builder.mutationField('endSession', (t) =>
  t.field({
    type: EndSessionPayload,
    description: 'Logs one of one’s own sessions out. Not with an API key.',
    args: { input: t.arg({ type: EndSessionInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input: { id } }, context) => {
      const { userId, sessionId } = person(known(context.caller));
      if (typeOfId(id) !== 'Session') throw notFound();
      const { count } = await context.prisma.session.deleteMany({ where: { id, userId } });
      if (count === 0) throw notFound();
      await record(context, { targetId: id });
      if (id === sessionId) context.caller = null;
      return { endedSessionId: id };
    },
  }),
);

const ChangePasswordInput = builder.inputType('ChangePasswordInput', {
  fields: (t) => ({
    currentPassword: t.string({
      required: true,
      description: 'Wrong ones are slowed, as they are for `logIn`.',
      validate: text({ max: 1000 }),
    }),
    newPassword: t.string({
      required: true,
      description:
        '8 to 1,000 characters, none of the most common passwords, more than the account’s own address.',
      validate: newPassword,
    }),
  }),
});

const ChangePasswordPayload = builder.objectRef<{ user: { id: string } }>('ChangePasswordPayload');
ChangePasswordPayload.implement({
  fields: (t) => ({
    user: t.field({
      type: User,
      description: 'Whose password it is.',
      resolve: (payload) => payload.user,
    }),
  }),
});

builder.mutationField('changePassword', (t) =>
  t.field({
    type: ChangePasswordPayload,
    description: 'Ends all other sessions. Not with an API key.',
    complexity: hashing,
    args: { input: t.arg({ type: ChangePasswordInput, required: true }) },
    authScopes: { person: true },
    resolve: inPhases({
      before: async ({ input }, context) => {
        const { userId: id, sessionId } = person(known(context.caller));
        const user = await context.prisma.user.findUniqueOrThrow({ where: { id } });
        // A stolen session is no way to guess the password.
        await context.loginThrottle.attempt(user.email, context.address);
        if (!(await verifyPassword(user.passwordHash, input.currentPassword))) {
          throw invalid('input.currentPassword', 'is not the password of this account');
        }
        await context.loginThrottle.succeed(user.email, context.address);
        if (isOwnAddress(input.newPassword, user.email)) {
          throw invalid('input.newPassword', 'must be more than your email address');
        }
        return { user, sessionId, passwordHash: await hashPassword(input.newPassword) };
      },
      write: async ({ user, sessionId, passwordHash }, _args, context) => {
        const { prisma } = context;
        const { id } = user;
        await prisma.user.update({ where: { id }, data: { passwordHash } });
        await prisma.session.deleteMany({ where: { userId: id, id: { not: sessionId } } });
        await record(context, { targetId: id });
        return { user };
      },
    }),
  }),
);
