// Confirming an address before it gets an account, where the server can send mail.

import { accountEmail, emailField } from '../../auth/account.ts';
import { confirmedEmail } from '../../auth/email-confirmation.ts';
import { signUpMail } from '../../auth/sign-up-mail.ts';
import { ApiError, invalid } from '../../core/errors.ts';
import { mailing } from '../../core/mail.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inPhases, recordNothing } from '../../graphql/plugins/audit.ts';
import { openInvitation } from '../invitation/acceptance.ts';

const SignUpPolicy = builder.objectRef<{ confirmsEmail: boolean }>('SignUpPolicy').implement({
  description: 'How an account is made on this server.',
  fields: (t) => ({
    confirmsEmail: t.exposeBoolean('confirmsEmail', {
      description:
        'Whether `signUp` takes a confirmation of the address, which `requestSignUp` sends by mail; false where the server has no mail server.',
    }),
  }),
});

builder.queryField('signUpPolicy', (t) =>
  t.field({
    type: SignUpPolicy,
    description: 'What somebody without an account has to do to get one.',
    extensions: { public: true },
    resolve: (_root, _args, { config }) => ({ confirmsEmail: config.mail !== undefined }),
  }),
);

const RequestSignUpInput = builder.inputType('RequestSignUpInput', {
  fields: (t) => ({
    email: t.string({
      required: true,
      description: 'Up to 254 characters.',
      validate: emailField,
    }),
    invitation: t.string({ description: 'The token of an invitation, if there is one.' }),
  }),
});

const RequestSignUpPayload = builder
  .objectRef<{ sent: boolean }>('RequestSignUpPayload')
  .implement({
    fields: (t) => ({
      sent: t.exposeBoolean('sent', {
        description:
          'Whether a mail is on its way; false where no mail server took it, or where there is none, and `signUp` takes no confirmation.',
      }),
    }),
  });

builder.mutationField('requestSignUp', (t) =>
  t.field({
    type: RequestSignUpPayload,
    description:
      'Sends a link with which one signs up; an address that has an account is told so by mail. The answer is the same for both.',
    complexity: mailing,
    // Nothing is held while a mail server is waited for.
    extensions: { public: true },
    args: { input: t.arg({ type: RequestSignUpInput, required: true }) },
    resolve: inPhases({
      before: async ({ input }, context) => {
        requireSignUp(input, context);
        await context.mailLimits.signUp(context.address);
        const { config, mailer, mailLimits, prisma, secret } = context;
        if (input.invitation) await openInvitation(input.invitation, 'input.invitation', context);
        if (!config.mail) return { sent: false };
        const email = accountEmail(input.email);
        const isTaken = (await prisma.user.count({ where: { email } })) > 0;
        if (!(await mailLimits.mayConfirm(email, context.address))) return { sent: true };
        const { invitation } = input;
        const { publicUrl } = config;
        const sent = await mailer(signUpMail({ email, isTaken, invitation, publicUrl, secret }));
        return { sent };
      },
      // Strangers do not fill the log.
      write: async (answer, _args, context) => {
        recordNothing(context);
        return answer;
      },
    }),
  }),
);

/** Throws FORBIDDEN unless this server takes new accounts. */
export function requireSignUp(
  { invitation }: { invitation?: string | null },
  { config }: Context,
): void {
  if (config.signUp === 'closed') {
    throw new ApiError('FORBIDDEN', { message: 'This server takes no new accounts' });
  }
  if (config.signUp === 'invited' && !invitation) {
    throw new ApiError('FORBIDDEN', { message: 'This server takes new accounts by invitation' });
  }
}

/**
 * Throws BAD_REQUEST unless somebody who reads the mail of the address signs up: whoever else asks would
 * learn whether it has an account. Without a mail server there is no way to know.
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
    'must be what requestSignUp sent to this address within the last 24 hours',
  );
}
