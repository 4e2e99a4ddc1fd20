// The sessions of a person: listing and ending them.

import { requireCaller, requirePerson } from '../../auth/caller.ts';
import { withdrawApprovals } from '../../auth/device/approval.ts';
import { activeSessions } from '../../auth/session/session.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import { idleDays, sessionDays, sessionEnd } from '../../domain/account/session.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { record, unchanged } from '../../graphql/plugins/audit.ts';
import { User } from '../user/type.ts';
import { endedSession } from './ended-session.ts';
import { ownedByPerson } from './own.ts';

const Session = builder.prismaNode('Session', {
  description: 'A login session of a browser or another client.',
  id: { field: 'id', description: 'Starts with `ses_`; pass it to `endSession`.' },
  nullable: true,
  findUnique: (id, { caller }) => ({ ...ownedByPerson(id, caller), ...activeSessions() }),
  fields: (t) => ({
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
    expiresAt: t.field({
      type: 'DateTime',
      description: `When the session expires: ${idleDays} days after its last use, ${sessionDays} days after it started at the latest.`,
      select: { createdAt: true, lastUsedAt: true, expiresAt: true },
      resolve: sessionEnd,
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
        where: { userId: id, ...activeSessions() },
        orderBy: { id: 'desc' },
        take: 100,
      }),
  }),
);

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
      await withdrawApprovals({ userId, session: id }, context.prisma);
      await record(context, { targets: [endedSession(ended)] });
      if (id === sessionId) context.caller = null;
      return { endedSessionId: id };
    },
  }),
);

const EndAllSessionsInput = builder.inputType('EndAllSessionsInput', {
  fields: (t) => ({
    keepCurrent: t.boolean({
      description: 'Whether the current session goes on. Defaults to false.',
    }),
  }),
});

const EndAllSessionsPayload = builder.simpleObject('EndAllSessionsPayload', {
  fields: (t) => ({
    endedSessionIds: t.idList({ description: 'IDs of the sessions that were ended.' }),
  }),
});

builder.mutationField('endAllSessions', (t) =>
  t.field({
    type: EndAllSessionsPayload,
    description:
      'Signs you out everywhere: ends all your sessions. API keys keep working. Not available to API keys.',
    args: { input: t.arg({ type: EndAllSessionsInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input: { keepCurrent } }, context) => {
      const { prisma } = context;
      const { userId, sessionId } = requirePerson(requireCaller(context.caller));
      const where = { userId, ...(keepCurrent === true && { id: { not: sessionId } }) };
      const ended = await prisma.session.findMany({
        where,
        select: { id: true, createdAt: true },
        orderBy: { id: 'asc' },
      });
      const ids = ended.map(({ id }) => id);
      await prisma.session.deleteMany({ where: { id: { in: ids } } });
      const exceptSession = keepCurrent === true ? sessionId : undefined;
      await withdrawApprovals({ userId, exceptSession }, prisma);
      await record(context, { targets: [unchanged(userId, null), ...ended.map(endedSession)] });
      if (keepCurrent !== true) context.caller = null;
      return { endedSessionIds: ids };
    },
  }),
);
