// Sign-up, login and logout.

import { accountEmail, createAccount, createOwnOrganization } from '../../auth/account.ts';
import { checkOnlyPassword } from '../../auth/new-password.ts';
import { requirePasswordLogin } from '../../auth/password/enabled.ts';
import { hashing, hashPassword, verifyPassword } from '../../auth/password/password.ts';
import { endedSessionCookie } from '../../auth/session/cookie.ts';
import { freeSlug } from '../../auth/slug.ts';
import { ApiError } from '../../core/errors.ts';
import { credentials, signUp } from '../../domain/account/shape.ts';
import { Secret } from '../../domain/audit/change.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases, record, skipRecording, unchanged } from '../../graphql/plugins/audit.ts';
import { join, openInvitation } from '../invitation/acceptance.ts';
import { Organization } from '../organization/type.ts';
import { orConflict } from '../shared/conflict.ts';
import { User } from '../user/type.ts';
import { become } from './become.ts';
import { claimEmail } from './email/claim.ts';
import { recordFailedLogIn } from './failed-log-in.ts';
import { providerLogOutUrl } from './identity/provider-log-out.ts';
import { LogInPayload, requireSecondStep, secondFactorNeeded } from './log-in-payload.ts';
import { requireConfirmation, requireSignUp } from './sign-up-request.ts';

const wrongPassword = () =>
  new ApiError('UNAUTHORIZED', { message: 'Wrong email address or password' });

const SignUpPayload = builder.simpleObject('SignUpPayload', {
  fields: (t) => ({
    user: t.field({ type: User, description: 'The new user, now logged in.' }),
    organization: t.field({
      type: Organization,
      description: 'The new organization, or that of the invitation.',
    }),
  }),
});

builder.mutationField('signUp', (t) =>
  t.field({
    type: SignUpPayload,
    description: 'Creates an account and its first organization, and starts a session (cookie).',
    complexity: hashing,
    extensions: { public: true },
    args: { input: t.arg({ type: inputFromZod(signUp), required: true }) },
    resolve: inPhases({
      before: async ({ input }, context) => {
        requirePasswordLogin(context);
        requireSignUp(input, context);
        checkOnlyPassword('input.password', input.password, input.email);
        requireConfirmation(input, context);
        await context.mailLimits.signUp(context.address);
        return hashPassword(input.password);
      },
      write: async (passwordHash, { input }, context) => {
        const { prisma } = context;
        if (input.invitation) await openInvitation(input.invitation, 'input.invitation', context);
        const isVerified = context.config.mail !== undefined;
        if (isVerified) {
          const { email, claimEmail: claims } = input;
          await claimEmail({ email: accountEmail(email), field: 'input.email', claims }, context);
        }
        const write = createAccount({ ...input, passwordHash, isVerified }, prisma);
        const user = await orConflict('User_email_key', 'input.email', write);
        const {
          organizationId,
          member: _member,
          ...details
        } = input.invitation
          ? await join(input.invitation, 'input.invitation', user.id, context)
          : {
              organizationId: (
                await createOwnOrganization(
                  {
                    name: input.organizationName,
                    slug: await freeSlug(input.organizationName, prisma),
                    userId: user.id,
                  },
                  prisma,
                )
              ).id,
              member: undefined,
            };
        await become(user.id, context, { isNewAccount: true });
        const { email, name } = input;
        const after = { email: accountEmail(email), name, password: new Secret(passwordHash) };
        const targets = [{ id: user.id, name, before: null, after }];
        await record(context, { targets, details });
        return { user, organization: { id: organizationId } };
      },
    }),
  }),
);

builder.mutationField('logIn', (t) =>
  t.field({
    type: LogInPayload,
    description:
      'Starts a session (cookie) and ends the one that the request was made in, if any. If the account has a second factor, the error is `SECOND_FACTOR_REQUIRED`: pass the token in its `extensions.secondFactor` to `confirmLogIn` or `startPasskeyLogIn` within five minutes. Throttled after several failed attempts from one network.',
    complexity: hashing,
    extensions: { public: true },
    args: { input: t.arg({ type: inputFromZod(credentials), required: true }) },
    resolve: inPhases({
      before: async ({ input }, context) => {
        requirePasswordLogin(context);
        const email = accountEmail(input.email);
        const user = await context.prisma.user.findUnique({ where: { email } });
        const isRight = await context.loginThrottle.check(email, context.address, () =>
          verifyPassword(user?.passwordHash, input.password),
        );
        if (user && !isRight) recordFailedLogIn(user.id, context);
        if (!user || !isRight) throw wrongPassword();
        return user;
      },
      write: async (user, _args, context) => {
        // A password that is being changed concurrently is no longer valid. A deactivated account gets the
        // same answer, also if it has a second factor.
        const [same] = await context.prisma.$queryRaw<unknown[]>`
          SELECT 1 FROM "User"
          WHERE "id" = ${user.id} AND "passwordHash" = ${user.passwordHash}
            AND "deactivatedAt" IS NULL FOR SHARE`;
        if (!same) throw wrongPassword();
        const secondFactor = await requireSecondStep(user, context);
        if (!secondFactor) await become(user.id, context);
        const details = secondFactor ? { secondFactor: 'required' } : {};
        await record(context, { targets: [unchanged(user.id, null)], details });
        return { user, secondFactor };
      },
      // After the step is stored.
      after: async ({ user, secondFactor }) => {
        if (secondFactor) throw secondFactorNeeded(secondFactor);
        return { user };
      },
    }),
  }),
);

const LogOutPayload = builder.simpleObject('LogOutPayload', {
  fields: (t) => ({
    ok: t.boolean({ description: 'Always true.' }),
    providerUrl: t.string({
      nullable: true,
      description:
        'Where to send the browser next, to log out at the identity provider, too; null if none started the session.',
    }),
  }),
});

builder.mutationField('logOut', (t) =>
  t.field({
    type: LogOutPayload,
    description: 'Ends the current session, if there is one.',
    extensions: { public: true },
    resolve: async (_root, _args, context) => {
      const { caller, prisma, secureCookie, responseHeaders } = context;
      let providerUrl: string | null = null;
      if (caller?.kind === 'person') {
        providerUrl = await providerLogOutUrl(caller.sessionId, context);
        await prisma.session.deleteMany({ where: { id: caller.sessionId } });
        await record(context, { targets: [unchanged(caller.userId, null)] });
      } else skipRecording(context);
      context.caller = null;
      responseHeaders.append('set-cookie', endedSessionCookie(secureCookie));
      return { ok: true, providerUrl };
    },
  }),
);
