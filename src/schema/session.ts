// Signing up, logging in, logging out.
import { z } from 'zod';
import { hashPassword, verifyPassword } from '../auth/password.ts';
import { callerOfSession, endedSessionCookie, startSession } from '../auth/session.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { createId } from '../domain/id.ts';
import { text } from '../domain/text.ts';
import { ApiError } from '../errors.ts';
import { orConflict } from './conflict.ts';
import { Organization, organizationName } from './organization.ts';
import { withFreeSlug } from './slug.ts';
import { User } from './user.ts';

const email = z
  .email('must be an email address, like ada@example.com')
  .max(254, 'must be at most 254 characters');

const SignUpInput = builder.inputType('SignUpInput', {
  fields: (t) => ({
    email: t.string({ required: true, validate: email }),
    password: t.string({
      required: true,
      description: 'At least 8 characters.',
      validate: text({ min: 8, max: 1000 }),
    }),
    name: t.string({ required: true, validate: text({ min: 1, max: 200 }) }),
    organizationName: t.string({
      required: true,
      description: 'Names the first organization, of which the new account is an ADMIN.',
      validate: organizationName,
    }),
  }),
});

const SignUpPayload = builder
  .objectRef<{ user: { id: string }; organization: { id: string } }>('SignUpPayload')
  .implement({
    fields: (t) => ({
      user: t.field({ type: User, resolve: (payload) => payload.user }),
      organization: t.field({ type: Organization, resolve: (payload) => payload.organization }),
    }),
  });

builder.mutationField('signUp', (t) =>
  t.field({
    type: SignUpPayload,
    description: 'Makes an account with its first organization, and logs in (session cookie).',
    extensions: { public: true },
    args: { input: t.arg({ type: SignUpInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const organizationId = createId('Organization');
      const passwordHash = await hashPassword(input.password);
      const create = (slug: string) =>
        context.prisma.user.create({
          data: {
            id: createId('User'),
            email: input.email.toLowerCase(),
            name: input.name,
            passwordHash,
            members: {
              create: {
                id: createId('Member'),
                role: 'ADMIN',
                organization: {
                  create: { id: organizationId, name: input.organizationName, slug },
                },
              },
            },
          },
        });
      const user = await orConflict(
        'User_email_key',
        'input.email',
        withFreeSlug(input.organizationName, create),
      );
      await become(user.id, context);
      return { user, organization: { id: organizationId } };
    },
  }),
);

const LogInInput = builder.inputType('LogInInput', {
  fields: (t) => ({
    email: t.string({ required: true, validate: text({ max: 1000 }) }),
    password: t.string({ required: true, validate: text({ max: 1000 }) }),
  }),
});

const LogInPayload = builder.objectRef<{ user: { id: string } }>('LogInPayload').implement({
  fields: (t) => ({ user: t.field({ type: User, resolve: (payload) => payload.user }) }),
});

builder.mutationField('logIn', (t) =>
  t.field({
    type: LogInPayload,
    description: 'Starts a session (cookie). Slowed after several wrong tries from one address.',
    extensions: { public: true },
    args: { input: t.arg({ type: LogInInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const address = input.email.toLowerCase();
      await context.loginThrottle.check(address, context.address);
      const user = await context.prisma.user.findUnique({ where: { email: address } });
      if (!(await verifyPassword(user?.passwordHash, input.password)) || !user) {
        await context.loginThrottle.fail(address, context.address);
        throw new ApiError('UNAUTHORIZED', { message: 'Wrong email address or password' });
      }
      await become(user.id, context);
      return { user };
    },
  }),
);

/** Starts a session, in the answer's cookie; the rest of this request runs as that person. */
async function become(userId: string, context: Context): Promise<void> {
  const { prisma, secret, config, responseHeaders } = context;
  const { token, cookie } = await startSession(userId, prisma, secret, isSecure(config));
  responseHeaders.append('set-cookie', cookie);
  context.caller = await callerOfSession(token, prisma, secret);
}

const isSecure = ({ publicUrl }: Context['config']): boolean => publicUrl.startsWith('https:');

const LogOutPayload = builder
  .objectRef<{ ok: true }>('LogOutPayload')
  .implement({ fields: (t) => ({ ok: t.exposeBoolean('ok') }) });

builder.mutationField('logOut', (t) =>
  t.field({
    type: LogOutPayload,
    description: 'Ends the session that sent this; without one there is nothing to end.',
    extensions: { public: true },
    resolve: async (_root, _args, { caller, prisma, config, responseHeaders }) => {
      if (caller?.kind === 'person') {
        await prisma.session.deleteMany({ where: { id: caller.sessionId } });
      }
      responseHeaders.append('set-cookie', endedSessionCookie(isSecure(config)));
      return { ok: true as const };
    },
  }),
);
