// Verification of the caller's email address.
import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { confirmationDays, confirmationToken } from '../../../auth/email-confirmation.ts';
import { mailLanguage } from '../../../auth/mail/language.ts';
import { writeMail } from '../../../auth/mail/render.ts';
import { ApiError, invalid } from '../../../core/errors.ts';
import { mailing } from '../../../core/mail.ts';
import { emailVerification } from '../../../domain/account/email.ts';
import { isPlaceholderEmail } from '../../../domain/account/placeholder.ts';
import { builder } from '../../../graphql/builder.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { inPhases, record, unchanged } from '../../../graphql/plugins/audit.ts';
import { noteVerified } from '../../shared/verified-email.ts';
import { User } from '../../user/type.ts';
import { ownOnly } from '../own.ts';

builder.prismaObjectField(User, 'emailVerifiedAt', (t) =>
  t.expose('emailVerifiedAt', {
    type: 'DateTime',
    nullable: true,
    description:
      'When your email address was last verified by a link that was sent to it. Null if it was not: on a server where anyone can sign up and that can send email, you then cannot invite people or choose short codes. Not available to API keys.',
    authScopes: ownOnly('email verification'),
  }),
);

const RequestEmailVerificationPayload = builder.simpleObject('RequestEmailVerificationPayload', {
  fields: (t) => ({
    sent: t.boolean({
      description:
        'Whether an email was sent. False if sending failed, if the address got too many emails today, if it is verified already, or if the server cannot send email.',
    }),
  }),
});

builder.mutationField('requestEmailVerification', (t) =>
  t.field({
    type: RequestEmailVerificationPayload,
    description:
      'Emails you a link that verifies your email address, valid for 24 hours. Not available to API keys.',
    complexity: mailing,
    authScopes: { person: true },
    resolve: inPhases({
      before: async (_args, context) => {
        const { userId: id } = requirePerson(requireCaller(context.caller));
        return context.prisma.user.findUniqueOrThrow({ where: { id } });
      },
      write: async (user, _args, context) => {
        if (isPlaceholderEmail(user.email)) {
          throw new ApiError('UNPROCESSABLE', {
            message:
              'Your account has no email address: somebody else proved that it is theirs. Set yours with requestEmailChange',
          });
        }
        await record(context, { targets: [unchanged(user.id, null)] });
        return user;
      },
      after: async ({ email, emailVerifiedAt, locale }, _args, context) => {
        const { config, mailer, mailLimits, secret, address, acceptLanguage } = context;
        if (!config.mail || emailVerifiedAt !== null) return { sent: false };
        if (!(await mailLimits.mayConfirm(email, address))) return { sent: false };
        const { publicUrl } = config;
        const { host } = new URL(publicUrl);
        const url = `${publicUrl}/dashboard/verify-email#${confirmationToken(email, confirmationDays, secret)}`;
        const language = mailLanguage(locale, acceptLanguage);
        return {
          sent: await mailer(
            await writeMail(email, language, (texts) => texts.verification({ host, url })),
          ),
        };
      },
    }),
  }),
);

const VerifyEmailPayload = builder.simpleObject('VerifyEmailPayload', {
  fields: (t) => ({
    user: t.field({ type: User, description: 'You, with a verified email address.' }),
  }),
});

builder.mutationField('verifyEmail', (t) =>
  t.field({
    type: VerifyEmailPayload,
    description:
      'Verifies your email address with the token of the link. You must be logged in, so that nobody verifies the account of somebody else with a click. Not available to API keys.',
    args: { input: t.arg({ type: inputFromZod(emailVerification), required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input }, context) => {
      const { userId: id } = requirePerson(requireCaller(context.caller));
      if (!(await noteVerified(id, input.token, context))) {
        throw invalid(
          'input.token',
          'must be the token that requestEmailVerification sent to your present address within the last 24 hours',
        );
      }
      return { user: { id } };
    },
  }),
);
