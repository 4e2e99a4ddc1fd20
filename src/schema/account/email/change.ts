// Change of the caller's email address, confirmed by a link to the new one.
import { accountEmail } from '../../../auth/account.ts';
import { changeLink } from '../../../auth/email/change-link.ts';
import { mailLanguage } from '../../../auth/mail/language.ts';
import { writeMail } from '../../../auth/mail/render.ts';
import { hashing } from '../../../auth/password/password.ts';
import { invalid } from '../../../core/errors.ts';
import { mailing } from '../../../core/mail.ts';
import type { User as UserRow } from '../../../database/client/client.ts';
import { changeHours, emailChangeRequest, revertDays } from '../../../domain/account/email.ts';
import { createId } from '../../../domain/id.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { inPhases, record, unchanged } from '../../../graphql/plugins/audit.ts';
import { orConflict } from '../../shared/conflict.ts';
import { lockRow } from '../../shared/lock-row.ts';
import { User } from '../../user/type.ts';
import { confirmedAccount } from '../current-password.ts';

const RequestEmailChangePayload = builder.simpleObject('RequestEmailChangePayload', {
  fields: (t) => ({
    sent: t.boolean({
      description:
        'Whether an email was sent to the new address. False if sending failed, if the address got too many emails today, or if the server cannot send email, in which case the address is changed at once.',
    }),
    user: t.field({ type: User, description: 'You; the address changes when it is confirmed.' }),
  }),
});

builder.mutationField('requestEmailChange', (t) =>
  t.field({
    type: RequestEmailChangePayload,
    description: `Emails a link to a new address, which becomes yours with \`confirmEmailChange\` within ${changeHours} hours. If another account has that address, the email says so instead; the response is the same. The former address is told and can take the change back for ${revertDays} days. Not available to API keys.`,
    complexity: hashing + mailing,
    args: { input: t.arg({ type: inputFromZod(emailChangeRequest), required: true }) },
    authScopes: { person: true },
    resolve: inPhases({
      before: async ({ input }, context) => {
        const user = await confirmedAccount(input.currentPassword, context);
        if (accountEmail(input.newEmail) === user.email) {
          throw invalid('input.newEmail', 'is already your email address');
        }
        await context.mailLimits.changeEmail({ userId: user.id });
        return user;
      },
      write: async (user, { input }, context) => {
        const toEmail = accountEmail(input.newEmail);
        const id = createId('EmailChange');
        if (!context.config.mail) await changeAtOnce(user, toEmail, id, context);
        else {
          const { id: userId, email: fromEmail } = user;
          // Only the latest link works.
          await context.prisma.emailChange.deleteMany({ where: { userId, confirmedAt: null } });
          await context.prisma.emailChange.create({ data: { id, userId, fromEmail, toEmail } });
          await record(context, { targets: [unchanged(userId, null)] });
        }
        return { id, user, toEmail };
      },
      after: async ({ id, user, toEmail }, _args, context) => ({
        sent: await sendConfirmation(id, user, toEmail, context),
        user: { id: user.id },
      }),
    }),
  }),
);

/** Without a mail server nobody can confirm an address, and nobody has to. */
async function changeAtOnce(
  { id, email: fromEmail }: UserRow,
  toEmail: string,
  changeId: string,
  context: Context,
): Promise<void> {
  const { prisma } = context;
  await lockRow('User', id, prisma);
  const select = { email: true, emailVerifiedAt: true };
  const before = await prisma.user.findUniqueOrThrow({ where: { id }, select });
  const after = { email: toEmail, emailVerifiedAt: null };
  const change = prisma.user.update({ where: { id }, data: after });
  await orConflict('User_email_key', 'input.newEmail', change);
  await prisma.emailChange.create({
    data: { id: changeId, userId: id, fromEmail, toEmail, confirmedAt: new Date() },
  });
  await record(context, { targets: [{ id, name: null, before, after }] });
}

async function sendConfirmation(
  id: string,
  user: UserRow,
  toEmail: string,
  { config, mailer, mailLimits, prisma, secret, address, acceptLanguage }: Context,
): Promise<boolean> {
  const { mail, publicUrl } = config;
  if (!mail) return false;
  const holder = await prisma.user.findUnique({ where: { email: toEmail } });
  if (!(await mailLimits.mayConfirm(toEmail, address))) return false;
  const { host } = new URL(publicUrl);
  const language = mailLanguage(user.locale, acceptLanguage);
  return mailer(
    await writeMail(toEmail, language, (texts) =>
      holder?.emailVerifiedAt
        ? texts.changeToTaken({ host, url: `${publicUrl}/dashboard/login` })
        : texts.confirmChange({ host, url: changeLink('confirm', id, { publicUrl, secret }) }),
    ),
  );
}
