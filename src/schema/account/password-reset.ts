// Resets a forgotten password with a link.
import { accountEmail } from '../../auth/account.ts';
import { dropAccess } from '../../auth/email/drop-access.ts';
import { passwordResetMail } from '../../auth/mail/password-mail.ts';
import { checkNewPassword, checkOnlyPassword } from '../../auth/new-password.ts';
import { administersAllOf } from '../../auth/password/admin-reset.ts';
import { requirePasswordLogin } from '../../auth/password/enabled.ts';
import { hashing, hashPassword } from '../../auth/password/password.ts';
import { replacePassword } from '../../auth/password/replace.ts';
import { isSignedFor, type ResetIssuer, readResetToken } from '../../auth/password/reset-link.ts';
import { ApiError, invalid } from '../../core/errors.ts';
import { mailing } from '../../core/mail.ts';
import { passwordReset, passwordResetRequest } from '../../domain/account/shape.ts';
import { Secret } from '../../domain/audit/change.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases, record, skipRecording } from '../../graphql/plugins/audit.ts';
import { endedSession } from './ended-session.ts';
import { notifyPasswordChanged } from './password-change.ts';

const RequestPasswordResetPayload = builder.simpleObject('RequestPasswordResetPayload', {
  fields: (t) => ({
    ok: t.boolean({ description: 'Always true, whether or not the address has an account.' }),
  }),
});

builder.mutationField('requestPasswordReset', (t) =>
  t.field({
    type: RequestPasswordResetPayload,
    description:
      'Emails a link to reset the password of an account. The response is the same for addresses without an account, and for those that got too many emails today. Fails if the server cannot send email; `signInPolicy.passwordReset` says who creates the link then.',
    complexity: mailing,
    extensions: { public: true },
    args: { input: t.arg({ type: inputFromZod(passwordResetRequest), required: true }) },
    resolve: inPhases({
      before: async ({ input }, context) => {
        requirePasswordLogin(context);
        if (!context.config.mail) throw new ApiError('UNPROCESSABLE', { message: cannotMail });
        await context.mailLimits.passwordReset(context.address);
        // The time of the response must not reveal whether there is an account.
        context.afterResponse.push(() => mailResetLink(accountEmail(input.email), context));
        return { ok: true };
      },
      // Anonymous requests must not fill the audit log.
      write: async (answer, _args, context) => {
        skipRecording(context);
        return answer;
      },
    }),
  }),
);

const cannotMail =
  'This server cannot send email. `signInPolicy.passwordReset` says who creates a reset link.';

async function mailResetLink(
  email: string,
  { prisma, mailLimits, mailer, config, secret, address, acceptLanguage }: Context,
): Promise<void> {
  if (!(await mailLimits.mayReset(email, address))) return;
  const account = await prisma.user.findUnique({ where: { email, deactivatedAt: null } });
  if (!account) return;
  const { publicUrl } = config;
  await mailer(await passwordResetMail(account, { publicUrl, acceptLanguage, secret }));
}

const ResetPasswordPayload = builder.simpleObject('ResetPasswordPayload', {
  fields: (t) => ({
    email: t.string({ description: 'Email address of the account, with which to log in.' }),
  }),
});

builder.mutationField('resetPassword', (t) =>
  t.field({
    type: ResetPasswordPayload,
    description:
      'Sets a new password with the token of a reset link, which works once, within 30 minutes. Ends all sessions of the account, keeps its API keys, and emails the user. If the email address was never verified, a link from an email verifies it, and removes the passkeys, authenticator app, linked accounts and API keys of the account, which may be those of somebody else. Does not log in.',
    complexity: hashing,
    extensions: { public: true },
    args: { input: t.arg({ type: inputFromZod(passwordReset), required: true }) },
    resolve: inPhases({
      before: async ({ input }, context) => {
        requirePasswordLogin(context);
        const { account, issuer } = await accountOfToken(input.token, context);
        const { newPassword } = input;
        const field = 'input.newPassword';
        if (proves(issuer, account)) checkOnlyPassword(field, newPassword, account.email);
        else await checkNewPassword(field, newPassword, account, context.prisma);
        return { account, issuer, passwordHash: await hashPassword(newPassword) };
      },
      write: async ({ account, issuer, passwordHash }, _args, context) => {
        const { id, passwordHash: from } = account;
        const { prisma } = context;
        const change = { userId: id, from, to: passwordHash };
        const ended = await replacePassword(change, prisma);
        if (!ended) throw notValid();
        // The role of an admin may have ended while the password was hashed.
        if (!(await isStillAllowed(issuer, id, context))) throw notValid();
        const dropped = proves(issuer, account) && (await dropAccess(id, prisma));
        if (dropped) {
          await prisma.user.update({ where: { id }, data: { emailVerifiedAt: new Date() } });
        }
        const before = { password: new Secret(from) };
        const after = { password: new Secret(passwordHash) };
        const target = { id, name: null, before, after };
        const details = { issuer, ...dropped };
        await record(context, {
          userId: id,
          targets: [target, ...ended.map(endedSession)],
          details,
        });
        notifyPasswordChanged(account, context, { keepsKeys: !dropped });
        if (context.caller?.userId === id) context.caller = null;
        return { email: account.email };
      },
    }),
  }),
);

/**
 * Whether the link proves an address that was never verified. Until now the account may have been that of
 * somebody else, who must not get back in.
 */
const proves = (issuer: ResetIssuer, { emailVerifiedAt }: { emailVerifiedAt: Date | null }) =>
  issuer === 'mail' && emailVerifiedAt === null;

/** Throws BAD_REQUEST, for every reason the same. */
async function accountOfToken(text: string, context: Context) {
  const token = readResetToken(text);
  if (!token) throw notValid();
  const { userId: id, issuer } = token;
  const account = await context.prisma.user.findUnique({ where: { id, deactivatedAt: null } });
  if (!account || !isSignedFor(token, account, context.secret)) throw notValid();
  if (!(await isStillAllowed(issuer, id, context))) throw notValid();
  return { account, issuer };
}

/** Whether who issued a link could issue it now. */
async function isStillAllowed(
  issuer: ResetIssuer,
  userId: string,
  { config, prisma }: Context,
): Promise<boolean> {
  if (issuer === 'mail' || issuer === 'operator') return true;
  return config.adminReset === 'on' && (await administersAllOf(userId, issuer, prisma));
}

const notValid = () =>
  invalid('input.token', 'is not valid, was used or has expired; request a new link');
