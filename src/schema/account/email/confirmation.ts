// Confirms a change of address.
import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { changeIdOf, changeLink } from '../../../auth/email/change-link.ts';
import { mailLanguage } from '../../../auth/mail/language.ts';
import { writeMail } from '../../../auth/mail/render.ts';
import { invalid } from '../../../core/errors.ts';
import { changeHours, emailChangeConfirmation } from '../../../domain/account/email.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { record } from '../../../graphql/plugins/audit.ts';
import { orConflict } from '../../shared/conflict.ts';
import { lockRow } from '../../shared/lock-row.ts';
import { User } from '../../user/type.ts';
import { claimEmail, tokenOfTaken } from './claim.ts';

const ConfirmEmailChangePayload = builder.simpleObject('ConfirmEmailChangePayload', {
  fields: (t) => ({ user: t.field({ type: User, description: 'You, with the new address.' }) }),
});

builder.mutationField('confirmEmailChange', (t) =>
  t.field({
    type: ConfirmEmailChangePayload,
    description:
      'Changes your email address with the token of the link. You must be logged in to the account that asked for it, so that nobody gives their address to the account of somebody else with a click. Not available to API keys.',
    args: { input: t.arg({ type: inputFromZod(emailChangeConfirmation), required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input }, context) => {
      const { prisma, secret } = context;
      const { userId } = requirePerson(requireCaller(context.caller));
      const id = changeIdOf('confirm', input.token, secret);
      await lockRow('User', userId, prisma);
      const { email, emailVerifiedAt, locale } = await prisma.user.findUniqueOrThrow({
        where: { id: userId },
      });
      const since = new Date(Date.now() - changeHours * 60 * 60 * 1000);
      const open = { userId, fromEmail: email, confirmedAt: null, createdAt: { gt: since } };
      const change = id && (await prisma.emailChange.findUnique({ where: { id, ...open } }));
      if (!change) throw notOpen();
      const { toEmail } = change;
      const field = 'input.token';
      const claims = input.claimEmail;
      await claimEmail({ email: toEmail, field, claims, taken: tokenOfTaken }, context);
      const now = new Date();
      const after = { email: toEmail, emailVerifiedAt: now };
      const write = prisma.user.update({ where: { id: userId }, data: after });
      await orConflict('User_email_key', field, write);
      await prisma.emailChange.update({ where: { id: change.id }, data: { confirmedAt: now } });
      const before = { email, emailVerifiedAt };
      await record(context, { targets: [{ id: userId, name: null, before, after }] });
      // An address that was never proven may be that of a stranger, who must not get the account.
      if (emailVerifiedAt) tellFormer(change, locale, context);
      return { user: { id: userId } };
    },
  }),
);

const notOpen = () =>
  invalid(
    'input.token',
    `must be the token of your latest email change, from the last ${changeHours} hours; it works once, and only while you are logged in to the account that asked for it`,
  );

function tellFormer(
  { id, fromEmail, toEmail }: { id: string; fromEmail: string; toEmail: string },
  locale: string | null,
  { config: { publicUrl }, secret, mailer, acceptLanguage, afterResponse }: Context,
): void {
  afterResponse.push(async () => {
    const { host } = new URL(publicUrl);
    const url = changeLink('revert', id, { publicUrl, secret });
    const mail = await writeMail(fromEmail, mailLanguage(locale, acceptLanguage), (texts) =>
      texts.changed({ host, url, newEmail: toEmail }),
    );
    await mailer(mail);
  });
}
