// Tells people that the ways to log in to their account have changed.
import { signInChangeMail } from '../../auth/mail/account-mail.ts';
import type { SignInChange } from '../../auth/mail/texts/details.ts';
import type { Context } from '../../graphql/context.ts';

/** After the response, if the server can send email. `name`: of the passkey or identity provider. */
export function notifySignInChange(
  userId: string,
  change: SignInChange,
  context: Context,
  name = '',
): void {
  context.afterResponse.push(async () => {
    // Not earlier, because the transaction of the mutation has ended by now.
    const { prisma, mailer, mailLimits, config, acceptLanguage } = context;
    const { mail, publicUrl } = config;
    if (!mail || !(await mailLimits.mayTellChange(userId))) return;
    const select = { email: true, locale: true };
    const account = await prisma.user.findUnique({ where: { id: userId }, select });
    if (!account) return;
    await mailer(await signInChangeMail(account, { change, name }, { publicUrl, acceptLanguage }));
  });
}
