// Takes back a change of address, from the former one.
import { changeIdOf } from '../../../auth/email/change-link.ts';
import { dropAccess } from '../../../auth/email/drop-access.ts';
import { mailLanguage } from '../../../auth/mail/language.ts';
import { writeMail } from '../../../auth/mail/render.ts';
import { checkOnlyPassword } from '../../../auth/new-password.ts';
import { hashing, hashPassword } from '../../../auth/password/password.ts';
import { replacePassword } from '../../../auth/password/replace.ts';
import { invalid } from '../../../core/errors.ts';
import type { EmailChange } from '../../../database/client/client.ts';
import { emailChangeReversal, revertDays } from '../../../domain/account/email.ts';
import { Secret } from '../../../domain/audit/change.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { inPhases, record } from '../../../graphql/plugins/audit.ts';
import { orConflict } from '../../shared/conflict.ts';
import { lockRow } from '../../shared/lock-row.ts';
import { claimEmail, tokenOfTaken } from './claim.ts';

const day = 24 * 60 * 60 * 1000;

const RevertEmailChangePayload = builder.simpleObject('RevertEmailChangePayload', {
  fields: (t) => ({
    email: t.string({ description: 'The address of the account, with which you can log in.' }),
  }),
});

builder.mutationField('revertEmailChange', (t) =>
  t.field({
    type: RevertEmailChangePayload,
    description: `Takes back a change of email address, and all later ones, with the token of the link that the former address got, for ${revertDays} days. Sets a new password, ends all sessions, revokes the API keys and removes the ways to sign in that were added in the ${revertDays} days before the change, or since. Tells both addresses. Does not log in.`,
    complexity: hashing,
    extensions: { public: true },
    args: { input: t.arg({ type: inputFromZod(emailChangeReversal), required: true }) },
    resolve: inPhases({
      before: async ({ input }, context) => {
        const { fromEmail } = await openChange(input.token, context);
        checkOnlyPassword('input.newPassword', input.newPassword, fromEmail);
        return hashPassword(input.newPassword);
      },
      write: async (passwordHash, { input }, context) => {
        const { prisma } = context;
        const { userId: id } = await openChange(input.token, context);
        await lockRow('User', id, prisma);
        const change = await openChange(input.token, context);
        const { email, ...before } = await prisma.user.findUniqueOrThrow({ where: { id } });
        const { fromEmail } = change;
        const now = new Date();
        // The link was sent to the address, so an account that never proved it has to give it up.
        const field = 'input.token';
        if (fromEmail !== email) {
          const claim = { email: fromEmail, field, claims: true, taken: tokenOfTaken };
          await claimEmail(claim, context);
        }
        const data = { email: fromEmail, emailVerifiedAt: now };
        const write = prisma.user.update({ where: { id }, data });
        await orConflict('User_email_key', field, write);
        // Also the later ones, so that their links do not undo this.
        await prisma.emailChange.updateMany({
          where: { userId: id, id: { gte: change.id } },
          data: { revertedAt: now },
        });
        const password = { userId: id, from: before.passwordHash, to: passwordHash };
        if (!(await replacePassword(password, prisma))) throw notOpen();
        const details = { ...(await dropAccess(id, prisma, daysBefore(change.createdAt))) };
        await record(context, {
          userId: id,
          targets: [
            {
              id,
              name: null,
              before: {
                email,
                emailVerifiedAt: before.emailVerifiedAt,
                password: new Secret(before.passwordHash),
              },
              after: { ...data, password: new Secret(passwordHash) },
            },
          ],
          details,
        });
        tellBoth({ ...before, email }, fromEmail, context);
        if (context.caller?.userId === id) context.caller = null;
        return { email: fromEmail };
      },
    }),
  }),
);

/** A thief may have added a way in before changing the address. */
const daysBefore = (time: Date): Date => new Date(time.getTime() - revertDays * day);

/** The change that a token takes back. Throws BAD_REQUEST. */
async function openChange(token: string, { prisma, secret }: Context): Promise<EmailChange> {
  const id = changeIdOf('revert', token, secret);
  const since = daysBefore(new Date());
  const open = { confirmedAt: { gt: since }, revertedAt: null };
  const change = id && (await prisma.emailChange.findUnique({ where: { id, ...open } }));
  if (!change) throw notOpen();
  return change;
}

interface Former {
  email: string;
  emailVerifiedAt: Date | null;
  locale: string | null;
}

/** The way back works without a session, so its use is told, also to the address that loses the account. */
function tellBoth(
  { email, emailVerifiedAt, locale }: Former,
  newEmail: string,
  { config: { publicUrl }, mailer, acceptLanguage, afterResponse }: Context,
): void {
  const { host } = new URL(publicUrl);
  const url = `${publicUrl}/dashboard/forgot-password`;
  for (const to of new Set([newEmail, ...(emailVerifiedAt ? [email] : [])])) {
    afterResponse.push(async () =>
      mailer(
        await writeMail(to, mailLanguage(locale, acceptLanguage), (texts) =>
          texts.changeReverted({ host, url, email: newEmail }),
        ),
      ),
    );
  }
}

const notOpen = () =>
  invalid(
    'input.token',
    `must be from the email about a change of the last ${revertDays} days that was not taken back yet`,
  );
