// Email confirmation before sign-up, if the server can send mail.

import { accountEmail } from '../../auth/account.ts';
import { confirmedEmail } from '../../auth/email-confirmation.ts';
import { mailLanguage } from '../../auth/mail/language.ts';
import { signUpMail } from '../../auth/mail/sign-up-mail.ts';
import { requirePasswordLogin } from '../../auth/password/enabled.ts';
import { ApiError, invalid } from '../../core/errors.ts';
import { mailing } from '../../core/mail.ts';
import { signUpRequest } from '../../domain/account/shape.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases, skipRecording } from '../../graphql/plugins/audit.ts';
import { openInvitation } from '../invitation/acceptance.ts';

const RequestSignUpPayload = builder.simpleObject('RequestSignUpPayload', {
  fields: (t) => ({
    sent: t.boolean({
      description:
        'Whether an email was sent. False if sending failed, or if the server cannot send email, in which case `signUp` requires no confirmation.',
    }),
  }),
});

builder.mutationField('requestSignUp', (t) =>
  t.field({
    type: RequestSignUpPayload,
    description:
      'Emails a sign-up link. If the address already has an account, the email says so instead; the response is the same.',
    complexity: mailing,
    // No transaction is open while mail is sent.
    extensions: { public: true },
    args: { input: t.arg({ type: inputFromZod(signUpRequest), required: true }) },
    resolve: inPhases({
      before: async ({ input }, context) => {
        requirePasswordLogin(context);
        requireSignUp(input, context);
        await context.mailLimits.signUp(context.address);
        const { config, mailer, mailLimits, prisma, secret } = context;
        if (input.invitation) await openInvitation(input.invitation, 'input.invitation', context);
        if (!config.mail) return { sent: false };
        const email = accountEmail(input.email);
        const holder = await prisma.user.findUnique({ where: { email } });
        const language = mailLanguage(holder?.locale, context.acceptLanguage);
        if (!(await mailLimits.mayConfirm(email, context.address))) return { sent: true };
        const { invitation } = input;
        const { publicUrl } = config;
        const mail = { email, holder, invitation, publicUrl, secret, language };
        return { sent: await mailer(await signUpMail(mail)) };
      },
      // Anonymous requests must not fill the audit log.
      write: async (answer, _args, context) => {
        skipRecording(context);
        return answer;
      },
    }),
  }),
);

/** Throws FORBIDDEN unless the server accepts new accounts. */
export function requireSignUp(
  { invitation }: { invitation?: string | null },
  { config }: Context,
): void {
  if (config.signUp === 'closed') {
    throw new ApiError('FORBIDDEN', { message: 'Sign-up is disabled on this server' });
  }
  if (config.signUp === 'invited' && !invitation) {
    throw new ApiError('FORBIDDEN', { message: 'Sign-up on this server requires an invitation' });
  }
}

/**
 * Throws BAD_REQUEST unless the email address was confirmed: anyone else could find out whether it has
 * an account. Not checked if the server cannot send mail.
 */
export function requireConfirmation(
  { email, confirmation }: { email: string; confirmation?: string | null },
  { config, secret }: Context,
): void {
  if (!config.mail) return;
  const confirmed = confirmation == null ? undefined : confirmedEmail(confirmation, secret);
  if (confirmed === accountEmail(email)) return;
  throw invalid(
    'input.confirmation',
    'must be the token that requestSignUp sent to this address within the last 24 hours',
  );
}
